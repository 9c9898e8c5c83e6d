package extract

import (
	"slices"

	"isnad/extract/lang"
	"isnad/graph"
)

// accuse reads a verb of accusing: who accuses whom of what.
func (f *claimer) accuse(p *predicate) {
	i, frame := p.word, p.frame()
	noun := -1
	if len(frame.Need) > 0 {
		if noun = f.needed(i, frame.Need); noun < 0 {
			return
		}
		f.consumed[noun] = true
	}
	if p.rd.lex.Form.Tense == lang.PastPart && !f.verbal(i) {
		f.accused(p)
		return
	}
	r := f.roleOf(i)
	source := f.sourceOf(p)
	if frame.Mutual || f.reciprocal(r.object) {
		f.mutual(p, max(noun, i), source)
		return
	}
	target := f.targetOf(p, noun, source)
	if r.passive {
		source = nobody
		if r.subject >= 0 {
			source = f.actors(r.subject, true)
		} else if frame.Passive && len(frame.Need) == 0 {
			source = f.triedIn(i)
		}
	}
	if !target.ok() && !r.passive && !f.svo() && len(frame.Target) > 0 && frame.Target[0] == "o" && r.object < 0 && f.suffix[i] == "" && (r.subject > i || r.subject >= 0 && source.ok() && f.chargedAt(i, frame.Charge)) {
		target, source = source, nobody // اتهم المدير بـ: no accuser is named
		if f.head[i] >= 0 && f.rel[i] == relConjunct {
			source = f.shared(i, target)
		}
	}
	if !target.ok() || !source.ok() && !r.passive && f.svo() {
		return
	}
	if !source.ok() && f.blocked(r) {
		return
	}
	pol, mod := f.status(i)
	if pol == graph.Negative && !f.negated(i) {
		pol = graph.Positive // a denied accusation was made all the same
	}
	from, to := f.charge(i, target, frame.Charge)
	claims := f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", from, to), polarity: pol, modality: mod,
		explicit: true, said: f.outside(i, source), rule: p.id(), confidence: 0.9}, source, target)
	f.charges = append(f.charges, region{from: from, to: to, agents: target.entities, speakers: source.entities, claims: claims})
	if p := f.nounAt(noun); f.svo() && p != nil && (p.class() == lang.Event || p.class() == lang.Attack) { // attributed the bombing to: whose act it is
		f.consumed[noun] = false
		f.charges = append(f.charges, region{from: noun, to: noun + 1, agents: target.entities, speakers: source.entities, claims: claims})
	}
	f.gapped(p, source, target, pol, mod)
}

// chargedAt reports whether the charge stands right behind the verb at word i, where its
// object would: "وزيد اتهم بالسرقة".
func (f *claimer) chargedAt(i int, charge []string) bool {
	return i+1 < len(f.head) && f.at[f.s.start+i+1] == nil && f.governed(i+1, charge) && !f.verbal(i+1)
}

// nounAt returns the predicate noun at word i, nil for none.
func (f *claimer) nounAt(i int) *predicate {
	if i < 0 || f.preds[i] == nil || f.preds[i].verb() {
		return nil
	}
	return f.preds[i]
}

// reciprocal reports whether word i is the end of "each other".
func (f *claimer) reciprocal(i int) bool {
	return i > 0 && f.pack.In("reciprocal", f.tok(i-1).norm+" "+f.tok(i).norm)
}

// gapped reads a second accusation that shares the verb and the accuser of the
// first: "accused Russia of jamming signals and China of buying stations".
func (f *claimer) gapped(p *predicate, source, first argument, pol graph.Polarity, mod graph.Modality) {
	marks := p.frame().Charge
	if first.at < 0 || len(marks) == 0 || len(p.frame().Target) == 0 || p.frame().Target[0] != "o" {
		return
	}
	for j := first.at + 1; j < len(f.head); j++ {
		m := f.at[f.s.start+j]
		if f.tok(j).kind == mark && stop(f.tok(j).text) {
			return
		}
		if m == nil || m.start != f.s.start+j || m.form != formName && !m.definite || m.form == formPronoun || m.prep != "" || len(m.refers) == 0 || shares(m.refers, first.entities) || shares(m.refers, source.entities) {
			continue
		}
		k := j - 1
		for k > 0 && f.rel[k] == relDet {
			k--
		}
		next := m.end - f.s.start
		if and := m.and || f.rel[k] == relCoord; !and || next+1 >= len(f.head) || f.rel[f.topOf(j, m)] != relConjunct {
			continue
		}
		charged := f.governed(next, marks) && !f.verbal(next) || slices.Contains(marks, f.bareNorm(next)) && f.rel[next] != relCoord
		if !charged {
			continue
		}
		target := argument{entities: m.refers, mention: m, at: j}
		claims := f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", next, min(next+12, len(f.head))), polarity: pol, modality: mod,
			explicit: true, said: f.outside(p.word, source), rule: p.id(), confidence: 0.8}, source, target)
		f.charges = append(f.charges, region{from: next, to: f.hi[f.topOf(j, m)], agents: target.entities, speakers: source.entities, claims: claims})
	}
}

