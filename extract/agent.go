package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// byAgent finds the agent of a passive: behind "by", or that of an attack in
// which it happened.
func (f *claimer) byAgent(k, end int) argument {
	if f.svo() {
		return f.byLast(k)
	}
	for j := k + 1; j < len(f.items); j++ {
		it := f.items[j]
		if it.kind == iAgentBy {
			for n := j + 1; n < len(f.items) && n < j+4; n++ {
				if f.items[n].kind == iMention {
					return f.mentionArg(n)
				}
			}
		}
		if it.kind == iNoun && it.rd.lex.Class == lang.Event && j < end+6 {
			if a := f.agentOf(j); a.ok() {
				f.consumed[j] = true
				return a
			}
		}
	}
	return argument{at: -1}
}

// eventSubject returns the agent of an attack that is the subject of the verb at
// k: "Chinese attacks targeted …".
func (f *claimer) eventSubject(k int) argument {
	if f.svo() {
		return f.eventLast(k)
	}
	for j := k - 1; j >= f.clauseStart(k); j-- {
		if f.items[j].kind == iNoun && f.items[j].rd.lex.Class == lang.Event {
			f.consumed[j] = true
			return f.agentOf(j)
		}
	}
	if k+1 < len(f.items) && f.items[k+1].kind == iNoun && f.items[k+1].rd.lex.Class == lang.Event {
		f.consumed[k+1] = true
		return f.agentOf(k + 1)
	}
	return argument{at: -1}
}

// implicitAgent returns the agent that a verb without a subject shares with the
// verb before it in the same words.
func (f *claimer) implicitAgent(k int, patient argument) argument {
	if f.items[k].rd.lex.Form.Passive && !f.items[k].and && k == 0 {
		return argument{at: -1}
	}
	for _, g := range f.charges {
		if g.holds(k) && !shares(g.agents, patient.entities) {
			return argument{entities: g.agents, at: -1}
		}
	}
	if f.svo() {
		return argument{at: -1} // syntax has told already who shares it
	}
	for j := k - 1; j >= 0; j-- {
		if f.items[j].kind != iVerb {
			continue
		}
		if a := f.subject(j); a.ok() && !shares(a.entities, patient.entities) {
			if f.items[j].rd.lex.Class == lang.Say {
				return argument{at: -1}
			}
			a.at = -1
			return a
		}
		return argument{at: -1}
	}
	return argument{at: -1}
}

// agentOf returns who committed the attack at item k, as the words right around
// the noun tell.
func (f *claimer) agentOf(k int) argument {
	if f.svo() {
		return f.agentLast(k)
	}
	n := f.items[k].rd.lex.Noun
	if n == nil {
		return argument{at: -1}
	}
	for j := k + 1; j < len(f.items) && j <= k+4; j++ {
		it := f.items[j]
		switch {
		case it.kind == iMention && it.np == k && it.m.prep == "" && f.items[j-1].kind != iPrep:
			if n.Frame.Idafa == "agent" || n.Frame.Idafa == "patient" && f.secondArgument(j, n.Frame) {
				return f.mentionArg(j)
			}
			return f.laterAgent(j, k)
		case it.kind == iMention && it.m.kind == graph.State && it.m.end == it.m.start+1 && j > k && f.accusative(k) && (j == k+1 || f.accusative(j-1)) && f.accusative(j):
			return argument{entities: it.m.refers, mention: it.m, at: -1} // هجوما إلكترونيا روسيا: an adjective that looks like the name
		case it.kind == iWord && f.wordPrep(j) != "":
			j = len(f.items)
		case it.kind == iWord && !it.and:
			if state, _, _, ok := f.demonym(it.start); ok {
				e := f.stateEntity(state)
				if n.Frame.Cyber && e != nil {
					if set := f.hackersOf(state); set != nil {
						e = set
					}
				}
				return argument{entities: one(e), at: -1}
			}
		case it.kind == iTime, it.kind == iOpen, it.kind == iClose, it.kind == iFalse, it.kind == iBad:
		default:
			j = len(f.items)
		}
	}
	return f.laterAgent(k, k)
}

