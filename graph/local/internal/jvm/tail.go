package jvm

import "strings"

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
