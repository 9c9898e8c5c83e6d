package syntax

import (
	"fmt"
	"sort"
	"strings"
)

// Agreement tells how far a parser agrees with a treebank: shares of words.
type Agreement struct {
	Words              int
	Tag, Head, Labeled float64
	Labels             map[string][3]int // by label: right, predicted, in the treebank
}

// String returns the figures, a line for all words and one for each label with
// precision, recall and count.
func (a Agreement) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d words: tags %.1f %%, heads %.1f %%, heads and labels %.1f %%", a.Words, 100*a.Tag, 100*a.Head, 100*a.Labeled)
	var names []string
	for n := range a.Labels {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		x := a.Labels[n]
		fmt.Fprintf(&b, "\n  %-12s P %.2f R %.2f of %d", n, share(x[0], x[1]), share(x[0], x[2]), x[2])
	}
	return b.String()
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Compare parses the sentences of a treebank and compares. Marks do not count.
func Compare(p *Parser, trees []Tree) Agreement {
	a := Agreement{Labels: map[string][3]int{}}
	var tag, head, labeled int
	for _, t := range trees {
		for i, n := range p.Parse(t.Words) {
			want := t.Nodes[i]
			if want.Label == "punct" {
				continue
			}
			a.Words++
			x := a.Labels[want.Label]
			if n.Tag == want.Tag {
				tag++
			}
			if n.Head == want.Head {
				head++
				if n.Label == want.Label {
					labeled++
					x[0]++
				}
			}
			x[2]++
			a.Labels[want.Label] = x
			y := a.Labels[n.Label]
			y[1]++
			a.Labels[n.Label] = y
		}
	}
	a.Tag, a.Head, a.Labeled = share(tag, a.Words), share(head, a.Words), share(labeled, a.Words)
	return a
}
