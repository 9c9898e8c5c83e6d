"""Cut articles into sentences and words the way isnad does (extract/token.go, extract/sentence.go).

usage: tokens.py FILE… > sentences.txt      one sentence a line, its words separated by blanks

An input holds articles separated by lines of ---: a title, then paragraphs, each on a line.
"""
import re
import sys
import unicodedata

LATIN_INNER = "-&'’."
OPEN, CLOSE = "«“„‹\"″(", "»”›\"″)"


def in_word(c):
    return c.isalpha() or c.isdigit() or unicodedata.category(c) in ("Mn", "Cf") or c == "ـ"


def words(text):
    out, i, n = [], 0, len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
            continue
        if not in_word(c):
            out.append(c)
            i += 1
            continue
        j, latin = i, ord(c) < 0x250
        while j < n:
            if in_word(text[j]):
                j += 1
                continue
            follows = j + 1 < n and (text[j + 1].isalpha() or text[j + 1].isdigit())
            d = text[j]
            if follows and latin and d in "-&'’":
                j += 1
            elif follows and d in ".," and text[j - 1].isdigit() and text[j + 1].isdigit():
                j += 1
            elif d == "." and latin and text[j - 1].isupper() and (j - 1 == i or text[j - 2] == ".") and (
                    j - 1 != i or follows and text[j + 1].isupper() and (j + 2 >= n or not text[j + 2].islower())):
                j += 1
            else:
                break
        w = text[i:j]
        if latin and len(w) > 2 and w[-1] in "sS" and w[-2] in "'’":
            out += [w[:-2], w[-2:]]
        else:
            out.append(w)
        i = j
    return out


def sentences(tokens):
    out, start = [], 0
    i, n = 0, len(tokens)
    while i < n:
        t = tokens[i]
        if t in ".!?؟…" and not (t in ".…" and i > 0 and len(tokens[i - 1]) <= 1 and tokens[i - 1].isalpha()) \
                and not (t == "." and i > 0 and re.fullmatch(r"(Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Prof|Jr|No|Inc|Corp|Ltd|Co|Rev|Maj|Adm|Sr|vs)", tokens[i - 1])):
            j = i + 1
            while j < n and (tokens[j] in CLOSE or tokens[j] in ".!?؟…"):
                j += 1
            out.append(tokens[start:j])
            start = i = j
            continue
        i += 1
    if start < n:
        out.append(tokens[start:])
    return out


def undated(s):
    """Drops the dateline that the article stage takes off before isnad parses: BAGHDAD (Reuters) —"""
    for k, t in enumerate(s[:9]):
        if t in "—–-" and k > 0 and (s[0].isupper() or not s[0].isascii()):
            return s[k + 1:]
    return s


def main():
    for path in sys.argv[1:]:
        for line in open(path, encoding="utf-8"):
            line = unicodedata.normalize("NFC", line).strip()
            if line and line != "---":
                for s in map(undated, sentences(words(line))):
                    if 2 <= len(s) <= 120:
                        print(" ".join(s))


if __name__ == "__main__":
    main()
