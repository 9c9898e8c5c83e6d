package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// act reads an attack or a wrong, told by a verb or by a noun: who did it to
// whom. It makes a TARGETED claim, and an accusation when someone says it of
// somebody else.
func (f *claimer) act(k int) {
	it := f.items[k]
	switch it.rd.lex.Class {
	case lang.Attack, lang.Wrong, lang.Event:
	default:
		return
	}
	if it.kind == iVerb {
		f.verbAct(k)
		return
	}
	f.nounAct(k)
}

// verbAct reads a finite verb or participle.
func (f *claimer) verbAct(k int) {
	v := f.items[k].rd.lex.Verb
	if len(v.Frame.Need) > 0 && f.needed(k, v.Frame.Need) < 0 {
		return
	}
	agent := f.subject(k)
	from := k + 1
	if agent.at >= from {
		from = agent.at + 1
	}
	end := f.clauseEnd(k)
	if !agent.ok() {
		agent = f.eventSubject(k)
	}
	patient := f.marked(from, end, v.Frame.Target, agent)
	if !patient.ok() && f.items[k].rd.suffix != "" {
		patient = f.pronoun(k, agent)
	}
	if v.Frame.Passive && agent.ok() && !patient.ok() && f.items[k].rd.lex.Form.Tense != lang.Participle && !f.swallowed(max(from, k+1), end) || f.passive(k) {
		patient, agent = agent, f.byAgent(k, end)
	}
	if !agent.ok() && patient.ok() {
		agent = f.implicitAgent(k, patient)
	}
	f.emitAct(k, v.ID, v.Class, v.Frame, v.Matter, agent, patient, end)
}

// passive reports whether the verb at k is marked as passive.
func (f *claimer) passive(k int) bool {
	form := f.items[k].rd.lex.Form
	return form.Passive && !form.Active
}

