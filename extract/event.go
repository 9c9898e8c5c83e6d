package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// event is an attack that the article has told of: who did it to whom, as far as
// it has said. A later "the attack" means it.
type event struct {
	agents, patients []*entity
	digital          bool
}

// maxEvents bounds how many attacks back "the attack" may reach.
const maxEvents = 6

// note keeps the attack that the predicate p tells of. One that may come is none.
func (f *claimer) note(p *predicate, agent, patient argument) {
	if !patient.ok() || p.class() == lang.Wrong || !f.svo() {
		return
	}
	if _, mod := f.status(p.word); mod == graph.Future || mod == graph.Hypothetical || mod == graph.Question {
		return
	}
	e := event{agents: agent.entities, patients: patient.entities, digital: digitalAct(p)}
	f.story.events = append(f.story.events, e)
	if len(f.story.events) > maxEvents {
		f.story.events = f.story.events[1:]
	}
}

// meant returns the attack of earlier words that the noun at word i means: it has a
// definite article or "this" before it. Of one that somebody else did than agent, if
// it is known, the words do not speak; one with a named victim goes first. Nil for
// none.
func (f *claimer) meant(i int, agent argument) *event {
	if !f.svo() || f.verbal(i) || !f.definite(i) {
		return nil
	}
	p := f.preds[i]
	if p == nil || p.class() != lang.Event && p.class() != lang.Attack {
		return nil
	}
	var other []*entity // whom an attack by somebody else hit
	var best *event
	for k := len(f.story.events) - 1; k >= 0; k-- {
		e := &f.story.events[k]
		if e.digital != digitalAct(p) && (p.rd.lex.Noun == nil || p.rd.lex.Noun.Matter != "") {
			continue
		}
		switch foreign := agent.ok() && len(e.agents) > 0 && !shares(e.agents, agent.entities); {
		case foreign && (other == nil || shares(e.patients, other)):
			other = e.patients
		case foreign || other != nil && !shares(e.patients, other):
			return best
		case named(argument{entities: e.patients}):
			return e
		case best == nil:
			best = e
		}
	}
	return best
}

// digitalAct reports whether the word of an attack says that it is one on computers.
func digitalAct(p *predicate) bool {
	if p.rd.lex.Noun != nil {
		return p.rd.lex.Noun.Matter == graph.Cyberattack
	}
	return p.rd.lex.Verb.Matter == graph.Cyberattack
}

// definite reports whether the noun at word i has a definite article or a
// demonstrative, and nothing that would make it another one.
func (f *claimer) definite(i int) bool {
	is := false
	for _, k := range f.kids[i] {
		switch f.rel[k] {
		case relDet:
			is = is || f.pack.In("definite", f.tok(k).norm)
		case relClause: // its own words say which
			if f.base[k] != "VB" && f.base[k] != "VBG" {
				return false
			}
		case relModifier:
			if f.pack.In("otherword", f.tok(k).norm) {
				return false
			}
		}
	}
	return is
}

// fill completes the agent and the patient of the attack at word i with those of the
// attack that it means.
func (f *claimer) fill(i int, agent, patient argument) (argument, argument) {
	e := f.meant(i, agent)
	if e == nil {
		return agent, patient
	}
	if !patient.ok() && !shares(e.patients, agent.entities) {
		patient = argument{entities: e.patients, at: -1}
	}
	return agent, patient
}

// claimed reads "the militia claimed responsibility" without a word of what for: the
// last attack of which the article has told.
func (f *claimer) claimed(p *predicate) {
	if p.class() != lang.Claimed || !p.verb() || len(p.frame().Need) > 0 || len(f.story.events) == 0 {
		return
	}
	i := p.word
	for j := i + 1; j < f.hi[i]; j++ {
		if q := f.preds[j]; q != nil && !q.verb() && (q.class() == lang.Event || q.class() == lang.Attack) {
			return
		}
	}
	r := f.roleOf(i)
	agent := f.actors(r.subject, false)
	pol, mod := f.status(i)
	e := f.story.events[len(f.story.events)-1]
	for k := len(f.story.events) - 1; k >= 0; k-- { // the last with a name
		if o := f.story.events[k]; named(argument{entities: o.patients}) {
			e = o
			break
		}
	}
	if !agent.ok() || len(e.patients) == 0 || shares(e.patients, agent.entities) || r.passive {
		return
	}
	m := graph.ArmedAttack
	if e.digital {
		m = graph.Cyberattack
	}
	f.emit(found{kind: graph.Targeted, trigger: f.cue(p), matter: m, polarity: pol, modality: mod, explicit: true,
		outcome: graph.Unknown, said: f.speakerAt(i), rule: p.id(), confidence: 0.6}, agent, argument{entities: e.patients, at: -1})
}
