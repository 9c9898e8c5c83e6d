package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// part says which words of an English name a run of words stands for.
type part int

const (
	wholeName part = iota
	familyName
	givenName
)

// run is the words of one name that are the bearer's own: "سيرغي لافروف" in
// "وزير الخارجية الروسي سيرغي لافروف".
type run struct {
	words []string
	part  part
}

// ownWords finds the run of words in a name that sounds like the English name,
// or else like its beginning or its end. Words for ranks and kinds are not part
// of it. The likeness is 0 when no run does: the name only describes its bearer.
func ownWords(words, english []string) (run, float64) {
	var best run
	bestLike := 0.0
	for i := range words {
		for j := i + 1; j <= len(words) && !isTitle(words[j-1]); j++ {
			r, like := likeliest(words[i:j], english)
			if like > 0 && (bestLike == 0 || r.part < best.part || r.part == best.part && like > bestLike) {
				best, bestLike = r, like
			}
		}
	}
	return best, bestLike
}

// likeliest tells which part of an English name words sound most like.
func likeliest(words, english []string) (run, float64) {
	best, bestLike := run{words: words}, 0.0
	for _, p := range partsOf(english) {
		if like := sounds(words, p.words); like > bestLike {
			best.part, bestLike = p.part, like
		}
	}
	return best, bestLike
}

// partsOf returns an English name whole, its ends and its beginnings.
func partsOf(english []string) []run {
	parts := []run{{english, wholeName}}
	for i := 1; i < len(english); i++ {
		parts = append(parts, run{english[i:], familyName}, run{english[:i], givenName})
	}
	return parts
}

// sounds returns how much two names are alike, 0 when they are not alike enough.
func sounds(a, b []string) float64 {
	if isLatin(a[0]) {
		if strings.EqualFold(strings.Join(a, " "), strings.Join(b, " ")) {
			return 1
		}
		return 0
	}
	x, y := skeleton(withoutArticles(a)), skeleton(withoutArticles(b))
	like := similar(x, y)
	// Short skeletons agree by chance.
	if needed := 0.7; like < needed || min(len(x), len(y)) < 3 && like < 1 || min(len(x), len(y)) < 2 {
		return 0
	}
	return like
}

func withoutArticles(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w != "al" && w != "el" {
			b.WriteString(dropArticle(w))
		}
	}
	return b.String()
}

func isTitle(word string) bool { return generic[strings.ToLower(dropArticle(word))] }

func isLatin(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Latin, r)
}

// runsOf finds the bearer's own words in all its names. Where one name has the
// whole of them, others must be its beginning or its end: "واشنطن" sounds like
// "Bisan", but is no part of "بيسان أبو كويك".
func runsOf(names [][]string, english []string) []run {
	var whole, runs []run
	alike := map[bool]float64{} // by script: how much the best whole name is alike
	best := map[bool]run{}
	for _, words := range names {
		r, like := ownWords(words, english)
		if like == 0 {
			continue
		}
		runs = append(runs, r)
		if r.part == wholeName && len(r.words) > 1 {
			whole = append(whole, r)
			if script := isLatin(r.words[0]); like > alike[script] {
				alike[script], best[script] = like, r
			}
		}
	}
	// A description may sound like the name too: "الجزيرة بموسكو".
	foreign := func(r run) bool {
		b, ok := best[isLatin(r.words[0])]
		return ok && r.part == wholeName && !slices.ContainsFunc(r.words, func(w string) bool { return slices.Contains(b.words, w) })
	}
	runs, whole = slices.DeleteFunc(runs, foreign), slices.DeleteFunc(whole, foreign)
	runs = slices.DeleteFunc(runs, func(r run) bool { return r.part != wholeName && !partOfAny(r, whole) })
	for _, words := range names {
		for _, r := range whole {
			if n := len(r.words) - len(words); n > 0 && slices.Equal(r.words[n:], words) {
				runs = append(runs, run{words, familyName})
				break
			}
		}
	}
	return runs
}

// partOfAny reports whether r stands in a whole name of its script, or there is
// none to stand in.
func partOfAny(r run, whole []run) bool {
	alone := true
	for _, w := range whole {
		if isLatin(w.words[0]) != isLatin(r.words[0]) {
			continue
		}
		alone = false
		if runs(r.words, w.words) {
			return true
		}
	}
	return alone
}
