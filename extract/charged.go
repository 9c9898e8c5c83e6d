package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// onCharge reads "arrested X on a charge of Y", "sentenced X to prison for Y": the
// accusation that the noun p names is the reason of what the verb above does to
// somebody.
func (f *claimer) onCharge(p *predicate) bool {
	i := p.word
	if !f.pack.In("chargeprep", f.preposition(i)) {
		return false
	}
	if f.sentenced(p) {
		return true
	}
	v := f.head[i]
	for steps := 0; v >= 0 && !f.verbal(v) && steps < 4; steps++ {
		v = f.head[v]
	}
	if v < 0 || !f.verbal(v) {
		return false
	}
	r := f.roleOf(v)
	source := nobody
	if r.subject >= 0 {
		source = f.actors(r.subject, true)
	}
	var accused argument
	if r.passive {
		accused = f.actors(r.object, true)
		if !source.ok() {
			source = f.triedIn(v)
		}
	} else {
		if accused = f.objectOf(v, source.entities, false); !accused.ok() {
			accused = f.marked(v, f.pack.Set("chargedprep"), source.entities, true)
		}
		if !accused.ok() {
			accused = f.objectOf(v, source.entities, true)
		}
	}
	if !accused.ok() || !named(accused) && !named(source) || shares(accused.entities, source.entities) {
		return false
	}
	f.chargeNoun(p, source, accused)
	return true
}

// sentenced reads "the court ruled to jail X on a charge of Y": the noun above the
// charge names whom it is done to.
func (f *claimer) sentenced(p *predicate) bool {
	i := p.word
	h := f.head[i]
	if f.svo() || h < 0 || h > i || f.verbal(h) || f.preds[h] == nil || !f.is(h, lang.Attack, lang.Wrong, lang.Accuse, lang.Event) {
		return false
	}
	k := f.child(h, relGenitive)
	if k < 0 || k > i {
		return false
	}
	accused, source := f.actors(k, false), nobody
	for v, steps := f.head[h], 0; v >= 0 && steps < 3; v, steps = f.head[v], steps+1 {
		if f.verbal(v) {
			if r := f.roleOf(v); r.subject >= 0 && !r.passive {
				source = f.actors(r.subject, true)
			}
			break
		}
	}
	if !accused.ok() || !named(accused) || shares(accused.entities, source.entities) {
		return false
	}
	f.chargeNoun(p, source, accused)
	return true
}

// triedIn returns the state in which somebody is tried or held, where nobody is named
// who does it: "who is tried in Tehran on a charge of spying".
func (f *claimer) triedIn(v int) argument {
	for _, k := range f.kids[v] {
		m := f.at[f.s.start+k]
		if m == nil || k < v || m.kind != graph.State || len(m.refers) != 1 || !f.pack.In("placeprep", f.preposition(k)) {
			continue
		}
		return argument{entities: m.refers, mention: m, at: k}
	}
	return nobody
}

// facing reads "X faces accusations of Y": who makes them is left open.
func (f *claimer) facing(p *predicate) bool {
	i := p.word
	h := f.head[i]
	if h < 0 || !f.verbal(h) || f.rel[i] != relArgument && f.rel[i] != relSecond && f.rel[i] != relObject {
		return false
	}
	faces := false
	for _, w := range f.lemmas(h) {
		faces = faces || f.pack.In("faceverb", w)
	}
	r := f.roleOf(h)
	if !faces || r.subject < 0 || r.subject == i {
		return false
	}
	accused := f.actors(r.subject, true)
	if !accused.ok() || !named(accused) {
		return false
	}
	source := f.marked(i, append([]string{"by", "من"}, p.frame().By...), accused.entities, false)
	f.chargeNoun(p, source, accused.carried())
	return true
}

// chargeNoun makes the accusation of the noun p.
func (f *claimer) chargeNoun(p *predicate, source, accused argument) {
	i := p.word
	from, to := f.charge(i, accused, append([]string{"of"}, p.frame().Charge...))
	if from >= to {
		from, to = i+1, f.hi[i]
	}
	pol, mod := f.status(i)
	if pol == graph.Negative && !f.negated(i) {
		pol = graph.Positive
	}
	f.consumed[i] = true
	claims := f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", i, to), polarity: pol, modality: mod, explicit: true,
		said: f.outside(i, source), rule: p.id(), confidence: 0.7}, source, accused)
	f.charges = append(f.charges, region{from: from, to: to, agents: accused.entities, speakers: source.entities, claims: claims})
}

// lemmas returns the spellings by which lists know the verb at word i.
func (f *claimer) lemmas(i int) []string {
	out := f.stems(i)
	for _, rd := range f.readings[f.s.start+i] {
		if rd.lex.Verb != nil {
			out = append(out, f.x.fold(rd.lex.Verb.Lemma))
		}
	}
	return out
}

// convictions reads "the court convicted X of Y" where the verb also condemns
// deeds: whoever is condemned for something is accused of it.
func (f *claimer) convictions() {
	f.each(func(p *predicate) {
		if p.class() != lang.Condemn || !p.verb() || len(p.frame().Charge) == 0 {
			return
		}
		i := p.word
		r := f.roleOf(i)
		var accused argument
		source := f.sourceOf(p)
		if r.passive {
			source, accused = nobody, f.actors(r.object, true)
			if r.subject >= 0 {
				source = f.actors(r.subject, true)
			}
		} else {
			accused = f.objectOf(i, source.entities, false)
		}
		from, to := f.charge(i, accused, p.frame().Charge)
		if !accused.ok() || !named(accused) && !named(source) || from >= to || accused.at >= 0 && from < accused.at {
			return
		}
		pol, mod := f.status(i)
		claims := f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", from, to), polarity: pol, modality: mod, explicit: true,
			said: f.outside(i, source), rule: p.id(), confidence: 0.75}, source, accused)
		f.charges = append(f.charges, region{from: from, to: to, agents: accused.entities, speakers: source.entities, claims: claims})
	})
}

// named reports whether one of the argument's actors has a name.
func named(a argument) bool {
	for _, e := range a.entities {
		if !e.unnamed {
			return true
		}
	}
	return false
}

// identified reports whether one of the argument's actors has a name, or is a group of
// which a state is told: "Israeli settlers", not "gunmen".
func identified(a argument) bool {
	for _, e := range a.entities {
		if !e.unnamed || e.state != "" {
			return true
		}
	}
	return false
}

// affiliated reports whether one of the argument's actors, though without a name, is
// told to belong to a state or a body: "Saudi agents".
func affiliated(a argument) bool {
	for _, e := range a.entities {
		if e.state != "" || len(e.with) > 0 {
			return true
		}
	}
	return false
}
