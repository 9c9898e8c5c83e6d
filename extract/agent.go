package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// agentOf returns who committed the attack or wrong that the noun p tells of, as
// the words that hang on it tell.
func (f *claimer) agentOf(p *predicate) argument {
	i, frame := p.word, p.frame()
	for _, k := range f.kids[i] {
		switch f.rel[k] {
		case relGenitive, relCompound:
			if f.scene(k) {
				continue
			}
			if frame.Idafa == "agent" || frame.Idafa == "patient" && (f.twoArguments(i, k, frame) || frame.Force && f.force(i, k, frame)) {
				if a := f.actors(k, f.rel[k] == relGenitive && (!f.svo() || k < i)); a.ok() {
					return a
				}
				if a := f.owner(k); a.ok() && frame.Idafa == "agent" {
					return a
				}
			}
		case relModifier, relAppos, relFlat, relNominal:
			if frame.Idafa == "none" && f.rel[k] != relModifier {
				continue
			}
			e := f.nationality(k)
			if e == nil || f.preposition(k) != "" || f.rel[k] == relNominal || f.svo() && k > i {
				continue
			}
			if frame.Cyber {
				if set := f.hackersOf(e.id); set != nil {
					e = set
				}
			}
			return argument{entities: one(e), mention: f.span(k), at: -1}
		}
	}
	if f.svo() && frame.Idafa == "agent" {
		for _, k := range f.kids[i] {
			if (f.rel[k] == relNominal || f.rel[k] == relOblique) && f.preposition(k) == "of" && !slices.Contains(frame.Target, "of") {
				if a := f.actors(k, false); a.ok() {
					return a
				}
			}
		}
	}
	if !f.svo() && frame.Idafa == "agent" && !slices.Contains(frame.Target, "ل") { // a raid of the army on
		for _, k := range f.kids[i] {
			if f.rel[k] == relNominal && f.prefix[k] == "ل" {
				if a := f.actors(k, true); a.ok() {
					return a
				}
			}
		}
	}
	if a := f.byNoun(i, frame); a.ok() {
		return a
	}
	if f.suffix[i] != "" && frame.Idafa == "agent" {
		return f.suffixed(i, nil)
	}
	return f.doneBy(i)
}

// scene reports whether the name at word k, right before the noun of an attack, names
// what was struck: a body without arms, "the Parliament attack".
func (f *claimer) scene(k int) bool {
	if !f.svo() || f.rel[k] != relCompound {
		return false
	}
	m := f.at[f.s.start+k]
	if m == nil || m.kind != graph.Organization && m.kind != graph.Company || len(m.refers) == 0 {
		return false
	}
	return !armed(m.refers[0])
}

// armed reports whether a body fights, hacks or spies.
func armed(e *entity) bool {
	if e.head == nil {
		return e.entry != nil && !e.entry.Outlet && e.kind != graph.Company
	}
	return slices.Contains([]string{"army", "forces", "police", "security-forces", "intelligence", "guard", "group", "hackergroup", "coast-guard", "navy"}, e.head.Concept)
}

// byNoun returns the agent behind "by" or one of the frame's own prepositions.
func (f *claimer) byNoun(i int, frame lang.Frame) argument {
	for _, k := range f.kids[i] {
		if f.byMark(k) || f.governed(k, frame.By) {
			if a := f.actors(k, false); a.ok() {
				return a
			}
		}
	}
	for j := i + 1; j < min(len(f.head), i+10); j++ {
		if f.verbal(j) && f.at[f.s.start+j] == nil && j > i+1 {
			break
		}
		if f.noun(j) && f.byMark(j) {
			if a := f.actors(j, false); a.ok() || f.svo() {
				return a
			}
		}
	}
	return nobody
}

