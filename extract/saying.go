package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// saying is one "X said Y": an attribution on its way to graph.Attribution.
type saying struct {
	speakers []*entity
	mention  *mention // of the speaker, nil when carried over
	cue      [2]int   // token indexes
	from, to int      // token indexes of the content, from = to for none
	parent   *saying
	feminine bool // what the verb tells of the speaker
	past     bool
	alleged  bool
	quote    bool // its content is a quotation
	rule     string
	index    int
	warn     bool // what it tells may come, it has not
	report   bool // the speaker passes on what the one inside says
	act      bool // an accusation or denial: its claims are made elsewhere
}

// reporter reports whether the speaker is someone who publishes: a
// correspondent, an outlet or an agency.
func (s *saying) reporter() bool {
	return len(s.speakers) > 0 && publishes(s.speakers[0])
}

// nobody reports whether the speaker is a source without name, office or state:
// it tells of an attack, and stands for no one who would accuse.
func (s *saying) nobody() bool {
	if len(s.speakers) == 0 {
		return true
	}
	e := s.speakers[0]
	return e.unnamed && e.state == "" && e.head != nil && e.head.Concept == "sources"
}

func publishes(e *entity) bool {
	if e.kind == graph.Correspondent { // a journalist who is asked for his view passes on nobody's
		return e.head == nil || e.head.Concept != "journalist"
	}
	if e.entry != nil {
		return e.entry.Outlet
	}
	return e.head != nil && (e.head.Outlet || e.head.Concept == "media")
}

// chain returns the sayings around s from the outermost to s itself.
func (s *saying) chain() []*saying {
	var out []*saying
	for ; s != nil; s = s.parent {
		out = append([]*saying{s}, out...)
	}
	return out
}

// speakerAt returns the innermost saying whose content holds word i.
func (t *tree) speakerAt(i int) *saying {
	k := t.s.start + i
	var best *saying
	for _, s := range t.said {
		if s.from <= k && k < s.to && !(s.cue[0] <= k && k < s.cue[1]) && (best == nil || s.from > best.from || s.from == best.from && s.to <= best.to) {
			best = s
		}
	}
	return best
}

// attributions finds who says what in the sentence.
func (t *tree) attributions() {
	if t.s.quoted && t.story.open != nil {
		s := *t.story.open
		s.from, s.to = t.s.start, t.quoteEnd(0)
		t.said = append(t.said, &s)
	}
	for _, i := range t.outerFirst() {
		k := t.s.start + i
		if rd, ok := t.find(k, lang.According); ok && t.at[k] == nil && rd.end <= t.s.end {
			t.accordingTo(i, rd.end-t.s.start)
			continue
		}
		if _, ok := t.find(k, lang.Such); ok && i > 0 && t.at[k] == nil {
			t.add(t.suchOf(i))
			continue
		}
		p := t.preds[i]
		switch {
		case p != nil && p.class() == lang.Report && p.verb():
			t.reportOf(p)
		case p != nil && p.class() == lang.Say && (p.verb() || t.gerund(i)):
			t.add(t.sayingOf(p))
		case p != nil && p.verb() && speech(p.class()):
			t.add(t.speechAct(p))
		case p == nil || p.class() == lang.Plain:
			t.add(t.unlisted(i))
		}
	}
	if len(t.said) == 0 {
		t.headline()
	}
	t.behindColon()
	t.goesOnSpeaking()
}

// outerFirst returns the words in the order in which their sayings are read: a verb
// behind what it says goes before the verbs inside.
func (t *tree) outerFirst() []int {
	var order, rest []int
	for i := range t.head {
		if c := t.child(i, relContent); t.svo() && c >= 0 && c < i && t.verbal(i) {
			order = append(order, i)
		} else {
			rest = append(rest, i)
		}
	}
	return append(order, rest...)
}

// speech reports whether a verb of the class is itself something said.
func speech(c lang.Class) bool {
	return c == lang.Accuse || c == lang.Deny || c == lang.Condemn || c == lang.Call
}

