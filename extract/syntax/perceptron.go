package syntax

import (
	"math"
	"sort"
)

// perceptron learns a classifier: an averaged perceptron (Freund and Schapire
// 1999, Collins 2002).
type perceptron struct {
	classes []string
	rows    map[uint32]*learned
	steps   int
	scores  []float64
}

// learned holds the weights of one feature.
type learned struct {
	cells []averaged
	seen  int // mistakes that it was learned from
}

// averaged is the weight of one class, with its sum over the steps so far.
type averaged struct {
	class         uint8
	since         int
	weight, total float64
}

func newPerceptron(classes []string) *perceptron {
	return &perceptron{classes: classes, rows: map[uint32]*learned{}, scores: make([]float64, len(classes))}
}

// rate returns the scores of all classes.
func (p *perceptron) rate(features []uint32) []float64 {
	clear(p.scores)
	for _, f := range features {
		if r := p.rows[f]; r != nil {
			for _, c := range r.cells {
				p.scores[c.class] += c.weight
			}
		}
	}
	return p.scores
}

// learn moves the weights from the class that was guessed to the right one.
func (p *perceptron) learn(features []uint32, right, guessed int) {
	p.steps++
	if right == guessed {
		return
	}
	for _, f := range features {
		r := p.rows[f]
		if r == nil {
			r = &learned{}
			p.rows[f] = r
		}
		r.seen++
		r.add(uint8(right), 1, p.steps)
		r.add(uint8(guessed), -1, p.steps)
	}
}

func (r *learned) add(class uint8, d float64, step int) {
	for i := range r.cells {
		if c := &r.cells[i]; c.class == class {
			c.total += float64(step-c.since) * c.weight
			c.since = step
			c.weight += d
			return
		}
	}
	r.cells = append(r.cells, averaged{class: class, since: step, weight: d})
}

// features returns the averaged weights, without features that were learned
// from fewer than least mistakes, scaled to whole numbers: the share of one of so
// many models.
func (p *perceptron) features(least, models int) []feature {
	const full, smallest = 96, 3
	scale := full / float64(models)
	var out []feature
	for key, r := range p.rows {
		if r.seen < least || key == 0 {
			continue
		}
		f := feature{key: key}
		for _, c := range r.cells {
			sum := c.total + float64(p.steps-c.since)*c.weight
			w := max(-32000, min(32000, math.Round(sum/float64(p.steps)*scale)))
			if math.Abs(w) >= smallest {
				f.cells = append(f.cells, cell{class: c.class, weight: int16(w)})
			}
		}
		if len(f.cells) > 0 {
			sort.Slice(f.cells, func(i, j int) bool { return f.cells[i].class < f.cells[j].class })
			out = append(out, f)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].key < out[j].key })
	return out
}
