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
		switch foreign := agent.ok() && len(e.agents) > 0 && !ofOneSide(e.agents, agent.entities); {
		case foreign && (other == nil || shares(e.patients, other)):
			other = e.patients
		case foreign || other != nil && !shares(e.patients, other):
			return best
		case ofOneSide(e.patients, agent.entities):
			return best
		case named(argument{entities: e.patients}):
			return e
		case best == nil:
			best = e
		}
	}
	return best
}

// ofOneSide reports whether one of a and one of b are the same or of one state.
func ofOneSide(a, b []*entity) bool {
	for _, x := range a {
		for _, y := range b {
			if speaksFor(x, y) || speaksFor(y, x) {
				return true
			}
		}
	}
	return false
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
			if f.base[k] != "VB" && f.base[k] != "VBG" && f.lo[k] <= i+2 {
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
	if !patient.ok() && !ofOneSide(e.patients, agent.entities) {
		patient = argument{entities: e.patients, at: -1}
	}
	return agent, patient
}

// lastEvent returns the last attack of which the article has told, rather one with a
// named victim; false for none.
func (f *claimer) lastEvent() (event, bool) {
	n := len(f.story.events)
	if n == 0 {
		return event{}, false
	}
	for k := n - 1; k >= 0; k-- {
		if o := f.story.events[k]; named(argument{entities: o.patients}) {
			return o, true
		}
	}
	return f.story.events[n-1], true
}

// lastAgents returns who did the last attack of which the article tells who did it.
func (f *claimer) lastAgents() []*entity {
	for k := len(f.story.events) - 1; k >= 0; k-- {
		if o := f.story.events[k]; len(o.agents) > 0 {
			return o.agents
		}
	}
	return nil
}

// claimed reads "the militia claimed responsibility", without a word of what for, and
// "it was carried out by the militia": the last attack of which the article has told.
func (f *claimer) claimed(p *predicate) {
	i := p.word
	switch {
	case !p.verb():
		return
	case p.class() == lang.Claimed && len(p.frame().Need) == 0:
		for j := i + 1; j < f.hi[i]; j++ {
			if q := f.preds[j]; q != nil && !q.verb() && (q.class() == lang.Event || q.class() == lang.Attack) {
				return
			}
		}
	case p.class() == lang.Light:
		k := f.child(i, relPassiveSubject, relObject)
		if k < 0 || !f.pack.In("eventpronoun", f.tok(k).norm) || f.needed(i, p.frame().Need) != k {
			return
		}
	default:
		return
	}
	e, ok := f.lastEvent()
	agent := f.actors(f.roleOf(i).subject, false)
	if !ok || !agent.ok() || shares(e.patients, agent.entities) || p.class() == lang.Claimed && f.roleOf(i).passive {
		return
	}
	m := graph.ArmedAttack
	if e.digital {
		m = graph.Cyberattack
	}
	pol, mod := f.status(i)
	said := f.speakerAt(i)
	patient := argument{entities: e.patients, at: -1}
	acts := f.emit(found{kind: graph.Targeted, trigger: f.cue(p), matter: m, polarity: pol, modality: mod, explicit: true,
		outcome: graph.Unknown, said: said, rule: p.id(), confidence: 0.6}, agent, patient)
	if p.class() == lang.Light {
		f.implied(p, m, pol, mod, said, agent, patient, acts)
	}
}
