package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// output returns f for data: as it is, or behind a screen.
func output(f *os.File) io.Writer {
	if isTerminal(f) {
		return &screen{File: f}
	}
	return f
}

// isTerminal reports whether w, a reader or writer of app, is a terminal.
func isTerminal(w any) bool {
	f := file(w)
	return f != nil && term.IsTerminal(int(f.Fd()))
}

// terminalWidth returns how many columns the terminal w has, or 0.
func terminalWidth(w any) int {
	if !isTerminal(w) {
		return 0
	}
	width, _, err := term.GetSize(int(file(w).Fd()))
	if err != nil {
		return 0
	}
	return width
}

// visible returns s fit for one line of a terminal: control characters,
// bidirectional controls and characters of no width, which could hide or turn
// what stands there, are shown as escapes, the tab as a blank.
func visible(s string) string {
	if !strings.ContainsFunc(s, unprintable) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case r == '\n':
			b.WriteString(`\n`)
		case unprintable(r):
			escape(&b, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// escape writes r as JSON would.
func escape(b *strings.Builder, r rune) {
	for _, unit := range utf16.Encode([]rune{r}) {
		fmt.Fprintf(b, `\u%04x`, unit)
	}
}

// unprintable reports control (Cc) and format (Cf) characters, line and paragraph
// separators. Cf holds all bidirectional controls and zero-width characters.
func unprintable(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar
}

// screen is standard output on a terminal: whatever the format is, foreign text
// gives it no orders. Lines and tabs pass; JSON stays JSON.
type screen struct {
	*os.File
	rest []byte // the beginning of a character that the next Write ends
}

// Write implements io.Writer.
func (s *screen) Write(p []byte) (int, error) {
	data := append(s.rest, p...)
	var b strings.Builder
	for len(data) > 0 && utf8.FullRune(data) {
		r, size := utf8.DecodeRune(data)
		if unprintable(r) && r != '\n' && r != '\t' {
			escape(&b, r)
		} else {
			b.WriteRune(r)
		}
		data = data[size:]
	}
	s.rest = append([]byte(nil), data...)
	if _, err := s.File.WriteString(b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// counter shows how far long work has come, on a terminal only.
type counter struct{ bar *progressbar.ProgressBar }

// count returns a counter with the words before it; total < 0 is unknown.
func (a *app) count(total int, words string) counter {
	if !isTerminal(a.stderr) {
		return counter{}
	}
	return counter{progressbar.NewOptions(total,
		progressbar.OptionSetWriter(a.stderr), progressbar.OptionSetDescription(words), progressbar.OptionShowCount(),
		progressbar.OptionSetWidth(30), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100e6))}
}

// set says that n are done. A bar that cannot be drawn matters to nobody.
func (c counter) set(n int) {
	if c.bar != nil {
		_ = c.bar.Set(n)
	}
}

// done takes the counter away.
func (c counter) done() {
	if c.bar != nil {
		_ = c.bar.Finish()
		_ = c.bar.Clear()
	}
}
