package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// deny reads a verb of denying: who denies, and whose claim.
func (f *claimer) deny(p *predicate) {
	i := p.word
	noun := f.strongest(f.needed(i, []lang.Class{lang.Accusation}))
	if len(p.frame().Need) > 0 && noun < 0 {
		return
	}
	if pol, mod := f.status(i); pol == graph.Negative || mod == graph.Future || mod == graph.Hypothetical {
		return
	}
	if len(p.frame().Need) > 0 && f.wouldAccuse(noun) {
		f.consumed[noun] = true // "refused to accuse X" denies nothing
		return
	}
	r := f.roleOf(i)
	source := f.sourceOf(p)
	if r.passive {
		source = nobody
		if r.subject >= 0 {
			source = f.actors(r.subject, true)
		}
		if noun < 0 && r.object >= 0 && f.is(r.object, lang.Accusation) {
			noun = r.object
		}
	}
	if !source.ok() {
		return
	}
	source = f.accusedNotAccuser(r, source)
	f.denial(p, noun, source)
	if noun >= 0 && f.svo() {
		return // what the accusation says, its accuser says
	}
	to := f.hi[i]
	for _, k := range f.kids[i] {
		if k > i && (f.rel[k] == relConjunct && f.verbal(k) || f.rel[k] == relParataxis || f.rel[k] == relAdverbial && f.preds[k] != nil && f.preds[k].verb()) {
			to = min(to, f.lo[k])
		}
	}
	f.denials = append(f.denials, region{from: i + 1, to: to})
}

// rejects reads a verb of condemning whose object is an accusation: whoever condemns
// what he is accused of denies it.
func (f *claimer) rejects(p *predicate) {
	i := p.word
	noun := f.roleOf(i).object
	for _, k := range f.kids[i] {
		if noun < 0 && k > i && f.rel[k] == relOblique && f.governed(k, p.frame().Target) {
			noun = k
		}
	}
	if f.svo() || noun < 0 || f.preds[noun] == nil || f.preds[noun].class() != lang.Accusation || f.preds[noun].frame().Weak {
		return
	}
	if pol, mod := f.status(i); pol == graph.Negative || mod == graph.Future || mod == graph.Hypothetical {
		return
	}
	source := f.sourceOf(p)
	if accuser := f.possessor(f.preds[noun]); source.ok() && accuser.ok() && !shares(accuser.entities, source.entities) {
		f.denial(p, noun, source)
	}
}

// accusedNotAccuser returns the accused of the last accusation where the pronoun that
// denies was taken for the accuser: "X accused Y. She denies it."
func (f *claimer) accusedNotAccuser(r *role, source argument) argument {
	if !f.svo() || r.subject < 0 || len(source.entities) != 1 || f.base[r.subject] != "PRP" {
		return source
	}
	for k := len(f.story.found) - 1; k >= 0; k-- {
		a := f.story.found[k]
		if a.kind != graph.Accused || a.polarity != graph.Positive || a.target == nil {
			continue
		}
		if a.source == source.entities[0] && f.s.start-a.sent.end <= 1 && a.sent != f.s && f.suits(one(a.target), a.tgtSpan, pronouns[f.tok(r.subject).norm]) {
			return argument{entities: one(a.target), at: -1}
		}
		break
	}
	return source
}

// wouldAccuse reports whether the noun of accusing at word i is an act that has
// not been done: "refused to accuse the minister".
func (f *claimer) wouldAccuse(i int) bool {
	if !f.verbalNoun(i) {
		return false
	}
	if i+1 < len(f.head) {
		if m := f.at[f.s.start+i+1]; m != nil && m.prep == "" && !m.and && !f.svo() {
			return true
		}
	}
	return f.child(i, relGenitive) >= 0
}

// verbalNoun reports whether word i is a verbal noun of accusing in the singular,
// whatever else it is.
func (f *claimer) verbalNoun(i int) bool {
	for _, rd := range f.readings[f.s.start+i] {
		if rd.lex.Verb != nil && rd.lex.Form.Tense == lang.VerbalNoun && !rd.lex.Form.Plural && (rd.lex.Verb.Class == lang.Accuse) {
			return true
		}
	}
	return false
}

