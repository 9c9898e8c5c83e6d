package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// act reads an attack or a wrong, told by a verb or by a noun: who did it to
// whom. It makes a TARGETED claim, and an accusation when someone says it of
// somebody else.
func (f *claimer) act(p *predicate) {
	switch p.class() {
	case lang.Attack, lang.Wrong, lang.Event:
	default:
		return
	}
	if p.verb() {
		f.verbAct(p)
		return
	}
	f.nounAct(p)
}

// verbAct reads a finite verb or participle.
func (f *claimer) verbAct(p *predicate) {
	i := p.word
	if p.class() == lang.Attack && f.figurative(i) {
		return
	}
	if p.rd.lex.Form.Tense == lang.PastPart && !f.verbal(i) && !f.svo() {
		return // a victim, not an act: the besieged city
	}
	r := f.roleOf(i)
	agent := f.agentVerb(p, r)
	patient := f.patientVerb(p, r, agent)
	if !agent.ok() && patient.ok() && !r.passive && (r.subject < 0 && !f.blocked(r) || r.subject >= 0 && f.svo() && f.planned(r.subject)) {
		agent = f.implicitAgent(i, patient)
	}
	if !patient.ok() && !r.passive {
		patient = f.placeStruck(i, p.frame(), agent)
	}
	f.emitAct(p, agent, patient)
}

// agentVerb returns who does what the verb says: its subject, or whoever made
// the attack that is its subject.
func (f *claimer) agentVerb(p *predicate, r *role) argument {
	if r.subject < 0 {
		if r.passive {
			return f.agentOfCause(p.word)
		}
		if a := f.pointed(p.word); a.ok() || !f.pluralVerb(p.word) || f.rel[p.word] != relConjunct {
			return a
		}
		return f.those(p.word)
	}
	if a := f.actors(r.subject, false); a.ok() {
		return a
	}
	if n := f.preds[r.subject]; n != nil && !n.verb() {
		f.consumed[r.subject] = n.class() == lang.Event
		return f.agentOf(n)
	}
	if f.svo() && f.inList(f.s.start+r.subject, "weaponword") { // launched missiles targeting
		if v := f.head[r.subject]; v >= 0 && f.verbal(v) && f.rel[r.subject] == relObject {
			if a := f.actors(f.roleOf(v).subject, false); a.ok() {
				return a
			}
		}
	}
	if f.relative(r.subject) && f.head[p.word] >= 0 && f.rel[p.word] == relClause {
		if n := f.preds[f.head[p.word]]; n != nil && !n.verb() {
			return f.agentOf(n)
		}
	}
	return f.owner(r.subject)
}

// agentOfCause returns the agent of the attack in which a passive happened:
// killed in an attack by.
func (f *claimer) agentOfCause(i int) argument {
	for j := i + 1; j < f.hi[i]; j++ {
		if p := f.preds[j]; p != nil && p.class() == lang.Event && !p.verb() && !f.beyond(j, i) {
			if a := f.agentOf(p); a.ok() {
				return a
			}
			if e := f.meant(j, nobody); e != nil && len(e.agents) > 0 {
				return argument{entities: e.agents, at: -1}
			}
		}
	}
	return nobody
}

// patientVerb returns whom the verb does it to.
func (f *claimer) patientVerb(p *predicate, r *role, agent argument) argument {
	i := p.word
	for _, m := range p.frame().Target {
		var a argument
		switch {
		case m == "o" && r.passive:
			a = f.whole(r.object)
		case m == "o":
			if a = f.objectOf(i, agent.entities, false); !a.ok() && r.object < 0 && f.suffix[i] == "" && (agent.at > i || f.svo() && agent.ok() && f.rel[i] == relClause) {
				a = f.nextActor(i, agent, nil)
			}
		default:
			if a = f.marked(i, []string{m}, agent.entities, false); !a.ok() {
				a = f.pronounBehind(i, m, agent)
			}
		}
		if a.ok() && !shares(a.entities, agent.entities) {
			return a
		}
	}
	if r.passive {
		return f.whole(r.object)
	}
	return f.theirs(r.object, agent.entities)
}

