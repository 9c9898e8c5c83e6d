package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/graph"
)

// TestNamesAreData writes names that are Cypher, and finds them again as they
// were.
func TestNamesAreData(t *testing.T) {
	for _, name := range []string{
		`Robert"); MATCH (n) DETACH DELETE n //`, "`Actor`) SET n:`Admin", `O'Hara \' \\ $rows {id: 1}`,
		"two\nlines\tand a tab", "nul\x00byte", "\u202eright to left\u202c\u200f", "😀👩‍👩‍👧", "${jndi}", "؛ «اسم»",
	} {
		t.Run(strings.ToValidUTF8(name[:min(12, len(name))], ""), func(t *testing.T) {
			s := open(t)
			write(t, s, dispute(t, "a1:other", "2020-09-10").done())
			id := "org:" + name
			write(t, s, article(t, "a1:"+name, "2020-09-10").outlet("org:outlet "+name, name).
				actor(id, graph.Company, name, 2, named(map[string]string{"ar": name}, name+"2"), tied(name, "org:b")).
				actor("org:b", graph.Company, "Bee", 1).
				say(says{kind: graph.Accused, from: id, to: "org:b", about: id}).done())
			item, err := s.Show(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			if item.Name != name || len(item.Edges) != 1 || len(item.Actors) != 1 || item.Actors[0].Role != name+" of" {
				t.Errorf("%+v", item)
			}
			if c, err := s.Counts(t.Context()); err != nil || c.Actors != 7 || c.Articles != 2 {
				t.Errorf("%+v, %v; want 7 actors, 2 articles", c, err)
			}
			if _, err := s.Retract(t.Context(), "a1:"+name); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestBigDocument: an article with very many mentions and actors is one
// transaction like any other.
func TestBigDocument(t *testing.T) {
	s := open(t)
	b := article(t, "a1:big", "2020-09-10").actor("state:AA", graph.State, "Aland", 100000)
	for i := range 1000 {
		id := fmt.Sprintf("person:p%d", i)
		b.actor(id, graph.Person, "Somebody", 1)
		b.say(says{kind: graph.Accused, from: id, to: "state:AA"})
	}
	sum := write(t, s, b.done())
	if c, err := s.Counts(t.Context()); err != nil || c.Actors != 1001 || c.Edges[graph.Accused] != 1000 || sum.New != 1 {
		t.Errorf("%+v, %+v, %v", sum, c, err)
	}
	if _, err := s.Retract(t.Context(), "a1:big"); err != nil {
		t.Error(err)
	}
	wantSame(t, "", dump(t, s))
}

func TestCheckFindsWhatADatabaseMinds(t *testing.T) {
	good := func() graph.Batch { return dispute(t, "a1:one", "2020-09-10").done() }
	tests := []struct {
		name string
		spur func(*graph.Batch)
		want string
	}{
		{"id too long for an index", func(b *graph.Batch) { id := "org:" + strings.Repeat("x", maxID); b.Document.OutletID = &id }, "more than the index takes"},
		{"name not UTF-8", func(b *graph.Batch) { b.Nodes[0].Name = "a\xff" }, "not valid UTF-8"},
		{"title not UTF-8", func(b *graph.Batch) { b.Document.Title = "\xc3" }, "not valid UTF-8"},
		{"date that is none", func(b *graph.Batch) { d := "yesterday"; b.Document.Published = &d }, "neither an RFC 3339 time nor a date"},
		{"what Validate finds", func(b *graph.Batch) { b.Claims[0].Period = "Q3" }, "period"},
		{"empty batch", func(b *graph.Batch) { *b = graph.Batch{} }, "document.id is empty"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := good()
			tt.spur(&b)
			if err := check(b); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want ErrInvalid with %q", err, tt.want)
			}
		})
	}
}

// TestRefusedDocumentLeavesTheOthers: when the database refuses one document of
// a group, the others land and the error names the one.
func TestRefusedDocumentLeavesTheOthers(t *testing.T) {
	s := open(t)
	batches := randomBatches(t, 30, 9)
	byHand(t, s, "CREATE CONSTRAINT testOnly IF NOT EXISTS FOR (n:Article) REQUIRE n.name IS UNIQUE", nil)
	defer byHand(t, s, "DROP CONSTRAINT testOnly", nil)
	byHand(t, s, "CREATE (:Article {id: 'foreign', name: $name})", map[string]any{"name": batches[4].Document.Title})
	sum, err := s.Write(t.Context(), batches, options())
	failed := DocumentErrors(err)
	if len(failed) != 1 || failed[0].Article != batches[4].Document.ID {
		t.Fatalf("failed %v, want %s alone", failed, batches[4].Document.ID)
	}
	if sum.Documents != 9 || sum.New != 8 {
		t.Errorf("%+v, want 8 new of 9", sum)
	}
	byHand(t, s, "MATCH (x:Article {id: 'foreign'}) DELETE x", nil)
	if sum := write(t, s, batches...); sum.New != 1 || sum.Unchanged != 8 {
		t.Errorf("%+v, want the rest to land", sum)
	}
}

func TestCancelledWriteSaysSo(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	batches := randomBatches(t, 31, 500)
	opt := options()
	opt.Progress = func(done, _ int) {
		if done == 201 {
			cancel()
		}
	}
	sum, err := s.Write(ctx, batches, opt)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if sum.New == 0 || sum.New == 500 {
		t.Errorf("%+v, want some documents", sum)
	}
	write(t, s, batches...)
	if c, err := s.Counts(t.Context()); err != nil || c.Articles != 500 {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestProgressCountsEachDocument(t *testing.T) {
	s := open(t)
	good := randomBatches(t, 32, 5)
	write(t, s, good[:2]...)
	var got []int
	opt := options()
	opt.Progress = func(done, total int) {
		if total != 7 {
			t.Errorf("total %d, want 7", total)
		}
		got = append(got, done)
	}
	_, err := s.Write(t.Context(), append(good, graph.Batch{}, good[4]), opt)
	if len(DocumentErrors(err)) != 1 {
		t.Errorf("error %v, want one document", err)
	}
	if diff := cmp.Diff([]int{1, 2, 3, 4, 5, 6, 7}, got); diff != "" {
		t.Error(diff)
	}
}