// secondArgument reports whether a target stands behind the actor at j, so that
// the actor is the agent: "the targeting of Beijing the campaign".
func (f *claimer) secondArgument(j int, frame lang.Frame) bool {
	for n := j + 1; n < len(f.items) && n <= j+3; n++ {
		it := f.items[n]
		if it.kind == iMention && !it.and && (it.prep == "" || it.prep == "ل" || slices.Contains(frame.Target, it.prep)) && it.prep != f.items[j].prep || it.kind == iMention && !it.and && it.m.prep == "" && it.np == n {
			return true
		}
		if it.kind != iWord && it.kind != iPrep && it.kind != iTime {
			return false
		}
	}
	return false
}

// laterAgent finds the agent of the attack at k in a relative clause ("which
// hackers launched") or behind "by".
func (f *claimer) laterAgent(from, k int) argument {
	n := f.items[k].rd.lex.Noun
	for j := from + 1; j < len(f.items) && j <= from+12; j++ {
		it := f.items[j]
		switch {
		case it.kind == iVerb && it.rd.lex.Class == lang.Light && !it.and:
			if it.rd.suffix != "" || f.items[j-1].kind == iRel || f.resumed(j) {
				return f.following(j)
			}
			return argument{at: -1}
		case it.kind == iVerb && it.rd.lex.Class == lang.Claimed && it.rd.suffix != "":
			return f.following(j)
		case it.kind == iVerb || it.kind == iComp || it.kind == iPunct && !f.comma(j):
			return argument{at: -1}
		case it.kind == iAgentBy:
			if j+1 < len(f.items) && f.items[j+1].kind == iMention {
				return f.mentionArg(j + 1)
			}
		case it.kind == iMention && n != nil && slices.Contains(n.Frame.By, it.prep):
			return f.mentionArg(j)
		}
	}
	return argument{at: -1}
}

// resumed reports whether a pronoun right behind the light verb at j takes up
// the noun: "which Beijing carries out" with its object in a preposition.
func (f *claimer) resumed(j int) bool {
	return j+1 < len(f.items) && f.items[j+1].kind == iPrep && f.items[j+1].rd.suffix != "" || j+1 < len(f.items) && f.items[j+1].kind == iWord && f.suffixedPrep(j+1)
}

func (f *claimer) suffixedPrep(j int) bool {
	return f.pack.In("resumptive", f.tokens[f.items[j].start].norm)
}

// hackersOf returns the set that cyber attacks of a state are laid to, when the
// article has named it.
func (f *claimer) hackersOf(state string) *entity {
	for _, e := range f.entities {
		if e.head != nil && e.head.Set && e.kind == graph.HackerGroup && e.state == state && !e.unnamed && len(e.mentions) > 0 {
			return e
		}
	}
	return nil
}

// patientOf returns whom the attack at k hit.
func (f *claimer) patientOf(k int, agent argument) argument {
	if f.svo() {
		return f.patientLast(k, agent)
	}
	n := f.items[k].rd.lex.Noun
	limit := min(len(f.items), k+12)
	for j := k + 1; j < limit; j++ {
		it := f.items[j]
		switch {
		case it.kind == iComp || it.kind == iVerb && it.rd.lex.Class != lang.Light || it.kind == iPunct && !f.comma(j):
			limit = j
		case it.kind == iWord && slices.Contains(n.Frame.Target, it.prep) && f.ownerOf(j) >= 0:
			a := f.mentionArg(f.ownerOf(j))
			a.indirect = true
			return a
		case it.kind == iMention && !shares(it.m.refers, agent.entities):
			if it.np == k && it.m.prep == "" && n.Frame.Idafa == "patient" || slices.Contains(n.Frame.Target, it.prep) && it.prep != f.items[k].prep ||
				slices.Contains(n.Frame.Target, it.prep) && (it.m.prep != "" || it.np != k) ||
				agent.at >= 0 && agent.at < j && it.prep == "" && it.np == j && !it.and && n.Frame.Idafa == "patient" && j <= agent.at+3 {
				a := f.mentionArg(j)
				a.indirect = it.np != j
				return a
			}
		}
	}
	return argument{at: -1}
}

