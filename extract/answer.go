package extract

import (
	"slices"

	"isnad/graph"
)

// answer links each denial to the accusations of the article that it answers,
// and gives it their source for its target when it has none.
func (st *story) answer(r *reader) {
	st.dropPassives()
	var kept []*found
	for _, d := range slices.Clone(st.found) {
		if d.kind == graph.Denied && d.polarity == graph.Positive {
			st.answerOne(r, d)
			st.together(d)
			if d.target == nil && !d.deed && r.others(d.source, st.accusedBy(d.source)) {
				continue // of all whom the article names, nobody is known to have made the accusation
			}
			kept = append(kept, st.joint(d)...)
		}
		kept = append(kept, d)
	}
	st.found = kept
}

// accusedBy returns whom e accuses.
func (st *story) accusedBy(e *entity) []*entity {
	var out []*entity
	for _, a := range st.found {
		if a.kind == graph.Accused && a.source == e && a.target != nil {
			out = append(out, a.target)
		}
	}
	return out
}

// others reports whether the article names an actor that could have accused e, besides
// those in not.
func (r *reader) others(e *entity, not []*entity) bool {
	for _, o := range r.entities {
		if o != e && !slices.Contains(not, o) && !o.unnamed && len(o.mentions) > 0 && !speaksFor(e, o) {
			return true
		}
	}
	return false
}

// together gives a denial without a target that of those who deny with it: "he and his
// family deny the charges".
func (st *story) together(d *found) {
	for _, o := range st.found {
		if d.target == nil && o.kind == graph.Denied && o != d && o.sent == d.sent && o.trigger == d.trigger && o.target != nil && o.target != d.source {
			d.target, d.disputes = o.target, o.disputes
		}
	}
}

func (st *story) answerOne(r *reader, d *found) {
	var best *found
	for _, a := range st.found {
		if a.kind != graph.Accused || a.source == nil || a.target == nil || !a.matter.Compatible(d.matter) {
			continue
		}
		if !speaksFor(d.source, a.target) && !defends(d.source) || speaksFor(d.source, a.source) || d.target != nil && a.source != d.target {
			continue
		}
		if best == nil || st.nearer(a, best, d) {
			best = a
		}
	}
	if best == nil && r.svo() {
		best = st.onlyAccuser(d)
	}
	if best == nil {
		st.accusedBack(r, d)
		st.answerHere(d)
		st.rumoured(d)
		return
	}
	d.disputes = append(d.disputes, best)
	if d.target == nil {
		d.target = best.source
		d.confidence -= 0.15
	}
}

// onlyAccuser returns an accusation of the denier himself when the article knows one
// accuser of his only, whatever it is about.
func (st *story) onlyAccuser(d *found) *found {
	var best *found
	for _, a := range st.found {
		if a.kind != graph.Accused || a.source == nil || a.target == nil || a.target != d.source || a.polarity != graph.Positive || d.target != nil && a.source != d.target || speaksFor(d.source, a.source) {
			continue
		}
		if best != nil && best.source != a.source {
			return nil
		}
		best = a
	}
	return best
}

// joint returns the denials of those who made the accusation that d answers
// together with its target: "Washington and London said".
func (st *story) joint(d *found) []*found {
	var out []*found
	if len(d.disputes) == 0 || d.tgtSpan != nil {
		return nil
	}
	main := d.disputes[0]
	for _, a := range st.found {
		if a.kind == graph.Accused && a.sent == main.sent && a.trigger == main.trigger && a.target == main.target && a.source != nil && a.source != main.source {
			one := *d
			one.target, one.disputes = a.source, []*found{a}
			out = append(out, &one)
		}
	}
	return out
}

// nearer reports whether the accusation a is rather what d answers than b: one
// of the same or the last sentence before all, then one of the denier himself,
// then the accuser who accuses most often, then the nearest.
func (st *story) nearer(a, b, d *found) bool {
	na, nb := st.close(a, d), st.close(b, d)
	if na != nb {
		return na
	}
	if ea, eb := a.target == d.source, b.target == d.source; ea != eb {
		return ea
	}
	if !na {
		if ca, cb := st.times(a, d), st.times(b, d); ca != cb {
			return ca > cb
		}
	}
	return distance(a, d) < distance(b, d)
}

