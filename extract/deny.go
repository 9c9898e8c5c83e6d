package extract

import (
	"slices"

	"isnad/extract/lang"
	"isnad/graph"
)

// deny reads a verb of denying: who denies, and whose claim.
func (f *claimer) deny(k int) {
	v := f.items[k].rd.lex.Verb
	noun := f.needed(k, []lang.Class{lang.Accusation})
	noun = f.strongest(noun)
	if len(v.Frame.Need) > 0 && noun < 0 {
		return
	}
	if len(v.Frame.Need) > 0 && f.single(noun) && f.possessor(noun).ok() {
		f.consumed[noun] = true // "refused to accuse X" denies nothing
		return
	}
	if pol, mod := f.status(k); pol == graph.Negative || mod == graph.Future || mod == graph.Hypothetical {
		return
	}
	subject := f.subject(k)
	if !subject.ok() {
		subject = f.implicitSubject(k, argument{})
	}
	if !subject.ok() {
		return
	}
	f.remember(k, subject)
	f.denial(k, noun, subject, v.ID)
	end := f.accusationEnd(k)
	if noun >= 0 && f.svo() {
		return // what the accusation says, its accuser says
	}
	f.denials = append(f.denials, region{from: k + 1, to: end})
}

// denial makes the claim of a denial whose accusation is the noun at item noun,
// -1 when there is none. Whose claim it answers is the noun's possessor, else
// found later.
func (f *claimer) denial(k, noun int, subject argument, rule string) {
	target := argument{at: -1}
	if noun >= 0 {
		f.consumed[noun] = true
		target = f.possessor(noun)
		if shares(target.entities, subject.entities) || f.allied(subject.entities, target.entities) {
			target = argument{at: -1}
		}
	}
	if len(target.entities) > 0 && noun >= 0 {
		f.deniedAccusation(noun, target, subject)
	}
	f.emit(found{kind: graph.Denied, trigger: f.items[k].span(), matter: f.matter("", k+1, f.accusationEnd(k)), explicit: true, rumour: f.rumour(noun), bare: noun < 0,
		said: f.outside(k, subject), rule: rule, confidence: 0.85}, subject, target)
}

// deniedAccusation notes the accusation that a denial tells of: "rejected the
// American accusations" says that the United States accused it.
func (f *claimer) deniedAccusation(noun int, accuser, denier argument) {
	n := f.items[noun].rd.lex.Noun
	if n == nil || n.Frame.Weak {
		return
	}
	end := min(f.accusationEnd(noun), noun+14)
	charge := f.chargeAt(noun+1, end, n.Frame.Charge)
	accused := f.chargedActor(charge, end, accuser)
	if !accused.ok() && f.svo() && n.Frame.Alleged {
		return
	}
	if !accused.ok() {
		accused = argument{entities: denier.entities, mention: denier.mention, at: -1}
		for i, e := range accused.entities {
			if e.kind == graph.Official && e.state != "" {
				if s := f.stateEntity(e.state); s != nil {
					accused.entities = append([]*entity{}, accused.entities...)
					accused.entities[i] = s
				}
			}
		}
	}
	mod := graph.Asserted
	if n.Frame.Alleged {
		mod = graph.Alleged
	}
	f.emit(found{kind: graph.Accused, trigger: f.items[noun].span(), matter: f.matter("", noun, end), modality: mod, explicit: true,
		said: f.outside(noun, denier), rule: n.ID, confidence: 0.6}, accuser, accused)
}

// allied reports whether all of a and b belong to one state: then neither
// accuses nor denies the other without a word that says so.
func (f *claimer) allied(a, b []*entity) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y || x.state != "" && x.state == y.state {
				return true
			}
		}
	}
	return false
}

// falsehoods reads "the accusations are baseless" inside someone's words: the
// speaker denies them.
func (f *claimer) falsehoods() {
	for k, it := range f.items {
		if it.kind != iFalse {
			continue
		}
		noun := -1
		for j := k - 1; j >= 0 && noun < 0; j-- {
			if f.items[j].kind == iNoun && f.items[j].rd.lex.Class == lang.Accusation {
				noun = j
			}
		}
		if noun < 0 && f.svo() {
			noun = f.calledFalse(k)
		}
		if noun < 0 || f.consumed[noun] {
			continue
		}
		s := f.speakerAt(k)
		if s == nil || len(s.speakers) == 0 || s.reporter() {
			continue
		}
		f.denial(k, noun, argument{entities: s.speakers, mention: s.mention, at: -1}, f.pack.Code+".falsity")
	}
}

// answer links each denial to the accusations of the article that it answers,
// and gives it their source for its target when it has none.
func (st *story) answer(r *reader) {
	if r.svo() {
		st.dropPassives()
	}
	var kept []*found
	for _, d := range slices.Clone(st.found) {
		if d.kind == graph.Denied && d.polarity == graph.Positive {
			st.answerOne(d)
			if d.target == nil {
				continue // the article tells of nobody who made the accusation
			}
			kept = append(kept, st.joint(d)...)
		}
		kept = append(kept, d)
	}
	st.found = kept
}

func (st *story) answerOne(d *found) {
	var best *found
	for _, a := range st.found {
		if a.kind != graph.Accused || a.source == nil || a.target == nil || !a.matter.Compatible(d.matter) {
			continue
		}
		if !speaksFor(d.source, a.target) || speaksFor(d.source, a.source) || d.target != nil && a.source != d.target {
			continue
		}
		if best == nil || st.nearer(a, best, d) {
			best = a
		}
	}
	if best == nil {
		st.accusedBack(d)
		st.answerHere(d)
		st.rumoured(d)
		st.challenged(d)
		return
	}
	d.disputes = append(d.disputes, best)
	if d.target == nil {
		d.target = best.source
		d.confidence -= 0.15
	}
}

