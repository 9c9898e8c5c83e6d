"""What the programs of this folder share: where a source package lies, and the
matching form of words, which must agree with internal/fold for Arabic."""
import importlib.util
import pathlib
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"

FOLD = {ord(c): "ا" for c in "أإآٱ"}
FOLD |= {ord(c): "ي" for c in "ىیئې"}
FOLD |= {ord(c): "ه" for c in "ةہەۀھ"}
FOLD |= {ord("ؤ"): "و", ord("ک"): "ك", ord("ڪ"): "ك", ord("ـ"): None}


def package(name):
    """The folder of an installed package, which is not imported."""
    spec = importlib.util.find_spec(name)
    if spec is None:
        raise SystemExit(f"{name} is not installed: pip install --no-deps -r {HERE / 'requirements.txt'}")
    return pathlib.Path(spec.origin).parent


def fold(text):
    """fold.Key of an Arabic or Latin name."""
    out = []
    for c in unicodedata.normalize("NFKC", text).lower().translate(FOLD):
        if unicodedata.category(c) in ("Mn", "Cf") or c in "'’‘ʼ`":
            continue
        out.append(c if c.isalnum() else " ")
    plain = unicodedata.normalize("NFD", "".join(out))
    return " ".join("".join(c for c in plain if unicodedata.category(c) != "Mn").split())


def rows(path):
    """The data rows of one of our own files."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


ARABIC = set("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة -")


def arabic(text):
    """Whether a name is written in Arabic letters only, not in Persian, Urdu or Uyghur ones."""
    return bool(text) and all(c in ARABIC for c in text) and any(c not in " -" for c in text)
