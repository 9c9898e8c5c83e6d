package extract

import (
	"slices"

	"isnad/extract/lang"
	"isnad/graph"
)

// charge returns the words that say what somebody is accused of: from the first
// phrase behind a mark of the charge to the end of the clause.
func (f *claimer) charge(i int, target argument, marks []string) (from, to int) {
	to = f.hi[i]
	for _, k := range f.kids[i] {
		if k > i && (f.rel[k] == relConjunct && f.verbal(k) && f.preds[k] != nil && f.preds[k].class() != lang.Attack && f.preds[k].class() != lang.Wrong || f.rel[k] == relParataxis) {
			to = min(to, f.lo[k])
		}
	}
	from = to
	for j := i + 1; j < to; j++ {
		if f.at[f.s.start+j] != nil && j < target.at {
			continue
		}
		if f.governed(j, marks) && !f.verbal(j) || f.markedClause(j, marks) {
			from = min(from, max(i+1, f.lo[j]))
			break
		}
	}
	return from, to
}

// markedClause reports whether word j opens the clause of a charge: "that",
// "by" or "of" with a verb.
func (f *claimer) markedClause(j int, marks []string) bool {
	w := f.bareNorm(j)
	if _, ok := f.find(f.s.start+j, lang.Comp); ok && f.at[f.s.start+j] == nil {
		return true
	}
	return slices.Contains(marks, w) && (f.rel[j] == relMark || f.rel[j] == relCase)
}

// accusationNoun reads "the accusations of X against Y".
func (f *claimer) accusationNoun(p *predicate) {
	if f.onCharge(p) || f.facing(p) {
		return
	}
	i, frame := p.word, p.frame()
	source := f.possessor(p)
	target := f.marked(i, frame.Target, source.entities, f.verbalNoun(i))
	if !target.ok() {
		target = f.sideways(i, frame.Target, source)
	}
	for _, m := range f.pack.Set("cliticto") { // her accusation by X: اتهام إسرائيل لها
		if !target.ok() && f.verbalNoun(i) {
			target = f.pronounBehind(i, m, source)
		}
	}
	from, to := f.charge(i, target, frame.Charge)
	if !target.ok() && from < to {
		target = f.charged(from, to, source)
	}
	if !source.ok() {
		source = f.governor(i)
	}
	if f.verbalNoun(i) && !target.ok() && source.at > i {
		target = f.beside(source) // اتهام الرئيس روسيا
	}
	if f.verbalNoun(i) && !target.ok() && source.at > i && from < to { // the accusing of X of spying
		target, source = source, f.governor(i)
		if shares(source.entities, target.entities) {
			source = nobody
		}
	}
	open := f.svo() && target.ok() && !source.ok() && !frame.Weak && !frame.Alleged && named(target) && f.pack.In("againstprep", f.preposition(max(0, target.at))) // the accusation against X
	against := target.ok() && source.ok() && f.pack.In("againstprep", f.preposition(max(0, target.at)))
	if !target.ok() || frame.Weak && !against && !f.blames(frame.Charge, target) || !source.ok() && !f.verbalNoun(i) && !open {
		return
	}
	pol, mod := f.status(i)
	if pol == graph.Negative {
		pol = graph.Positive // denied accusations were made all the same
	}
	if frame.Alleged {
		mod = graph.Alleged
	}
	claims := f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", i, to), polarity: pol, modality: mod,
		explicit: true, said: f.outside(i, source), rule: p.id(), confidence: 0.75}, source, target)
	f.charges = append(f.charges, region{from: from, to: to, agents: target.entities, speakers: source.entities, claims: claims})
}

// beside returns the actor that stands right behind the one of a, without a preposition
// or "and": the object of a verbal noun whose subject a is.
func (f *claimer) beside(a argument) argument {
	m := f.at[f.s.start+a.at]
	if f.svo() || m == nil || m.end >= f.s.end {
		return nobody
	}
	o := f.at[m.end]
	if o == nil || o.start != m.end || o.prep != "" || o.and || len(o.refers) == 0 || shares(o.refers, a.entities) {
		return nobody
	}
	return argument{entities: o.refers, mention: o, at: o.start - f.s.start}
}

// blames reports whether the words behind the target say for what deed it is
// criticized: "criticism of the mayor for selling".
func (f *claimer) blames(charge []string, target argument) bool {
	if !f.svo() || target.at < 0 {
		return false
	}
	j := target.at + 1
	if m := f.at[f.s.start+target.at]; m != nil {
		j = m.end - f.s.start
	}
	return j+1 < len(f.head) && slices.Contains(charge, f.tok(j).norm) && f.base[j+1] == "VBG"
}

// sideways seeks what a noun asks for behind it in the phrase that it is a part
// of, where the tree has joined it to the word above.
func (f *claimer) sideways(i int, marks []string, not argument) argument {
	h := f.head[i]
	if h < 0 || len(marks) == 0 {
		return nobody
	}
	for j := i + 1; j < f.hi[h] && j < i+14; j++ {
		if f.verbal(j) || f.tok(j).kind == mark && !f.comma(j) {
			return nobody
		}
		if f.head[j] != h && f.head[j] != i && !f.below(j, i) || !f.governed(j, marks) {
			continue
		}
		if a := f.actors(j, f.verbalNoun(i)); a.ok() && !shares(a.entities, not.entities) {
			return a
		}
		if a := f.owner(j); a.ok() && !shares(a.entities, not.entities) {
			return a
		}
	}
	return nobody
}