// twoArguments reports whether the noun at word i has a target besides the one
// at word k, so that k is the agent: "the targeting of Beijing the campaign".
func (f *claimer) twoArguments(i, k int, frame lang.Frame) bool {
	for _, j := range f.kids[i] {
		if j == k {
			continue
		}
		switch f.rel[j] {
		case relArgument, relSecond, relObject:
			return true
		case relGenitive:
			return f.svo() || j > k
		case relNominal, relOblique:
			p := f.preposition(j)
			if p == "ل" || p == "of" && k < i || slices.Contains(frame.Target, p) {
				return true
			}
		}
	}
	if f.svo() {
		return false
	}
	for j := f.hi[k]; j < min(len(f.head), f.hi[k]+2); j++ { // joined elsewhere: قصف الجيش المدينة
		if f.tok(j).kind == word && f.head[j] != k && (f.prefix[j] == "ل" || f.noun(j) && f.governed(j, frame.Target)) && !f.and[j] {
			return true
		}
		m := f.at[f.s.start+j]
		if m != nil && m.start == f.s.start+j && !m.and && (m.prep == "" || m.prep == "ل") && f.rel[j] != relAppos && f.rel[j] != relFlat && f.rel[j] != relConjunct {
			return len(m.refers) > 0 && f.at[f.s.start+k] != m
		}
	}
	return false
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

// patientOf returns whom the attack that the noun p tells of hit.
func (f *claimer) patientOf(p *predicate, agent argument) argument {
	i, frame := p.word, p.frame()
	if frame.Idafa == "patient" {
		for _, k := range f.kids[i] {
			switch f.rel[k] {
			case relGenitive, relCompound, relArgument, relSecond, relObject:
			case relNominal:
				if f.preposition(k) != "of" {
					continue
				}
			default:
				continue
			}
			if a := f.whole(k); a.ok() && !shares(a.entities, agent.entities) {
				return a
			}
			if a := f.theirs(k, agent.entities); a.ok() {
				return a
			}
		}
		if f.suffix[i] != "" && !agent.ok() {
			if a := f.suffixed(i, nil); a.ok() {
				return a
			}
		}
	}
	for _, k := range f.kids[i] {
		if f.scene(k) {
			if a := f.actors(k, false); a.ok() && !shares(a.entities, agent.entities) {
				return a
			}
		}
	}
	if a := f.marked(i, frame.Target, agent.entities, false); a.ok() {
		return a
	}
	if a := f.sideways(i, frame.Target, agent); a.ok() {
		return a
	}
	if frame.Idafa == "patient" && agent.at > i && !f.svo() {
		for j := f.hi[agent.at]; j < min(len(f.head), f.hi[agent.at]+2); j++ {
			if m := f.at[f.s.start+j]; m != nil && len(m.refers) > 0 && m.start == f.s.start+j && m.prep == "" && !m.and && !shares(m.refers, agent.entities) {
				return argument{entities: m.refers, mention: m, at: j}
			}
		}
	}
	return nobody
}

// control finds the agent of an attack that the noun itself does not name: the
// accused whose charge it is, or the subject of the verb that governs it.
func (f *claimer) control(i int, patient argument) argument {
	for k := len(f.charges) - 1; k >= 0; k-- {
		if g := f.charges[k]; g.holds(i) && !shares(g.agents, patient.entities) {
			return argument{entities: g.agents, at: -1}
		}
	}
	if f.pack.In("behindprep", f.lastPreposition(i)) { // X is behind the attack
		if a := f.actors(f.child(i, relSubject), true); a.ok() && !shares(a.entities, patient.entities) {
			return a.carried()
		}
		if h := f.head[i]; h >= 0 && !f.svo() && f.verbal(h) && f.is(h, lang.Aux) { // أن يكون التنظيم وراء التفجير
			if a := f.actors(f.roleOf(h).subject, true); a.ok() && !shares(a.entities, patient.entities) {
				return a.carried()
			}
		}
	}
	if f.svo() && f.pack.In("afterprep", f.preposition(i)) {
		return nobody
	}
	goesOn, below := false, i
	for h, steps := f.head[i], 0; h >= 0 && steps < 5; below, h, steps = h, f.head[h], steps+1 {
		p := f.preds[h]
		switch {
		case p == nil && !f.verbal(h) && f.inList(f.s.start+h, "answerword"):
			return nobody
		case p == nil && !f.verbal(h):
			if f.rel[i] == relAppos || f.rel[h] == relAppos || f.clausal(h) || !f.svo() && f.rel[below] == relNominal && f.pack.In("placeprep", f.preposition(below)) {
				return nobody
			}
			goesOn = goesOn || !f.svo() && f.inList(f.s.start+h, "stopnoun")
			continue
		case p == nil || p.verb() && p.class() == lang.Plain:
			if a := f.purpose(i, h); a.ok() && !shares(a.entities, patient.entities) {
				return a.carried()
			}
			if r := f.roleOf(h); goesOn && r.object >= 0 && !r.passive && f.rel[below] == relOblique { // encourages X to go on
				if a := f.actors(r.object, false); a.ok() && !shares(a.entities, patient.entities) {
					return a.carried()
				}
			}
			return nobody
		case p.verb():
			switch p.class() {
			case lang.Light, lang.Try, lang.Succeed, lang.Fail, lang.Claimed:
			case lang.Condemn: // criticised X for
				if r := f.roleOf(h); r.object >= 0 && !r.passive && !f.below(i, r.object) && !f.svo() {
					if a := f.actors(r.object, false); !shares(a.entities, patient.entities) {
						return a.carried()
					}
				}
				return nobody
			case lang.Say: // urged X to stop
				if r := f.roleOf(h); goesOn && r.object >= 0 && !r.passive && f.rel[below] == relOblique {
					if a := f.actors(r.object, false); a.ok() && !shares(a.entities, patient.entities) {
						return a.carried()
					}
				}
				return nobody
			case lang.Wrong, lang.Attack:
				if p.frame().Passive {
					return nobody
				}
			default:
				return nobody
			}
			if a := f.agentVerbOf(h, i); a.ok() && !shares(a.entities, patient.entities) {
				return a.carried()
			}
			return nobody
		case p.class() == lang.Responsibility && f.suffix[h] != "": // announced its responsibility for
			if v := f.head[h]; v >= 0 && f.verbal(v) {
				if a := f.agentVerbOf(v, h); a.ok() && !shares(a.entities, patient.entities) {
					return a.carried()
				}
			}
		case p.class() == lang.Attempt || p.class() == lang.Try || p.class() == lang.Light:
			goesOn = !f.svo()
			if a := f.possessorActor(h); a.ok() && !shares(a.entities, patient.entities) {
				return a.carried()
			}
		case p.class() == lang.Event && len(f.agents[h]) > 0:
			return argument{entities: f.agents[h], at: -1}
		}
	}
	return f.calledSo(i, patient)
}

// lastPreposition returns the last word of what governs word i.
func (f *claimer) lastPreposition(i int) string {
	p := f.preposition(i)
	return p[strings.LastIndexByte(p, ' ')+1:]
}

// agentVerbOf returns the subject of the light verb at word h, whose noun stands
// at word noun.
func (f *claimer) agentVerbOf(h, noun int) argument {
	r := f.roleOf(h)
	if r.passive {
		if r.subject >= 0 {
			return f.actors(r.subject, false)
		}
		return nobody
	}
	subject := r.subject
	if subject == noun || subject >= 0 && f.below(noun, subject) {
		subject = f.inherited(h)
	}
	if subject >= 0 {
		if a := f.actors(subject, false); a.ok() || f.svo() || !f.partOf(subject) {
			return a
		}
		return f.owner(subject)
	}
	if a := f.pointed(h); a.ok() {
		return a
	}
	for _, g := range f.charges {
		if g.holds(h) {
			return argument{entities: g.agents, at: -1}
		}
	}
	return nobody
}

// possessorActor returns whose the noun at word h is.
func (f *claimer) possessorActor(h int) argument {
	for _, k := range f.kids[h] {
		if f.rel[k] == relGenitive || f.rel[k] == relModifier || f.rel[k] == relCompound {
			if a := f.actor(k, false, 0); a.ok() {
				return a
			}
			if e := f.nationality(k); e != nil {
				return argument{entities: one(e), mention: f.span(k), at: -1}
			}
		}
	}
	if f.suffix[h] != "" {
		return f.suffixed(h, nil)
	}
	return nobody
}

// victim returns who suffered the attack at word i when the noun does not say:
// the one of whom a verb of suffering or a passive tells above it.
func (f *claimer) victim(i int, agent argument) argument {
	for h, steps := f.head[i], 0; h >= 0 && steps < 5; h, steps = f.head[h], steps+1 {
		p := f.preds[h]
		if p != nil && !p.verb() && p.class() == lang.Victim { // his exposure to an attack
			a := f.suffixed(h, agent.entities)
			if k := f.child(h, relGenitive); !a.ok() && k >= 0 {
				a = f.whole(k)
			}
			if a.ok() && !shares(a.entities, agent.entities) {
				return a
			}
		}
		if p == nil || !p.verb() {
			continue
		}
		r := f.roleOf(h)
		w := r.subject
		if r.passive {
			w = r.object
		}
		switch {
		case p.class() == lang.Victim, p.class() == lang.Attack && (p.frame().Passive || r.passive):
			if a := f.whole(w); a.ok() && !shares(a.entities, agent.entities) {
				return a
			}
		}
		return nobody
	}
	return nobody
}
