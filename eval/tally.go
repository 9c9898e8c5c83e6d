package eval

import (
	"fmt"
	"slices"
	"strings"

	"isnad/graph"
)

// triple is what is scored. A null end is ""; an end that is none of the
// gold's actors is "?" and the predicted id.
type triple struct{ kind, source, target string }

// count is what precision and recall are made of.
type count struct{ right, predicted, gold int }

func (c count) plus(d count) count {
	return count{c.right + d.right, c.predicted + d.predicted, c.gold + d.gold}
}

// modes are the two ways of comparing triples.
const (
	strict = iota
	lenient
	modes
)

// tally is what one article adds to the figures.
type tally struct {
	id      string
	counts  [modes]map[string]count // by edge kind
	agreed  [len(shareNames)][]float64
	claimed []claimed
	errors  []string
}

// claimed is one predicted triple with the confidence that it came with.
type claimed struct {
	confidence float64
	right      bool
}

// article is the comparison of one prediction with its gold.
type article struct {
	gold, pred side
	align      alignment
	preds      grouped[triple, []edge]
	golds      grouped[triple, goldTriple]
	body       string
	hasBody    bool
	tally      tally
}

// goldTriple is all claims of one gold triple, and what any of them allows.
type goldTriple struct {
	optional               bool
	alsoSource, alsoTarget []string
	claims                 []edge
}

// grouped is a map that remembers the order in which its keys came: the
// matching depends on it.
type grouped[K comparable, V any] struct {
	keys []K
	at   map[K]V
}

func (g *grouped[K, V]) has(k K) bool { _, ok := g.at[k]; return ok }

func (g *grouped[K, V]) set(k K, v V) {
	if g.at == nil {
		g.at = map[K]V{}
	}
	if !g.has(k) {
		g.keys = append(g.keys, k)
	}
	g.at[k] = v
}

// compare scores one article. body is its text, when there is one.
func compare(id string, gold, pred side, body string, hasBody bool) tally {
	a := &article{gold: gold, pred: pred, align: align(pred.actors, gold.actors), body: body, hasBody: hasBody, tally: tally{id: id}}
	a.countActors()
	a.groupPredicted()
	a.groupGold()
	for mode := range modes {
		a.score(mode)
	}
	return a.tally
}

func (a *article) countActors() {
	found := map[string][]actor{}
	for _, p := range a.pred.actors {
		if g, ok := a.align[p.id]; ok {
			found[g] = append(found[g], p)
		}
	}
	goldNames := map[string]names{}
	for _, g := range a.gold.actors {
		goldNames[g.id] = namesOf(g.texts)
		if g.unnamed {
			continue
		}
		got := found[g.id]
		a.tally.add(shareNodes, one(len(got) > 0))
		if len(got) > 0 {
			typed := !slices.ContainsFunc(got, func(p actor) bool { return p.kind != g.kind })
			a.tally.add(shareNodeTypes, one(typed))
			a.tally.add(shareNodesWhole, one(len(got) == 1))
		}
	}
	for _, p := range a.pred.actors {
		if p.unnamed {
			continue
		}
		g, aligned := a.align[p.id]
		a.tally.add(shareNodesRight, one(aligned))
		own := namesOf(p.texts).minus(goldNames[g])
		merged := false
		for _, other := range goldNames {
			merged = merged || own.meets(other.minus(goldNames[g]))
		}
		a.tally.add(shareNodesMerged, one(merged))
	}
}

func (a *article) groupPredicted() {
	for _, e := range a.pred.edges {
		t := triple{e.kind, a.end(e.source), a.end(e.target)}
		a.preds.set(t, append(a.preds.at[t], e))
	}
}

func (a *article) end(id string) string {
	if g, ok := a.align[id]; ok {
		return g
	}
	if id == "" {
		return ""
	}
	return "?" + id
}

func (a *article) groupGold() {
	for _, e := range a.gold.edges {
		t := triple{e.kind, e.source, e.target}
		g, ok := a.golds.at[t]
		g.optional = (g.optional || !ok) && e.optional
		g.alsoSource = append(g.alsoSource, e.alsoSource...)
		g.alsoTarget = append(g.alsoTarget, e.alsoTarget...)
		g.claims = append(g.claims, e)
		a.golds.set(t, g)
	}
}

// fits reports whether the predicted triple p answers the gold triple g.
func (g goldTriple) fits(mode int, key, p triple) bool {
	return p.kind == key.kind && endFits(mode, p.source, key.source, g.alsoSource) && endFits(mode, p.target, key.target, g.alsoTarget)
}

func endFits(mode int, p, g string, also []string) bool {
	if p == g {
		return true
	}
	return mode == lenient && (slices.Contains(also, p) || g == "" && strings.HasPrefix(p, "?"))
}

