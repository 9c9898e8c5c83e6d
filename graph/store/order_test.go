package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"golang.org/x/sync/errgroup"

	"isnad/graph"
)

func TestInvariant7OrderAndWritersMakeNoDifference(t *testing.T) {
	s := open(t)
	const seed, n = 7, 60
	batches := randomBatches(t, seed, n)
	write(t, s, batches...)
	want := dump(t, s)
	if diff := cmp.Diff(edgesOf(batches), directEdges(t, s)); diff != "" {
		t.Errorf("edges are not what the batches come to (-want +got):\n%s", diff)
	}
	r := rand.New(rand.NewPCG(seed, 2))

	t.Run("one by one, shuffled", func(t *testing.T) {
		server.Wipe(t)
		for _, i := range r.Perm(n) {
			write(t, s, batches[i])
		}
		wantSame(t, want, dump(t, s))
	})
	t.Run("backwards in groups", func(t *testing.T) {
		server.Wipe(t)
		backwards := slices.Clone(batches)
		slices.Reverse(backwards)
		for group := range slices.Chunk(backwards, 7) {
			write(t, s, group...)
		}
		wantSame(t, want, dump(t, s))
	})
	t.Run("two stores at once, on overlapping halves", func(t *testing.T) {
		server.Wipe(t)
		other := openAgain(t, testConfig(t))
		var group errgroup.Group
		for i, part := range [][]graph.Batch{batches[:n*2/3], batches[n/3:]} {
			group.Go(func() error {
				for some := range slices.Chunk(part, 5) {
					if _, err := []*Store{s, other}[i].Write(t.Context(), some, options()); err != nil {
						return err
					}
				}
				return nil
			})
		}
		if err := group.Wait(); err != nil {
			t.Fatal(err)
		}
		wantSame(t, want, dump(t, s))
	})
	t.Run("over the same articles, read by other rules", func(t *testing.T) {
		server.Wipe(t)
		var older []graph.Batch
		for _, b := range batches {
			older = append(older, reread(t, r, b))
		}
		write(t, s, older...)
		for _, i := range r.Perm(n) {
			write(t, s, batches[i])
		}
		wantSame(t, want, dump(t, s))
	})
	t.Run("over other articles of the same ids, with some retracted between", func(t *testing.T) {
		server.Wipe(t)
		older := randomBatches(t, seed+1, n+10)
		write(t, s, older...)
		for _, i := range r.Perm(n)[:10] {
			if _, err := s.Retract(t.Context(), older[i].Document.ID); err != nil {
				t.Fatal(err)
			}
		}
		for _, i := range r.Perm(n) {
			write(t, s, batches[i])
		}
		for _, b := range older[n:] {
			if _, err := s.Retract(t.Context(), b.Document.ID); err != nil {
				t.Fatal(err)
			}
		}
		wantSame(t, want, dump(t, s))
	})
}

// TestOneWriterAtATime: while another holds the writer, a write waits; it reads
// what is to do only then.
func TestOneWriterAtATime(t *testing.T) {
	s := open(t)
	batch := dispute(t, "a1:one", "2020-09-10").done()
	session := s.driver.NewSession(t.Context(), neo4j.SessionConfig{DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.Background()) }()
	tx, err := session.BeginTransaction(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	result, err := tx.Run(t.Context(), queryWriterLock.text(), nil)
	if err == nil {
		_, err = result.Consume(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan Summary)
	go func() {
		sum, err := s.Write(t.Context(), []graph.Batch{batch}, options())
		if err != nil {
			t.Error(err)
		}
		done <- sum
	}()
	select {
	case <-done:
		t.Fatal("wrote while another held the writer")
	case <-time.After(500 * time.Millisecond):
	}
	w := &work{ctx: t.Context(), tx: tx} // the other writes the same article
	if err := w.replace([]document{{batch, hashOf(t, batch)}}, nil, false, clock()); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if sum := <-done; sum != (Summary{Documents: 1, Unchanged: 1}) {
		t.Errorf("%+v, want 1 unchanged: the other was faster", sum)
	}
}

// edgesOf says by another way than the store's what the batches come to.
func edgesOf(batches []graph.Batch) []string {
	count := map[string]int{}
	for _, b := range batches {
		for _, c := range b.Claims {
			for _, e := range c.Evidence {
				if c.Source != nil && c.Target != nil && e.Counts() {
					count[fmt.Sprintf("%s %s %s", *c.Source, c.Kind, *c.Target)]++
				}
			}
		}
	}
	edges := []string{}
	for edge, n := range count {
		edges = append(edges, fmt.Sprintf("%s %d", edge, n))
	}
	sort.Strings(edges)
	return edges
}