// blocked reports whether something that is no actor fills the place of the
// subject.
func (f *claimer) blocked(r *role) bool {
	return r.subject >= 0 && !r.passive && f.at[f.s.start+r.subject] == nil
}

// sourceOf returns the subject of a verb of accusing or denying: of the clause,
// else whoever the words before it told of.
func (f *claimer) sourceOf(p *predicate) argument {
	i := p.word
	if a := f.subjectOf(i, true); a.ok() {
		return a
	}
	r := f.roleOf(i)
	if r.subject >= 0 || r.passive {
		if r.subject >= 0 && !r.passive {
			if a := f.authorOf(r.subject); a.ok() {
				return a
			}
		}
		return nobody
	}
	for _, s := range f.said {
		if s.act && s.cue[0] == f.s.start+i && len(s.speakers) > 0 {
			return argument{entities: s.speakers, mention: s.mention, at: -1}
		}
	}
	return nobody
}

// shared returns the subject of the clause that the verb at word i goes on with.
func (f *claimer) shared(i int, not argument) argument {
	h := f.inherited(i)
	if h < 0 {
		return nobody
	}
	if a := f.actors(h, false); !shares(a.entities, not.entities) {
		return a.carried()
	}
	return nobody
}

// targetOf returns whom the verb accuses, by the marks of its frame.
func (f *claimer) targetOf(p *predicate, noun int, source argument) argument {
	i := p.word
	r := f.roleOf(i)
	marks := p.frame().Target
	if len(marks) > 1 && marks[0] == "o" { // blamed the fire on the company
		if a := f.marked(i, marks[1:], source.entities, false); a.ok() && f.head[max(0, a.at)] == i {
			return a
		}
	}
	for _, m := range marks {
		var a argument
		switch {
		case m == "o" && r.passive:
			a = f.actors(r.object, true)
		case m == "o":
			if a = f.objectOf(i, source.entities, false); !a.ok() {
				a = f.nextActor(i, source, p.frame().Charge)
			}
			if !a.ok() {
				a = f.objectOf(i, source.entities, true)
			}
		default:
			a = f.marked(i, []string{m}, source.entities, true)
			if !a.ok() && noun >= 0 && !f.below(noun, i) {
				a = f.marked(noun, []string{m}, source.entities, true)
			}
			if !a.ok() {
				a = f.pronounBehind(i, m, source)
			}
		}
		if a.ok() {
			return a
		}
	}
	return nobody
}

// nextActor returns the actor that stands next behind the verb at word i and its
// subject, before any charge, without a preposition: where the parser has lost
// the object between long phrases.
func (f *claimer) nextActor(i int, source argument, charge []string) argument {
	from := i + 1
	if source.at > i {
		if m := f.at[f.s.start+source.at]; m != nil {
			from = m.end - f.s.start
		} else {
			from = source.at + 1
		}
		for _, k := range f.conjuncts(source.at) {
			from = max(from, f.lo[k]+1)
		}
	}
	for j := from; j < len(f.head) && j < from+14; j++ {
		m := f.at[f.s.start+j]
		switch {
		case f.markedClause(j, charge) || m == nil && f.governed(j, charge):
			return nobody
		case m == nil && f.verbal(j) && f.rel[j] != relClause && f.rel[f.clauseOf(j)] != relClause:
			return nobody
		case m == nil || m.start != f.s.start+j || f.hidden[m.start] || m.form == formPronoun || len(m.refers) == 0 || shares(m.refers, source.entities):
			continue
		}
		top := f.topOf(j, m)
		if f.preposition(top) != "" || m.and && source.at > i || f.underClause(top, i) && !f.astray(top) || f.rel[top] == relGenitive && f.at[f.s.start+max(0, f.head[top])] == nil {
			continue
		}
		return f.actors(top, false)
	}
	return nobody
}

