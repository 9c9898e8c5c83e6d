package store

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"isnad/graph"
)

// newsBatch is an article like those that wires publish: twelve actors, some of
// them in every second article, six claims.
func newsBatch(t testing.TB, r *rand.Rand, i int) graph.Batch {
	b := article(t, fmt.Sprintf("a1:%06d", i), fmt.Sprintf("2020-%02d-%02d", 1+i/28%12, 1+i%28))
	b.outlet(fmt.Sprintf("org:outlet%d", i%20), fmt.Sprintf("Outlet %d", i%20))
	var actors []string
	seen := map[string]bool{}
	for len(actors) < 12 {
		k := int(200 * r.Float64() * r.Float64() * r.Float64()) // a few busy ones, many rare ones
		id, kind := fmt.Sprintf("state:C%d", k), graph.State
		if len(actors) >= 6 {
			k += r.IntN(5000)
			id, kind = fmt.Sprintf("person:p%d", k), graph.Official
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		actors = append(actors, id)
		name := fmt.Sprintf("Name %d", k)
		b.actor(id, kind, name, 1+r.IntN(3), func(n *graph.Node) { n.Known = kind == graph.State })
	}
	for range 6 {
		p := r.Perm(12)
		b.say(says{kind: graph.EdgeKinds()[r.IntN(3)], from: actors[p[0]], to: actors[p[1]], period: fmt.Sprintf("2020-%02d", 1+i/28%12), via: []string{actors[p[2]]}})
	}
	return b.done()
}

func newsBatches(t testing.TB, from, to int) []graph.Batch {
	r := rand.New(rand.NewPCG(uint64(from), 5))
	var all []graph.Batch
	for i := from; i < to; i++ {
		all = append(all, newsBatch(t, r, i))
	}
	return all
}

// TestCostDoesNotGrow writes thousands of articles and then one more by itself:
// it must cost about what it cost when the graph was small.
func TestCostDoesNotGrow(t *testing.T) {
	size := 2000 // 5000 cost the same each; see BenchmarkWrite for rates
	if testing.Short() {
		size = 500
	}
	s := open(t)
	one := func(from int) time.Duration {
		batches := newsBatches(t, from, from+20)
		start := time.Now()
		for _, b := range batches {
			write(t, s, b)
		}
		return time.Since(start) / 20
	}
	write(t, s, newsBatches(t, 900000, 900200)...)
	one(910000) // the first articles wait for query plans
	small := one(920000)
	batches := newsBatches(t, 0, size)
	start := time.Now()
	sum := write(t, s, batches...)
	took := time.Since(start)
	rows := sum.NodesCreated + sum.RelationshipsCreated
	one(925000)
	large := one(930000)
	t.Logf("%d articles, %d rows in %v: %.0f articles/s, %.0f rows/s", size, rows, took.Round(time.Millisecond), float64(size)/took.Seconds(), float64(rows)/took.Seconds())
	t.Logf("one article: %v in a small graph, %v in a large one", small, large)
	if large > 4*small+50*time.Millisecond {
		t.Errorf("one article costs %v in a graph of %d, %v in one of 200", large, size, small)
	}
	start = time.Now()
	if sum := write(t, s, batches...); sum.Unchanged != size || sum.Changes() != 0 {
		t.Errorf("second run: %+v", sum)
	}
	t.Logf("second run: %v", time.Since(start).Round(time.Millisecond))
}

// BenchmarkWrite measures the rate of writing in groups, in nodes and
// relationships a second.
func BenchmarkWrite(b *testing.B) {
	s := open(b)
	rows, from := 0, 0
	for b.Loop() {
		b.StopTimer()
		batches := newsBatches(b, from, from+200)
		from += 200
		b.StartTimer()
		sum := write(b, s, batches...)
		rows += sum.NodesCreated + sum.RelationshipsCreated
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64(from)/b.Elapsed().Seconds(), "articles/s")
}