// close reports whether a stands in the sentence of d or in one that ends where
// it begins.
func (st *story) close(a, d *found) bool {
	return a.sent.start <= d.sent.start && d.sent.start-a.sent.end <= 1
}

// times counts how often the source of a accuses whom the denier of d speaks
// for.
func (st *story) times(a, d *found) int {
	n := 0
	for _, o := range st.found {
		if o.kind == graph.Accused && o.source == a.source && o.target != nil && speaksFor(d.source, o.target) {
			n++
		}
	}
	return n
}

// accusedBack takes for the target of a denial whom the denier accuses in the
// same sentence: "denied the claims, accusing dark forces of spreading them".
func (st *story) accusedBack(r *reader, d *found) {
	if d.target != nil || d.deed {
		return
	}
	for _, a := range st.found {
		if a.kind == graph.Accused && a.source == d.source && a.target != nil && a.sent == d.sent && !r.conjoined(a.trigger[0]) {
			d.target, d.tgtSpan = a.target, a.tgtSpan
			d.confidence -= 0.25
			return
		}
	}
}

// conjoined reports whether "and" is written on token k: "deny it and accuse" tells of
// two things.
func (r *reader) conjoined(k int) bool {
	for _, rd := range r.readings[k] {
		if rd.and {
			return true
		}
	}
	return false
}

// answerHere takes for the target of a bare denial ("denied that") the accuser of
// the same sentence before it, whoever the denier speaks for, else who tells in it what
// is denied.
func (st *story) answerHere(d *found) {
	if d.target != nil || !d.bare {
		return
	}
	for _, a := range st.found {
		if a.kind == graph.Accused && a.source != nil && a.source != d.source && a.sent == d.sent && a.trigger[0] < d.trigger[0] {
			d.target, d.disputes = a.source, []*found{a}
			d.confidence -= 0.2
			return
		}
	}
	for k := len(st.sayings) - 1; k >= 0 && d.that; k-- { // Kyiv says that, but Moscow denies it
		s := st.sayings[k]
		if s.act || len(s.speakers) == 0 || s.from >= s.to || s.cue[0] < d.sent.start || s.cue[0] >= d.trigger[0] || s.reporter() || speaksFor(d.source, s.speakers[0]) {
			continue
		}
		d.target, d.tgtSpan = s.speakers[0], s.mention
		d.confidence -= 0.25
		return
	}
}

// rumoured takes for the target of a denial of reports the outlet that the
// article quotes nearest to it.
func (st *story) rumoured(d *found) {
	if d.target != nil || !d.rumour {
		return
	}
	best := -1
	for _, s := range st.sayings {
		if !s.reporter() || s.speakers[0] == d.source {
			continue
		}
		n := s.cue[0] - d.trigger[0]
		if n < 0 {
			n = -n
		}
		if best < 0 || n < best {
			best, d.target, d.tgtSpan = n, s.speakers[0], s.mention
		}
	}
	if best >= 0 {
		d.confidence -= 0.25
	}
}

// defends reports whether the actor's calling is to answer for others: a lawyer,
// whose client the text need not name as the accused.
func defends(e *entity) bool { return e != nil && e.head != nil && e.head.Concept == "lawyer" }

// speaksFor reports whether an actor is the other one, belongs to it, or both
// stand for one state.
func speaksFor(e, other *entity) bool {
	if e == nil || other == nil {
		return false
	}
	if e == other || e.state != "" && e.state == other.state {
		return true
	}
	for _, w := range e.with {
		if w == other {
			return true
		}
	}
	return false
}

// distance prefers accusations near a denial, those before it to those after.
func distance(a, d *found) int {
	n := d.sent.start - a.sent.start
	if n < 0 {
		return -2 * n
	}
	return n
}

// dropPassives drops accusations without a source where the article tells who
// makes them.
func (st *story) dropPassives() {
	known := map[*entity]bool{}
	for _, f := range st.found {
		if f.kind == graph.Accused && f.source != nil && f.polarity == graph.Positive {
			known[f.target] = true
		}
	}
	var kept []*found
	for _, f := range st.found {
		if f.kind != graph.Accused || f.source != nil || !known[f.target] && !f.sent.title {
			kept = append(kept, f)
		}
	}
	st.found = kept
}