// control finds the agent of an attack that the noun itself does not name: the
// subject of the verb that governs it, the accused whose charge it is, or the
// agent of the attack before it.
func (f *claimer) control(k int, patient argument) argument {
	for i := len(f.charges) - 1; i >= 0; i-- {
		if g := f.charges[i]; g.holds(k) && !shares(g.agents, patient.entities) {
			return argument{entities: g.agents, at: -1}
		}
	}
	for j := k - 1; j >= 0 && j >= k-10; j-- {
		it := f.items[j]
		switch {
		case it.kind == iNoun && (it.rd.lex.Class == lang.Event) && len(f.agents[j]) > 0:
			return argument{entities: f.agents[j], at: -1}
		case it.kind == iNoun && it.rd.lex.Class == lang.Attempt:
			if a := f.possessor(j); a.ok() {
				return a
			}
		case it.kind == iPunct && !f.comma(j), it.kind == iComp:
			return argument{at: -1}
		case it.kind == iVerb && len(f.agents[j]) > 0 && !shares(f.agents[j], patient.entities):
			return argument{entities: f.agents[j], at: -1}
		case it.kind == iVerb:
			switch it.rd.lex.Class {
			case lang.Light, lang.Try, lang.Succeed, lang.Fail, lang.Claimed, lang.Wrong, lang.Attack:
				if it.rd.lex.Verb.Frame.Passive {
					return argument{at: -1}
				}
				a := f.subject(j)
				if !a.ok() {
					a = f.implicitAgent(j, patient)
				}
				if a.ok() && !shares(a.entities, patient.entities) {
					a.at = -1
					return a
				}
			}
			return argument{at: -1}
		}
	}
	return argument{at: -1}
}

// nominalAgent returns the actor that a clause without a verb says the act of:
// "the company has a history of meddling".
func (f *claimer) nominalAgent(k int, patient argument) argument {
	s := f.speakerAt(k)
	if s == nil {
		return argument{at: -1}
	}
	a := f.topic(s, k)
	if !a.ok() || a.at < 0 || shares(a.entities, patient.entities) {
		return argument{at: -1}
	}
	for j := a.at + 1; j < k; j++ {
		switch f.items[j].kind {
		case iVerb, iComp, iRel, iNeg, iConj:
			return argument{at: -1}
		case iWord:
			if !f.items[j].and && !f.nounLike(j) {
				return argument{at: -1}
			}
		}
	}
	a.at = -1
	return a
}

// nounLike reports whether the word at j is likely no verb: it is definite,
// carries a preposition or stands behind one, or the pack lists it.
func (f *claimer) nounLike(j int) bool {
	if f.items[j].prep != "" || strings.HasPrefix(f.text2(j), "ال") {
		return true
	}
	_, common := f.find(f.items[j].start, lang.Common)
	return common
}

// victim returns who suffered the attack at k when the noun does not say: the
// one of whom a verb of suffering or a passive tells in the same sentence.
func (f *claimer) victim(k int, agent argument) argument {
	for j := k - 1; j >= 0; j-- {
		it := f.items[j]
		if it.kind == iPunct && !f.comma(j) {
			return argument{at: -1}
		}
		if it.kind != iVerb {
			continue
		}
		class := it.rd.lex.Class
		if class == lang.Victim || class == lang.Attack && it.rd.lex.Verb.Frame.Passive {
			a := f.subject(j)
			if a.ok() && !shares(a.entities, agent.entities) {
				return a
			}
		}
		if class == lang.Say {
			return argument{at: -1}
		}
	}
	return argument{at: -1}
}

// accusative reports whether the last word of item k ends like an indefinite
// accusative.
func (f *claimer) accusative(k int) bool {
	w := f.tokens[f.items[k].end-1].norm
	return strings.HasSuffix(w, "ا") && !strings.HasPrefix(w, "ال")
}