// underClause reports whether word j stands in a relative clause behind the verb
// at word i.
func (f *claimer) underClause(j, i int) bool {
	for steps := 0; j > i && steps < len(f.head); steps++ {
		if f.rel[j] == relClause {
			return true
		}
		j = f.head[j]
	}
	return false
}

// astray reports whether the parser has made word j an argument of a word that takes
// none: of a noun, or of a passive verb that has one.
func (f *claimer) astray(j int) bool {
	h := f.head[j]
	if h < 0 || f.rel[j] != relArgument && f.rel[j] != relSecond {
		return false
	}
	if !f.verbal(h) {
		return !f.gerund(h) && !f.reads(h, lang.VerbalNoun)
	}
	if f.base[h] != "VBN" && f.suffix[h] == "" {
		return false
	}
	for _, k := range f.kids[h] {
		if k > h && k < j && (f.rel[k] == relArgument || f.rel[k] == relSecond) {
			return true
		}
	}
	return false
}

// pronounBehind returns whom a pronoun on a preposition of the frame stands for:
// directed at him.
func (f *claimer) pronounBehind(i int, mark string, not argument) argument {
	for _, k := range f.kids[i] {
		if k < i || f.suffix[k] == "" || f.noun(k) || f.verbal(k) {
			continue
		}
		w := []rune(f.bareNorm(k))
		stem := string(w[:max(0, len(w)-len([]rune(f.suffix[k])))])
		if stem == mark || mark == "على" && stem == "علي" || mark == "الى" && stem == "الي" {
			return f.suffixed(k, not.entities)
		}
	}
	return nobody
}

// outside returns the saying around word i whose speaker is not the actor
// himself.
func (f *claimer) outside(i int, agent argument) *saying {
	s := f.speakerAt(i)
	for s != nil && len(s.speakers) > 0 && slices.Contains(agent.entities, s.speakers[0]) {
		s = s.parent
	}
	return s
}

// accused reads "X, accused of": the participle describes an actor, and who
// accuses is told behind "by" or left open.
func (f *claimer) accused(p *predicate) {
	i := p.word
	var target argument
	switch h := f.head[i]; {
	case h < 0:
		target = f.actors(f.roleOf(i).subject, true)
	case f.rel[i] == relModifier || f.rel[i] == relClause || f.rel[i] == relAppos || f.rel[i] == relGenitive || f.rel[i] == relFlat:
		target = f.actor(h, true, 0)
	default:
		target = f.actors(f.child(i, relSubject), true)
	}
	from, to := f.charge(i, target, p.frame().Charge)
	if !target.ok() || from >= to || from > i+3 {
		return
	}
	source := nobody
	if k := f.agentBy(i); k >= 0 {
		source = f.actors(k, true)
	}
	pol, mod := f.status(i)
	claims := f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", from, to), polarity: pol, modality: mod, explicit: true,
		said: f.speakerAt(i), rule: p.id(), confidence: 0.6}, source, target)
	f.charges = append(f.charges, region{from: from, to: to, agents: target.entities, speakers: source.entities, claims: claims})
}

// mutual reads "exchanged accusations": each of the coordinated subjects accuses
// the others.
func (f *claimer) mutual(p *predicate, noun int, subject argument) {
	pol, mod := f.status(p.word)
	for _, e := range subject.entities {
		others := slices.DeleteFunc(slices.Clone(subject.entities), func(o *entity) bool { return o == e })
		if len(others) == 0 {
			return
		}
		f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", noun, f.hi[p.word]), polarity: pol, modality: mod,
			explicit: true, said: f.speakerAt(p.word), rule: p.id(), confidence: 0.75},
			argument{entities: one(e), mention: subject.mention, at: -1}, argument{entities: others, at: -1})
	}
}

// call reads "described X as": an accusation when the word condemns, a denial
// when X is an accusation and the word calls it false.
func (f *claimer) call(p *predicate) {
	i := p.word
	source := f.sourceOf(p)
	if !source.ok() {
		return
	}
	bad, falsity, noun := -1, -1, -1
	for j := i + 1; j < f.hi[i]; j++ {
		switch {
		case falsity < 0 && noun >= 0 && f.is(j, lang.Falsity):
			falsity = j
		case bad < 0 && (f.is(j, lang.BadName) || f.branded(j, i)):
			bad = j
		case noun < 0 && f.is(j, lang.Accusation, lang.Statement) && f.noun(j):
			noun = j
		}
	}
	if noun >= 0 && (falsity > noun || bad > noun) {
		f.consumed[noun] = true
		f.denial(p, noun, source)
		return
	}
	target := f.objectOf(i, source.entities, true)
	if o := f.roleOf(i).object; f.svo() && o >= 0 && f.pack.In("eventpronoun", f.tok(o).norm) { // called it an aggression: whose attack it was
		if agents := f.lastAgents(); len(agents) > 0 && !shares(agents, source.entities) && f.wrongNamed(i) {
			target, bad = argument{entities: agents, at: -1}, i
		}
	}
	if target.ok() && bad >= 0 {
		pol, mod := f.status(i)
		f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", i, f.hi[i]), polarity: pol, modality: mod,
			said: f.outside(i, source), rule: p.id(), confidence: 0.7}, source, target)
	}
}

