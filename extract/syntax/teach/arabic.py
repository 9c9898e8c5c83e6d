"""Make a dependency treebank of words out of the phrase trees that CoreNLP gives for Arabic.

usage: arabic.py SENTENCES CORENLP.json > ar.tsv

SENTENCES is what tokens.py prints; CORENLP.json is CoreNLP's output for it (annotators tokenize, ssplit, pos, parse;
ssplit.eolonly). Printed are the columns of treebank files: word, tag, head (1-based, 0 the root), label; a blank line
ends a sentence. A word keeps its clitics: its tag names them all, as in CC+IN+DTNN or NN~هم.
"""
import re
import sys

import corenlp

SUFFIXES = ("هما", "هم", "هن", "ها", "كما", "كم", "كن", "نا", "ني", "ه", "ك", "ي")
TIME = re.compile(r"^(ال)?(يوم|امس|أمس|غدا|سبت|أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|شهر|عام|سنة|اسبوع|أسبوع|ليلة|ليل|صباح|مساء|فجر|ظهر|ساعة|مرة|مرات|عقود|سنوات|أيام|ايام|أشهر|اشهر|أسابيع|اسابيع|يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|أيلول|ايلول|تشرين)$")
PLACEISH = {"خلال", "قبل", "بعد", "بين", "امام", "أمام", "ضد", "حول", "منذ", "عند", "لدى", "تحت", "فوق", "وراء", "خلف", "داخل", "خارج", "قرب",
            "وسط", "نحو", "تجاه", "ازاء", "إزاء", "اثر", "إثر", "عقب", "ضمن", "دون", "بدون", "عبر", "حيال", "رغم", "وفق", "حسب", "بحسب", "مع", "بشان", "بشأن",
            "بسبب", "جراء", "اثناء", "أثناء", "غداة", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "مقابل", "مثل", "بعيد", "قبيل", "سوى"}


class Node:
    def __init__(self, label, children=None, leaf=None):
        self.label, self.children, self.leaf = label, children or [], leaf
        self.head = None


def parse(s):
    tokens = re.findall(r"\(|\)|[^()\s]+", s)
    pos, leaf = 0, 0

    def node():
        nonlocal pos, leaf
        pos += 1
        label = tokens[pos]
        pos += 1
        n = Node(label)
        while tokens[pos] != ")":
            if tokens[pos] == "(":
                n.children.append(node())
            else:
                n.leaf = leaf
                leaf += 1
                pos += 1
        pos += 1
        return n
    return node()


NOUN = re.compile(r"^(DT)?(NN|NNS|NNP|NNPS|NOUN|NOUN_QUANT|VN|VBG|VBN|CD|PRP|PRP\$|JJ|JJR|JJ_NUM|DT|WP|NOUN\.VN|ADJ.*|DEM.*)$")
VERB = re.compile(r"^VB(D|P|N|G)?$|^VB$|^VN$")


def cat(n):
    return n.label.split("-")[0]


def isverb(n):
    return cat(n) in ("VB", "VBD", "VBP", "VBN", "VBG", "VN") and n.leaf is not None


