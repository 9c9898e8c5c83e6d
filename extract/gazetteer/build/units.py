"""Derive data/names/units.tsv.gz from PyPI arabic_name_romanizer 0.2.0 (MIT;
its rows with source "wikidata", which are CC0, and no others).

    pip install --no-deps -r build/requirements.txt
    python build/units.py

Kept are units of personal names that two people or more of the source bear,
without those that begin with بن: "son of" is a word of its own.
The output is the same on every run."""
import collections
import gzip
import io
import sqlite3

import source

database = source.package("arabic_name_romanizer") / "resources" / "names.sqlite3"
latin = collections.defaultdict(collections.Counter)
roles = collections.defaultdict(collections.Counter)
query = "select arabic_key, latin, role, count from units where source = 'wikidata'"
for key, spelling, role, count in sqlite3.connect(database).execute(query):
    key = source.fold(key)
    latin[key][spelling.strip()] += count
    roles[key][role] += count

lines = [
    "# Units of Arabic-script personal names. Derived by build/units.py; do not edit.",
    "# Columns: folded unit, role (given, surname, both), Latin forms (the preferred first), how many people bear it.",
]
for key in sorted(latin):
    weight = sum(latin[key].values())
    if weight < 2 or len(key.replace(" ", "")) < 2 or key.split()[0] in ("بن", "ابن", "بنت"):
        continue
    ranked = sorted(latin[key].items(), key=lambda item: (-item[1], item[0]))
    kept = [s for s, n in ranked[:6] if s.isprintable() and "|" not in s and (n * 20 >= weight or s == ranked[0][0])]
    share = roles[key]["given"] / weight
    role = "given" if share >= 0.75 else "surname" if share <= 0.25 else "both"
    lines.append("\t".join([key, role, "|".join(kept), str(weight)]))

packed = io.BytesIO()
with gzip.GzipFile(filename="", fileobj=packed, mode="wb", compresslevel=9, mtime=0) as z:
    z.write(("\n".join(lines) + "\n").encode())
target = source.DATA / "names" / "units.tsv.gz"
target.write_bytes(packed.getvalue())
print(target, len(lines) - 2, "units,", len(packed.getvalue()), "bytes")
