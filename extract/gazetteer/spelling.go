package gazetteer

import (
	"slices"
	"strings"
	"unicode"

	"isnad/internal/fold"
)

// scriptOf tells the language of a name by its script.
func scriptOf(name string) string {
	for _, r := range name {
		if unicode.Is(unicode.Arabic, r) {
			return "ar"
		}
	}
	return "en"
}

// unmark takes the marks off the end of a name as the files write it.
func unmark(marked string) (name string, flags Flags, surname bool) {
	for marked != "" {
		switch marked[len(marked)-1] {
		case '?':
			flags |= NeedsContext
		case '~':
			flags |= AlsoName
		case '@':
			flags |= AlsoPlace
		case '^':
			surname = true
		default:
			return marked, flags, surname
		}
		marked = marked[:len(marked)-1]
	}
	return "", flags, surname
}

// capitals reports whether a Latin name is an abbreviation in capitals. Its
// folded form may be any short word (us, who, it), so the text must be asked.
func capitals(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) || unicode.Is(unicode.Arabic, r) || r == ' ' {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 0 && letters <= 6
}

// spellings returns the folded word lists by which a name may be met: split at
// every mark as fold.Key does, and at spaces only, for tokens that keep their
// hyphens and dots (al-qaeda, u.s.). A plus is part of the name (OPEC+).
func spellings(name string) [][]string {
	if base, ok := strings.CutSuffix(name, "+"); ok {
		words := strings.Fields(fold.Key(base))
		joined := slices.Clone(words)
		joined[len(joined)-1] += "+"
		return [][]string{append(words, "+"), joined}
	}
	out := [][]string{strings.Fields(fold.Key(name))}
	if !strings.ContainsAny(name, "-.&/") {
		return out
	}
	var spaced []string
	for _, w := range strings.Fields(name) {
		spaced = append(spaced, fold.Word(w))
	}
	out = append(out, spaced)
	if strings.HasSuffix(name, ".") { // a tokenizer may take the last dot away
		out = append(out, strings.Fields(strings.TrimSuffix(strings.Join(spaced, " "), ".")))
	}
	return out
}

// caseForms returns the other Arabic case forms of a name: sound plurals
// (الحوثيون, الحوثيين) and names with أبو.
func caseForms(words []string) [][]string {
	var out [][]string
	oblique := slices.Clone(words)
	for i, w := range words {
		if stem, ok := strings.CutSuffix(w, "يون"); ok && len(stem) > 4 {
			oblique[i] = stem + "يين"
		}
	}
	if !slices.Equal(oblique, words) {
		out = append(out, oblique)
	}
	if i := slices.Index(words, "ابو"); i >= 0 {
		for _, form := range []string{"ابي", "ابا"} {
			other := slices.Clone(words)
			other[i] = form
			out = append(out, other)
		}
	}
	return out
}