// whole returns the actor at word i, or whose thing it is.
func (f *claimer) whole(i int) argument {
	if i < 0 {
		return nobody
	}
	if a := f.actors(i, false); a.ok() {
		return a
	}
	return f.owner(i)
}

// theirs returns whose the place at word i is by the pronoun on it: their house, its
// headquarters.
func (f *claimer) theirs(i int, not []*entity) argument {
	if i < 0 || f.svo() || f.suffix[i] == "" || f.at[f.s.start+i] != nil {
		return nobody
	}
	w := strings.TrimSuffix(f.bareNorm(i), f.suffix[i])
	if f.prefix[i] != "" {
		w = string([]rune(w)[1:])
	}
	if !f.pack.In("place", w) {
		return nobody
	}
	return f.suffixed(i, not)
}

// implicitAgent returns the agent that a verb without a subject shares with the
// charge around it.
func (f *claimer) implicitAgent(i int, patient argument) argument {
	for _, g := range f.charges {
		if g.holds(i) && !shares(g.agents, patient.entities) {
			return argument{entities: g.agents, at: -1}
		}
	}
	return nobody
}

// nounAct reads an attack or wrong told by a noun.
func (f *claimer) nounAct(p *predicate) {
	i := p.word
	if f.consumed[i] || p.rd.lex.Noun == nil || f.rel[i] == relModifier && f.svo() {
		return
	}
	if f.bloodless(i) || p.frame().Mutual && f.battle(p) {
		return
	}
	agent := f.agentOf(p)
	patient := f.patientOf(p, agent)
	if !patient.ok() && f.struckBy(i) {
		return
	}
	agent, patient = f.fill(i, agent, patient)
	behind := false
	if !agent.ok() {
		agent = f.control(i, patient)
		behind = agent.ok()
	}
	if !agent.ok() && patient.ok() && patient.at == f.child(i, relGenitive) && p.frame().Idafa == "patient" {
		if a := f.patientOf(p, patient); a.ok() { // the one who did it stood where the victim usually stands
			agent, patient = patient, a
		}
	}
	if !patient.ok() && (agent.ok() || !f.svo()) {
		patient = f.victim(i, agent)
	}
	if !patient.ok() && agent.ok() {
		patient = f.clausePatient(i, agent)
	}
	if !patient.ok() {
		patient = f.placeStruck(i, p.frame(), agent)
	}
	if behind && p.frame().Weak { // whoever stands behind a death has caused it
		clear := *p
		noun := *p.rd.lex.Noun
		noun.Frame.Weak = false
		lex := *p.rd.lex
		lex.Noun, clear.rd.lex = &noun, &lex
		p = &clear
	}
	f.emitAct(p, agent, patient)
}

// bloodless reports whether the attack at word i is one of words, laws or votes: a war of
// words, an election battle.
func (f *claimer) bloodless(i int) bool {
	for _, k := range f.kids[i] {
		if f.rel[k] == relModifier && k > i && !f.svo() && f.inList(f.s.start+k, "bloodless") {
			return true
		}
	}
	return false
}

// battle reads "clashes between X and Y": each attacks the other.
func (f *claimer) battle(p *predicate) bool {
	var sides argument
	kids := f.kids[p.word]
	if h := f.head[p.word]; h >= 0 && f.verbal(h) && (f.rel[p.word] == relArgument || f.rel[p.word] == relSubject) {
		kids = append(append([]int{}, kids...), f.kids[h]...) // اندلعت بين الطرفين
	}
	for _, k := range kids {
		if k > p.word && f.governed(k, f.pack.Set("between")) {
			sides = f.actors(k, false)
		}
	}
	if len(sides.entities) != 2 || !identified(sides) {
		return false
	}
	pol, mod := f.status(p.word)
	for i, e := range sides.entities {
		f.emit(found{kind: graph.Targeted, trigger: f.cue(p), matter: p.rd.lex.Noun.Matter, polarity: pol, modality: mod, explicit: true,
			outcome: graph.Unknown, said: f.speakerAt(p.word), rule: p.id(), confidence: 0.6}, argument{entities: one(e), at: -1}, argument{entities: one(sides.entities[1-i]), at: -1})
	}
	return true
}

