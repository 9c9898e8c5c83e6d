package extract

import (
	"strings"
	"unicode/utf8"
)

// split is one way to take a folded Arabic word apart.
type split struct {
	and    bool   // و or ف in front
	prep   string // ب ل ك in front, "" for none
	det    bool   // ال
	future bool   // س
	stem   string
	suffix string // pronoun, "" for none
}

var suffixes = []string{"هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه", "ي", "ك"}

// prefixes appends the splits of a word by what stands in front of it, the
// whole word first.
func prefixes(dst []split, w string) []split {
	dst = append(dst, split{stem: w})
	if rest, ok := strings.CutPrefix(w, "ال"); ok && long(rest, 2) {
		dst = append(dst, split{det: true, stem: rest})
	}
	dst = prepositions(dst, w, false)
	for _, c := range []string{"و", "ف"} {
		rest, ok := strings.CutPrefix(w, c)
		if !ok || !long(rest, 2) {
			continue
		}
		dst = append(dst, split{and: true, stem: rest})
		if r, ok := strings.CutPrefix(rest, "ال"); ok && long(r, 2) {
			dst = append(dst, split{and: true, det: true, stem: r})
		}
		if r, ok := strings.CutPrefix(rest, "س"); ok && long(r, 3) {
			dst = append(dst, split{and: true, future: true, stem: r})
		}
		dst = prepositions(dst, rest, true)
	}
	if rest, ok := strings.CutPrefix(w, "س"); ok && long(rest, 3) {
		dst = append(dst, split{future: true, stem: rest})
	}
	return dst
}

func prepositions(dst []split, w string, and bool) []split {
	if rest, ok := strings.CutPrefix(w, "لل"); ok && long(rest, 2) {
		dst = append(dst, split{and: and, prep: "ل", det: true, stem: rest})
	}
	for _, c := range []string{"ب", "ل", "ك"} {
		rest, ok := strings.CutPrefix(w, c)
		if !ok || !long(rest, 2) {
			continue
		}
		if r, ok := strings.CutPrefix(rest, "ال"); ok && long(r, 2) {
			dst = append(dst, split{and: and, prep: c, det: true, stem: r})
			continue
		}
		dst = append(dst, split{and: and, prep: c, stem: rest})
	}
	return dst
}

// long reports whether s has at least n letters.
func long(s string, n int) bool {
	return len(s) >= n*len("ا") || utf8.RuneCountInString(s) >= n
}

// whole reports whether nothing was taken off.
func (s split) whole() bool { return !s.and && s.prep == "" && !s.det && !s.future && s.suffix == "" }
