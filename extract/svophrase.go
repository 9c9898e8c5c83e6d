package extract

import "isnad/extract/lang"

// nounSubject returns the actor that a noun phrase with a common noun for its
// head stands for: "Kemp's office", "a report by the council".
func (c *scope) nounSubject(head int) argument {
	it := c.items[head]
	w := c.tokens[it.end-1].norm
	report := c.pack.In("reportword", w)
	if c.pack.In("partof", w) || report {
		for j := head - 1; j >= c.phraseStart(head); j-- {
			if c.items[j].kind == iMention && len(c.items[j].m.refers) > 0 {
				a := c.mentionArg(j)
				a.indirect = true
				if report {
					c.authors[w] = a.entities
				}
				return a
			}
			if c.items[j].kind == iWord {
				if state, _, _, ok := c.demonym(c.items[j].start); ok && !report {
					return argument{entities: one(c.stateEntity(state)), at: -1, indirect: true}
				}
			}
		}
		if a := c.ofPhrase(head); a.ok() {
			a.indirect = true
			if report {
				c.authors[w] = a.entities
			}
			return a
		}
		if es := c.authors[w]; report && !c.nationalPhrase(head) && len(es) > 0 && c.definiteBefore(c.items[c.phraseStart(head)].start) {
			return argument{entities: es, at: -1, indirect: true}
		}
	}
	return argument{at: -1, blocked: true}
}

// ofPhrase returns the actor behind "of", "by", "from" or "for" right behind the
// noun at head.
func (c *scope) ofPhrase(head int) argument {
	for j := head + 1; j+1 < len(c.items) && j <= head+3; j++ {
		it := c.items[j]
		if it.kind == iPrep || it.kind == iAgentBy {
			switch c.tokens[it.end-1].norm {
			case "of", "by", "from", "for":
			default:
				continue
			}
			if n := c.items[j+1].np; c.items[n].kind == iMention && n <= j+3 {
				return c.mentionArg(n)
			}
			return nobody
		}
		if it.kind != iTime && it.kind != iVerb {
			return nobody
		}
	}
	return nobody
}

// objectOf returns the item before the reduced or relative clause whose object
// begins at item from: "the forces fighting rebels"; -1 when there is none.
func (c *scope) objectOf(from int) int {
	if from < 2 || c.items[from-1].kind != iVerb {
		return -1
	}
	v := from - 1
	if c.items[v].rd.lex.Form.Tense == lang.Participle {
		if start := c.groupStart(v); !c.auxIn(start, v) && start > 0 && c.inPhrase(c.items, start-1) {
			return start - 1
		}
		return -1
	}
	if q := c.relativeStart(v); q > 0 {
		return q - 1
	}
	return -1
}

// newClause reports whether the finite verb at j, behind the predicate at k, has
// a subject of its own that "and" or a conjunction brings in.
func (c *scope) newClause(k, j int) bool {
	if !c.finiteAt(j) {
		return false
	}
	start := c.groupStart(j)
	for n := start - 1; n > k; n-- {
		switch c.items[n].kind {
		case iAnd, iConj:
			return n < start-1
		case iComp, iRel, iVerb, iPunct, iPrep:
			return false
		}
	}
	return false
}

// opensClause reports whether the actor at j, joined to the object at k, is the
// subject of a further clause.
func (c *scope) opensClause(k, j int) bool {
	if j+1 >= len(c.items) || c.firstClause(k) {
		return false
	}
	for n := j + 1; n < len(c.items); n++ {
		switch c.items[n].kind {
		case iAux, iFuture:
			return true
		case iVerb:
			return c.finiteAt(n)
		case iTime, iNeg, iHedge:
		default:
			return false
		}
	}
	return false
}

// phraseStart returns the first item of the noun phrase of item p.
func (c *scope) phraseStart(p int) int {
	for p > 0 && c.items[p-1].np == c.items[p].np && c.inPhrase(c.items, p-1) {
		p--
	}
	return p
}

// beforePrep returns the item of the preposition before the phrase at from.
func (c *scope) beforePrep(from int) int {
	for j := from - 1; j >= 0 && j >= from-2; j-- {
		if k := c.items[j].kind; k == iPrep || k == iAgentBy || k == iAccording {
			return j
		}
	}
	return from
}

// coordinatedBefore returns the first of the actors joined before the one at
// head: "the EU and NATO".
func (c *scope) coordinatedBefore(head, from int) int {
	first := head
	for j := from - 1; j > 0; {
		if c.items[j].kind != iAnd && !(c.items[j].kind == iPunct && c.comma(j) && first != head) {
			break
		}
		p := j - 1
		if c.items[p].kind == iPunct && c.comma(p) {
			p--
		}
		if p < 0 || c.items[p].kind != iMention || c.items[p].prep != "" || c.items[p].np != p {
			break
		}
		if p > 0 && c.items[p-1].kind == iVerb {
			break // it is the object of a verb
		}
		first = p
		j = c.phraseStart(p) - 1
	}
	return first
}

func (c *scope) openOf(p int) int {
	for j := p - 1; j >= 0; j-- {
		if c.items[j].kind == iOpen {
			return j
		}
	}
	return -1
}

// nounBefore reports whether a noun phrase that could be a subject ends before
// item j.
func (c *scope) nounBefore(j int) bool {
	it := c.items[j-1]
	switch it.kind {
	case iMention:
		return true
	case iWord, iNoun:
		return it.np == j-1
	}
	return false
}

// nationalPhrase reports whether a nationality word modifies the noun at head.
func (c *scope) nationalPhrase(head int) bool {
	for j := c.phraseStart(head); j < head; j++ {
		if c.items[j].kind == iWord {
			if _, _, _, ok := c.demonym(c.items[j].start); ok {
				return true
			}
		}
	}
	return false
}