// denial makes the claim of a denial whose accusation is the noun at word noun,
// -1 when there is none. Whose claim it answers is the noun's possessor, else
// found later.
func (f *claimer) denial(p *predicate, noun int, source argument) {
	target := nobody
	if noun >= 0 {
		f.consumed[noun], f.denied[noun] = true, true
		if n := f.preds[noun]; n != nil {
			target = f.possessor(n)
		}
		if shares(target.entities, source.entities) || f.allied(source.entities, target.entities) {
			target = nobody
		}
	}
	if !target.ok() {
		target = f.published(p, source)
	}
	if target.ok() && noun >= 0 {
		f.deniedAccusation(noun, target, source)
	}
	f.emit(found{kind: graph.Denied, trigger: f.cue(p), matter: f.matter("", p.word+1, f.hi[p.word]), explicit: true, rumour: f.rumour(noun), bare: noun < 0, that: f.pointing(p), deed: f.deed(noun),
		said: f.outside(p.word, source), rule: p.id(), confidence: 0.85}, source, target)
}

// pointing reports whether a pronoun stands for what the denial at p denies: denied
// that, which it denies.
func (f *claimer) pointing(p *predicate) bool {
	o := f.roleOf(p.word).object
	return f.suffix[p.word] != "" || o >= 0 && f.is(o, lang.Dem)
}

// published returns who said what is denied: "denied what the paper published".
func (f *claimer) published(p *predicate, source argument) argument {
	for k := p.word + 1; k < f.hi[p.word]; k++ {
		if !f.verbal(k) || f.child(k, relRelative) < 0 || f.head[k] != p.word && (f.svo() || f.head[k] < p.word || f.head[f.head[k]] != p.word || f.suffix[k] == "") {
			continue
		}
		if a := f.subjectOf(k, false); a.ok() && a.at >= 0 && !shares(a.entities, source.entities) {
			return a
		}
		if f.svo() || f.head[k] != p.word {
			continue
		}
		if a := f.authorOf(f.needed(k, []lang.Class{lang.Accusation, lang.Statement})); a.ok() && !shares(a.entities, source.entities) {
			return a // what came in the paper's report
		}
	}
	return nobody
}

// deniedAccusation notes the accusation that a denial tells of: "rejected the
// American accusations" says that the United States accused it.
func (f *claimer) deniedAccusation(noun int, accuser, denier argument) {
	p := f.preds[noun]
	if p == nil || p.rd.lex.Noun == nil || p.frame().Weak {
		return
	}
	from, to := f.charge(noun, nobody, p.frame().Charge)
	accused := f.marked(noun, p.frame().Target, accuser.entities, false)
	if !accused.ok() {
		accused = f.charged(from, to, accuser)
	}
	if !accused.ok() && f.svo() && p.frame().Alleged {
		return
	}
	if !accused.ok() {
		accused = argument{entities: denier.entities, mention: denier.mention, at: -1}
		for i, e := range accused.entities {
			if e.kind == graph.Official && e.state != "" && e.head != nil {
				if s := f.stateEntity(e.state); s != nil {
					accused.entities = append([]*entity{}, accused.entities...)
					accused.entities[i] = s
				}
			}
		}
	}
	mod := graph.Asserted
	if p.frame().Alleged {
		mod = graph.Alleged
	}
	f.emit(found{kind: graph.Accused, trigger: f.cue(p), matter: f.matter("", noun, to), modality: mod, explicit: true,
		said: f.outside(noun, denier), rule: p.id(), confidence: 0.6}, accuser, accused)
}

// denialNoun reads "Iran's denial of": whoever it belongs to denies.
func (f *claimer) denialNoun(p *predicate) {
	if p.rd.lex.Form.Tense != lang.VerbalNoun || len(p.frame().Need) > 0 {
		return
	}
	source := f.possessor(p)
	if !source.ok() {
		source = f.governor(p.word)
	}
	if !source.ok() {
		return
	}
	if pol, mod := f.status(p.word); pol == graph.Negative || mod == graph.Future || mod == graph.Hypothetical {
		return
	}
	f.denial(p, f.strongest(f.needed(p.word, []lang.Class{lang.Accusation})), source.carried())
}

