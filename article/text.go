package article

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"isnad/internal/fold"
)

// Longest titles in code points: of a first line with a blank line below it,
// and of one without.
const (
	titleRunes      = 250
	tightTitleRunes = 150
)

// FromText reads a plain text and cleans it. The first line is the title if a
// blank line follows it and it has at most 250 code points, or if it ends
// without a full stop and has at most 150; name stands in errors only.
//
// Errors wrap ErrEmpty, ErrBinary, ErrLanguage or ErrTooLarge.
func FromText(name string, data []byte, meta Meta) (Document, error) {
	text, err := decode(data, "", false)
	if err != nil {
		return Document{}, fmt.Errorf("%s: %w", name, err)
	}
	s := readText(text)
	d, err := s.document(meta)
	if err != nil {
		return Document{}, fmt.Errorf("%s: %w", name, err)
	}
	return d, nil
}

// readText makes a story of decoded plain text.
func readText(text string) story {
	var s story
	title, rest := cutTitle(unwrap(text))
	s.title = title
	s.clean(linesOf(rest))
	return s
}

// cutTitle takes the title off a text, if its first line is one.
func cutTitle(text string) (title, rest string) {
	text = strings.TrimLeft(text, " \t\n\u00a0")
	line, rest, _ := strings.Cut(text, "\n")
	line = normalLine(line)
	n := utf8.RuneCountInString(line)
	next, _, _ := strings.Cut(rest, "\n")
	blank := strings.TrimSpace(next) == ""
	switch {
	case fold.Key(line) == "":
		return "", text
	case strings.TrimSpace(rest) == "":
		if endsSentence(line) || n > tightTitleRunes {
			return "", text
		}
	case blank && n <= titleRunes:
	case !endsSentence(line) && n <= tightTitleRunes:
	default:
		return "", text
	}
	return line, rest
}

// unwrap joins the lines of a hard-wrapped text: blank lines stand between its
// paragraphs, and nearly all lines within them have about the same length.
func unwrap(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	lines, wrapped := 0, 0
	for _, p := range paragraphs {
		ls := strings.Split(strings.Trim(p, "\n"), "\n")
		for _, l := range ls[:len(ls)-1] {
			lines++
			if n := utf8.RuneCountInString(strings.TrimSpace(l)); n >= 55 && n <= 100 && !endsSentence(l) {
				wrapped++
			}
		}
	}
	if len(paragraphs) < 2 || lines < 4 || wrapped*10 < lines*8 {
		return text
	}
	for i, p := range paragraphs {
		paragraphs[i] = strings.ReplaceAll(strings.Trim(p, "\n"), "\n", " ")
	}
	return strings.Join(paragraphs, "\n\n")
}
