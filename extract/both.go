package extract

import (
	"slices"

	"isnad/graph"
)

// maxBoth bounds how many tokens back "both countries" may reach.
const maxBoth = 60

// both resolves "both countries", "both men": the two actors of the kind that were
// named last, in the sentences before.
func (t *tree) both(i int) argument {
	if !t.svo() || !slices.ContainsFunc(t.kids[i], func(k int) bool { return k < i && t.pack.In("bothword", t.tok(k).norm) }) {
		return nobody
	}
	state, man, any := t.inList(t.s.start+i, "countryword"), t.inList(t.s.start+i, "manword"), t.inList(t.s.start+i, "sideword")
	if !state && !man && !any {
		return nobody
	}
	var out []*entity
	for k := t.s.start - 1; k >= 0 && k > t.s.start-maxBoth && len(out) < 2; k-- {
		m := t.at[k]
		if m == nil || m.end != k+1 || m.form == formPronoun || len(m.refers) != 1 {
			continue
		}
		e := m.refers[0]
		fits := any || state && e.kind == graph.State || man && person(e.kind)
		if fits && !e.unnamed && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if len(out) < 2 {
		return nobody
	}
	return argument{entities: out, at: -1}
}
