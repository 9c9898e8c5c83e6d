package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"isnad/internal/fold"
)

// A paragraph of this many words is one of the story, also without a final
// full stop: many outlets set none.
const fullWords = 15

// ruleWords is the length in words up to which rules look at a line. Longer
// ones are story.
const ruleWords = 40

// line is one paragraph or line of the input, with what the rules ask of it.
type line struct {
	text    string
	heading bool // the page marks it as a heading
	words   int
	final   bool // ends like a sentence: . ! ? … or a quotation after it
	letters share
	key     string // folded words, if it is short enough for rules
}

// newLine measures one line of normal text.
func newLine(text string, heading bool) line {
	l := line{text: normalLine(text), heading: heading}
	l.words = strings.Count(l.text, " ") + 1
	l.final = endsSentence(l.text)
	l.letters = shareOf(countLetters(l.text))
	if l.words <= ruleWords {
		l.key = fold.Key(l.text)
	}
	return l
}

// full tells if the line is surely a paragraph of the story.
func (l line) full() bool { return l.words >= fullWords || l.final && l.words >= 5 }

// short tells if the line may be something else than a sentence.
func (l line) short() bool { return l.words < fullWords && !l.final }

// endsSentence tells if the last sign that is no closing quote or bracket ends
// a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"'”’»)]}›*", r) || unicode.Is(unicode.Cf, r)
	})
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?؟…۔", r)
}

// linesOf cuts normal text into lines, leaving out empty ones.
func linesOf(text string) []line {
	var out []line
	for t := range strings.Lines(text) {
		if strings.TrimSpace(t) != "" {
			out = append(out, newLine(t, false))
		}
	}
	return out
}

// head returns the part before the first colon or spaced dash, and what follows
// it; ok is false if there is none.
func (l line) head() (before, after string, ok bool) {
	at, n := -1, 0
	for _, sep := range []string{":", "：", " - ", " – ", " — ", " ـ ", " | "} {
		if i := strings.Index(l.text, sep); i > 0 && (at < 0 || i < at) {
			at, n = i, len(sep)
		}
	}
	if at < 0 {
		return "", "", false
	}
	return strings.TrimSpace(l.text[:at]), strings.TrimSpace(l.text[at+n:]), true
}
