package article

import "unicode"

// script is a family of letters.
type script int

const (
	other script = iota
	arabic
	latin
	cyrillic
	hebrew
	han
	kana
	hangul
	greek
	devanagari
	bengali
	armenian
	georgian
	ethiopic
	thai
	scripts
)

// tables are the Unicode ranges of the scripts, in the order of the constants.
var tables = [scripts]*unicode.RangeTable{
	nil, unicode.Arabic, unicode.Latin, unicode.Cyrillic, unicode.Hebrew, unicode.Han, nil, unicode.Hangul, unicode.Greek,
	unicode.Devanagari, unicode.Bengali, unicode.Armenian, unicode.Georgian, unicode.Ethiopic, unicode.Thai,
}

// scriptNames are the names that language/words.txt uses.
var scriptNames = map[string]script{
	"Arabic": arabic, "Latin": latin, "Cyrillic": cyrillic, "Hebrew": hebrew, "Han": han, "Kana": kana,
	"Hangul": hangul, "Greek": greek, "Devanagari": devanagari, "Bengali": bengali, "Armenian": armenian,
	"Georgian": georgian, "Ethiopic": ethiopic, "Thai": thai,
}

// scriptOf returns the script of a letter.
func scriptOf(r rune) script {
	switch {
	case r < 0x80:
		return latin
	case isArabic(r):
		return arabic
	case unicode.In(r, unicode.Hiragana, unicode.Katakana):
		return kana
	}
	for s, t := range tables {
		if t != nil && unicode.Is(t, r) {
			return script(s)
		}
	}
	return other
}

// isArabic tells if r is a letter of the Arabic script.
func isArabic(r rune) bool {
	return r >= 0x600 && r <= 0x6FF || r >= 0x750 && r <= 0x77F || r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// counts are numbers of letters by script.
type counts struct {
	of    [scripts]int
	total int
}

// countLetters counts the letters of s.
func countLetters(s string) counts {
	var c counts
	for _, r := range s {
		if unicode.IsLetter(r) && r != 'ـ' {
			c.of[scriptOf(r)]++
			c.total++
		}
	}
	return c
}

// main returns the script with the most letters.
func (c counts) main() script {
	best := other
	for s, n := range c.of {
		if n > c.of[best] {
			best = script(s)
		}
	}
	return best
}

// mainScript returns the script with the most letters in all lines.
func mainScript(lines []line) script {
	var sum counts
	for _, l := range lines {
		for s, n := range l.letters.of {
			sum.of[s] += n
		}
	}
	return sum.main()
}
