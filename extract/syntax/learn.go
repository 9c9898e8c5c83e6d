package syntax

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
)

// Settings of Train.
type Settings struct {
	Rounds int    // over the treebank
	Least  int    // mistakes that a feature must have been learned from
	Seed   uint64 // of the order of sentences
	Models int    // models that are learned in different orders and averaged; 0 is 1
	Log    func(format string, args ...any)
}

// Train learns the models of one language from a treebank. The same trees and
// settings give the same models.
func Train(trees []Tree, set Settings) (*Model, error) {
	trees = slices.DeleteFunc(slices.Clone(trees), func(t Tree) bool { return !t.projective() })
	if len(trees) == 0 {
		return nil, fmt.Errorf("train: the treebank has no projective tree")
	}
	l := &learner{trees: trees, set: set, rand: rand.New(rand.NewPCG(set.Seed, 7)), m: &Model{}}
	if l.m.tags = l.tagset(); len(l.m.tags) == 0 {
		return nil, fmt.Errorf("train: more than %d tags, all as rare: give tags that many words share", mostClasses)
	}
	models := max(1, set.Models)
	for range models {
		l.m.tagFeatures = average(l.m.tagFeatures, l.tagger(trees, set.Rounds).features(set.Least, models))
	}
	sentences := l.tagged()
	for range models {
		features, err := l.parser(sentences)
		if err != nil {
			return nil, err
		}
		l.m.moveFeatures = average(l.m.moveFeatures, features)
	}
	return l.m, nil
}

// average adds the weights of b, each a share already, to those of a.
func average(a, b []feature) []feature {
	at := make(map[uint32]int, len(a))
	for i, f := range a {
		at[f.key] = i
	}
	for _, f := range b {
		i, ok := at[f.key]
		if !ok {
			a = append(a, f)
			continue
		}
		for _, c := range f.cells {
			k := slices.IndexFunc(a[i].cells, func(x cell) bool { return x.class == c.class })
			if k < 0 {
				a[i].cells = append(a[i].cells, c)
				continue
			}
			a[i].cells[k].weight += c.weight
		}
	}
	slices.SortFunc(a, func(x, y feature) int { return cmp.Compare(x.key, y.key) })
	return a
}

type learner struct {
	trees []Tree
	set   Settings
	rand  *rand.Rand
	m     *Model
}

func (l *learner) log(format string, args ...any) {
	if l.set.Log != nil {
		l.set.Log(format, args...)
	}
}

// mostClasses is how many classes a cell can tell apart.
const mostClasses = 255

// tagset returns the tags of the treebank in order, without the rarest if they
// are too many.
func (l *learner) tagset() []string {
	counts := map[string]int{}
	for _, t := range l.trees {
		for _, n := range t.Nodes {
			counts[n.Tag]++
		}
	}
	var names []string
	for least := 1; ; least++ {
		names = names[:0]
		for v, n := range counts {
			if n >= least {
				names = append(names, v)
			}
		}
		if len(names) <= mostClasses {
			slices.Sort(names)
			return names
		}
	}
}

// tagger learns to tag from trees.
func (l *learner) tagger(trees []Tree, rounds int) *perceptron {
	index := map[string]int{}
	for i, n := range l.m.tags {
		index[n] = i
	}
	p := newPerceptron(l.m.tags)
	features := make([]uint32, 0, 48)
	for round := range rounds {
		right, all := 0, 0
		for _, k := range l.rand.Perm(len(trees)) {
			t := trees[k]
			s := prepare(t.Words)
			for i, w := range t.Words {
				if k, ok := index[w.Tag]; ok && w.Tag != "" {
					s.tag[i], s.fixed[i] = k, true
				}
			}
			for i := range t.Words {
				if s.fixed[i] {
					continue
				}
				features = tagFeatures(s, i, features[:0])
				guess := argmax(p.rate(features))
				s.tag[i] = guess
				want, ok := index[t.Nodes[i].Tag]
				if !ok {
					continue
				}
				p.learn(features, want, guess)
				all++
				if want == guess {
					right++
				}
			}
		}
		l.log("tagger, round %d: %.2f %% of the tags right\n", round+1, 100*share(right, all))
	}
	return p
}