// comma reports whether word j is a comma.
func (t *tree) comma(j int) bool { return t.tok(j).comma() }

// possessor returns whose the accusation at p is: its genitive, its nationality,
// or the agent behind "by" or "from".
func (f *claimer) possessor(p *predicate) argument {
	i := p.word
	for _, k := range f.kids[i] {
		switch f.rel[k] {
		case relGenitive, relCompound:
			if f.at[f.s.start+k] == nil && (f.is(k, lang.Event, lang.Wrong, lang.Attack) || f.is(k, p.frame().Need...)) {
				continue
			}
			if a := f.actors(k, f.rel[k] == relGenitive); a.ok() {
				return a
			}
			if a := f.owner(k); a.ok() {
				return a
			}
		case relModifier, relAppos:
			if e := f.nationality(k); e != nil {
				return argument{entities: one(e), mention: f.span(k), at: -1}
			}
		}
	}
	if f.suffix[i] != "" {
		if a := f.suffixed(i, nil); a.ok() {
			return a
		}
	}
	if a := f.marked(i, append([]string{"by"}, p.frame().By...), nil, true); a.ok() {
		return a
	}
	for _, k := range f.kids[i] {
		switch f.rel[k] {
		case relNominal, relOblique:
			if m := f.at[f.s.start+k]; k == i+1 && !f.svo() && m != nil && m.kind == graph.State && m.start == f.s.start+k && m.prep == "" && !m.and && len(m.refers) > 0 {
				return argument{entities: m.refers, mention: m, at: k} // الاتهامات السعودية
			}
			if f.prefix[k] == "ل" { // a report of the paper
				if a := f.actors(k, false); a.ok() && (publishes(a.entities[0]) || f.inList(f.s.start+i, "reportword")) {
					return a
				}
			}
			if (f.preposition(k) == "of" && !slices.Contains(p.frame().Charge, "of")) || f.byMark(k) {
				if a := f.actors(k, false); a.ok() {
					return a
				}
			}
		case relClause:
			if j := f.agentBy(k); j >= 0 {
				if a := f.actors(j, true); a.ok() {
					return a
				}
			}
			if r := f.roleOf(k); r.subject >= 0 && r.subject != i && !r.passive {
				if a := f.actors(r.subject, false); a.ok() {
					return a
				}
			}
		}
	}
	return nobody
}

// charged returns the actor that a charge names as its agent: "that Turkey
// helps", "Iranian involvement".
func (f *claimer) charged(from, to int, not argument) argument {
	for j := from; j < to && j < from+6; j++ {
		if f.verbal(j) {
			if a := f.subjectOf(j, false); a.ok() && !shares(a.entities, not.entities) {
				return a
			}
			return nobody
		}
		if r := f.rel[j]; r == relSubject || r == relPassiveSubject && f.at[f.s.start+j] != nil {
			if a := f.actors(j, false); a.ok() && !shares(a.entities, not.entities) {
				return a
			}
		}
		if p := f.preds[j]; p != nil && p.rd.lex.Noun != nil {
			if a := f.agentOf(p); a.ok() && !shares(a.entities, not.entities) {
				return a
			}
			return nobody
		}
	}
	return nobody
}

// governor returns the subject of the light verb or verb of saying that has the
// accusation at word i for its object: "goes on pointing the finger at".
func (f *claimer) governor(i int) argument {
	h := f.head[i]
	filed := h >= 0 && f.rel[i] == relOblique && f.preposition(i) == "ب" // came forward with a complaint
	if h < 0 || !f.verbal(h) || f.rel[i] != relArgument && f.rel[i] != relSecond && f.rel[i] != relObject && !filed {
		return nobody
	}
	p := f.preds[h]
	if p != nil && p.class() != lang.Light && p.class() != lang.Say && p.class() != lang.Plain && p.class() != lang.Try {
		return nobody
	}
	r := f.roleOf(h)
	if r.subject < 0 || r.subject == i {
		return nobody
	}
	return f.actors(r.subject, true).carried()
}

// answerable reads "X was responsible for the attack": X is the agent of what
// stands behind it, and whoever says so accuses X.
func (f *claimer) answerable(p *predicate) {
	i := p.word
	subject := f.child(i, relSubject)
	if subject < 0 && f.head[i] >= 0 && f.rel[i] == relOpen {
		subject = f.roleOf(f.head[i]).subject
	}
	a := f.actors(subject, false)
	if p.frame().Idafa == "agent" {
		a = f.possessor(p)
	}
	if !a.ok() {
		a = f.pointed(i)
	}
	if m := f.at[f.s.start+max(0, p.from-1)]; !a.ok() && p.from > 0 && m != nil && m.end == f.s.start+p.from && f.pack.In("cleftpronoun", f.tok(p.from).norm) {
		a = argument{entities: m.refers, mention: m, at: -1} // موسكو هي المسؤولة عن
	}
	if !a.ok() {
		return
	}
	region := region{from: i + 1, to: f.hi[i], agents: a.entities}
	s := f.speakerAt(i)
	if s != nil && len(s.speakers) > 0 && !s.reporter() && !f.allied(s.speakers[:1], a.entities) {
		pol, mod := f.status(i)
		region.claims = f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", i, f.hi[i]), polarity: pol, modality: mod, rule: p.id(),
			explicit: true, said: s.parent, confidence: 0.8}, argument{entities: s.speakers[:1], mention: s.mention, at: -1}, a.carried())
		region.speakers = s.speakers[:1]
	}
	f.charges = append(f.charges, region)
}