// ownState reports whether the patient is nothing but the state that the agent belongs
// to: an army that bombs a town of its country does not attack the state.
func ownState(agent, patient argument) bool {
	return len(agent.entities) == 1 && len(patient.entities) == 1 && patient.entities[0].kind == graph.State && agent.entities[0].state == patient.entities[0].id && agent.entities[0] != patient.entities[0]
}

// people makes a group of those whom the plural of a nationality names as victims:
// "killed Yemenis" hits people, not the state that an accuser of that name speaks for.
func (f *claimer) people(a argument) argument {
	m := a.mention
	if m == nil || m.role != gazetteer.Adjective || len(a.entities) != 1 || a.entities[0].kind != graph.State {
		return a
	}
	group := f.nationals(m.start, m.end, a.entities[0].id, split{prep: m.prep, and: m.and})
	return argument{entities: group.refers, mention: group, at: a.at}
}

// emitAct makes the claims of an act.
func (f *claimer) emitAct(p *predicate, agent, patient argument) {
	i, frame := p.word, p.frame()
	patient = f.people(patient)
	if ownState(agent, patient) {
		patient = nobody
	}
	f.agents[i] = agent.entities
	f.note(p, agent, patient)
	if !agent.ok() {
		f.agentless(p, patient)
		return
	}
	pol, mod := f.status(i)
	said := f.speakerAt(i)
	if pol == graph.Negative && mod == graph.Asserted && f.denies(said, agent) {
		f.emit(found{kind: graph.Denied, trigger: f.cue(p), matter: f.matter("", i, f.hi[i]), bare: true, said: said.parent, rule: p.id() + "+not", confidence: 0.6},
			argument{entities: said.speakers[:1], mention: said.mention, at: -1}, nobody)
	}
	var charged *region
	for k := range f.charges {
		if f.charges[k].holds(i) && shares(f.charges[k].agents, agent.entities) {
			charged = &f.charges[k]
		}
	}
	class, own := p.class(), graph.Matter("")
	if p.rd.lex.Noun != nil {
		own = p.rd.lex.Noun.Matter
	} else {
		own = p.rd.lex.Verb.Matter
	}
	if class == lang.Event {
		class = lang.Attack
	}
	m := f.matter(own, i-3, min(f.hi[i], i+14))
	if m == graph.ArmedAttack && f.digital(agent) {
		m = graph.Cyberattack
	}
	var acts []*found
	if class == lang.Attack && patient.ok() && !frame.Weak {
		proto := found{kind: graph.Targeted, trigger: f.cue(p), matter: m, polarity: pol, modality: mod, explicit: true,
			outcome: f.outcome(i, frame), said: said, rule: p.id(), confidence: 0.75}
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
	f.implied(p, m, pol, mod, said, agent, patient, acts)
}

// denies reports whether who says that the agent did nothing of the kind stands on
// the agent's side: "we have never done it", "his country did not attack".
func (f *claimer) denies(said *saying, agent argument) bool {
	if said == nil || len(said.speakers) == 0 || said.reporter() || !agent.ok() {
		return false
	}
	return speaksFor(said.speakers[0], agent.entities[0])
}

// struck reports whether the role tells of a victim without telling of somebody
// who did it: a passive, or an attack that hit it.
func (f *claimer) struck(r *role) bool {
	if r.passive {
		return r.subject < 0 || f.svo() && f.is(r.subject, lang.Event)
	}
	return r.subject >= 0 && r.object >= 0 && f.is(r.subject, lang.Event)
}

// agentless makes the claim of an attack, a passive or one that somebody was exposed
// to, of which nobody says who did it: its victim has a name.
func (f *claimer) agentless(p *predicate, patient argument) {
	i := p.word
	if p.frame().Weak || !patient.ok() || patient.entities[0].unnamed {
		return
	}
	var own graph.Matter
	switch {
	case p.verb():
		if p.class() != lang.Attack || !f.struck(f.roleOf(i)) {
			return
		}
		own = p.rd.lex.Verb.Matter
	case f.svo() || p.class() != lang.Event || !shares(f.victim(i, nobody).entities, patient.entities):
		return // was exposed to an attack
	default:
		own = p.rd.lex.Noun.Matter
	}
	pol, mod := f.status(i)
	m := f.matter(own, i-3, min(f.hi[i], i+14))
	f.emit(found{kind: graph.Targeted, trigger: f.cue(p), matter: m, polarity: pol, modality: mod, explicit: true,
		outcome: f.outcome(i, p.frame()), said: f.speakerAt(i), rule: p.id(), confidence: 0.6}, nobody, patient)
}

// implied makes the accusation that lies in saying that somebody else did a
// wrong: nearly half of all accusations have no accusing verb.
func (f *claimer) implied(p *predicate, m graph.Matter, pol graph.Polarity, mod graph.Modality, said *saying, agent, patient argument, acts []*found) {
	if said == nil || len(said.speakers) == 0 || pol == graph.Negative || mod == graph.Future || mod == graph.Hypothetical || mod == graph.Question {
		return
	}
	if said.reporter() || said.nobody() || p.frame().Weak {
		return
	}
	speakers := argument{entities: said.speakers, mention: said.mention, at: -1}
	if f.allied(speakers.entities, agent.entities) || !identified(agent) && !(f.svo() && affiliated(agent)) {
		return // "gunmen killed three people" accuses nobody in particular
	}
	made := f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: m, polarity: pol, modality: mod,
		said: said.parent, rule: p.id() + "+said", confidence: 0.55}, speakers, agent)
	for _, a := range made {
		a.content = append(a.content, acts...)
		if len(patient.entities) > 0 && patient.entities[0] != a.source && patient.entities[0] != a.target {
			a.about = patient.entities[0]
		}
	}
}

