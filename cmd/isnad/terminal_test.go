package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain مايكروسوفت": "plain مايكروسوفت",
		"a\nb\tc":          `a\nb c`,
		"\x1b[31m":         `\u001b[31m`,
		"\u202eabc\u2066":  `\u202eabc\u2066`,
		"zero\u200bwidth":  `zero\u200bwidth`,
		"\u0085\u2028":     `\u0085\u2028`,
		"\U000e0041":       `\udb40\udc41`,
		"bad\xffbyte":      `bad\ufffdbyte`,
		"é\u0301 كَتَبَ":   "é\u0301 كَتَبَ",
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestScreen cuts the output at every byte.
func TestScreen(t *testing.T) {
	const in, want = "سطر\n\x1b[2J\u202ex\tend", "سطر\n\\u001b[2J\\u202ex\tend"
	for cut := range len(in) + 1 {
		name := filepath.Join(t.TempDir(), "out")
		f, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		s := &screen{File: f}
		for _, part := range []string{in[:cut], in[cut:]} {
			if n, err := s.Write([]byte(part)); n != len(part) || err != nil {
				t.Errorf("Write: %d, %v", n, err)
			}
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(name)
		if err != nil || string(got) != want {
			t.Errorf("cut at %d: %q, %v; want %q", cut, got, err, want)
		}
	}
}
