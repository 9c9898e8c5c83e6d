package inflect

import (
	"slices"
	"strings"
)

const (
	shadda = 'ّ'
	fatha  = 'َ'
	damma  = 'ُ'
	kasra  = 'ِ'
)

// guess derives stem and root from a lemma for a verb that does not name both.
// A weak letter that the lemma hides is taken for the more frequent one.
func guess(v *verb, lemma string) {
	ls, double := marked(lemma)
	stem, root := analyse(ls, double)
	if v.stem == 0 {
		v.stem = stem
		if len(v.root) == 4 && stem < stemQ1 {
			v.stem = stemQ1
		}
	}
	if len(v.root) == 0 {
		v.root = root
	}
}

// marked returns the letters of a word and for each whether it has a shadda.
func marked(word string) (ls []rune, double []bool) {
	ls = letters(word)
	double = make([]bool, len(ls))
	i := -1
	for _, r := range word {
		if r == shadda && i >= 0 {
			double[i] = true
		}
		if i+1 < len(ls) && r == ls[i+1] {
			i++
		}
	}
	return ls, double
}

// eighthInS are the lemmas of stem VIII whose root begins with س, which look
// like doubled or weak verbs of stem X; from the school dictionaries.
var eighthInS = []string{"استمع", "استلم", "استند", "استبق", "استتر", "استرق", "استعر", "استلف", "استوى", "استاء"}

// analyse returns stem and root of a lemma by its length and its affixes.
func analyse(ls []rune, double []bool) (int, []rune) {
	n := len(ls)
	last := double[n-1]
	switch s := string(ls); {
	case strings.HasPrefix(s, "است") && n >= 5 && !slices.Contains(eighthInS, s):
		return 10, triple(ls[3:], last)
	case (ls[0] == 'ا' || ls[0] == 'إ') && n > 3:
		return analyseAlef(ls, last)
	case ls[0] == 'آ' && n == 3:
		return 4, triple([]rune{hamza, ls[1], ls[2]}, false)
	case ls[0] == 'أ' && (n == 4 || n == 3 && (last || ls[1] == 'ا') && !double[1]):
		return 4, triple(ls[1:], last)
	case n == 4 && ls[1] == 'ا', n == 3 && ls[1] == 'ا' && last:
		return 3, triple(append([]rune{ls[0]}, ls[2:]...), last)
	case ls[0] == 'ت' && n == 5 && ls[2] == 'ا', ls[0] == 'ت' && n == 4 && ls[1] == 'آ', ls[0] == 'ت' && n == 4 && ls[2] == 'ا':
		if ls[1] == 'آ' {
			return 6, triple([]rune{hamza, ls[2], ls[3]}, last)
		}
		return 6, triple(append([]rune{ls[1]}, ls[3:]...), last)
	case ls[0] == 'ت' && n == 4 && !last:
		return 5, triple(ls[1:], false)
	case ls[0] == 'ت' && n == 5:
		return stemQ2, radicals(ls[1:])
	case n == 3 && double[1]:
		return 2, triple(ls, false)
	case n == 4:
		return stemQ1, radicals(ls)
	}
	return 1, triple(ls, last)
}

// analyseAlef takes a lemma with an alef of liaison apart, other than stem X.
func analyseAlef(ls []rune, last bool) (int, []rune) {
	n := len(ls)
	t := slices.Contains([]rune("تطد"), ls[2])
	switch {
	case ls[1] == 'ن' && ls[2] != 'ت':
		return 7, triple(ls[2:], last)
	case t && n-3+extra(last) >= 2:
		return 8, triple(append([]rune{ls[1]}, ls[3:]...), last)
	case n == 6 && ls[3] == 'ن':
		return stemQ3, radicals([]rune{ls[1], ls[2], ls[4], ls[5]})
	case n == 5:
		return stemQ4, radicals(ls[1:])
	case ls[1] == 'ت' || ls[1] == 'د' || ls[1] == 'ط': // the t is assimilated
		first := ls[1]
		switch s := string(ls[1:]); {
		case s == "تخذ":
			first = hamza
		case first == 'ت' && s != "تبع":
			first = 'و'
		}
		return 8, triple(append([]rune{first}, ls[2:]...), last)
	}
	return 9, triple(ls[1:], false)
}

func extra(last bool) int {
	if last {
		return 1
	}
	return 0
}

// triple returns a root of three letters; two letters are one that is doubled.
func triple(ls []rune, last bool) []rune {
	r := radicals(ls)
	if len(r) == 2 || len(r) < 3 && last {
		r = append(r, r[len(r)-1])
	}
	return r
}

func radicals(ls []rune) []rune {
	out := make([]rune, len(ls))
	for i, r := range ls {
		out[i] = radical(r)
	}
	return out
}

// guessVowels derives the vowels of stem I from the diacritics of the lemma and
// from the root: a guttural takes a in the present, و takes u, ي takes i.
func (v *verb) guessVowels(lemma string) {
	v.past, v.present = shortA, shortU
	var marks []rune
	for _, r := range lemma {
		if r == fatha || r == kasra || r == damma {
			marks = append(marks, r)
		}
	}
	second := rune(0)
	if len(marks) > 1 {
		second = marks[1]
	}
	c2, c3 := v.root[1], v.root[2]
	end := v.letters[len(v.letters)-1]
	switch {
	case second == kasra || end == 'ي' && c3 == 'ي':
		v.past, v.present = shortI, shortA
	case second == damma:
		v.past = shortU
	case c3 == 'ي' && strings.ContainsRune("ءحعه", c2) && v.root[0] != 'و':
		v.present = shortA
	case v.root[0] == 'و' && strings.ContainsRune("حعخغه", c3):
		v.present = shortA
	case c2 == 'ي', c3 == 'ي', v.root[0] == 'و':
		v.present = shortI
	case c3 == 'و', weak(c2):
	case strings.ContainsRune("ءحعخغه", c2), strings.ContainsRune("ءحعخغه", c3):
		v.present = shortA
	}
}