// joint returns the denials of those who made the accusation that d answers
// together with its target: "Washington and London said".
func (st *story) joint(d *found) []*found {
	var out []*found
	if len(d.disputes) == 0 || d.tgtSpan != nil {
		return nil
	}
	main := d.disputes[0]
	for _, a := range st.found {
		if a.kind == graph.Accused && a.sent == main.sent && a.trigger == main.trigger && a.target == main.target && a.source != nil && a.source != main.source {
			one := *d
			one.target, one.disputes = a.source, []*found{a}
			out = append(out, &one)
		}
	}
	return out
}

// nearer reports whether the accusation a is rather what d answers than b: one
// of the same or the last sentence before all, then the accuser who accuses
// most often, then the nearest.
func (st *story) nearer(a, b, d *found) bool {
	na, nb := st.close(a, d), st.close(b, d)
	if na != nb {
		return na
	}
	if !na {
		if ca, cb := st.times(a, d), st.times(b, d); ca != cb {
			return ca > cb
		}
	}
	return distance(a, d) < distance(b, d)
}

// close reports whether a stands in the sentence of d or in one that ends where
// it begins.
func (st *story) close(a, d *found) bool {
	return a.sent.start <= d.sent.start && d.sent.start-a.sent.end <= 1
}

// times counts how often the source of a accuses whom the denier of d speaks
// for.
func (st *story) times(a, d *found) int {
	n := 0
	for _, o := range st.found {
		if o.kind == graph.Accused && o.source == a.source && o.target != nil && speaksFor(d.source, o.target) {
			n++
		}
	}
	return n
}

// accusedBack takes for the target of a denial whom the denier accuses in the
// same sentence: "denied the claims, accusing dark forces of spreading them".
func (st *story) accusedBack(d *found) {
	if d.target != nil {
		return
	}
	for _, a := range st.found {
		if a.kind == graph.Accused && a.source == d.source && a.target != nil && a.sent == d.sent {
			d.target, d.tgtSpan = a.target, a.tgtSpan
			d.confidence -= 0.25
			return
		}
	}
}

// answerHere takes for the target of a bare denial ("denied that") the accuser of
// the same sentence before it, whoever the denier speaks for.
func (st *story) answerHere(d *found) {
	if d.target != nil || !d.bare {
		return
	}
	for _, a := range st.found {
		if a.kind == graph.Accused && a.source != nil && a.source != d.source && a.sent == d.sent && a.trigger[0] < d.trigger[0] {
			d.target, d.disputes = a.source, []*found{a}
			d.confidence -= 0.2
			return
		}
	}
}

// challenged takes for the target of an outright denial, when no accusation was
// read, whoever spoke or accused last before it and does not stand on the
// denier's side: an article tells the charge before it tells the answer.
func (st *story) challenged(d *found) {
	if d.target != nil || d.said != nil && d.said.reporter() && d.source == nil {
		return
	}
	var best *entity
	var span *mention
	at := -1
	consider := func(e *entity, m *mention, pos int) {
		if e != nil && e != d.source && !speaksFor(d.source, e) && e.kind != graph.Correspondent && pos < d.trigger[0] && pos > at {
			best, span, at = e, m, pos
		}
	}
	for _, s := range st.sayings {
		if len(s.speakers) > 0 && !s.reporter() {
			consider(s.speakers[0], s.mention, s.cue[0])
		}
	}
	for _, f := range st.found {
		if f.kind == graph.Accused {
			consider(f.source, f.srcSpan, f.trigger[0])
		}
	}
	if best != nil {
		d.target, d.tgtSpan = best, span
		d.confidence -= 0.3
	}
}

// rumoured takes for the target of a denial of reports the outlet that the
// article quotes nearest to it.
func (st *story) rumoured(d *found) {
	if d.target != nil || !d.rumour {
		return
	}
	best := -1
	for _, s := range st.sayings {
		if !s.reporter() || s.speakers[0] == d.source {
			continue
		}
		n := s.cue[0] - d.trigger[0]
		if n < 0 {
			n = -n
		}
		if best < 0 || n < best {
			best, d.target, d.tgtSpan = n, s.speakers[0], s.mention
		}
	}
	if best >= 0 {
		d.confidence -= 0.25
	}
}

// speaksFor reports whether an actor is the other one, belongs to it, or both
// stand for one state.
func speaksFor(e, other *entity) bool {
	if e == nil || other == nil {
		return false
	}
	if e == other || e.state != "" && e.state == other.state {
		return true
	}
	for _, w := range e.with {
		if w == other {
			return true
		}
	}
	return false
}

// distance prefers accusations near a denial, those before it to those after.
func distance(a, d *found) int {
	n := d.sent.start - a.sent.start
	if n < 0 {
		return -2 * n
	}
	return n
}

// strongest prefers an outright accusation right behind a vague one: "what it
// called claims of the company".
func (f *claimer) strongest(noun int) int {
	if noun < 0 || f.items[noun].rd.lex.Noun == nil || !f.items[noun].rd.lex.Noun.Frame.Weak {
		return noun
	}
	for j := noun + 1; j < len(f.items) && j <= noun+3; j++ {
		if n := f.items[j].rd.lex; f.items[j].kind == iNoun && n.Class == lang.Accusation && !n.Noun.Frame.Weak {
			return j
		}
	}
	return noun
}

// rumour reports whether what is denied is a report or a rumour, not an outright
// accusation.
func (f *claimer) rumour(noun int) bool {
	if noun < 0 || f.items[noun].rd.lex.Noun == nil {
		return false
	}
	return f.items[noun].rd.lex.Noun.Frame.Weak || f.items[noun].rd.lex.Noun.Frame.Personal
}
