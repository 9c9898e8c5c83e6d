package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// maxNounActor bounds how many items the description of an unknown actor has.
const maxNounActor = 5

// subjectNoun returns j when the word there may be the head of an actor that no
// list knows, else 0.
func (c *scope) subjectNoun(j int, only bool) int {
	it := c.items[j]
	if !only || it.kind != iWord || it.and || c.tokens[it.start].kind != word || !long(c.tokens[it.start].norm, 3) {
		return 0
	}
	for _, s := range c.splits[it.start] {
		if c.pack.In("inanimate", s.stem) {
			return 0
		}
	}
	return j
}

// nounActor makes an unnamed actor of the noun phrase that fills the place of
// the subject of the verb at k, where only somebody can do what the verb says:
// "the victim's family accused", "neighbours told".
func (c *scope) nounActor(k int, a argument) argument {
	switch c.items[k].rd.lex.Class {
	case lang.Accuse, lang.Deny, lang.Condemn, lang.Call, lang.Say, lang.Report:
	default: // a dog, an earthquake or a storm attacks as well
		return a
	}
	end := a.noun + 1
	for end < len(c.items) && end < a.noun+maxNounActor && end != k {
		it := c.items[end]
		if it.and || it.np != a.noun && !(it.kind == iMention && it.prep == "" && c.items[end-1].kind == iWord && it.np == end-1) || it.kind != iWord && it.kind != iMention {
			break
		}
		end++
	}
	m := &mention{start: c.items[a.noun].start, end: c.items[end-1].end, kind: graph.Person, form: formGroup}
	for j := a.noun; j < end; j++ {
		if c.items[j].kind == iMention {
			m.with = append(m.with, c.items[j].m)
			m.national(c.items[j].m.stateOf())
		} else if state, _, _, ok := c.demonym(c.items[j].start); ok {
			m.national(state)
		}
	}
	m.refers = one(c.anon(m))
	c.record(m)
	got := argument{entities: m.refers, mention: m, at: a.noun}
	c.subjects[k] = got
	return got
}