// falsehoods reads "the accusations are baseless" inside someone's words: the
// speaker denies them.
func (f *claimer) falsehoods() {
	f.each(func(p *predicate) {
		if p.class() != lang.Falsity {
			return
		}
		noun := -1
		for j := p.word - 1; j >= 0 && noun < 0; j-- {
			if f.is(j, lang.Accusation) && f.noun(j) {
				noun = j
			}
		}
		if h := f.head[p.word]; noun < 0 && h > p.word && f.is(h, lang.Accusation) {
			noun = h
		}
		for j := p.end; noun < 0 && !f.svo() && j < min(len(f.head), p.end+2); j++ { // innocent of the charges
			if f.is(j, lang.Accusation) && f.noun(j) && f.below(j, p.word) {
				noun = j
			}
		}
		for j := p.word + 1; f.svo() && noun < 0 && j < len(f.head) && j < p.word+8 && f.negator(p.word); j++ { // no truth in the accusations
			if f.is(j, lang.Accusation) && f.noun(j) && f.preposition(j) != "" {
				noun = j
			}
		}
		if noun >= 0 && f.denied[noun] {
			return
		}
		s := f.speakerAt(p.word)
		if s == nil || len(s.speakers) == 0 || s.reporter() {
			return
		}
		if noun < 0 && (f.svo() || !f.published(p, argument{entities: s.speakers, at: -1}).ok()) {
			return
		}
		f.denial(p, noun, argument{entities: s.speakers, mention: s.mention, at: -1})
	})
}

// strongest prefers an outright accusation right behind a vague one: "what it
// called claims of the company".
func (f *claimer) strongest(noun int) int {
	if noun < 0 || f.preds[noun] == nil || !f.preds[noun].frame().Weak {
		return noun
	}
	for j := noun + 1; j < len(f.head) && j <= noun+3; j++ {
		if p := f.preds[j]; p != nil && p.class() == lang.Accusation && !p.frame().Weak {
			return j
		}
	}
	return noun
}

// deed reports whether what is denied is a part in a deed: involvement, a role.
func (f *claimer) deed(noun int) bool {
	return f.svo() && noun >= 0 && f.inList(f.s.start+noun, "partnoun")
}

// uninvolved reads "we had no part in it" in someone's words: the speaker denies it.
func (f *claimer) uninvolved() {
	if !f.svo() {
		return
	}
	for j := range f.head {
		h := f.head[j]
		if f.at[f.s.start+j] == nil && f.pack.In("involvedword", f.tok(j).norm) && f.negator(j) {
			f.notInvolved(j)
			continue
		}
		if f.at[f.s.start+j] != nil || f.consumed[j] || !f.deed(j) || h < 0 || !f.verbal(h) || f.rel[j] != relObject && f.rel[j] != relSubject || !f.negator(j) && !f.negator(h) {
			continue
		}
		f.disowns(j, h)
	}
}

// notInvolved reads "we were not involved" in the words of the one who says so, or of
// somebody who speaks for him.
func (f *claimer) notInvolved(j int) {
	s := f.speakerAt(j)
	a := f.actors(f.child(j, relSubject, relPassiveSubject), false)
	if s == nil || len(s.speakers) == 0 || !a.ok() || !speaksFor(s.speakers[0], a.entities[0]) {
		return
	}
	f.disowns(j, j)
}

// disowns makes the denial of whoever says what stands at word j below word top.
func (f *claimer) disowns(j, top int) {
	s := f.speakerAt(j)
	if s == nil || len(s.speakers) == 0 || s.reporter() || s.nobody() {
		return
	}
	k := f.s.start + j
	f.emit(found{kind: graph.Denied, trigger: [2]int{k, k + 1}, matter: f.matter("", j, f.hi[top]), explicit: true, deed: true,
		said: s.parent, rule: f.pack.Code + ".nopart", confidence: 0.6}, argument{entities: s.speakers[:1], mention: s.mention, at: -1}, nobody)
}

// rumour reports whether what is denied is a report or a rumour, not an outright
// accusation.
func (f *claimer) rumour(noun int) bool {
	if noun < 0 || f.preds[noun] == nil {
		return false
	}
	return f.preds[noun].frame().Weak || f.preds[noun].frame().Personal
}
