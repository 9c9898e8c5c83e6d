"""Read what CoreNLP gives for the sentences of tokens.py."""
import json


def read(sentences, output):
    """Return the sentences that CoreNLP found, and by the offset of its first character the words of each of ours."""
    data = json.load(open(output, encoding="utf-8"))["sentences"]
    ours, offset = {}, 0
    for line in open(sentences, encoding="utf-8"):
        words = line.rstrip("\n").split(" ")
        ours[offset] = words
        offset += len(" ".join(words)) + 1
    return data, ours
