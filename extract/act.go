package extract

import (
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
	if f.figurative(k) {
		return
	}
	agent := f.subject(k)
	from := k + 1
	if agent.at >= from {
		from = agent.at + 1
	}
	end := f.clauseEnd(k)
	if !agent.ok() {
		blocked := agent.blocked
		agent = f.eventSubject(k)
		agent.blocked = blocked
	}
	patient := f.marked(from, end, v.Frame.Target, agent)
	if !patient.ok() && f.items[k].rd.suffix != "" {
		patient = f.pronoun(k, agent)
	}
	if v.Frame.Passive && agent.ok() && !patient.ok() && f.items[k].rd.lex.Form.Tense != lang.Participle && (k > 0 && f.items[k-1].kind == iRel || !f.swallowed(max(from, k+1), end)) || f.passive(k) {
		patient, agent = agent, f.byAgent(k, end)
	}
	if !agent.ok() && !agent.blocked && patient.ok() {
		agent = f.implicitAgent(k, patient)
	}
	f.emitAct(k, v.ID, v.Class, v.Frame, v.Matter, agent, patient, end)
}

// passive reports whether the verb at k is marked as passive.
func (f *claimer) passive(k int) bool {
	if f.svo() {
		return f.passiveLast(k)
	}
	form := f.items[k].rd.lex.Form
	return form.Passive && !form.Active
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
	if said.reporter() || said.nobody() || frame.Weak && !frame.Passive {
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

// figurative reports whether the object of the verb at k is one that nobody can
// attack: "blew up a surprise".
func (f *claimer) figurative(k int) bool {
	for j := k + 1; j < len(f.items) && j < k+8; j++ {
		switch f.items[j].kind {
		case iWord:
			if f.pack.In("figurative", f.text2(j)) || f.items[j].prep == "" && f.items[j].np == j && f.pack.In("abstract", strings.TrimPrefix(f.text2(j), "ال")) {
				return true
			}
		case iPunct, iComp, iRel:
			return false
		}
	}
	return false
}
