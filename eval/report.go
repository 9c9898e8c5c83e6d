package eval

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"isnad/graph"
)

// Report is what a measurement found. Its JSON holds every figure under the
// name and in the form that score.py --json gives it, and more.
type Report struct {
	Strict  Scores `json:"strict"`
	Lenient Scores `json:"lenient"`

	Outcome     Share `json:"outcome"`      // matched attacks with the right outcome
	Via         Share `json:"via"`          // matched triples with the right chain of speakers
	ViaNested   Share `json:"via_nested"`   // the same, where gold or prediction has a chain
	Evidence    Share `json:"evidence"`     // matched triples with a quote that overlaps the gold's
	Nodes       Share `json:"nodes"`        // named gold actors that were found
	NodeTypes   Share `json:"node_types"`   // found ones with the right kind
	NodesRight  Share `json:"nodes_right"`  // predicted named actors that are gold actors
	NodesWhole  Share `json:"nodes_whole"`  // found gold actors that are one predicted actor
	NodesMerged Share `json:"nodes_merged"` // predicted actors that bear names of several gold actors

	Resamples   int       `json:"resamples"`   // of the bootstrap over articles
	Seed        uint64    `json:"seed"`        // of the bootstrap
	Reliability []Step    `json:"reliability"` // lenient, only steps that hold triples
	Articles    []Article `json:"articles"`
	Errors      []string  `json:"errors,omitempty"`
}

// Scores are the figures of one way of comparing.
type Scores struct {
	Accused  Figures `json:"ACCUSED"`
	Denied   Figures `json:"DENIED"`
	Targeted Figures `json:"TARGETED"`
	Reported Figures `json:"REPORTED"`
	All      Figures `json:"all"`
}

// Figures are precision, recall and F1, each in 0..1 and rounded to three
// digits, and what they are made of.
type Figures struct {
	Precision float64   `json:"precision"`
	Recall    float64   `json:"recall"`
	F1        float64   `json:"f1"`
	Interval  *Interval `json:"interval"` // of F1; nil with fewer than two articles
	Right     int       `json:"right"`
	Predicted int       `json:"predicted"`
	Gold      int       `json:"gold"`
}

// Interval is a 95 % percentile interval.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Article is the lenient result of one article.
type Article struct {
	ID string `json:"id"`
	Figures
}

// Share is a sum of agreements over how many there could be.
type Share struct {
	Sum float64
	Of  int
}

// String returns sum and number as "12.5/34", the sum with four digits.
func (s Share) String() string {
	return strconv.FormatFloat(s.Sum, 'g', 4, 64) + "/" + strconv.Itoa(s.Of)
}

// Value returns the share, 0 of nothing.
func (s Share) Value() float64 { return ratio(s.Sum, float64(s.Of)) }

// MarshalText implements encoding.TextMarshaler.
func (s Share) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Share) UnmarshalText(data []byte) error {
	_, err := fmt.Sscanf(string(data), "%g/%d", &s.Sum, &s.Of)
	return err
}

// The shares, in the order of output.
const (
	shareOutcome = iota
	shareVia
	shareViaNested
	shareEvidence
	shareNodes
	shareNodeTypes
	shareNodesRight
	shareNodesWhole
	shareNodesMerged
)

var shareNames = [...]string{"outcome", "via", "via_nested", "evidence", "nodes", "node_types", "nodes_right", "nodes_whole", "nodes_merged"}

func (r *Report) shares() [len(shareNames)]*Share {
	return [...]*Share{&r.Outcome, &r.Via, &r.ViaNested, &r.Evidence, &r.Nodes, &r.NodeTypes, &r.NodesRight, &r.NodesWhole, &r.NodesMerged}
}

func (t *tally) add(share int, agreement float64) {
	t.agreed[share] = append(t.agreed[share], agreement)
}

// Of returns the figures of one edge kind.
func (s *Scores) Of(kind graph.EdgeKind) *Figures {
	switch kind {
	case graph.Accused:
		return &s.Accused
	case graph.Denied:
		return &s.Denied
	case graph.Targeted:
		return &s.Targeted
	case graph.Reported:
		return &s.Reported
	}
	return &s.All
}

