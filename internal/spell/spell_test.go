package spell

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNearest(t *testing.T) {
	words := []string{"ingest", "extract", "eval", "query", "neo4j.user", "neo4j.uri"}
	for _, tt := range []struct {
		word string
		want []string
	}{
		{"ingset", []string{"ingest"}},
		{"INGEST", []string{"ingest"}},
		{"neo4j.usr", []string{"neo4j.user", "neo4j.uri"}},
		{"xyzzy", nil},
		{"", nil},
		{"uri", []string{"neo4j.uri"}},
	} {
		t.Run(tt.word, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Nearest(tt.word, words, 2)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestDidYouMean(t *testing.T) {
	if got, want := DidYouMean("ab", []string{"abc", "abd", "zzzz"}), " (did you mean abc or abd?)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := DidYouMean("q", []string{"zzzz"}); got != "" {
		t.Errorf("got %q for a word with no neighbour", got)
	}
}
