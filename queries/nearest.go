package queries

import (
	"cmp"
	"slices"
	"strings"
)

// nearest returns at most n of names that are like the given one, the likest
// first: few edits away, or sharing a beginning or a word.
func nearest(name string, names []string, n int) []string {
	type candidate struct {
		name     string
		distance int
	}
	var found []candidate
	name = strings.ToLower(name)
	for _, other := range names {
		d := distance([]rune(name), []rune(strings.ToLower(other)))
		if d <= max(2, len(name)/3) {
			found = append(found, candidate{other, d})
		} else if len(name) >= 3 && strings.Contains(strings.ToLower(other), name) || shareWord(name, other) {
			found = append(found, candidate{other, 1000 + d})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.name, b.name))
	})
	out := []string{}
	for _, c := range found[:min(n, len(found))] {
		out = append(out, c.name)
	}
	return out
}

func shareWord(a, b string) bool {
	words := strings.Split(b, "-")
	return slices.ContainsFunc(strings.Split(a, "-"), func(w string) bool { return len(w) > 3 && slices.Contains(words, w) })
}

// distance returns the number of single-character edits between a and b
// (Levenshtein 1966).
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
