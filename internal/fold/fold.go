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
	case 'ة', 'ہ', 'ە', 'ۀ', 'ۂ', 'ھ':
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
	for _, r := range plain(s) {
		if f := Rune(r); f != 0 {
			b.WriteRune(f)
		}
	}
	return b.String()
}

// plain takes ligatures and other compatibility forms apart and the accents off
// Latin letters, so that "Élysée" becomes "Elysee". Words of ASCII and Arabic
// letters, nearly all there are, pass unchanged: Rune does all they need.
func plain(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 && (r < 0x600 || r > 0x6FF) || r >= 0x675 && r <= 0x678 }) {
		return s
	}
	// Marks go before composing, since a mark can come out of a ligature.
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s)))
}

// Key returns the folded words of a name joined by single spaces: the form that
// gazetteer and graph look names up by. Everything but letters and digits
// separates words, except an apostrophe, which vanishes. Key(Key(x)) is Key(x).
func Key(name string) string {
	words := strings.FieldsFunc(plain(name), func(r rune) bool {
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