def pick_head(n):
    """Returns the child that heads a phrase."""
    c, l = n.children, cat(n)
    body = [x for x in c if cat(x) not in ("PUNC", "CC", "PUNCT")]
    if not body:
        return c[0]

    def first(*cats):
        for x in body:
            if cat(x) in cats:
                return x
        return None
    if l == "VP":
        return next((x for x in body if isverb(x)), None) or first("VP", "S") or body[0]
    if l in ("S", "SINV", "SQ", "SBARQ", "ROOT", "FRAG"):
        v = first("VP")
        if v:
            return v
        s = first("S", "SBAR") if l in ("S", "ROOT") else None
        nps = [x for x in body if cat(x) in ("NP", "ADJP", "PP", "ADVP", "QP", "UCP", "SBAR", "S")]
        if s and len(nps) > 0 and cat(nps[0]) in ("S",):
            return nps[0]
        if len(nps) >= 2 and cat(nps[0]) == "NP":
            return nps[1]
        return s or (nps[0] if nps else body[0])
    if l == "SBAR":
        return first("S", "SBAR", "SQ", "VP") or first("NP") or body[-1]
    if l == "PP":
        return first("NP", "SBAR", "S", "PP", "ADJP", "UCP", "QP", "ADVP", "NAC") or body[-1]
    if l in ("NP", "NAC", "WHNP", "QP", "NX", "LST"):
        for x in body:
            if x.leaf is not None and NOUN.match(cat(x)) and cat(x) not in ("DT",) or cat(x) in ("NP", "QP", "NAC", "WHNP"):
                return x
        return first("DT", "SBAR", "S", "ADJP", "PP") or body[0]
    if l == "ADJP":
        return next((x for x in body if x.leaf is not None), None) or body[0]
    return body[0]


def heads(n):
    if n.leaf is not None:
        n.head = n.leaf
        return
    for x in n.children:
        heads(x)
    n.hc = pick_head(n)
    n.head = n.hc.head


def arcs(n, seg, out):
    """Fills out[dependent leaf] = (head leaf, label)."""
    if n.leaf is not None:
        return
    seen_np = 0
    hi = n.children.index(n.hc)
    coordinated = any(cat(x) in ("CC",) for x in n.children) and cat(n) not in ("VP", "PP", "SBAR") or \
        cat(n) in ("VP",) and sum(cat(x) == "VP" for x in n.children) > 1
    for i, x in enumerate(n.children):
        arcs(x, seg, out)
        if x is n.hc:
            continue
        p, c = cat(n), cat(x)
        verbal = p == "VP"
        label = "dep"
        if c in ("PUNC", "PUNCT"):
            label = "punct"
        elif c in ("CC", "CONJP"):
            label = "cc"
        elif c == "IN" and p in ("PP", "NP", "WHPP"):
            label = "case"
        elif c == "IN":
            label = "mark"
        elif c in ("PRT", "RP"):
            label = "prt"
        elif c in ("WHNP", "WP", "WHADVP", "WRB", "WHPP"):
            label = "rel"
        elif c in ("DT", "DEM"):
            label = "det"
        elif c in ("RB", "ADVP", "UH", "INTJ"):
            label = "advmod"
        elif coordinated and i > hi and (c == cat(n.hc) or p in ("UCP",) or c in ("S", "VP", "NP", "ADJP", "PP", "SBAR")) and (
                p != "S" or cat(n.hc) in ("S", "SBAR", "VP") and c in ("S", "SBAR", "VP")):
            label = "conj"
        elif p in ("S", "SINV", "SQ", "FRAG", "SBARQ", "ROOT"):
            if c == "NP" and i < hi:
                label = "tmod" if adverbial(x, seg) else "nsubj"
            elif c == "NP":
                label = "obl" if adverbial(x, seg) else "arg"
            elif c == "PP":
                label = "obl"
            elif c in ("S", "SBAR", "VP"):
                label = "parataxis" if c != "SBAR" else "advcl"
            elif c == "ADJP":
                label = "xcomp"
        elif verbal:
            if c == "NP":
                if adverbial(x, seg):
                    label = "obl"
                elif seg[x.head]["pos"].startswith("PRP"):
                    label = "pron"
                else:
                    seen_np += 1
                    label = "arg" if seen_np == 1 else "arg2"
            elif c == "PP":
                label = "obl"
            elif c == "SBAR":
                label = "ccomp" if comp(x, seg) else "advcl"
            elif c in ("S", "VP"):
                label = "xcomp"
            elif c == "ADJP":
                label = "xcomp"
        elif p in ("NP", "NAC", "QP", "WHNP"):
            if c == "PP":
                label = "nmod"
            elif c in ("SBAR", "S", "VP"):
                label = "acl"
            elif c == "ADJP" or c.endswith("JJ") or c in ("DTJJR", "JJR", "JJ_NUM", "DTJJ_NUM"):
                label = "amod"
            elif c in ("NP", "QP"):
                label = apposition(n, x, seg)
            elif c in ("CD", "DTCD"):
                label = "nummod"
            elif c.startswith("PRP"):
                label = "pron"
            else:
                label = "flat"
        elif p in ("PP", "SBAR", "ADJP"):
            label = {"NP": "obl", "PP": "obl", "SBAR": "advcl", "S": "advcl"}.get(c, "dep")
        out[x.head] = (n.head, label)


