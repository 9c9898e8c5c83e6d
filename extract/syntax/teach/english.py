"""Make a dependency treebank of words out of what CoreNLP gives for English.

usage: english.py SENTENCES CORENLP.json > en.tsv

SENTENCES is what tokens.py prints; CORENLP.json is CoreNLP's output for it (annotators tokenize, ssplit, pos, depparse;
tokenize.whitespace, ssplit.eolonly). Printed are the columns of treebank files: word, tag, head (1-based, 0 the root),
label; a blank line ends a sentence. Labels are those of Universal Dependencies.
"""
import json
import sys


def main():
    sents = [l.rstrip("\n").split(" ") for l in open(sys.argv[1], encoding="utf-8")]
    data = json.load(open(sys.argv[2], encoding="utf-8"))["sentences"]
    starts, offset = {}, 0
    for k, s in enumerate(sents):
        starts[offset] = k
        offset += len(" ".join(s)) + 1
    dropped = 0
    for d in data:
        k = starts.get(d["tokens"][0]["characterOffsetBegin"])
        if k is None or len(d["tokens"]) != len(sents[k]):
            dropped += 1
            continue
        dep = {x["dependent"]: (x["governor"], x["dep"]) for x in d["basicDependencies"]}
        for i, t in enumerate(d["tokens"], 1):
            h, l = dep[i]
            print("\t".join((sents[k][i - 1], t["pos"], str(h), "root" if h == 0 else l)))
        print()
    print("dropped", dropped, "of", len(data), file=sys.stderr)


if __name__ == "__main__":
    main()
