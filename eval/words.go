package eval

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// name is a normalised name: its words, joined by single spaces. It is a
// string so that names can be keys of sets.
type name string

func (n name) words() []string { return strings.Split(string(n), " ") }

// wordsOf normalises a name as score.py does: letters that writers vary are
// made one, the Arabic article and the clitics before it are dropped.
func wordsOf(s string) name {
	s = cases.Lower(language.Und).String(norm.NFKC.String(s))
	s = strings.Map(letter, dropGenitive(s))
	s = joinInitials(s)
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) }) {
		switch w = dropArticle(w); w {
		case "the", "of", "a":
		default:
			out = append(out, w)
		}
	}
	return name(strings.Join(out, " "))
}

// isWord is Python's \w: letters, all kinds of numbers and the underscore, but
// no combining marks.
func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

func letter(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ئ', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ؤ':
		return 'و'
	case 'ک':
		return 'ك'
	case 'ـ', 0x0670, 0xFEFF:
		return -1
	}
	for _, d := range [...][2]rune{{0x064B, 0x065F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}} {
		if r >= d[0] && r <= d[1] {
			return -1
		}
	}
	return r
}

// dropGenitive removes 's where a word ends with it: re.sub(r"['’]s\b", "").
func dropGenitive(s string) string {
	rs := []rune(s)
	out := rs[:0:0]
	for i := 0; i < len(rs); i++ {
		if (rs[i] == '\'' || rs[i] == '’') && i+1 < len(rs) && rs[i+1] == 's' && (i+2 == len(rs) || !isWord(rs[i+2])) {
			i++
			continue
		}
		out = append(out, rs[i])
	}
	return string(out)
}

// joinInitials makes "u.s." one word: the points of two and more single
// letters vanish, re.sub(r"\b(?:[a-z]\.){2,}", …).
func joinInitials(s string) string {
	rs := []rune(s)
	out := rs[:0:0]
	for i := 0; i < len(rs); {
		n := 0
		if i == 0 || !isWord(rs[i-1]) {
			for i+2*n+1 < len(rs) && rs[i+2*n] >= 'a' && rs[i+2*n] <= 'z' && rs[i+2*n+1] == '.' {
				n++
			}
		}
		if n < 2 {
			out = append(out, rs[i])
			i++
			continue
		}
		for range n {
			out = append(out, rs[i])
			i += 2
		}
	}
	return string(out)
}

// dropArticle takes the article and a clitic before it off a word that keeps
// two letters: ^(?:[وفبك]?ال|لل)(?=\w{2,}).
func dropArticle(w string) string {
	for _, p := range [...]string{"وال", "فال", "بال", "كال", "ال", "لل"} {
		if rest, ok := strings.CutPrefix(w, p); ok && longer(rest, 2) {
			return rest
		}
	}
	return w
}

// dropClitic takes a one-letter clitic off a word that keeps three letters.
func dropClitic(w string) string {
	for _, p := range [...]string{"و", "ف", "ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(w, p); ok && longer(rest, 3) {
			return rest
		}
	}
	return w
}

// longer reports whether w has n or more code points.
func longer(w string, n int) bool {
	for range w {
		if n--; n == 0 {
			return true
		}
	}
	return false
}

// isSpace is what Python's str.split() splits at; unicode.IsSpace lacks the
// four information separators.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1C && r <= 0x1F }

// flat joins the words of s by single spaces.
func flat(s string) string { return strings.Join(strings.FieldsFunc(s, isSpace), " ") }
