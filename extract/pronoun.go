package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// pronouns turns the pronouns of the sentence into mentions of those whom they
// stand for. Where a reader would not know, the pronoun stays.
func (c *scope) pronouns(st *story) {
	for k := range c.items {
		it := &c.items[k]
		possessor := it.kind == iWord && c.isPossessive(it.start)
		if it.kind != iPron && !possessor {
			continue
		}
		es := c.antecedentsOf(k, c.tokens[it.start].norm, st)
		if len(es) == 0 {
			continue
		}
		if it.kind == iPron && k > 0 && (c.items[k-1].kind == iPrep || c.items[k-1].kind == iAgentBy) {
			it.prep = prepWord(c.items[k-1])
		}
		it.kind = iMention
		it.m = &mention{start: it.start, end: it.end, kind: es[0].kind, form: formPronoun, refers: es, definite: possessor, plural: len(es) > 1, core: it.start}
	}
}

// antecedentsOf returns whom the pronoun at item k stands for.
func (c *scope) antecedentsOf(k int, w string, st *story) []*entity {
	var fits func(e *entity) bool
	switch w {
	case "he", "she", "him", "her", "his", "himself", "herself":
		fits = func(e *entity) bool { return person(e.kind) }
	case "it", "its", "itself":
		if c.expletive(k) {
			return nil
		}
		fits = func(e *entity) bool { return !person(e.kind) }
	case "they", "them", "their", "themselves":
		return c.pluralBeforePronoun(k)
	default:
		return nil
	}
	if c.items[k].depth > 0 {
		return nil // whom a quoted pronoun means, its speaker knows
	}
	first := -1
	for j := 0; j < k && first < 0; j++ { // the subject before all
		if es := c.candidate(j, fits); es != nil && c.items[j].prep == "" && c.items[j].np == j {
			first = j
		}
	}
	object := k > 0 && c.items[k-1].kind == iVerb && (w == "it" || w == "him" || w == "her")
	if first >= 0 && !object {
		return c.items[first].m.refers
	}
	for j := k - 1; j >= 0; j-- {
		if es := c.candidate(j, fits); es != nil && (!object || first < 0 || es[0] != c.items[first].m.refers[0]) {
			return es
		}
	}
	if object {
		return nil
	}
	if len(st.recent) > 0 && len(st.recent[0].speakers) > 0 && fits(st.recent[0].speakers[0]) {
		return st.recent[0].speakers[:1]
	}
	if a := st.subject; len(a.entities) == 1 && fits(a.entities[0]) {
		return a.entities
	}
	for _, s := range st.recent {
		if len(s.speakers) > 0 && fits(s.speakers[0]) {
			return s.speakers[:1]
		}
	}
	return nil
}

// candidate returns the one actor of item j when it fits.
func (c *scope) candidate(j int, fits func(*entity) bool) []*entity {
	it := c.items[j]
	if it.kind != iMention || len(it.m.refers) != 1 || !fits(it.m.refers[0]) || it.m.plural {
		return nil
	}
	if j > 0 && c.tokens[c.items[j-1].start].norm == "as" {
		return nil // what someone is, not who
	}
	return it.m.refers
}

// expletive reports whether "it" stands for nothing: "it is clear that".
func (c *scope) expletive(k int) bool {
	if k+1 < len(c.items) && c.items[k+1].kind == iVerb && c.pack.In("seemverb", c.items[k+1].rd.lex.Verb.Lemma) {
		return true
	}
	if k+2 >= len(c.items) || c.items[k+1].kind != iAux {
		return false
	}
	next := c.items[k+2]
	return next.kind == iWord && !c.verbShape(c.tokens[next.start].norm) || next.kind == iFalse || next.kind == iBad || next.kind == iNeg
}

// pluralBeforePronoun returns the actors, several or a group, that "they" stands
// for in this sentence.
func (c *scope) pluralBeforePronoun(k int) []*entity {
	for j := k - 1; j >= 0; j-- {
		it := c.items[j]
		if it.kind != iMention || len(it.m.refers) == 0 || it.depth != c.items[k].depth {
			continue
		}
		if a := c.mentionArg(j); len(a.entities) > 1 || it.m.plural {
			return a.entities
		}
		if e := it.m.refers[0]; e.kind == graph.HackerGroup || e.kind == graph.ArmedGroup {
			return it.m.refers
		}
	}
	return nil
}

// isPossessive reports whether token i is a possessive pronoun.
func (r *reader) isPossessive(i int) bool {
	for _, rd := range r.readings[i] {
		if rd.lex.Class == lang.Poss {
			return true
		}
	}
	return false
}
