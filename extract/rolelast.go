package extract

import "isnad/extract/lang"

// roleLast finds the roles in a language whose subjects stand before the verb.
func (t *tree) roleLast(i int, r *role) {
	r.passive = t.passiveTag(i)
	for _, k := range t.kids[i] {
		switch t.rel[k] {
		case relSubject: // of two, the one nearer to the verb
			if r.subject < 0 || k < i && t.noun(k) && t.preposition(k) == "" {
				r.subject = k
			}
		case relPassiveSubject:
			if t.perfect(i) {
				r.subject = k
				continue
			}
			r.object, r.passive = k, true
		case relObject:
			if r.object < 0 {
				r.object = k
			}
		}
	}
	if r.passive {
		if r.object < 0 && r.subject >= 0 {
			r.object, r.subject = r.subject, -1
		}
		r.subject = t.agentBy(i)
	}
	h := t.head[i]
	if h < 0 {
		return
	}
	switch t.rel[i] {
	case relClause:
		t.gapLast(i, h, r)
	case relConjunct:
		if !t.verbal(i) && t.child(i, relCopula) < 0 {
			return
		}
		up := t.roleOf(h)
		if r.passive && r.object < 0 {
			r.object = up.object
			if !up.passive {
				r.object = up.subject
			}
		}
		if !r.passive && r.subject < 0 {
			r.subject = up.subject
			if up.passive {
				r.subject = up.object
			}
		}
	case relOpen, relAdverbial, relContent, relParataxis, relOther:
		if !t.verbal(i) || t.rel[i] == relContent && t.base[i] != "VB" && t.base[i] != "VBG" {
			return
		}
		if t.rel[i] == relParataxis || t.rel[i] == relOther {
			if t.base[i] != "VBG" && t.base[i] != "VBN" {
				return
			}
		}
		up := t.roleOf(t.clauseOf(h))
		controller := up.subject
		if up.passive {
			controller = up.object
		}
		if (t.rel[i] == relOpen || t.pack.In("controlprep", t.preposition(i))) && up.object >= 0 && !up.passive && up.object < i && up.object > h && !t.planned(up.object) {
			controller = up.object
		}
		if r.passive && r.object < 0 {
			r.object = controller
		}
		if !r.passive && r.subject < 0 && controller != i {
			r.subject = controller
		}
	}
}

// subject of the verb, not the noun, would do: "hatched a plan to attack".
func (t *tree) planned(k int) bool {
	return t.at[t.s.start+k] == nil && t.inList(t.s.start+k, "plannoun")
}

// saidIn returns the subject of the verb that has the message at word h for its object,
// -1 when the words tell whose it is: "issued a statement vowing".
func (t *tree) saidIn(h int) int {
	v := t.head[h]
	if t.at[t.s.start+h] != nil || !t.inList(t.s.start+h, "reportword") || v < 0 || v > h || !t.verbal(v) || t.rel[h] != relObject && t.rel[h] != relOblique || t.authorOf(h).ok() {
		return -1
	}
	if r := t.roleOf(v); !r.passive {
		return r.subject
	}
	return -1
}

// gapLast gives a relative clause or participle its noun for the place that is
// empty.
func (t *tree) gapLast(i, h int, r *role) {
	switch {
	case r.passive:
		if r.object < 0 {
			r.object = h
		}
	case r.subject < 0 && t.svo() && t.base[i] == "VB" && t.planned(h): // an attempt to: of whom it is, else of whoever makes it
		if k := t.child(h, relGenitive); k >= 0 {
			r.subject = k
		} else if v := t.head[h]; v >= 0 && t.verbal(v) && t.rel[h] == relObject {
			r.subject = t.roleOf(v).subject
		} else {
			r.subject = h
		}
	case r.subject < 0 && t.svo() && t.base[i] == "VBG" && t.saidIn(h) >= 0:
		r.subject = t.saidIn(h)
	case r.subject < 0:
		r.subject = h
	case r.object < 0 && t.transitive(i):
		if !t.relative(r.subject) && !t.aboutRelative(i) {
			r.object = h
		}
	}
}

// word i stands behind a preposition: "an operation in which the firm spied".
func (t *tree) aboutRelative(i int) bool {
	for _, k := range t.kids[i] {
		if k < i && t.relative(k) && t.preposition(k) != "" {
			return true
		}
	}
	return false
}

// beside it: it is active, whatever the parser says of its subject.
func (t *tree) perfect(i int) bool {
	have := false
	for _, k := range t.kids[i] {
		if k > i || t.rel[k] != relAux && t.rel[k] != relCopula {
			continue
		}
		w := t.tok(k).norm
		if t.pack.In("be", w) && t.tok(k).kind == word {
			return false
		}
		have = have || t.pack.In("have", w)
	}
	return have && t.base[i] == "VBN"
}

// and has none, stands right behind it: "the banker accused by a widow of theft".
func (t *tree) byBehind(i int) bool {
	if i+1 >= len(t.head) || t.base[i] == "JJ" || t.child(i, relObject) >= 0 || !t.transitive(i) && !(t.preds[i] != nil && t.preds[i].class() == lang.Accuse && len(t.preds[i].frame().Need) > 0) {
		return false
	}
	_, ok := t.find(t.s.start+i+1, lang.AgentBy)
	return ok && t.agentBy(i) >= 0
}
