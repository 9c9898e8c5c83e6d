package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// status returns polarity and modality of the predicate at word i.
func (f *claimer) status(i int) (graph.Polarity, graph.Modality) {
	pol, mod := graph.Positive, f.modality(i)
	if f.negated(i) {
		pol = graph.Negative
	}
	if f.question() {
		mod = graph.Question
	}
	for _, d := range f.denials {
		if d.holds(i) {
			pol = graph.Negative
		}
	}
	if s := f.speakerAt(i); s != nil {
		p := f.preds[i]
		coming := p != nil && (p.rd.lex.Form.Tense == lang.Present || p.rd.lex.Form.Tense == lang.Base || !p.verb() || p.rd.lex.Form.Tense == lang.Participle)
		if s.warn && coming && mod != graph.Question {
			mod = graph.Hypothetical
		}
		if s.alleged && mod == graph.Asserted {
			mod = graph.Alleged
		}
	}
	return pol, mod
}

// negated reports whether a negator belongs to the predicate at word i or to a
// verb right above it.
func (f *claimer) negated(i int) bool {
	if f.notOnly(i) {
		return false
	}
	if f.negator(i) {
		return true
	}
	h := f.head[i]
	if h < 0 {
		return false
	}
	switch f.rel[i] {
	case relOpen, relArgument, relObject, relSecond, relGenitive:
		if k := f.child(i, relCoord); k >= 0 && f.is(k, lang.Conj) {
			return false // لم يذكر ذلك لكن
		}
		p := f.preds[h]
		light := p == nil && (f.rel[i] == relOpen || f.rel[i] == relGenitive) || p != nil && (p.class() == lang.Light || p.class() == lang.Try || p.class() == lang.Plain || p.class() == lang.Attempt)
		return light && f.negator(h)
	case relConjunct:
		return f.svo() && !f.verbal(i) && f.negated(h)
	}
	return false
}

// notOnly reports whether the clause of word i says "not only", so that its negation
// denies nothing: لم تتجسس على الوزارة فحسب.
func (f *claimer) notOnly(i int) bool {
	for j := i + 1; j < len(f.head) && j < i+16; j++ {
		if f.tok(j).kind == mark && stop(f.tok(j).text) {
			return false
		}
		if f.pack.In("only", f.tok(j).norm) && j+2 < len(f.head) && (f.pack.In("butalso", f.tok(j+1).norm) || f.pack.In("butalso", f.tok(j+2).norm)) {
			return true
		}
	}
	return false
}

// negator reports whether a word of negation belongs to word i.
func (f *claimer) negator(i int) bool {
	for _, k := range f.kids[i] {
		if k > i || f.at[f.s.start+k] != nil {
			continue
		}
		if _, ok := f.find(f.s.start+k, lang.Neg); ok && f.rel[k] != relSubject && f.rel[k] != relConjunct && f.rel[k] != relOblique {
			return true
		}
	}
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if f.at[f.s.start+j] != nil || f.tok(j).kind != word {
			return false
		}
		if _, ok := f.find(f.s.start+j, lang.Neg); ok {
			return !f.verbal(i) || !f.pack.In("nounneg", f.tok(j).norm)
		}
		if _, ok := f.find(f.s.start+j, lang.Aux, lang.Time, lang.Pron, lang.Hedge); !ok {
			return false
		}
	}
	return false
}

// modality returns how certain the clause of word i is: the words before the
// predicate in its clause, and the clauses around it, tell.
func (f *claimer) modality(i int) graph.Modality {
	mod := graph.Asserted
	if p := f.preds[i]; p != nil && p.rd.future || f.future(i) {
		return graph.Future
	}
	for steps := 0; i >= 0 && steps < len(f.head); steps++ {
		for _, k := range f.kids[i] {
			if k > i || f.at[f.s.start+k] != nil {
				continue
			}
			switch {
			case f.conditional(k):
				return graph.Hypothetical
			case f.future(k) && (f.rel[k] == relAux || f.rel[k] == relParticle):
				if f.past(i) {
					continue
				}
				return graph.Future
			}
			if _, ok := f.find(f.s.start+k, lang.Hedge); ok && steps <= 1 && f.hedges(i, k) {
				mod = graph.Alleged
			}
		}
		if f.wished(i) {
			return graph.Future
		}
		r := f.rel[i]
		h := f.head[i]
		if r == relContent || r == relRoot || r == relParataxis || h < 0 || r == relConjunct && f.verbal(i) && !f.svo() || r == relClause {
			break
		}
		i = h
	}
	return mod
}

