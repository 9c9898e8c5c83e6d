package article

import (
	"strings"
	"unicode/utf8"
)

// isSentence tells if a short line holds a finite verb, or a word that only
// sentences begin with: verbs of the lists, and what forms of Arabic and
// English show. It is made to say yes when in doubt, for then the line stays.
func (d *draft) isSentence(l line) bool {
	words := strings.Fields(l.key)
	for i, w := range words {
		if d.rules["verb"].list[w] != "" {
			return true
		}
		if r, _ := utf8.DecodeRuneInString(w); isArabic(r) {
			before := ""
			if i > 0 {
				before = words[i-1]
			}
			if d.isArabicVerb(w, before) {
				return true
			}
		} else if i > 0 && strings.HasSuffix(w, "ed") && len(w) > 4 {
			return true
		}
	}
	return false
}

// isArabicVerb tells if a folded word that stands in no list may be a verb by
// its form: after a conjunction or the mark of the future a listed verb, the
// prefix of the third person, the ending of the plural.
func (d *draft) isArabicVerb(word, before string) bool {
	r := []rune(word)
	if len(r) < 4 {
		return false
	}
	verbs, nouns := d.rules["verb"].list, d.rules["noun"].list
	rest := string(r[1:])
	switch {
	case strings.ContainsRune("وفس", r[0]) && verbs[rest] != "", strings.HasSuffix(word, "وا"):
		return true
	case (r[0] == 'و' || r[0] == 'ف') && len(r) > 5 && r[1] == 'ي':
		return nouns[rest] == ""
	case r[0] == 'ي':
		return nouns[word] == ""
	}
	// "السعودية تجمد أموال": feminine third person after its subject. Verbal
	// nouns have a ya before their last letter, or stand in the list of nouns.
	last, ya := r[len(r)-1], r[len(r)-2]
	return r[0] == 'ت' && len(r) <= 5 && ya != 'ي' && last != 'ه' && last != 'ت' && nouns[word] == "" &&
		(strings.HasPrefix(before, "ال") || utf8.RuneCountInString(before) > 3)
}