func argmax(v []float64) int {
	b := 0
	for i := range v {
		if v[i] > v[b] {
			b = i
		}
	}
	return b
}

// folds is into how many parts the treebank is cut to tag each part by what the
// others teach.
const folds = 5

// tagged returns the sentences of the treebank with tags as a tagger gives them
// that has not seen them, so that the parser learns from tags as it will meet
// them.
func (l *learner) tagged() []*sentence {
	out := make([]*sentence, len(l.trees))
	for f := range folds {
		var others []Tree
		for i, t := range l.trees {
			if i%folds != f {
				others = append(others, t)
			}
		}
		if len(others) == 0 {
			others = l.trees
		}
		rounds := max(2, l.set.Rounds/2)
		p := (&Model{tags: l.m.tags, tagFeatures: l.tagger(others, rounds).features(l.set.Least, 1)}).Parser()
		for i := f; i < len(l.trees); i += folds {
			out[i] = prepare(l.trees[i].Words)
			p.fix(out[i], l.trees[i].Words)
			p.tag(out[i])
		}
	}
	return out
}

// parser learns the parser. From its second round on it follows its own
// mistakes, so that it learns to go on from them.
func (l *learner) parser(sentences []*sentence) ([]feature, error) {
	names := l.moveset()
	if len(names) > mostClasses {
		return nil, fmt.Errorf("train: %d kinds of arcs, at most %d fit", len(names), mostClasses)
	}
	moves := make([]move, len(names))
	for i, n := range names {
		moves[i] = moveOf(n)
	}
	parser := (&Model{tags: l.m.tags, moves: names}).Parser()
	p := newPerceptron(names)
	features := make([]uint32, 0, 80)
	for round := range l.set.Rounds {
		right, all := 0, 0
		for _, k := range l.rand.Perm(len(l.trees)) {
			s, g := sentences[k], l.trees[k].gold()
			st := newState(s, parser.traits)
			for !st.done() {
				features = st.features(features[:0])
				good, guess := st.choose(moves, p.rate(features), g)
				p.learn(features, good, guess)
				if round > 0 && l.rand.Float64() < 0.9 {
					good = guess
				}
				st.apply(moves[good], good)
			}
			for i := range s.word {
				all++
				if s.head[i] == g.head[i] {
					right++
				}
			}
		}
		l.log("parser, round %d: %.2f %% of the heads right\n", round+1, 100*share(right, all))
	}
	l.m.moves = names
	return p.features(l.set.Least, max(1, l.set.Models)), nil
}

// moveset returns the transitions that the treebank needs, in order, and of each
// kind one at least: no sentence can do without.
func (l *learner) moveset() []string {
	names := []string{move{kind: shiftMove}.String()}
	for _, t := range l.trees {
		for i, n := range t.Nodes {
			k := rightMove
			if n.Head < 0 || i < n.Head {
				k = leftMove
			}
			if name := (move{kind: k, label: n.Label}).String(); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, k := range []moveKind{leftMove, rightMove} {
		if !slices.ContainsFunc(names, func(n string) bool { return moveOf(n).kind == k }) {
			names = append(names, move{kind: k, label: "dep"}.String())
		}
	}
	slices.Sort(names)
	return names
}

// choose returns the best of the right moves and the best of all legal ones.
func (st *state) choose(moves []move, scores []float64, g *gold) (good, guess int) {
	var costs [3]int
	cheapest := 1 << 30
	for k := shiftMove; k <= rightMove; k++ {
		if st.legal(k) {
			costs[k] = st.cost(k, g)
			cheapest = min(cheapest, costs[k])
		}
	}
	good, guess = -1, -1
	for c, m := range moves {
		if !st.legal(m.kind) {
			continue
		}
		if guess < 0 || scores[c] > scores[guess] {
			guess = c
		}
		fits := costs[m.kind] == cheapest && (m.kind == shiftMove || m.label == g.label[st.at(0)])
		if fits && (good < 0 || scores[c] > scores[good]) {
			good = c
		}
	}
	if good < 0 { // an arc that the treebank has in no such direction
		good = guess
	}
	return good, guess
}
