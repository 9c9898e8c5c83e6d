package inflect

import (
	"slices"
	"strings"
)

// Analysis is one way to take a folded Arabic word apart into the particles
// written on in front, the word itself, and the pronoun written on behind.
type Analysis struct {
	// Proclitics in the order of writing: و ف ا (question), ب ل ك س, ال. It is
	// shared between analyses and must not be changed.
	Proclitics []string
	Stem       string
	Suffix     string // pronoun: ه ها هم هما هن ك كم كما كن نا ني ي; "" for none
	// Restored says that Stem is the spelling without the suffix, where that
	// differs: محاولته → محاوله, نفاها → نفي, ادعاوه → ادعاء.
	Restored bool

	cost int
}

// Has reports whether the proclitic stands in front.
func (a Analysis) Has(proclitic string) bool { return slices.Contains(a.Proclitics, proclitic) }

// Definite reports whether the article stands in front.
func (a Analysis) Definite() bool {
	n := len(a.Proclitics)
	return n > 0 && a.Proclitics[n-1] == article
}

const (
	article = "ال"
	letter  = len("ا") // bytes of an Arabic letter
)

// clitic is a particle or pronoun with the price of assuming it: the rarer it
// is, and the more words begin or end in its letters anyway, the higher.
type clitic struct {
	text string
	cost int
}

var (
	conjunctions = []clitic{{"", 0}, {"و", 2}, {"ف", 5}, {"ا", 9}}
	prepositions = []clitic{{"", 0}, {"ل", 3}, {"ب", 3}, {"س", 3}, {"ك", 5}}
	pronouns     = []clitic{{"هما", 3}, {"كما", 6}, {"ها", 3}, {"هم", 3}, {"هن", 5}, {"نا", 5}, {"ني", 5}, {"كم", 5}, {"كن", 7}, {"ه", 4}, {"ك", 6}, {"ي", 6}}
)

// proclitics are the slices that analyses share, by conjunction, preposition
// and article.
var proclitics = func() (t [4][5][2][]string) {
	for i, c := range conjunctions {
		for j, p := range prepositions {
			for k, a := range []string{"", article} {
				t[i][j][k] = slices.DeleteFunc([]string{c.text, p.text, a}, func(s string) bool { return s == "" })
			}
		}
	}
	return t
}()

// Split returns all analyses of a folded word, the most plausible first.
func Split(folded string) []Analysis { return AppendAnalyses(nil, folded) }

// AppendAnalyses appends all analyses of a folded Arabic word to dst, the most
// plausible first; the first is always the whole word. They rest on spelling
// alone: which of them is right is for the lexicon to say. Stems have two
// letters or more. Other than Arabic words have the whole word only.
//
// Stems are parts of word, but for restored ones.
func AppendAnalyses(dst []Analysis, word string) []Analysis {
	start := len(dst)
	if word < "ء" || word >= "\u064b" { // the letters end with ي, U+064A
		return append(dst, Analysis{Stem: word})
	}
	for i, c := range conjunctions {
		rest, ok := cut(word, c.text)
		if !ok {
			continue
		}
		for j, p := range prepositions {
			dst = inFront(dst, rest, i, j, c.cost+p.cost)
		}
	}
	// Insertion sort: few, nearly ordered, and without the allocations of
	// a closure.
	for i := start + 1; i < len(dst); i++ {
		for j := i; j > start && dst[j].cost < dst[j-1].cost; j-- {
			dst[j], dst[j-1] = dst[j-1], dst[j]
		}
	}
	return dst
}

// inFront appends the analyses of what follows conjunction i, with
// preposition j.
func inFront(dst []Analysis, rest string, i, j, cost int) []Analysis {
	bare := proclitics[i][j][0]
	full := proclitics[i][j][1]
	switch p := prepositions[j].text; p {
	case "":
		stem, ok := cut(rest, article)
		if ok && i > 0 { // the article is likelier than a word in ال
			dst = append(dst, Analysis{Proclitics: full, Stem: stem, cost: cost})
			return suffixed(dst, bare, rest, cost+1)
		}
		dst = suffixed(dst, bare, rest, cost)
		if ok {
			dst = append(dst, Analysis{Proclitics: full, Stem: stem, cost: cost})
		}
	case "س":
		if stem, ok := cut(rest, p); ok && longer(stem, 2) && future(stem) {
			dst = suffixed(dst, bare, stem, cost)
		}
	case "ل":
		stem, ok := cut(rest, p)
		if !ok {
			return dst
		}
		if s, ok := cut(stem, p); ok { // لل: the article has lost its alef
			dst = append(dst, Analysis{Proclitics: full, Stem: s, cost: cost})
			if longer(stem, 2) { // a third ل is not written: للجنة
				dst = append(dst, Analysis{Proclitics: full, Stem: stem, cost: cost + 2})
			}
		}
		dst = suffixed(dst, bare, stem, cost)
	default:
		stem, ok := cut(rest, p)
		if !ok {
			return dst
		}
		if s, ok := cut(stem, article); ok {
			dst = append(dst, Analysis{Proclitics: full, Stem: s, cost: cost})
		}
		dst = suffixed(dst, bare, stem, cost+1)
	}
	return dst
}

// suffixed appends a stem without and with each pronoun that it may carry.
func suffixed(dst []Analysis, front []string, s string, cost int) []Analysis {
	dst = append(dst, Analysis{Proclitics: front, Stem: s, cost: cost})
	for _, p := range pronouns {
		stem, ok := strings.CutSuffix(s, p.text)
		if !ok || !longer(stem, 1) {
			continue
		}
		a := Analysis{Proclitics: front, Stem: stem, Suffix: p.text, cost: cost + p.cost}
		dst = append(dst, a)
		if a.Stem, ok = restore(stem); ok {
			a.Restored = true
			dst = append(dst, a)
		}
	}
	return dst
}

// restore returns the spelling that a stem has without a suffix, if it may
// differ: ه for ت, ي (ى) for ا, ء for its seats behind ا.
func restore(stem string) (string, bool) {
	switch head, last := stem[:len(stem)-letter], stem[len(stem)-letter:]; {
	case last == "ت":
		return head + "ه", true
	case last == "ا":
		return head + "ي", true
	case (last == "و" || last == "ي") && strings.HasSuffix(head, "ا") && longer(head, 1):
		return head + "ء", true
	}
	return "", false
}

// future reports whether a word may be a verb in the present, which س asks for.
func future(s string) bool {
	return strings.HasPrefix(s, "ي") || strings.HasPrefix(s, "ت") || strings.HasPrefix(s, "ن") || strings.HasPrefix(s, "ا")
}

// cut takes a clitic off the front where a stem of two letters is left.
func cut(word, front string) (string, bool) {
	rest, ok := strings.CutPrefix(word, front)
	return rest, ok && (front == "" || longer(rest, 1))
}

// longer reports whether s has more than n letters.
func longer(s string, n int) bool { return len(s) > n*letter }
