package config

import (
	"fmt"
	"strings"
)

// Problem is one mistake of the configuration, where it stands and what to do.
type Problem struct {
	Where string // a file, the name of an environment variable, or a flag
	Line  int    // of the file, from 1; 0 where there is none
	What  string
}

func (p Problem) String() string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", p.Where, p.Line, p.What)
	}
	return p.Where + ": " + p.What
}

// Error is every mistake of a configuration at once, one a line.
type Error struct{ Problems []Problem }

func (e *Error) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}
