"""Make a dependency treebank of words out of what CoreNLP gives for English.

usage: english.py SENTENCES CORENLP.json > en.tsv

SENTENCES is what tokens.py prints; CORENLP.json is CoreNLP's output for it (annotators tokenize, ssplit, pos, depparse;
tokenize.whitespace, ssplit.eolonly). Printed are the columns of treebank files: word, tag, head (1-based, 0 the root),
label; a blank line ends a sentence. Labels are those of Universal Dependencies.
"""
import sys

import corenlp


def main():
    data, ours = corenlp.read(sys.argv[1], sys.argv[2])
    dropped = 0
    for d in data:
        words = ours.get(d["tokens"][0]["characterOffsetBegin"])
        if words is None or len(d["tokens"]) != len(words):
            dropped += 1
            continue
        dep = {x["dependent"]: (x["governor"], x["dep"]) for x in d["basicDependencies"]}
        for i, t in enumerate(d["tokens"], 1):
            h, l = dep[i]
            print("\t".join((words[i - 1], t["pos"], str(h), "root" if h == 0 else l)))
        print()
    print("dropped", dropped, "of", len(data), file=sys.stderr)


if __name__ == "__main__":
    main()
