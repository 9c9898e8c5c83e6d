package extract

import (
	"isnad/extract/lang"
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

// purpose returns who does something in order to commit the attack at word i, as the
// verb at word h tells: "used a missile to shoot down the plane".
func (f *claimer) purpose(i, h int) argument {
	if f.svo() || f.prefix[i] != "ل" || f.rel[i] != relOblique && f.rel[i] != relNominal || !f.reads(i, lang.VerbalNoun) {
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
