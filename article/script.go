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
type counts [scripts]int

// countLetters counts the letters of s.
func countLetters(s string) counts {
	var c counts
	for _, r := range s {
		if unicode.IsLetter(r) && r != 'ـ' {
			c[scriptOf(r)]++
		}
	}
	return c
}

// main returns the script with the most letters.
func (c counts) main() script {
	best := other
	for s, n := range c {
		if n > c[best] {
			best = script(s)
		}
	}
	return best
}

// share is what the rules need of a line's letters.
type share struct{ arabic, latin, total int32 }

func shareOf(c counts) share {
	s := share{arabic: int32(c[arabic]), latin: int32(c[latin])}
	for _, n := range c {
		s.total += int32(n)
	}
	return s
}

// of returns the letters in a script that isnad reads.
func (s share) of(main script) int32 {
	if main == arabic {
		return s.arabic
	}
	return s.latin
}

// mainScript returns arabic or latin, whichever has more letters in all lines,
// or other if neither has half of them.
func mainScript(lines []line) script {
	sum := sumShares(lines)
	switch {
	case sum.arabic*2 < sum.total && sum.latin*2 < sum.total || sum.total == 0:
		return other
	case sum.arabic > sum.latin:
		return arabic
	}
	return latin
}

// sumShares adds the letters of all lines.
func sumShares(lines []line) share {
	var sum share
	for _, l := range lines {
		sum.arabic += l.letters.arabic
		sum.latin += l.letters.latin
		sum.total += l.letters.total
	}
	return sum
}
