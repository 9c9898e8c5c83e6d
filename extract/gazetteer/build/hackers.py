"""Derive data/hackers.tsv from the threat actors of the MISP galaxy, as PyPI
pymispgalaxies 1.1.1 ships them (CC0 or BSD), under the names that news uses
(hackers.tsv beside this program, own knowledge).

    pip install --no-deps -r build/requirements.txt
    python build/hackers.py

A name that another actor of the gazetteer has is left out. Plain words, as most
code names are (Zinc, Snake), get the mark ?."""
import json
import re
import unicodedata

import source

HEAD = """# Hacker groups. Derived by build/hackers.py from the MISP galaxy (CC0, see NOTICE) and build/hackers.tsv; do not edit.
# Columns as in organisations.tsv. Marks behind a name: ? also an ordinary word."""
MARKS = "?~@^"
USELESS = re.compile(r"[|@]|^G\d{4}$|^Group \d+$")  # numbers of catalogues, and "group 8" of any text
SKIP = {"CyberNiggers"}  # a slur, and not in the news


def key(name):
    plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().lower()
    return "org:" + re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def mark(name):
    plain = re.fullmatch(r"(the )?[A-Za-z]+", name, re.IGNORECASE)
    return name + "?" if plain and not re.search(r"[a-z][A-Z]", name) else name


def taken():
    """Folded names of all other actors."""
    out = set()
    for path in sorted(source.DATA.glob("*.tsv")):
        if path.name != "hackers.tsv":
            for row in source.rows(path):
                columns = (2, 3, 4, 5, 6, 7) if path.name == "states.tsv" else (5, 6, 7)
                out |= {source.fold(n.rstrip(MARKS)) for c in columns for n in row[c].split("|")}
    return out


galaxy = source.package("pymispgalaxies") / "data" / "misp-galaxy" / "clusters" / "threat-actor.json"
actors = {}
for value in json.loads(galaxy.read_text(encoding="utf-8"))["values"]:
    meta = value.get("meta", {})
    if value["value"] not in SKIP:
        actors.setdefault(source.fold(value["value"]), []).append(
            ([value["value"]] + meta.get("synonyms", []), meta.get("country", "")))

codes = {row[0].removeprefix("state:") for row in source.rows(source.DATA / "states.tsv")}
seen, used, ids, lines = taken(), set(), set(), []


def add(names, arabic, state):
    """One row of the names that no other actor has."""
    fresh = []
    for name in map(str.strip, names):
        folded = source.fold(name)
        if len(folded) > 2 and folded not in seen and name.isprintable() and not USELESS.search(name):
            seen.add(folded)
            fresh.append(name)
    if not fresh or key(fresh[0].rstrip(MARKS)) in ids:
        return
    row = key(fresh[0].rstrip(MARKS))
    ids.add(row)
    state = f"state:{state}" if state in codes else ""
    lines.append("\t".join([row, "HackerGroup", state, "", "", "|".join(fresh), arabic, ""]))


own = list(source.rows(source.HERE / "hackers.tsv"))
mine = {source.fold(n.rstrip(MARKS)) for row in own for n in row[1].split("|")}
for state, english, arabic in own:
    names = english.split("|")
    for name in list(names):
        folded = source.fold(name.rstrip(MARKS))
        for more, country in actors.get(folded, []):
            names += [mark(n) for n in more if source.fold(n) not in mine]
            state = state or country
        used.add(folded)
    kept, folded = [], set()
    for name in names:
        form = source.fold(name.rstrip(MARKS))
        if form not in folded:
            folded.add(form)
            kept.append(name)
    add(kept, arabic, state)
for folded in sorted(actors):
    if folded not in used:
        for names, country in actors[folded]:
            add([mark(n) for n in names if source.fold(n) not in mine], "", country)

target = source.DATA / "hackers.tsv"
target.write_text(HEAD + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
print(target, len(lines), "groups")