def adverbial(x, seg):
    """Tells time and place phrases from arguments: ATB writes them as plain NPs."""
    w = seg[x.head]["word"]
    return bool(TIME.match(w)) or w in PLACEISH or w in ("ذلك", "ايضا", "أيضا", "مؤخرا", "اخيرا") and False


def comp(x, seg):
    first = x
    while first.leaf is None:
        first = first.children[0]
    return seg[first.leaf]["word"] in ("ان", "أن", "إن", "بان", "بأن", "ما", "انه", "كي")


def apposition(n, x, seg):
    """Tells the second part of an idafa from an apposition."""
    h = seg[n.hc.head]
    if n.hc.leaf is not None and not h["pos"].startswith("DT"):
        return "idafa"
    if h["pos"].startswith("NNP") and seg[x.head]["pos"].startswith("NNP"):
        return "flat" if n.hc.leaf is not None else "appos"
    return "appos"


def word_tag(segs, word):
    """Joins the tags of a word's segments: prefixes with +, a pronoun behind with ~ and its letters."""
    tags = [s["pos"] for s in segs]
    out, suffix = tags[:], ""
    if len(segs) > 1 and tags[-1] in ("PRP", "PRP$"):
        suffix = "~" + segs[-1]["originalText"]
        out = out[:-1]
    return "+".join(out) + suffix


def main():
    data, ours = corenlp.read(sys.argv[1], sys.argv[2])
    dropped = 0
    for d in data:
        seg = d["tokens"]
        base = seg[0]["characterOffsetBegin"]
        if base not in ours:
            dropped += 1
            continue
        words = ours[base]
        ends, o = [], base
        for w in words:
            ends.append((o, o + len(w)))
            o += len(w) + 1
        owner, w = [], 0
        for s in seg:
            while w + 1 < len(words) and s["characterOffsetBegin"] >= ends[w][1]:
                w += 1
            owner.append(w)
        if sorted(set(owner)) != list(range(len(words))):
            dropped += 1
            continue
        tree = parse(d["parse"])
        heads(tree)
        dep = {}
        arcs(tree, seg, dep)
        group = [[i for i in range(len(seg)) if owner[i] == w] for w in range(len(words))]
        rows, ok = [], True
        for w, g in enumerate(group):
            exits = []
            for i in g:
                h, l = dep.get(i, (-1, "root"))
                if h < 0 or owner[h] != w:
                    exits.append((i, h, l))
            # the segment that heads the word: neither a prefix nor a pronoun if any other leaves the word
            core = [e for e in exits if not (seg[e[0]]["pos"] in ("CC", "RP", "PRP", "PRP$") or e[2] in ("cc", "case", "mark", "prt"))] or exits
            root = [e for e in exits if e[1] < 0]
            e = root[0] if root else core[0]
            rows.append((words[w], word_tag([seg[i] for i in g], words[w]), 0 if e[1] < 0 else owner[e[1]] + 1, e[2]))
        if sum(r[2] == 0 for r in rows) != 1 or cyclic(rows):
            dropped += 1
            continue
        for r in rows:
            print("\t".join(map(str, r)))
        print()
    print("dropped", dropped, "of", len(data), file=sys.stderr)


def cyclic(rows):
    for i in range(len(rows)):
        seen, j = set(), i + 1
        while j:
            if j in seen:
                return True
            seen.add(j)
            j = rows[j - 1][2]
    return False


if __name__ == "__main__":
    main()
