package extract

import (
	"slices"

	"isnad/extract/lang"
	"isnad/graph"
)

// passiveLast reports whether the verb at k is a passive: a participle behind
// "be", or one without an auxiliary.
func (c *scope) passiveLast(k int) bool {
	if c.items[k].rd.lex.Form.Tense != lang.PastPart {
		return false
	}
	start := c.groupStart(k)
	for j := k - 1; j >= start; j-- {
		if c.items[j].kind == iAux || c.items[j].kind == iFuture {
			return !c.pack.In("have", c.tokens[c.items[j].end-1].norm)
		}
	}
	return true
}

// objectLast returns the actor that is the object between items from and to: the
// head of the first noun phrase, its possessor, or the one behind its "of".
func (c *scope) objectLast(from, to int, skip argument) argument {
	for j := from; j < to && j < len(c.items); j++ {
		it := c.items[j]
		switch {
		case it.kind == iTime, it.kind == iOpen, it.kind == iHedge, it.kind == iWord && c.adverbial(it.start):
			continue
		case !c.inPhrase(c.items, j) || it.prep != "":
			return nobody
		}
		return c.phraseObject(j, to, skip)
	}
	return nobody
}

func (c *scope) phraseObject(j, to int, skip argument) argument {
	head := c.items[j].np
	if c.items[head].kind == iMention || c.items[head].kind == iOwn {
		if head == skip.at {
			return nobody
		}
		return c.mentionArg(head)
	}
	for n := j; n < head; n++ {
		if c.items[n].kind == iMention && n != skip.at && len(c.items[n].m.refers) > 0 {
			a := argument{entities: c.items[n].m.refers, mention: c.items[n].m, at: n, indirect: true}
			return a
		}
	}
	if c.items[head].kind == iNoun && c.items[head].rd.lex.Class == lang.Event || head+2 >= to {
		return nobody
	}
	w := c.tokens[c.items[head+1].end-1].norm
	if c.items[head+1].kind == iPrep && (w == "of" || c.pack.In("partof", c.tokens[c.items[head].end-1].norm) && (w == "at" || w == "in" || w == "for")) {
		n := c.items[head+2].np
		if c.items[n].kind != iMention { // of U.S. companies: the modifier
			for m := head + 2; m < n; m++ {
				if c.items[m].kind == iMention {
					n = m
					break
				}
			}
		}
		if c.items[n].kind == iMention && n != skip.at {
			a := c.mentionArg(n)
			a.indirect = true
			return a
		}
	}
	return nobody
}

// possessorLast returns whose the noun at head is: a name or nationality before
// it, or the actor behind "by", "from" or "of".
func (c *scope) possessorLast(head int) argument {
	for j := head - 1; j >= c.phraseStart(head); j-- {
		if a := c.modifierActor(j); a.ok() {
			return a
		}
	}
	for j := head + 1; j+1 < len(c.items) && j <= head+2; j++ {
		it := c.items[j]
		if it.kind == iTime || it.kind == iVerb && it.rd.lex.Form.Tense == lang.PastPart {
			continue
		}
		if it.kind != iPrep && it.kind != iAgentBy {
			break
		}
		w := c.tokens[it.end-1].norm
		if w != "by" && w != "from" && w != "of" {
			break
		}
		if n := c.items[j+1].np; n <= j+4 && c.items[n].kind == iMention && c.items[n].prep != "" {
			return c.mentionArg(n)
		}
		break
	}
	return nobody
}

// modifierActor returns the actor that item j, a modifier, names.
func (c *scope) modifierActor(j int) argument {
	it := c.items[j]
	switch it.kind {
	case iMention:
		if len(it.m.refers) > 0 {
			return argument{entities: it.m.refers, mention: it.m, at: j}
		}
	case iOwn:
		return argument{entities: c.refers(j), at: j}
	case iWord:
		if state, _, _, ok := c.demonym(it.start); ok {
			m := &mention{start: it.start, end: it.end, form: formName, core: it.start}
			return argument{entities: one(c.stateEntity(state)), mention: m, at: -1}
		}
	}
	return nobody
}

