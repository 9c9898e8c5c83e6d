package extract

import (
	"strings"
	"unicode"

	"isnad/internal/fold"
)

// token is a word, a number or a mark of the text. Offsets are code points.
type token struct {
	start, end int
	text       string
	norm       string // folded; "" for marks
	kind       tokenKind
	capital    bool // begins with an upper-case letter
	caps       bool // is upper-case as a whole
}

// comma reports whether the token is a comma of either script.
func (t token) comma() bool { return t.text == "،" || t.text == "," }

type tokenKind int8

const (
	word tokenKind = iota
	number
	mark
	opening // of a quotation
	closing
	possessive // 's
	newline    // one or more line ends
)

// tokenize splits text into tokens. Letters, digits and the marks on letters
// make words; apostrophes, hyphens and dots stay inside a word of letters
// ("Abdel-Rahman", "U.S."); everything else is a mark of one code point.
func tokenize(text []rune) []token {
	tokens := make([]token, 0, len(text)/5+1)
	open := 0
	for i := 0; i < len(text); {
		r := text[i]
		switch {
		case r == '\n':
			j := i
			for j < len(text) && unicode.IsSpace(text[j]) {
				j++
			}
			tokens = append(tokens, token{start: i, end: j, kind: newline})
			open = 0
			i = j
		case unicode.IsSpace(r):
			i++
		case inWord(r):
			j := wordEnd(text, i)
			tokens = appendWord(tokens, text, i, j)
			i = j
		default:
			t := token{start: i, end: i + 1, text: string(r), kind: mark}
			t.kind, open = quoteKind(text, i, open)
			tokens = append(tokens, t)
			i++
		}
	}
	return tokens
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == 'ـ' || unicode.Is(unicode.Cf, r)
}

// wordEnd returns the end of the word that begins at i.
func wordEnd(text []rune, i int) int {
	latin := text[i] < 0x250
	j := i
	for j < len(text) {
		if inWord(text[j]) {
			j++
			continue
		}
		next := j+1 < len(text) && (unicode.IsLetter(text[j+1]) || unicode.IsDigit(text[j+1]))
		switch {
		case text[j] == '-' && next && latin, text[j] == '&' && next && latin,
			(text[j] == '\'' || text[j] == '’') && next && latin,
			(text[j] == '.' || text[j] == ',') && next && unicode.IsDigit(text[j-1]) && unicode.IsDigit(text[j+1]),
			text[j] == '.' && latin && acronym(text, i, j):
			j++
			continue
		}
		break
	}
	return j
}

// acronym reports whether the dot at j belongs to letters with dots, as in U.S.
func acronym(text []rune, start, j int) bool {
	if !unicode.IsUpper(text[j-1]) || (j-1 != start && text[j-2] != '.') {
		return false
	}
	return j-1 != start || j+1 < len(text) && unicode.IsUpper(text[j+1]) && (j+2 >= len(text) || !unicode.IsLower(text[j+2]))
}

// appendWord adds the word text[i:j], an English possessive 's as a token of
// its own.
func appendWord(tokens []token, text []rune, i, j int) []token {
	s := string(text[i:j])
	cut := j
	if text[i] < 0x250 && j-i > 2 && (text[j-1] == 's' || text[j-1] == 'S') && (text[j-2] == '\'' || text[j-2] == '’') {
		cut, s = j-2, string(text[i:j-2])
	}
	if n := len(tokens); (s == "s" || s == "S") && n > 1 && tokens[n-1].kind == mark && (tokens[n-1].text == "'" || tokens[n-1].text == "’") && tokens[n-2].kind == word && i-tokens[n-1].end <= 1 {
		tokens[n-1] = token{start: tokens[n-1].start, end: j, text: s, norm: "'s", kind: possessive} // written apart: China 's
		return tokens
	}
	t := token{start: i, end: cut, text: s, norm: fold.Word(strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), "'", "")), capital: unicode.IsUpper(text[i])}
	t.caps = t.capital && strings.ToUpper(s) == s && len(s) > 1
	if unicode.IsDigit(text[i]) {
		t.kind = number
	}
	tokens = append(tokens, t)
	if cut < j {
		tokens = append(tokens, token{start: cut, end: j, text: string(text[cut:j]), norm: "'s", kind: possessive})
	}
	return tokens
}

// quoteKind tells whether the mark at i opens or closes a quotation. Straight
// quotes alternate within a paragraph.
func quoteKind(text []rune, i, open int) (tokenKind, int) {
	switch text[i] {
	case '«', '“', '„', '‹':
		return opening, open
	case '»', '”', '›':
		if text[i] == '”' && (i == 0 || unicode.IsSpace(text[i-1])) && i+1 < len(text) && !unicode.IsSpace(text[i+1]) {
			return opening, open // ”…“, as some Arabic outlets write
		}
		return closing, open
	case '"', '″':
		if open == 0 {
			return opening, 1
		}
		return closing, 0
	}
	return mark, open
}