// score matches the triples and counts them.
func (a *article) score(mode int) {
	fits := map[triple][]triple{}
	for _, k := range a.golds.keys {
		var exact, other []triple
		for _, p := range a.preds.keys {
			switch {
			case !a.golds.at[k].fits(mode, k, p):
			case p == k:
				exact = append(exact, p)
			default:
				other = append(other, p)
			}
		}
		fits[k] = append(exact, other...)
	}
	m := a.match(fits)
	free := map[triple]bool{}
	if mode == lenient {
		// One further prediction that fits is neither right nor wrong.
		for _, k := range a.golds.keys {
			for _, p := range fits[k] {
				if !m.used[p] && !free[p] {
					free[p] = true
					break
				}
			}
		}
	}
	a.tally.counts[mode] = map[string]count{}
	for _, kind := range graph.EdgeKinds() {
		a.countKind(mode, string(kind), m, free)
	}
	if mode == lenient {
		a.countMatched(m)
	}
}

func (a *article) countKind(mode int, kind string, m matching, free map[triple]bool) {
	var c count
	optional := map[triple]bool{}
	for _, k := range a.golds.keys {
		if k.kind != kind {
			continue
		}
		p, matched := m.got.at[k]
		if a.golds.at[k].optional {
			if matched {
				optional[p] = true
			}
			continue
		}
		c.gold++
		if matched {
			c.right++
		} else if mode == lenient {
			a.tally.errors = append(a.tally.errors, fmt.Sprintf("%s missed %s", a.tally.id, k))
		}
	}
	for _, p := range a.preds.keys {
		if p.kind != kind || optional[p] || free[p] {
			continue
		}
		c.predicted++
		if mode != lenient {
			continue
		}
		if !m.used[p] {
			a.tally.errors = append(a.tally.errors, fmt.Sprintf("%s wrong  %s", a.tally.id, p))
		}
		if confidence, ok := confidenceOf(a.preds.at[p]); ok {
			a.tally.claimed = append(a.tally.claimed, claimed{confidence, m.used[p]})
		}
	}
	a.tally.counts[mode][kind] = c
}

// confidenceOf returns the greatest confidence of the evidence of a triple;
// false when none claims any.
func confidenceOf(evidence []edge) (best float64, ok bool) {
	for _, e := range evidence {
		if e.confidence != nil {
			best, ok = max(best, *e.confidence), true
		}
	}
	return best, ok
}

// countMatched scores what matched triples say beyond their ends.
func (a *article) countMatched(m matching) {
	for _, k := range m.got.keys {
		g, p := a.golds.at[k], a.preds.at[m.got.at[k]]
		if g.optional {
			continue
		}
		var need []edge
		for _, e := range g.claims {
			if !e.optional {
				need = append(need, e)
			}
		}
		if k.kind == string(graph.Targeted) {
			outcome := func(e edge) string { return e.outcome }
			a.tally.add(shareOutcome, agree(setOf(p, outcome), setOf(need, outcome), setOf(g.claims, outcome)))
		}
		own := func(e edge) string { return chain(e.via) }
		pv, nv, gv := setOf(p, a.chain), setOf(need, own), setOf(g.claims, own)
		a.tally.add(shareVia, agree(pv, nv, gv))
		if len(pv) > 1 || len(nv) > 1 || !pv[""] || !nv[""] {
			a.tally.add(shareViaNested, agree(pv, nv, gv))
		}
		if a.hasBody {
			a.tally.add(shareEvidence, one(overlap(a.body, quotesOf(p), quotesOf(g.claims))))
		}
	}
}

// chain is the via of a predicted edge in the gold's actors.
func (a *article) chain(e edge) string {
	via := make([]string, len(e.via))
	for i, v := range e.via {
		if g, ok := a.align[v]; ok {
			via[i] = g
		} else {
			via[i] = "?"
		}
	}
	return chain(via)
}

// chain joins keys into one that can be compared; "" is no via.
func chain(via []string) string {
	var b strings.Builder
	for _, v := range via {
		b.WriteString(v)
		b.WriteByte(0)
	}
	return b.String()
}

func quotesOf(edges []edge) []string {
	var out []string
	for _, e := range edges {
		out = append(out, e.quotes...)
	}
	return out
}

func setOf(edges []edge, of func(edge) string) map[string]bool {
	set := map[string]bool{}
	for _, e := range edges {
		set[of(e)] = true
	}
	return set
}

// agree is |p ∩ allowed| / |p ∪ needed|.
func agree(p, needed, allowed map[string]bool) float64 {
	both, either := 0, len(p)
	for x := range p {
		if allowed[x] {
			both++
		}
	}
	for x := range needed {
		if !p[x] {
			either++
		}
	}
	return float64(both) / float64(either)
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