// agentLast returns who committed the attack at item k: whose it is, or who
// stands behind "by" or "from".
func (f *claimer) agentLast(k int) argument {
	n := f.items[k].rd.lex.Noun
	if n == nil {
		return nobody
	}
	for j := k - 1; j >= f.phraseStart(k); j-- {
		a := f.modifierActor(j)
		if !a.ok() {
			continue
		}
		if a.at >= 0 && n.Frame.Idafa == "patient" && !(a.entities[0].kind == graph.State || a.entities[0].kind == graph.HackerGroup) {
			break
		}
		if n.Frame.Cyber && a.at < 0 && a.entities[0] != nil {
			if set := f.hackersOf(a.entities[0].id); set != nil {
				a.entities = one(set)
			}
		}
		return a
	}
	if a := f.behind(k); a.ok() {
		return a
	}
	for j := k + 1; j+1 < len(f.items) && j <= k+14; j++ {
		it := f.items[j]
		switch {
		case it.kind == iAgentBy, it.kind == iPrep && slices.Contains(n.Frame.By, f.tokens[it.end-1].norm):
			if a := f.phraseActor(j + 1); a.ok() {
				return a
			}
		case it.kind == iPrep && f.tokens[it.end-1].norm == "from":
			if a := f.phraseActor(j + 1); a.ok() && (a.entities[0].kind == graph.State || a.entities[0].kind == graph.HackerGroup || a.entities[0].kind == graph.ArmedGroup) {
				return a
			}
		case it.kind == iPrep && j == k+1 && f.tokens[it.end-1].norm == "of" && n.Frame.Idafa == "agent":
			return f.phraseActor(j + 1)
		case it.kind == iVerb && it.rd.lex.Form.Tense == lang.PastPart:
		case it.kind == iVerb && it.rd.lex.Class == lang.Light && f.finiteAt(j):
			if a := f.subject(j); a.ok() && a.at > k {
				return a
			}
			return nobody
		case it.kind == iVerb, it.kind == iComp, it.kind == iConj, it.kind == iPunct && !f.possessiveAt(it.start):
			return nobody
		}
	}
	return nobody
}

// behind reads "X was behind the attack".
func (f *claimer) behind(k int) argument {
	p := f.phraseStart(k) - 1
	if p < 1 || f.items[p].kind != iPrep || f.tokens[f.items[p].start].norm != "behind" || f.items[p-1].kind != iAux {
		return nobody
	}
	return f.carried(f.subjectLeft(f.groupStart(p)-1, p))
}

// phraseActor returns the actor that the noun phrase beginning at item j names
// or belongs to.
func (c *scope) phraseActor(j int) argument {
	for j < len(c.items) && (c.items[j].kind == iOpen || c.items[j].kind == iTime) {
		j++
	}
	if j >= len(c.items) || !c.inPhrase(c.items, j) {
		return nobody
	}
	head := c.items[j].np
	if c.items[head].kind == iMention {
		return c.mentionArg(head)
	}
	for n := j; n < head; n++ {
		if a := c.modifierActor(n); a.ok() {
			a.indirect = true
			return a
		}
	}
	return c.ofPhrase(head)
}

// patientLast returns whom the attack at k hit: behind its prepositions, behind
// "of", or right before it.
func (f *claimer) patientLast(k int, agent argument) argument {
	n := f.items[k].rd.lex.Noun
	if n.Frame.Idafa == "patient" {
		for j := k - 1; j >= f.phraseStart(k); j-- {
			if a := f.modifierActor(j); a.ok() && a.at >= 0 && !shares(a.entities, agent.entities) {
				return a
			}
		}
	}
	for j := k + 1; j+1 < len(f.items) && j <= k+12; j++ {
		it := f.items[j]
		switch {
		case it.kind == iPrep:
			w := f.tokens[it.end-1].norm
			if !slices.Contains(n.Frame.Target, w) && !(w == "of" && n.Frame.Idafa == "patient") {
				continue
			}
			if a := f.phraseActor(j + 1); a.ok() && !shares(a.entities, agent.entities) {
				return a
			}
		case it.kind == iVerb && it.rd.lex.Form.Tense == lang.PastPart && !f.auxIn(f.groupStart(j), j):
		case it.kind == iVerb, it.kind == iComp, it.kind == iConj, it.kind == iPunct && !f.possessiveAt(it.start):
			return nobody
		}
	}
	return nobody
}

// eventLast returns the agent of the attack that is the subject of the verb at
// k: "the strikes killed", "an attack that wounded".
func (f *claimer) eventLast(k int) argument {
	for j := f.groupStart(k) - 1; j >= 0 && j >= k-14; j-- {
		it := f.items[j]
		switch {
		case it.kind == iNoun && it.rd.lex.Class == lang.Event:
			if a := f.agentOf(j); a.ok() {
				f.consumed[j] = true
				return a
			}
			return nobody
		case it.kind == iComp, it.kind == iConj, it.kind == iVerb && f.finiteAt(j), it.kind == iPunct && !f.comma(j) && !f.possessiveAt(it.start):
			return nobody
		}
	}
	return nobody
}

