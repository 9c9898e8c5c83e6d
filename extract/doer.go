package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// doneBy returns the agent that a clause or participle on the noun at word i tells:
// "the attack which hackers launched". Where the noun is a genitive, the clause may
// hang on what it belongs to: "the acts of terror that X commits".
func (f *claimer) doneBy(i int) argument {
	nouns := []int{i}
	for k := i; !f.svo() && len(nouns) < 3 && f.rel[k] == relGenitive && f.head[k] >= 0 && f.head[k] < k && !f.verbal(f.head[k]) && f.at[f.s.start+f.head[k]] == nil; k = f.head[k] {
		nouns = append(nouns, f.head[k])
	}
	for _, n := range nouns {
		for _, k := range f.kids[n] {
			if f.rel[k] != relClause && (f.svo() || f.rel[k] != relModifier || k < i) {
				continue
			}
			if a := f.clauseAgent(n, k); a.ok() {
				return a
			}
		}
	}
	return nobody
}

// clausePatient returns whom the attack at word i hit, as the clause tells that names
// its agent: "the attacks that X carries out against Y".
func (f *claimer) clausePatient(i int, agent argument) argument {
	if f.svo() {
		return nobody
	}
	for _, k := range f.kids[i] {
		if f.rel[k] != relClause || k < i {
			continue
		}
		if a := f.marked(k, f.pack.Set("victimprep"), agent.entities, false); a.ok() {
			return a
		}
	}
	return nobody
}

// force reports whether the actor at word k behind the verbal noun at word i is an army,
// a police or a group that fights, and nobody else is told to have done it.
func (f *claimer) force(i, k int, frame lang.Frame) bool {
	a := f.actors(k, false)
	if !a.ok() || f.at[f.s.start+k] == nil || f.byNoun(i, frame).ok() {
		return false
	}
	if other := f.control(i, nobody); other.ok() && !shares(other.entities, a.entities) {
		return false // Israel carried out the bombing of the group
	}
	e := a.entities[0]
	return e.kind == graph.ArmedGroup || e.kind == graph.HackerGroup || e.head != nil && f.pack.In("force", e.head.Concept) || e.entry != nil && f.forceEntry(a.mention)
}

// forceEntry reports whether the known actor that m names has the head of a force in
// its name.
func (f *claimer) forceEntry(m *mention) bool {
	if m == nil {
		return false
	}
	rd, ok := f.find(m.start, lang.Org, lang.Group)
	return ok && f.pack.In("force", rd.lex.Actor.Concept)
}

// calledSo returns whose doing is called the wrong at word i: "the minister's remarks
// are an attempt to cover up", "the army's operation is an aggression".
func (f *claimer) calledSo(i int, patient argument) argument {
	if f.svo() {
		return nobody
	}
	for n, steps := i, 0; n >= 0 && steps < 3 && !f.verbal(n); n, steps = f.head[n], steps+1 {
		s := f.child(n, relSubject)
		if s < 0 || s > i {
			continue
		}
		a := f.actors(s, false)
		if !a.ok() {
			a = f.owner(s)
		}
		if !a.ok() || shares(a.entities, patient.entities) {
			return nobody
		}
		return a.carried()
	}
	return nobody
}

// purpose returns who does something in order to commit the attack at word i, as the
// verb at word h tells: "used a missile to shoot down the plane".
func (f *claimer) purpose(i, h int) argument {
	if f.svo() || f.prefix[i] != "ل" || f.rel[i] != relOblique && f.rel[i] != relNominal || f.preds[i] == nil || f.preds[i].rd.suffix != "" {
		return nobody
	}
	r := f.roleOf(h)
	if r.passive || r.subject < 0 || f.below(i, r.subject) {
		return nobody
	}
	return f.actors(r.subject, false)
}

// clauseAgent returns the agent that a clause on the noun at word i names:
// "which hackers launched", "blamed on", "carried out by".
func (f *claimer) clauseAgent(i, clause int) argument {
	if p := f.preds[clause]; p != nil {
		switch p.class() {
		case lang.Light, lang.Claimed, lang.Attack, lang.Wrong:
			r := f.roleOf(clause)
			if r.subject >= 0 && r.subject != i && !f.relative(r.subject) {
				if a := f.actors(r.subject, false); a.ok() {
					return a
				}
			}
		case lang.Accuse:
			if f.roleOf(clause).passive || f.suffix[clause] != "" {
				return f.targetOf(p, i, nobody)
			}
			return nobody
		case lang.Deny, lang.Condemn, lang.Report:
			return nobody
		case lang.Say:
			if p.rd.lex.Verb == nil || !f.pack.In("showverb", f.x.fold(p.rd.lex.Verb.Lemma)) {
				return nobody // the crime that a paper revealed
			}
		}
	}
	if f.svo() {
		return nobody
	}
	if j := f.agentBy(clause); j >= 0 {
		return f.actors(j, false)
	}
	if !f.verbal(clause) || f.suffix[clause] == "" || f.child(clause, relRelative) < 0 || f.child(clause, relContent) >= 0 {
		return nobody
	}
	r := f.roleOf(clause) // which the government shows; which he committed
	if r.subject >= 0 && r.subject != i {
		return f.actors(r.subject, false)
	}
	if r.subject < 0 {
		return f.dropped(clause)
	}
	return nobody
}
