package extract

import (
	"isnad/extract/lang"
)

var nobody = argument{at: -1}

// subjectLast finds the subject of the verb at k in a language that puts it
// before the verb.
func (c *scope) subjectLast(k int) argument {
	if a, ok := c.subjects[k]; ok {
		return a
	}
	c.subjects[k] = nobody // against going round in circles
	a := c.findSubject(k)
	if a.ok() || a.blocked {
		c.subjects[k] = a
	} else {
		delete(c.subjects, k)
	}
	return a
}

func (c *scope) findSubject(k int) argument {
	start := c.groupStart(k)
	if t := c.infinitive(k, start); t >= 0 {
		return c.controller(t)
	}
	form := c.items[k].rd.lex.Form
	if form.Tense == lang.Participle && !c.auxIn(start, k) {
		return c.participleSubject(k, start)
	}
	if form.Tense == lang.PastPart && !c.auxIn(start, k) {
		return c.reducedSubject(start)
	}
	if c.items[k].rd.lex.Class == lang.Say {
		if a := c.invertedSubject(k, start); a.ok() {
			return a
		}
	}
	return c.subjectLeft(start-1, k)
}

// groupStart returns the first item of the verb group of k: auxiliaries,
// adverbs, negation and the like before it.
func (c *scope) groupStart(k int) int {
	j := k
	for j > 0 {
		switch it := c.items[j-1]; it.kind {
		case iAux, iNeg, iFuture, iHedge, iTime:
			j--
			continue
		case iOpen: // is "working on"
			if j > 1 && c.items[j-2].kind == iAux && c.quoteLength(j-1) < 5 {
				j--
				continue
			}
		case iWord:
			if c.adverbial(it.start) {
				j--
				continue
			}
		}
		break
	}
	return j
}

// auxIn reports whether an auxiliary stands between items from and k.
func (c *scope) auxIn(from, k int) bool {
	for j := from; j < k; j++ {
		if c.items[j].kind == iAux || c.items[j].kind == iFuture {
			return true
		}
	}
	return false
}

// isTo reports whether item j is the particle of an infinitive.
func (c *scope) isTo(j int) bool { return j >= 0 && c.tokens[c.items[j].end-1].norm == "to" }

// infinitive returns the item of the "to" before the verb at k, -1 when it is
// no infinitive. A verb behind "and" shares the one before it.
func (c *scope) infinitive(k, start int) int {
	if t := c.items[k].rd.lex.Form.Tense; t != lang.Base && !(t == lang.PastPart && c.auxIn(start, k)) {
		return -1
	}
	for j := start; j < k; j++ {
		if c.items[j].kind == iFuture {
			return -1
		}
	}
	if c.isTo(start - 1) {
		return start - 1
	}
	if start > 1 && c.items[start-1].kind == iAnd {
		for j := start - 2; j >= 0 && j >= start-10; j-- {
			if c.items[j].kind == iVerb {
				return c.infinitive(j, c.groupStart(j))
			}
		}
	}
	return -1
}

// controller returns who is to do what the infinitive behind item t says: the
// object of a verb such as "urge", else the subject of what governs it.
func (c *scope) controller(t int) argument {
	for j := t - 1; j >= 0; j-- {
		it := c.items[j]
		switch it.kind {
		case iVerb:
			if c.pack.In("objcontrol", it.rd.lex.Verb.Lemma) && !c.passiveLast(j) {
				return c.objectLast(j+1, t, nobody)
			}
			return c.carried(c.subject(j))
		case iNoun:
			if it.np == j && it.rd.lex.Class == lang.Attempt {
				if a := c.possessorLast(j); a.ok() {
					return a
				}
			}
		case iPunct:
			if !c.comma(j) && !c.possessiveAt(it.start) {
				return nobody
			}
		case iComp, iRel, iConj:
			return c.subjectLeft(t-1, t)
		}
	}
	return c.subjectLeft(t-1, t)
}

func (c *scope) carried(a argument) argument {
	a.at = -1
	return a
}