// byAgent finds the agent of a passive: behind "by", or that of an attack in
// which it happened.
func (f *claimer) byAgent(k, end int) argument {
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

// nounAct reads an attack or wrong told by a noun.
func (f *claimer) nounAct(k int) {
	if f.consumed[k] {
		return
	}
	n := f.items[k].rd.lex.Noun
	if n == nil || len(n.Frame.Need) > 0 && f.needed(k, n.Frame.Need) < 0 {
		return
	}
	agent := f.agentOf(k)
	patient := f.patientOf(k, agent)
	if !agent.ok() {
		agent = f.control(k, patient)
	}
	if !agent.ok() {
		agent = f.nominalAgent(k, patient)
	}
	if !patient.ok() && agent.ok() {
		patient = f.victim(k, agent)
	}
	class := n.Class
	if class == lang.Event {
		class = lang.Attack
	}
	f.emitAct(k, n.ID, class, n.Frame, n.Matter, agent, patient, min(len(f.items), k+10))
}

// agentOf returns who committed the attack at item k, as the words right around
// the noun tell.
func (f *claimer) agentOf(k int) argument {
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
	n := f.items[k].rd.lex.Noun
	limit := min(len(f.items), k+12)
	for j := k + 1; j < limit; j++ {
		it := f.items[j]
		switch {
		case it.kind == iComp || it.kind == iVerb && it.rd.lex.Class != lang.Light || it.kind == iPunct && !f.comma(j):
			limit = j
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

// emitAct makes the claims of an act.
func (f *claimer) emitAct(k int, rule string, class lang.Class, frame lang.Frame, matter graph.Matter, agent, patient argument, end int) {
	f.agents[k] = agent.entities
	if !agent.ok() {
		return
	}
	pol, mod := f.status(k)
	said := f.speakerAt(k)
	var charged *region
	for i := range f.charges {
		if f.charges[i].holds(k) && shares(f.charges[i].agents, agent.entities) {
			charged = &f.charges[i]
		}
	}
	m := f.matter(matter, k-3, end)
	if m == graph.ArmedAttack && f.digital(agent) {
		m = graph.Cyberattack
	}
	var acts []*found
	if class == lang.Attack && patient.ok() && !frame.Weak {
		proto := found{kind: graph.Targeted, trigger: f.items[k].span(), matter: m, polarity: pol, modality: mod, explicit: true,
			outcome: f.outcome(k, frame), said: said, rule: rule, confidence: 0.75}
		if charged != nil {
			proto.modality = graph.Alleged
			proto.said = &saying{speakers: charged.speakers, parent: said}
		}
		acts = f.emit(proto, agent, patient)
	}
	if charged != nil {
		for _, a := range charged.claims {
			a.content = append(a.content, acts...)
			if len(patient.entities) > 0 && a.about == nil && patient.entities[0] != a.source && patient.entities[0] != a.target {
				a.about = patient.entities[0]
			}
		}
		return
	}
	f.implied(k, rule, frame, m, pol, mod, said, agent, patient, acts)
}

// implied makes the accusation that lies in saying that somebody else did a
// wrong: nearly half of all accusations have no accusing verb.
func (f *claimer) implied(k int, rule string, frame lang.Frame, m graph.Matter, pol graph.Polarity, mod graph.Modality, said *saying, agent, patient argument, acts []*found) {
	if said == nil || len(said.speakers) == 0 || pol == graph.Negative || mod == graph.Future || mod == graph.Hypothetical || mod == graph.Question {
		return
	}
	if said.reporter() || frame.Weak && !frame.Passive {
		return
	}
	speakers := argument{entities: said.speakers, mention: said.mention, at: -1}
	if f.allied(speakers.entities, agent.entities) {
		return
	}
	made := f.emit(found{kind: graph.Accused, trigger: f.items[k].span(), matter: m, polarity: pol, modality: mod,
		said: said.parent, rule: rule + "+said", confidence: 0.55}, speakers, agent)
	for _, a := range made {
		a.content = append(a.content, acts...)
		if len(patient.entities) > 0 && patient.entities[0] != a.source && patient.entities[0] != a.target {
			a.about = patient.entities[0]
		}
	}
}

// outcome tells how an attack ended, from the verbs around it.
func (f *claimer) outcome(k int, frame lang.Frame) graph.Outcome {
	out := frame.Outcome
	tried := false
	for j, it := range f.items {
		switch {
		case it.kind == iVerb || it.kind == iNoun:
			switch it.rd.lex.Class {
			case lang.Try, lang.Attempt:
				if j < k && k-j < 6 {
					tried = true
				}
			case lang.Fail, lang.Foil:
				return graph.Failed
			case lang.Succeed:
				if j < k && k-j < 6 {
					return graph.Succeeded
				}
			case lang.Death:
				if out == "" {
					out = graph.Succeeded
				}
			}
		case it.kind == iNeg && j > 0 && f.failing(j):
			return graph.Failed
		}
	}
	if tried {
		return graph.Attempted
	}
	if out == "" {
		return graph.Unknown
	}
	return out
}

// failing reports whether the negation at j says that something did not
// succeed.
func (f *claimer) failing(j int) bool {
	return j+1 < len(f.items) && f.pack.In("success", f.tokens[f.items[j+1].start].norm)
}

// condemnations reads verbs of condemning: the agent of the act behind them is
// accused.
func (f *claimer) condemnations() {
	for k, it := range f.items {
		if it.kind != iVerb || it.rd.lex.Class != lang.Condemn {
			continue
		}
		subject := f.subject(k)
		if !subject.ok() {
			continue
		}
		from := k + 1
		if subject.at >= from {
			from = subject.at + 1
		}
		for j := from; j < len(f.items) && j < from+12; j++ {
			agents := f.agents[j]
			if f.items[j].kind != iNoun || len(agents) == 0 || f.allied(subject.entities, agents) {
				continue
			}
			pol, mod := f.status(k)
			f.emit(found{kind: graph.Accused, trigger: it.span(), matter: f.matter(f.items[j].rd.lex.Noun.Matter, j, j+8), polarity: pol, modality: mod,
				said: f.outside(k, subject), rule: it.rd.lex.Verb.ID, confidence: 0.65}, subject, argument{entities: agents, at: -1})
			break
		}
	}
}

// accusative reports whether the last word of item k ends like an indefinite
// accusative.
func (f *claimer) accusative(k int) bool {
	w := f.tokens[f.items[k].end-1].norm
	return strings.HasSuffix(w, "ا") && !strings.HasPrefix(w, "ال")
}

// digital reports whether an attack without weapons is meant: hackers do it, or
// the sentence is about computers.
func (f *claimer) digital(agent argument) bool {
	for _, e := range agent.entities {
		if e.kind == graph.HackerGroup {
			return true
		}
	}
	return f.matter("", 0, len(f.items)) == graph.Cyberattack
}
