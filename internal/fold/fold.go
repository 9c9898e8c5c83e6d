// Package fold brings names and words to one spelling, for matching only: what
// is shown and stored keeps the spelling of its text.
//
// Arabic letters lose what writers vary (hamza seats, alef maqsura, ta marbuta,
// tatweel, diacritics, Persian letter forms), Latin letters lose case and
// accents, digits become ASCII, invisible characters vanish.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Rune returns the folded form of one code point that is already decomposed or
// has no compatibility form; 0 means that it vanishes.
func Rune(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی', 'ئ', 'ې':
		return 'ي'
	case 'ؤ':
		return 'و'
	case 'ة', 'ہ', 'ە', 'ۀ', 'ھ':
		return 'ه'
	case 'ک', 'ڪ':
		return 'ك'
	case 'ـ', '’', '‘', 'ʼ', '`':
		return 0
	}
	switch {
	case r >= '٠' && r <= '٩':
		return '0' + r - '٠'
	case r >= '۰' && r <= '۹':
		return '0' + r - '۰'
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return 0
	}
	return unicode.ToLower(r)
}

// Word returns the folded form of one word. The empty string means that nothing
// of it is left.
func Word(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	plain := true
	for _, r := range s {
		if r >= 0xFB50 || r >= 0xC0 && r < 0x600 {
			plain = false
			break
		}
	}
	if !plain {
		s = norm.NFKC.String(latin(s))
	}
	for _, r := range s {
		if f := Rune(r); f != 0 {
			b.WriteRune(f)
		}
	}
	return b.String()
}

// latin takes the accents off Latin letters, so that "Élysée" is "elysee".
func latin(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// Key returns the folded words of a name joined by single spaces: the form that
// gazetteer and graph look names up by. Everything but letters and digits
// separates words, except an apostrophe, which vanishes.
func Key(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) &&
			!unicode.Is(unicode.Cf, r) && !strings.ContainsRune("ـ'’‘ʼ`", r)
	})
	out := words[:0]
	for _, w := range words {
		if w = Word(strings.ReplaceAll(w, "'", "")); w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}