// hedges reports whether the hedge at word k really weakens the clause at word
// i: the particle قد before a past tense asserts.
func (f *claimer) hedges(i, k int) bool {
	if f.svo() {
		return true
	}
	return !(f.base[i] == "VBD" && (f.tok(k).norm == "قد" || f.bareNorm(k) == "قد"))
}

// past reports whether the verb at word i has "have" beside its modal: might
// have done.
func (f *claimer) past(i int) bool {
	for _, k := range f.kids[i] {
		if f.rel[k] == relAux && f.pack.In("have", f.tok(k).norm) {
			return true
		}
	}
	return false
}

func (f *claimer) conditional(k int) bool {
	_, ok := f.find(f.s.start+k, lang.Cond)
	return ok
}

func (f *claimer) future(k int) bool {
	if _, ok := f.find(f.s.start+k, lang.Future); ok && !f.noun(k) && f.tok(k).kind != number {
		return !f.verbal(k) || f.rel[k] == relAux || f.base[k] == "MD"
	}
	return false
}

// wished reports whether word i is what a verb of wanting, planning or calling
// for is about.
func (f *claimer) wished(i int) bool {
	h := f.head[i]
	if h < 0 || f.rel[i] != relOpen && f.rel[i] != relContent && f.rel[i] != relAdverbial {
		return false
	}
	p := f.preds[h]
	if p == nil || p.rd.lex.Verb == nil || f.base[i] != "VB" && f.svo() {
		return false
	}
	return f.svo() && f.pack.In("wish", p.rd.lex.Verb.Lemma)
}

func (f *claimer) question() bool {
	last := f.tokens[f.s.end-1].text
	return last == "؟" || last == "?"
}

// outcome tells how an attack at word i ended, from the predicates around it.
func (f *claimer) outcome(i int, frame lang.Frame) graph.Outcome {
	out := frame.Outcome
	tried := false
	for _, p := range f.preds {
		if p == nil {
			continue
		}
		near := p.word < i && (i-p.word < 6 || f.below(i, p.word))
		switch p.class() {
		case lang.Try, lang.Attempt:
			tried = tried || near
		case lang.Fail, lang.Foil:
			if f.clauseNear(p.word, i) {
				return graph.Failed
			}
		case lang.Succeed:
			if near {
				if f.negated(p.word) {
					return graph.Failed
				}
				return graph.Succeeded
			}
		case lang.Death:
			if out == "" {
				out = graph.Succeeded
			}
		}
	}
	for j := range f.head {
		if _, ok := f.find(f.s.start+j, lang.Neg); ok && j+1 < len(f.head) && f.pack.In("success", f.tok(j+1).norm) {
			return graph.Failed
		}
	}
	if tried || f.intended(i) {
		return graph.Attempted
	}
	if out == "" {
		return graph.Unknown
	}
	return out
}

// intended reports whether the infinitive at word i stands behind a plan, a bid or
// the like: what it tells of has not been done.
func (f *claimer) intended(i int) bool {
	if !f.svo() || f.base[i] != "VB" {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if f.noun(j) {
			return f.planned(j)
		}
	}
	return false
}

// clauseNear reports whether what happens at word j is told of the act at word
// i: above or below it, or in the clause right behind.
func (f *claimer) clauseNear(j, i int) bool {
	if f.below(i, j) || f.below(j, i) {
		return true
	}
	return j > i && j-i < 16 || j < i && i-j < 8
}

// digital reports whether an attack without weapons is meant: hackers do it, or
// the sentence is about computers.
func (f *claimer) digital(agent argument) bool {
	for _, e := range agent.entities {
		if e.kind == graph.HackerGroup {
			return true
		}
	}
	return f.topicMatter() == graph.Cyberattack
}

// figurative reports whether what the verb at word i does it to is nothing that
// one can attack: "blew up a surprise".
func (f *claimer) figurative(i int) bool {
	r := f.roleOf(i)
	for _, o := range []int{r.object, r.subject} {
		if o <= i || f.at[f.s.start+o] != nil {
			continue
		}
		for _, w := range f.stems(o) {
			if f.pack.In("figurative", w) || f.pack.In("abstract", strings.TrimPrefix(w, "ال")) {
				return true
			}
		}
	}
	return false
}