// byLast returns the agent behind the "by" of the passive at k, or that of an
// attack in which it happened.
func (f *claimer) byLast(k int) argument {
	for j := k + 1; j < len(f.items) && j <= k+12; j++ {
		it := f.items[j]
		switch {
		case it.kind == iAgentBy:
			return f.phraseActor(j + 1)
		case it.kind == iNoun && it.rd.lex.Class == lang.Event:
			if a := f.agentOf(j); a.ok() {
				f.consumed[j] = true
				return a
			}
		case it.kind == iVerb, it.kind == iComp, it.kind == iConj, it.kind == iPunct && !f.possessiveAt(it.start):
			return nobody
		}
	}
	return nobody
}

// accusedLast reads "X was accused of Y by Z".
func (f *claimer) accusedLast(k int) (subject, target argument) {
	target = f.subject(k)
	subject = f.byLast(k)
	if v := f.items[k].rd.lex.Verb; !slices.Contains(v.Frame.Target, "o") {
		target = f.marked(k+1, len(f.items), v.Frame.Target, subject)
	}
	if s := f.speakerAt(k); !subject.ok() && s != nil && !s.reporter() && len(s.speakers) > 0 {
		subject = argument{entities: s.speakers[:1], mention: s.mention, at: -1}
	}
	if shares(subject.entities, target.entities) {
		subject = nobody
	}
	return subject, f.carried(target)
}

// statusLast returns polarity and modality of the predicate at k from the words
// of its verb group and, for an infinitive, from what governs it.
func (f *claimer) statusLast(k int) (graph.Polarity, graph.Modality) {
	pol, mod := graph.Positive, graph.Asserted
	start := k
	if f.items[k].kind == iVerb {
		start = f.groupStart(k)
	}
	modal := false
	for j := start; j < k; j++ {
		w := f.tokens[f.items[j].end-1].norm
		switch f.items[j].kind {
		case iNeg:
			pol = graph.Negative
		case iFuture:
			mod, modal = graph.Future, f.pack.In("perfectmodal", w)
		case iHedge:
			mod = graph.Alleged
		case iAux:
			if modal && f.pack.In("have", w) {
				mod = graph.Alleged
			}
		}
	}
	if f.items[k].kind == iNoun && k > 0 {
		from := f.phraseStart(k)
		for j := max(0, from-1); j < k; j++ {
			switch f.items[j].kind {
			case iNeg:
				pol = graph.Negative
			case iHedge:
				mod = graph.Alleged
			}
		}
	}
	if t := f.wished(k, start); t && mod == graph.Asserted {
		mod = graph.Hypothetical
	}
	if start > 0 && f.items[start-1].kind == iCond || f.conditional(start) {
		mod = graph.Hypothetical
	}
	return pol, mod
}

// wished reports whether the infinitive at k is only wanted: it is governed by a
// verb such as "urge" or "plan", or by none that tells of trying.
func (f *claimer) wished(k, start int) bool {
	if f.items[k].kind != iVerb {
		return false
	}
	t := f.infinitive(k, start)
	if t < 0 {
		return false
	}
	for j := t - 1; j >= 0 && j >= t-9; j-- {
		if f.items[j].kind == iVerb {
			return f.pack.In("wish", f.items[j].rd.lex.Verb.Lemma)
		}
		if f.items[j].kind == iNoun && f.items[j].rd.lex.Class == lang.Attempt {
			return false
		}
	}
	return false
}

// conditional reports whether the clause that begins before item start opens
// with a condition.
func (f *claimer) conditional(start int) bool {
	for j := start - 1; j >= 0 && j >= start-8; j-- {
		switch f.items[j].kind {
		case iCond:
			return true
		case iPunct, iVerb, iComp, iConj:
			return f.items[j].kind == iConj && f.tokens[f.items[j].start].norm == "if"
		}
	}
	return false
}

// chargeLast returns the item of the preposition or complementizer that opens
// the charge; end when there is none.
func (f *claimer) chargeLast(from, end int, marks []string) int {
	for j := from; j < end && j < len(f.items); j++ {
		it := f.items[j]
		if it.kind == iComp || it.kind == iPrep && slices.Contains(marks, f.tokens[it.end-1].norm) {
			return j
		}
	}
	return end
}

// told reports whether the outlet at item j is told what the verb at k says:
// its object, or behind "in an interview with".
func (f *claimer) told(k, j int) bool {
	it := f.items[j]
	if !f.svo() {
		return f.pack.In("toldprep", it.prep)
	}
	if it.prep == "" {
		return f.items[k].kind == iVerb && f.pack.In("tellverb", f.items[k].rd.lex.Verb.Lemma) && f.firstPhrase(k, j)
	}
	p := f.beforePrep(f.phraseStart(j))
	return f.pack.In("toldprep", it.prep) && p > 0 && f.pack.In("toldnoun", f.tokens[f.items[p-1].end-1].norm)
}