// participleSubject finds who does what an -ing form says: whom a noun before it
// names, or the subject of the clause that it hangs on.
func (c *scope) participleSubject(k, start int) argument {
	p := start - 1
	if p < 0 {
		return c.nextSubject(k)
	}
	switch it := c.items[p]; it.kind {
	case iMention:
		if it.np == p && (p == 0 || c.items[p-1].kind != iVerb || c.items[k].rd.lex.Class != lang.Say) {
			return c.mentionArg(p)
		}
	case iWord, iNoun:
		if it.np == p && it.prep == "" {
			return c.nounSubject(p)
		}
		return nobody
	case iPrep:
		if w := c.tokens[it.end-1].norm; w == "of" || w == "for" || w == "with" || w == "from" || w == "against" {
			return c.deedOf(p)
		}
		if c.firstClause(p) {
			return c.nextSubject(k)
		}
	}
	return c.mainBefore(k)
}

// deedOf finds who does what stands behind the preposition at p: the possessor
// of the noun before it, or the subject of the verb.
func (c *scope) deedOf(p int) argument {
	if p > 0 && c.items[p-1].kind == iVerb {
		return nobody // accused of: the charge knows
	}
	return nobody
}

// firstClause reports whether no verb stands before item p.
func (c *scope) firstClause(p int) bool {
	for j := 0; j < p; j++ {
		if c.items[j].kind == iVerb {
			return false
		}
	}
	return true
}

// nextSubject returns the subject of the next finite verb: "Citing a report, the
// agency said".
func (c *scope) nextSubject(k int) argument {
	for j := k + 1; j < len(c.items); j++ {
		if c.items[j].kind == iVerb && c.finiteAt(j) && c.groupStart(j) > k+1 {
			return c.carried(c.subject(j))
		}
	}
	return nobody
}

// mainBefore returns the subject of the nearest finite verb before item k.
func (c *scope) mainBefore(k int) argument {
	for j := k - 1; j >= 0; j-- {
		if c.items[j].kind == iVerb && c.finiteAt(j) {
			if a := c.subject(j); a.ok() || a.blocked {
				return c.carried(a)
			}
		}
	}
	return nobody
}

// finiteAt reports whether the verb at j is finite.
func (c *scope) finiteAt(j int) bool {
	switch c.items[j].rd.lex.Form.Tense {
	case lang.Past, lang.Present:
		return true
	case lang.Base:
		return c.infinitive(j, c.groupStart(j)) < 0
	}
	return c.auxIn(c.groupStart(j), j)
}

// reducedSubject returns what a participle without an auxiliary says something
// of: the noun phrase right before it.
func (c *scope) reducedSubject(start int) argument {
	p := start - 1
	for p >= 0 && (c.items[p].kind == iPunct && c.comma(p) || c.items[p].kind == iClose) {
		p--
	}
	if p < 0 {
		return nobody
	}
	switch it := c.items[p]; it.kind {
	case iMention:
		return c.mentionArg(p)
	case iWord, iNoun:
		return c.nounSubject(it.np)
	case iAnd:
		for j := p - 1; j >= 0; j-- {
			if c.items[j].kind == iVerb {
				return c.subject(j)
			}
		}
	}
	return argument{at: -1, blocked: true}
}

// invertedSubject reads "…, said X".
func (c *scope) invertedSubject(k, start int) argument {
	if start == 0 || start != k && c.auxIn(start, k) {
		return nobody
	}
	prev := c.items[start-1]
	if prev.kind != iClose && !(prev.kind == iPunct && c.comma(start-1)) && prev.kind != iPunct {
		return nobody
	}
	j := k + 1
	if j >= len(c.items) || !c.inPhrase(c.items, j) {
		return nobody
	}
	head := c.items[j].np
	if prev.kind != iClose && !(head+1 >= len(c.items) || c.items[head+1].kind == iPunct || c.items[head+1].kind == iPrep || c.items[head+1].kind == iTime || c.items[head+1].kind == iAccording) {
		return nobody
	}
	if c.items[head].kind == iMention {
		return c.mentionArg(head)
	}
	return c.nounSubject(head)
}

