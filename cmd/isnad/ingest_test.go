package main

import (
	"errors"
	"testing"

	"isnad/graph/store"
	"isnad/ingest"
)

// TestWritten tells documents that were refused from a run that must end.
func TestWritten(t *testing.T) {
	one, two := &store.DocumentError{Article: "a1:1", Err: errors.New("refused")}, &store.DocumentError{Article: "a1:2", Err: store.ErrInvalid}
	for _, tt := range []struct {
		name   string
		err    error
		failed int
		ends   bool
	}{
		{"all well", nil, 0, false},
		{"one refused", errors.Join(one), 1, false},
		{"alone", one, 1, false},
		{"two refused", errors.Join(one, two), 2, false},
		{"connection lost", errors.Join(store.ErrUnreachable), 0, true},
		{"refused, then lost", errors.Join(one, store.ErrUnreachable), 1, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			done, err := written(store.Summary{New: 3, Replaced: 2, Unchanged: 1}, tt.err)
			if (err != nil) != tt.ends || len(done.Failed) != tt.failed {
				t.Errorf("%d failed, error %v", len(done.Failed), err)
			}
			if done.New != 3 || done.Replaced != 2 || done.Unchanged != 1 {
				t.Errorf("counts %+v", done)
			}
		})
	}
}

func TestSentence(t *testing.T) {
	s := ingest.Summary{Read: 4, New: 1, Replaced: 1, Unchanged: 1, Failures: []ingest.Failure{{}}}
	want := "read 4 documents: 1 new, 1 replaced, 1 unchanged, 1 failed; 1 change in the graph"
	if got := sentence(s, totals{Changes: 1}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
