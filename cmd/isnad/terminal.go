package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

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

// visible returns s fit for a terminal: control characters, bidirectional
// controls and characters of no width, which could hide or turn what stands
// there, are shown as escapes, the tab as a blank.
func visible(s string) string {
	if !strings.ContainsFunc(s, unsafe) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case r == '\n':
			b.WriteString(`\n`)
		case unsafe(r) && r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case unsafe(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unsafe reports control (Cc) and format (Cf) characters, line and paragraph
// separators. Cf holds all bidirectional controls and zero-width characters.
func unsafe(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar
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
