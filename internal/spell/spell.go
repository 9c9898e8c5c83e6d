// Package spell finds the right word next to a wrong one, for "did you mean".
package spell

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns up to n of the words that are likely meant by word, nearest
// first: those that differ in at most a third of their letters, or of which
// word is a part, and that are about as near as the nearest. Case does not count.
func Nearest(word string, words []string, n int) []string {
	type candidate struct {
		word string
		far  int
	}
	var found []candidate
	low := strings.ToLower(word)
	for _, w := range words {
		far := distance(low, strings.ToLower(w))
		part := len(low) >= 3 && strings.Contains(strings.ToLower(w), low)
		if part || far <= max(1, (max(len(low), len(w))+1)/3) {
			found = append(found, candidate{w, far})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.word, b.word))
	})
	var out []string
	for _, c := range found[:min(n, len(found))] {
		if c.far > found[0].far+1 {
			break // a much nearer one is the better guess
		}
		out = append(out, c.word)
	}
	return out
}

// DidYouMean returns " (did you mean a, b or c?)" with the nearest words, or ""
// when none is near.
func DidYouMean(word string, words []string) string {
	near := Nearest(word, words, 3)
	switch len(near) {
	case 0:
		return ""
	case 1:
		return " (did you mean " + near[0] + "?)"
	}
	last := len(near) - 1
	return " (did you mean " + strings.Join(near[:last], ", ") + " or " + near[last] + "?)"
}

// distance is the Levenshtein distance in code points, where two neighbours
// that changed places count once.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	older, old, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range row {
		old[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(old[j]+1, row[j-1]+1, old[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old, row = old, row, older
	}
	return old[len(y)]
}