func (t *tree) add(s *saying) {
	if s == nil {
		return
	}
	if s.parent == nil {
		s.parent = t.enclosing(s)
	}
	if len(s.speakers) > 0 {
		for p := s.parent; p != nil; p = p.parent {
			if len(p.speakers) > 0 && p.speakers[0] == s.speakers[0] {
				s.parent = p.parent
				break
			}
		}
	}
	t.said = append(t.said, s)
	t.story.sayings = append(t.story.sayings, s)
	if s.parent == nil && len(s.speakers) > 0 && !t.aside(s) {
		t.story.speak(s)
	}
	if s.quote && s.to >= t.s.end {
		t.story.open = s
	}
	t.adopt(s)
}

// aside reports whether s stands in a relative clause: nobody goes on speaking
// from there.
func (t *tree) aside(s *saying) bool {
	i := s.cue[0] - t.s.start
	for steps := 0; i >= 0 && i < len(t.head) && steps < len(t.head); i, steps = t.head[i], steps+1 {
		if t.rel[i] == relClause || t.rel[i] == relContent && t.child(i, relRelative) >= 0 {
			return true
		}
	}
	return false
}

// adopt makes s the parent of the sayings that were found before it inside its
// content: "…, the agency quoted him as saying".
func (t *tree) adopt(s *saying) {
	for _, o := range t.said {
		if o != s && o.parent == s.parent && s.from <= o.cue[0] && o.cue[0] < s.to && !(o.from <= s.cue[0] && s.cue[0] < o.to) {
			o.parent = s
		}
	}
}

// enclosing returns the saying whose content the cue of s stands in.
func (t *tree) enclosing(s *saying) *saying {
	var best *saying
	for _, o := range t.said {
		if o != s && !o.act && o.from <= s.cue[0] && s.cue[0] < o.to && (best == nil || o.from >= best.from) {
			best = o
		}
	}
	return best
}

// sayingOf reads a verb of saying: its subject, or the last speaker when it has
// none, and what it introduces.
func (t *tree) sayingOf(p *predicate) *saying {
	i := p.word
	form := p.rd.lex.Form
	if !t.svo() && form.Tense == lang.PastPart && speech(p.class()) && (t.gerund(i) || !t.verbal(i)) {
		return nil // المتهمة: tells of whom it stands behind
	}
	s := &saying{cue: t.cue(p), feminine: t.verbGender(i) > 0 || form.Feminine && !form.Masculine, past: form.Tense == lang.Past,
		alleged: p.rd.lex.Verb.Frame.Alleged, warn: p.rd.lex.Verb.Frame.Warn, rule: p.rd.lex.Verb.ID}
	r := t.roleOf(i)
	if t.svo() && r.passive && t.child(i, relContent) < 0 {
		return nil // was told, was asked
	}
	s.from, s.to, s.quote = t.content(i)
	var a argument
	switch {
	case r.passive && r.subject < 0:
		if r.object > i && !t.svo() && s.from < s.to && !t.transitive(i) { // يشتبه المحققون في أن: no passive
			a = t.actors(r.object, true)
		}
	case p.rd.lex.Verb.Frame.Personal:
		a = t.authorOf(t.needed(i, p.rd.lex.Verb.Frame.Need))
	default:
		a = t.subjectOf(i, true)
	}
	if a.ok() {
		s.speakers, s.mention = a.entities, a.mention
		return s
	}
	if r.subject >= 0 {
		if t.relative(r.subject) || !t.noun(r.subject) || s.from >= s.to {
			return s // a thing says so
		}
		s.mention = t.span(r.subject)
		s.speakers = t.behind(r.subject)
		if len(s.speakers) == 0 && !t.svo() && t.speechNoun(r.subject) { // published a report which says
			if a := t.actors(t.authorSubject(r.subject), false); a.ok() {
				s.speakers = a.entities[:1]
			}
		}
		return s
	}
	if s.from >= s.to && !t.svo() {
		return nil
	}
	if !r.passive {
		t.carry(s, i)
	}
	return s
}

// behind returns whose the report or statement at word i is: "a report by the
// agency says".
func (t *tree) behind(i int) []*entity {
	if a := t.authorOf(i); a.ok() {
		return a.entities
	}
	for _, w := range t.stems(i) {
		if c := t.child(i, relDet); !t.pack.In("reportword", w) || t.svo() && c >= 0 && !t.pack.In("definite", t.tok(c).norm) {
			continue
		}
		for _, s := range t.story.recent { // the report: of whom the article has told
			if len(s.speakers) > 0 && !person(s.speakers[0].kind) {
				return s.speakers[:1]
			}
		}
		break
	}
	return nil
}