// wrongNamed reports whether what the verb at word i calls something is a wrong or an
// attack.
func (f *claimer) wrongNamed(i int) bool {
	for j := i + 1; j < f.hi[i] && j < i+8; j++ {
		if p := f.nounAt(j); p != nil && (p.class() == lang.Wrong || p.class() == lang.Event || p.class() == lang.Attack) {
			return f.head[j] == i || f.head[f.head[j]] == i
		}
	}
	return false
}

// alleged reads "X alleged that Y did it", where the pack knows no wrong in what Y did.
func (f *claimer) alleged() {
	if !f.svo() {
		return
	}
	f.each(func(p *predicate) {
		if p.class() != lang.Say || !p.verb() || !f.pack.In("allegeverb", p.rd.lex.Verb.Lemma) {
			return
		}
		i := p.word
		if r := f.roleOf(i); r.passive {
			f.allegedTo(p, r)
			return
		}
		c := f.child(i, relContent)
		source := f.subjectOf(i, true)
		if c < i || !source.ok() {
			return
		}
		target := f.subjectOf(c, false)
		if !target.ok() || shares(source.entities, target.entities) || f.allied(source.entities, target.entities) {
			return
		}
		for _, o := range f.story.found {
			if o.kind == graph.Accused && o.sent == f.s && o.target == target.entities[0] {
				return
			}
		}
		pol, mod := f.status(c)
		if mod == graph.Asserted {
			mod = graph.Alleged
		}
		f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", c, f.hi[c]), polarity: pol, modality: mod, explicit: true,
			said: f.outside(i, source), rule: p.id() + "+content", confidence: 0.6}, source, target.carried())
	})
}

// allegedTo reads "X is alleged to have done": nobody is told to accuse X of the wrong.
func (f *claimer) allegedTo(p *predicate, r *role) {
	i := p.word
	c := f.child(i, relOpen)
	target := f.actors(r.object, true)
	if r.subject >= 0 || c < i || !target.ok() || f.preds[c] == nil || f.preds[c].class() != lang.Wrong && f.preds[c].class() != lang.Attack {
		return
	}
	f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", c, f.hi[c]), modality: graph.Alleged, explicit: true,
		said: f.speakerAt(i), rule: p.id() + "+to", confidence: 0.6}, nobody, target)
}

// branded reports whether word j, behind "as" or right under the verb at word i, is an
// unnamed band of terrorists: "listed the party as a terrorist organisation".
func (f *claimer) branded(j, i int) bool {
	m := f.at[f.s.start+j]
	if !f.svo() || m == nil || m.kind != graph.ArmedGroup || m.form == formName || m.entry != nil || !f.below(j, i) {
		return false
	}
	return f.preposition(j) == "as"
}

// names reads "X is a liar" in someone's words: the speaker accuses X.
func (f *claimer) names() {
	f.each(func(p *predicate) {
		if p.class() != lang.BadName || f.rel[p.word] == relModifier {
			return
		}
		i := p.word
		s := f.speakerAt(i)
		if s == nil || len(s.speakers) == 0 || s.reporter() || s.nobody() {
			return
		}
		subject := f.child(i, relSubject)
		if subject < 0 && f.rel[i] == relOpen && f.head[i] >= 0 {
			subject = f.roleOf(f.head[i]).subject
		}
		target := f.actors(subject, false)
		if !target.ok() {
			target = f.pointed(i)
		}
		if !target.ok() && f.svo() && subject >= 0 && f.at[f.s.start+subject] == nil { // the decision of X was illegal
			target = f.owner(subject)
		}
		if !target.ok() || f.allied(s.speakers[:1], target.entities) {
			return
		}
		pol, mod := f.status(i)
		f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", i-4, i+4), polarity: pol, modality: mod, said: s.parent,
			rule: p.id(), confidence: 0.55}, argument{entities: s.speakers[:1], mention: s.mention, at: -1}, target.carried())
	})
}
