package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"

	"github.com/google/go-cmp/cmp"
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