// measure scores the articles of ids and sums them up.
func measure(goldDir string, ids []string, opt Options, predict func(id string) (side, error)) (Report, error) {
	tallies := make([]tally, 0, len(ids))
	for _, id := range ids {
		gold, err := loadGold(filepath.Join(goldDir, id+".json"))
		if err != nil {
			return Report{}, err
		}
		pred, err := predict(id)
		if err != nil {
			return Report{}, err
		}
		body, err := os.ReadFile(filepath.Join(goldDir, id+".txt"))
		if err != nil && !os.IsNotExist(err) {
			return Report{}, fmt.Errorf("read text of gold: %w", err)
		}
		tallies = append(tallies, compare(id, gold, pred, string(body), err == nil))
	}
	return sum(tallies, opt), nil
}

func sum(tallies []tally, opt Options) Report {
	r := Report{Seed: opt.seed(), Reliability: reliability(tallies), Articles: []Article{}}
	for mode, scores := range [modes]*Scores{&r.Strict, &r.Lenient} {
		every := count{}
		for _, kind := range graph.EdgeKinds() {
			c := total(tallies, mode, string(kind))
			*scores.Of(kind) = figures(c)
			every = every.plus(c)
		}
		scores.All = figures(every)
	}
	for _, t := range tallies {
		for i, s := range r.shares() {
			// One by one, as score.py adds, so that the last digit is the same.
			for _, agreement := range t.agreed[i] {
				s.Sum += agreement
				s.Of++
			}
		}
		r.Articles = append(r.Articles, Article{t.id, figures(total([]tally{t}, lenient, ""))})
		if opt.Errors {
			r.Errors = append(r.Errors, t.errors...)
		}
	}
	r.bootstrap(tallies)
	return r
}

// total sums the counts of one kind, or of all when kind is "".
func total(tallies []tally, mode int, kind string) count {
	c := count{}
	for _, t := range tallies {
		for k, d := range t.counts[mode] {
			if kind == "" || k == kind {
				c = c.plus(d)
			}
		}
	}
	return c
}

func figures(c count) Figures {
	p, r, f := c.measures()
	return Figures{Precision: round3(p), Recall: round3(r), F1: round3(f), Right: c.right, Predicted: c.predicted, Gold: c.gold}
}

func (c count) measures() (precision, recall, f1 float64) {
	p, r := ratio(float64(c.right), float64(c.predicted)), ratio(float64(c.right), float64(c.gold))
	return p, r, ratio(2*p*r, p+r)
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// round3 rounds as Python's round does: exactly, from the binary value.
func round3(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 3, 64), 64)
	return y
}

// WriteText writes the report for people: first, byte for byte, what score.py
// prints, then the intervals and the reliability of the confidences.
func (r Report) WriteText(w io.Writer) error {
	var b strings.Builder
	named := map[string]*Scores{"strict": &r.Strict, "lenient": &r.Lenient}
	kinds := append(graph.EdgeKinds(), "all")
	for _, mode := range [...]string{"strict", "lenient"} {
		fmt.Fprintln(&b, mode)
		for _, k := range kinds {
			f := named[mode].Of(k)
			fmt.Fprintf(&b, "  %-9s P %.3f  R %.3f  F1 %.3f", k, f.Precision, f.Recall, f.F1)
			if k != "all" {
				fmt.Fprintf(&b, "  (%d gold)", f.Gold)
			}
			b.WriteByte('\n')
		}
	}
	for i, s := range r.shares() {
		fmt.Fprintf(&b, "%s: %s\n", shareNames[i], s)
	}
	for _, e := range r.Errors {
		fmt.Fprintln(&b, e)
	}
	r.writeIntervals(&b, kinds)
	r.writeReliability(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func (r Report) writeIntervals(b *strings.Builder, kinds []graph.EdgeKind) {
	if r.Resamples == 0 {
		return
	}
	fmt.Fprintf(b, "\n95 %% intervals of F1 (%d articles, %d resamples, seed %d)\n", len(r.Articles), r.Resamples, r.Seed)
	for _, k := range kinds {
		s, l := r.Strict.Of(k).Interval, r.Lenient.Of(k).Interval
		if s != nil && l != nil {
			fmt.Fprintf(b, "  %-9s strict %.3f–%.3f  lenient %.3f–%.3f\n", k, s.Low, s.High, l.Low, l.High)
		}
	}
}

func (r Report) writeReliability(b *strings.Builder) {
	if len(r.Reliability) == 0 {
		return
	}
	fmt.Fprintln(b, "\nconfidence  triples  claimed  right")
	for _, s := range r.Reliability {
		fmt.Fprintf(b, "%.1f–%.1f     %7d    %.3f  %.3f\n", s.From, s.To, s.Triples, s.Claimed, s.Right)
	}
}