// authorOf returns whose the statement at word n is: "in a statement of the
// command".
func (t *tree) authorOf(n int) argument {
	if n < 0 {
		return nobody
	}
	for _, k := range t.kids[n] {
		switch t.rel[k] {
		case relGenitive, relNominal, relCompound, relModifier, relOblique:
			if p := t.preposition(k); t.rel[k] == relNominal && p != "ل" && p != "من" && p != "عن" && p != "by" && p != "of" && p != "from" {
				continue
			}
			if a := t.actor(k, false, 0); a.ok() {
				return a
			}
		case relClause:
			if k := t.agentBy(k); k >= 0 {
				return t.actor(k, false, 0)
			}
		}
	}
	return nobody
}

// cue returns the tokens of the predicate.
func (t *tree) cue(p *predicate) [2]int { return [2]int{t.s.start + p.from, t.s.start + p.end} }

// speechAct notes who accuses, denies or condemns, and what: the words inside
// are theirs.
func (t *tree) speechAct(p *predicate) *saying {
	i := p.word
	r := t.roleOf(i)
	a := t.subjectOf(i, true)
	if !a.ok() && (r.subject >= 0 || r.passive) {
		return nil
	}
	s := &saying{cue: t.cue(p), rule: p.id(), act: true, past: p.rd.lex.Form.Tense == lang.Past, feminine: t.verbGender(i) > 0}
	s.from, s.to = s.cue[1], s.cue[1]
	if !a.ok() {
		if t.svo() && t.verbal(i) && t.base[i] != "VBG" && t.rel[i] != relConjunct && t.rel[i] != relOpen {
			return nil // a finite verb has a subject of its own: the parser has lost it
		}
		t.carry(s, i)
		if len(s.speakers) == 0 {
			return nil
		}
		return s
	}
	s.speakers, s.mention = a.entities, a.mention
	return s
}

// unlisted reads a verb that the pack does not know as one of saying but that
// has an actor for its subject and a clause for its content: "feared that".
func (t *tree) unlisted(i int) *saying {
	if !t.verbal(i) || t.at[t.s.start+i] != nil {
		return nil
	}
	c := t.child(i, relContent)
	quoted := c >= 0 && c < i && t.tok(t.lo[c]).kind == opening
	if c < 0 || !quoted && (c < i || t.child(c, relMark) < 0 || t.base[c] == "VB") {
		return nil
	}
	if k := t.child(c, relMark); !quoted && (t.svo() && !t.marksClause(k) || !t.svo() && t.is(k, lang.Conj)) {
		return nil // while, when
	}
	a := t.subjectOf(i, false)
	if !a.ok() && quoted {
		if a = t.nearSubject(i); !a.ok() {
			a = t.actors(t.roleOf(i).object, false)
		}
	}
	if !a.ok() || a.at < 0 {
		return nil
	}
	s := &saying{cue: [2]int{t.s.start + i, t.s.start + i + 1}, rule: t.pack.Code + ".clause", speakers: a.entities, mention: a.mention, past: true, warn: !quoted}
	s.from, s.to, s.quote = t.content(i)
	return s
}

// carry gives a verb without a subject its speaker: whoever speaks around it,
// else the last speaker.
func (t *tree) carry(s *saying, i int) {
	if outer := t.speakerAt(i); outer != nil && (!s.past || !outer.past || outer.quote) {
		s.speakers, s.parent = outer.speakers, outer.parent
		return
	}
	for j := i - 1; j >= 0; j-- { // of an earlier clause of the sentence
		if p := t.preds[j]; p != nil && p.verb() && (p.class() == lang.Say || speech(p.class())) {
			if a := t.subjectOf(j, false); a.ok() && len(a.entities) == 1 {
				s.speakers, s.mention = a.entities, a.mention
				return
			}
		}
	}
	if outer := t.speakerAt(i); outer != nil {
		s.speakers, s.parent = outer.speakers, outer.parent
		return
	}
	if last := t.story.lastLike(s.feminine); last != nil {
		s.speakers, s.parent = last.speakers, last.parent
		return
	}
	if t.story.subject.ok() {
		s.speakers = t.story.subject.entities
	}
}