// subjectLeft walks left from item p, where the verb group of k begins, to the
// head of its subject.
func (c *scope) subjectLeft(p, k int) argument {
	for p >= 0 {
		it := c.items[p]
		switch it.kind {
		case iMention, iOwn, iWord, iNoun, iQuant, iBad, iFalse:
			from := c.phraseStart(p)
			if it.prep != "" && !(p == c.groupStart(k)-1 && c.pack.In("clauseprep", it.prep)) {
				p = c.beforePrep(from) - 1
				continue
			}
			if q := c.objectOf(from); q >= 0 {
				p = q
				continue
			}
			return c.phraseSubject(it.np, from)
		case iTime, iSwitch, iHedge:
			p--
		case iPrep:
			if c.items[p+1].kind != iTime { // on Monday
				return nobody
			}
			p--
		case iClose:
			if open := c.openOf(p); open >= 0 && p-open <= 6 {
				p--
				continue
			}
			return nobody
		case iOpen:
			p--
		case iPunct:
			q := c.insertionStart(p)
			if q < 0 {
				return nobody
			}
			p = q - 1
		case iRel:
			return c.antecedentLast(p)
		case iComp:
			return nobody
		case iAnd:
			return c.sharedSubject(p)
		case iConj:
			if w := c.tokens[it.start].norm; w == "but" || w == "or" || w == "yet" {
				return c.sharedSubject(p)
			}
			return nobody
		case iPron:
			return c.speakerSelf(p, k)
		case iVerb:
			q := c.relativeStart(p)
			if q < 0 {
				return nobody
			}
			p = q - 1
		default:
			return nobody
		}
	}
	return nobody
}

// phraseSubject returns the actor that a noun phrase from item from to its head
// names, with those coordinated before it.
func (c *scope) phraseSubject(head, from int) argument {
	if c.items[head].kind == iWord || c.items[head].kind == iNoun || c.items[head].kind == iQuant || c.items[head].kind == iBad || c.items[head].kind == iFalse {
		return c.nounSubject(head)
	}
	first := c.coordinatedBefore(head, from)
	return c.mentionArg(first)
}

// insertionStart returns the mark that opens the insertion that the comma,
// bracket or dash at p closes; -1 when it closes none.
func (c *scope) insertionStart(p int) int {
	text := c.text(p)
	for j := p - 1; j > 0 && j > p-28; j-- {
		if c.items[j].kind != iPunct {
			continue
		}
		switch {
		case text == ")" && c.text(j) == "(":
			return j
		case text == ",", text == "—", text == "–", text == "-":
			if c.text(j) == text && c.nounBefore(j) {
				return j
			}
		}
	}
	return -1
}

// relativeStart returns the relative pronoun of the clause that ends with the
// verb at p, -1 when the verb is no part of one.
func (c *scope) relativeStart(p int) int {
	for j := p; j >= 0 && j > p-12; j-- {
		switch c.items[j].kind {
		case iRel:
			return j
		case iPunct, iComp, iConj:
			return -1
		case iVerb:
			if c.items[j].rd.lex.Form.Tense == lang.PastPart && !c.auxIn(c.groupStart(j), j) {
				return c.groupStart(j)
			}
		}
	}
	return -1
}

// sharedSubject returns the subject of the verb before the conjunction at p.
func (c *scope) sharedSubject(p int) argument {
	for j := p - 1; j >= 0; j-- {
		if c.items[j].kind == iVerb && c.finiteAt(j) {
			return c.carried(c.subject(j))
		}
	}
	return nobody
}

// antecedentLast returns what the relative pronoun at p stands for.
func (c *scope) antecedentLast(p int) argument {
	j := p - 1
	for j >= 0 && (c.items[j].kind == iPunct && c.comma(j) || c.items[j].kind == iClose || c.items[j].kind == iPrep || c.items[j].kind == iAnd) {
		j--
	}
	if j < 0 {
		return nobody
	}
	switch c.items[j].kind {
	case iMention:
		return c.mentionArg(j)
	case iWord, iNoun:
		return c.nounSubject(c.items[j].np)
	}
	return argument{at: -1, blocked: true}
}

// speakerSelf resolves "I" and "we": whoever speaks around the verb at k.
func (c *scope) speakerSelf(p, k int) argument {
	switch c.tokens[c.items[p].start].norm {
	case "i", "we", "us", "me":
		if s := c.speakerAt(k); s != nil && len(s.speakers) > 0 {
			return argument{entities: s.speakers[:1], mention: s.mention, at: -1}
		}
	}
	return argument{at: -1, blocked: true}
}
