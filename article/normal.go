package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// normal returns text as Document holds it: valid UTF-8 in NFC, "\n" line ends,
// no NUL and no other control character. Bytes that are no UTF-8 become U+FFFD.
// Bidi controls and zero-width characters stay, since quotes are exact; only
// the byte order mark goes.
func normal(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r == '\r':
			if i < len(s) && s[i] == '\n' {
				continue
			}
			b.WriteByte('\n')
		case r == '\u2028', r == '\u2029', r == '\u0085', r == '\v', r == '\f':
			b.WriteByte('\n')
		case r == '\uFEFF':
		case r == '\n', r == '\t', !unicode.IsControl(r):
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// normalLine brings normal text to one line: runs of white space, also no-break
// spaces, become one space.
func normalLine(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// hasWord tells if s holds a letter or digit.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
