package jvm

import (
	"os"
	"strings"
)

// Tail returns the last n lines of a program's words, without the empty ones.
func Tail(words []byte, n int) string {
	var lines []string
	for line := range strings.Lines(string(words)) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}

// TailFile is Tail of a file, or a word on why it cannot be read.
func TailFile(name string, n int) string {
	data, err := os.ReadFile(name)
	if err != nil {
		return "(no log: " + err.Error() + ")"
	}
	return Tail(data, n)
}
