package eval

import (
	"math"
	"math/rand/v2"
	"slices"

	"isnad/graph"
)

// resamples is how many times the articles are drawn anew.
const resamples = 1000

// bootstrap sets the intervals: articles are drawn with replacement, F1 is
// computed over each draw, and the middle 95 % of the values is the interval
// (Efron's percentile bootstrap). The same seed gives the same intervals.
func (r *Report) bootstrap(tallies []tally) {
	if len(tallies) < 2 {
		return
	}
	r.Resamples = resamples
	random := rand.New(rand.NewPCG(r.Seed, 0))
	kinds := append([]graph.EdgeKind{""}, graph.EdgeKinds()...) // "" is all of them
	counts := make([][modes][]count, len(kinds))
	for i, k := range kinds {
		for mode := range modes {
			for _, t := range tallies {
				counts[i][mode] = append(counts[i][mode], total([]tally{t}, mode, string(k)))
			}
		}
	}
	values := make([][modes][]float64, len(kinds))
	draw := make([]int, len(tallies))
	for range resamples {
		for i := range draw {
			draw[i] = random.IntN(len(tallies))
		}
		for i := range kinds {
			for mode := range modes {
				c := count{}
				for _, article := range draw {
					c = c.plus(counts[i][mode][article])
				}
				_, _, f1 := c.measures()
				values[i][mode] = append(values[i][mode], f1)
			}
		}
	}
	for i, k := range kinds {
		r.Strict.Of(k).Interval = middle(values[i][strict])
		r.Lenient.Of(k).Interval = middle(values[i][lenient])
	}
}

// middle returns the 2.5th and the 97.5th percentile of values, by nearest
// rank. It sorts values.
func middle(values []float64) *Interval {
	slices.Sort(values)
	at := func(share float64) float64 {
		return round3(values[max(0, int(math.Ceil(share*float64(len(values))))-1)])
	}
	return &Interval{Low: at(0.025), High: at(0.975)}
}