// condemnations reads verbs and nouns of condemning: the agent of the act behind
// them is accused.
func (f *claimer) condemnations() {
	f.each(func(p *predicate) {
		if p.class() != lang.Condemn {
			return
		}
		i := p.word
		source := f.condemner(p)
		if !source.ok() {
			return
		}
		for j := i + 1; j < f.hi[i]; j++ {
			agents := f.agents[j]
			if f.preds[j] == nil || f.preds[j].verb() || len(agents) == 0 || shares(source.entities, agents) {
				continue
			}
			if accused := (argument{entities: agents, at: -1}); !p.verb() && !named(source) && !named(accused) {
				continue
			}
			pol, mod := f.status(i)
			f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter(f.preds[j].rd.lex.Noun.Matter, j, j+8), polarity: pol, modality: mod,
				said: f.outside(i, source), rule: p.id(), confidence: 0.65}, source, argument{entities: agents, at: -1})
			return
		}
	})
}

// condemner returns who condemns: the subject of the verb, whose the noun is, or the
// subject of the verb above it ("agreed on condemning").
func (f *claimer) condemner(p *predicate) argument {
	if p.verb() {
		return f.sourceOf(p)
	}
	if p.rd.lex.Form.Tense != lang.VerbalNoun {
		return nobody
	}
	i := p.word
	if f.suffix[i] != "" {
		if v := f.clauseOf(i); f.verbal(v) {
			if a := f.actors(f.roleOf(v).subject, true); a.ok() {
				return a.carried()
			}
		}
		return f.suffixed(i, nil)
	}
	for h, steps := f.head[i], 0; h >= 0 && steps < 3; h, steps = f.head[h], steps+1 {
		if f.verbal(h) {
			return f.actors(f.roleOf(h).subject, false).carried()
		}
	}
	return nobody
}

// struckBy reports whether the attack at word i is the subject of a verb that says
// whom it hit: the verb makes the claim.
func (f *claimer) struckBy(i int) bool {
	h := f.head[i]
	if h < 0 || f.preds[h] == nil || !f.preds[h].verb() || f.preds[h].class() != lang.Attack {
		return false
	}
	r := f.roleOf(h)
	return !r.passive && r.subject == i && r.object >= 0
}
