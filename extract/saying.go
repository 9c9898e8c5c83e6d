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
	from, to int      // token indexes of the content
	parent   *saying
	feminine bool // what the verb tells of the speaker
	past     bool
	alleged  bool
	quote    bool // its content is a quotation
	rule     string
	index    int
	warn     bool // what it tells may come, it has not
	report   bool // the speaker passes on what the one inside says
	quiet    bool // it goes on with a saying that is reported already
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
	if e.kind == graph.Correspondent {
		return true
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

// speakerAt returns the innermost saying whose content holds item k.
func (c *scope) speakerAt(k int) *saying {
	t := c.items[k].start
	var best *saying
	for _, s := range c.said {
		if s.from <= t && t < s.to && (best == nil || s.from >= best.from) {
			best = s
		}
	}
	return best
}

// attributions finds who says what in the sentence. open is the saying whose
// quotation the sentence goes on with, last the speaker before it.
func (c *scope) attributions(st *story) {
	if c.s.quoted && st.open != nil {
		s := *st.open
		s.from, s.to = c.s.start, c.quoteEnd(0)
		c.said = append(c.said, &s)
	}
	if c.svo() {
		c.introduced(st)
	}
	for k := range c.items {
		it := c.items[k]
		switch {
		case it.kind == iVerb && it.rd.lex.Class == lang.Say && c.frameHolds(k):
			s := c.sayingOf(k, st)
			c.add(s, st)
			if s != nil && c.svo() && s.from == c.s.start && s.cue[0] > c.s.start && !s.quote {
				c.outermost(s)
			}
		case it.kind == iVerb && it.rd.lex.Class == lang.Report:
			c.reportOf(k, st)
		case it.kind == iAccording:
			s := c.accordingTo(k)
			c.add(s, st)
			if s != nil && c.svo() {
				c.outermost(s)
			}
		case it.kind == iSuch && k > 0:
			c.add(c.suchOf(k, st), st)
		}
	}
	if len(c.said) == 0 {
		c.headline(st)
	}
	if c.svo() {
		c.quotations(st)
	}
}

func (c *scope) add(s *saying, st *story) {
	if s == nil || s.from >= s.to {
		return
	}
	if s.parent == nil {
		s.parent = c.enclosing(s)
	}
	if len(s.speakers) > 0 {
		for p := s.parent; p != nil; p = p.parent {
			if len(p.speakers) > 0 && p.speakers[0] == s.speakers[0] {
				s.parent = p.parent
				break
			}
		}
	}
	c.said = append(c.said, s)
	st.sayings = append(st.sayings, s)
	if s.parent == nil && len(s.speakers) > 0 {
		st.speak(s)
	}
	if s.quote && s.to >= c.s.end {
		st.open = s
	}
}

// enclosing returns the saying whose content the cue of s stands in.
func (c *scope) enclosing(s *saying) *saying {
	var best *saying
	for _, o := range c.said {
		if o != s && o.from <= s.cue[0] && s.cue[0] < o.to && (best == nil || o.from >= best.from) {
			best = o
		}
	}
	return best
}

// sayingOf reads a verb of saying: its subject, or the last speaker when it has
// none, and what it introduces.
func (c *scope) sayingOf(k int, st *story) *saying {
	it := c.items[k]
	form := it.rd.lex.Form
	s := &saying{cue: [2]int{it.start, it.end}, feminine: form.Feminine && !form.Masculine, past: form.Tense == lang.Past,
		alleged: it.rd.lex.Verb.Frame.Alleged, warn: it.rd.lex.Verb.Frame.Warn, rule: it.rd.lex.Verb.ID}
	a := c.subject(k)
	if it.rd.lex.Verb.Frame.Personal {
		a = c.authorOf(c.needed(k, it.rd.lex.Verb.Frame.Need))
	}
	if c.svo() && c.passiveLast(k) {
		return nil // was told, was informed
	}
	s.from, s.to, s.quote = c.content(k, a)
	if c.svo() {
		c.announce(k, a, st)
	}
	if s.from < 0 {
		s.from, s.to, s.quote = c.quotedBefore(k)
	}
	if s.from < 0 {
		return nil
	}
	if a.ok() {
		s.speakers, s.mention = a.entities, a.mention
		if a.mention != nil {
			a.mention.feminine = a.mention.feminine || s.feminine
		}
		return s
	}
	if c.svo() && !c.unresolved(k) {
		return nil // a common noun speaks
	}
	c.carry(s, k, st)
	return s
}

// carry gives a verb without a subject its speaker: the subject of the clause
// before it inside the same content, else the last speaker.
func (c *scope) carry(s *saying, k int, st *story) {
	outer := c.speakerAt(k)
	if outer != nil && (!s.past || !outer.past) {
		if a := c.topic(outer, k); a.ok() {
			s.speakers, s.mention = a.entities, a.mention
			return
		}
		for j := k - 1; j >= 0 && c.items[j].start >= outer.from; j-- {
			if c.items[j].kind == iVerb {
				if a := c.subject(j); a.ok() {
					s.speakers, s.mention = a.entities, a.mention
					return
				}
			}
		}
	}
	if outer != nil {
		s.speakers, s.mention, s.parent = outer.speakers, nil, outer.parent
		if outer.quote && outer.to < c.s.end {
			s.parent = outer.parent
		}
		return
	}
	for j := k - 1; j >= 0; j-- { // the subject of an earlier clause of the sentence
		if c.items[j].kind == iVerb {
			if a := c.subject(j); a.ok() && len(a.entities) == 1 {
				s.speakers, s.mention = a.entities, a.mention
				return
			}
		}
	}
	if last := st.lastLike(s.feminine); last != nil {
		s.speakers, s.parent = last.speakers, last.parent
		return
	}
	if st.subject.ok() {
		s.speakers = st.subject.entities
	}
}

// topic returns the actor that the content of a saying begins with.
func (c *scope) topic(s *saying, before int) argument {
	for k, it := range c.items[:before] {
		if it.start < s.from || it.kind == iComp || it.kind == iOpen {
			continue
		}
		if it.kind == iMention && c.bare(k) && len(it.m.refers) > 0 {
			return c.mentionArg(k)
		}
		break
	}
	return argument{at: -1}
}

// content returns the tokens that a verb of saying introduces: behind a
// complementizer, a colon or a quotation mark; -1 when there is none.
func (c *scope) content(k int, subject argument) (from, to int, quote bool) {
	if c.svo() {
		return c.contentLast(k, subject)
	}
	for j := k + 1; j < len(c.items); j++ {
		it := c.items[j]
		switch it.kind {
		case iComp:
			if j+1 < len(c.items) && c.items[j+1].kind == iOpen && c.quoteEndItem(j+1) >= len(c.items) {
				return it.start, c.s.end, true
			}
			return it.start, c.s.end, false
		case iOpen:
			if c.quoteLength(j) >= 4 || c.quoteEndItem(j) >= len(c.items) {
				return it.start, c.contentAfterQuote(j), true
			}
		case iPunct:
			if c.text(j) == ":" {
				return it.end, c.s.end, j+1 < len(c.items) && c.items[j+1].kind == iOpen
			}
			if c.text(j) == "." || c.text(j) == "؛" {
				j = len(c.items)
			}
		case iVerb:
			if it.and && j > k+1 {
				j = len(c.items)
			}
		case iSuch:
			j = len(c.items)
		}
	}
	if n := c.nominalContent(k, subject); n >= 0 {
		return c.items[n].start, c.s.end, false
	}
	return -1, -1, false
}

// nominalContent returns the first item of what is said when it is a noun
// phrase: "announced the foiling of attacks".
func (c *scope) nominalContent(k int, subject argument) int {
	from := k + 1
	if subject.at >= from {
		from = subject.at + 1
	}
	for j := from; j < len(c.items); j++ {
		switch c.items[j].kind {
		case iNoun:
			switch c.items[j].rd.lex.Class {
			case lang.Event, lang.Wrong, lang.Foil, lang.Fail, lang.Try, lang.Accusation:
				return j
			}
		case iVerb, iRel:
			return -1
		}
	}
	return -1
}

func (c *scope) quoteEndItem(k int) int {
	for j := k + 1; j < len(c.items); j++ {
		if c.items[j].kind == iClose {
			return j
		}
	}
	return len(c.items)
}

func (c *scope) quoteLength(k int) int {
	e := c.quoteEndItem(k)
	if e >= len(c.items) {
		return c.s.end - c.items[k].start
	}
	return c.items[e].start - c.items[k].end
}

// contentAfterQuote returns where the content of a quotation ends: at the
// quotation mark, or at the end of the sentence when only a tail follows.
func (c *scope) contentAfterQuote(k int) int {
	e := c.quoteEndItem(k)
	if e >= len(c.items) {
		return c.s.end
	}
	return c.items[e].end
}

// quoteEnd returns where the quotation that is open at item k ends.
func (c *scope) quoteEnd(k int) int {
	for j := k; j < len(c.items); j++ {
		if c.items[j].kind == iClose && c.items[j].depth == 0 {
			return c.items[j].end
		}
	}
	return c.s.end
}

// accordingTo reads "according to X": X says the whole sentence.
func (c *scope) accordingTo(k int) *saying {
	for j := k + 1; j < len(c.items) && j <= k+4; j++ {
		it := c.items[j]
		if it.kind == iMention {
			a := c.mentionArg(j)
			if !a.ok() {
				return nil
			}
			return &saying{speakers: a.entities[:1], mention: it.m, cue: [2]int{c.items[k].start, c.items[k].end}, from: c.s.start, to: c.s.end, rule: c.pack.Code + ".according"}
		}
		if it.kind == iVerb || it.kind == iPunct && j > k+1 {
			return nil
		}
	}
	return nil
}

// suchOf reads "قائلا": the subject of the verb before it goes on speaking.
func (c *scope) suchOf(k int, st *story) *saying {
	s := &saying{cue: [2]int{c.items[k].start, c.items[k].end}, rule: c.pack.Code + ".such", past: true}
	s.from, s.to, s.quote = c.content(k, argument{at: -1})
	if s.from < 0 {
		s.from, s.to = c.items[k].end, c.s.end
	}
	if a := c.reportedSpeaker(k); a.ok() {
		s.speakers, s.mention = a.entities, a.mention
		return s
	}
	if a := c.before(k); a.ok() {
		s.speakers, s.mention = a.entities, a.mention
		return s
	}
	c.carry(s, k, st)
	return s
}

// reportedSpeaker returns whom a verb of reporting before item k quotes.
func (c *scope) reportedSpeaker(k int) argument {
	for j := k - 1; j >= 0; j-- {
		if c.items[j].kind == iVerb && c.items[j].rd.lex.Class == lang.Report {
			return c.marked(j+1, k, c.items[j].rd.lex.Verb.Frame.Target, argument{at: -1})
		}
	}
	return argument{at: -1}
}

// reportOf reads "the agency quoted the minister": the reporter's saying holds
// all that follows, and the one quoted is heard inside it.
func (c *scope) reportOf(k int, st *story) {
	v := c.items[k].rd.lex.Verb
	end := c.clauseEndWide(k)
	quoted := c.marked(k+1, end, v.Frame.Target, argument{at: -1})
	if !quoted.ok() || c.svo() && (quoted.indirect || quoted.at < 0) {
		return
	}
	a := c.subject(k)
	outer := &saying{cue: [2]int{c.items[k].start, c.items[k].end}, from: c.items[quoted.at].start, to: c.s.end, past: true, rule: v.ID, report: true}
	if a.ok() && a.at != quoted.at {
		outer.speakers, outer.mention = a.entities[:1], a.mention
	}
	c.add(outer, st)
	inner := &saying{speakers: quoted.entities[:1], mention: quoted.mention, cue: outer.cue, past: true, rule: v.ID, parent: outer}
	if len(outer.speakers) == 0 {
		inner.parent = outer.parent
	}
	from, to, quote := c.content(quoted.at, argument{at: -1})
	if from < 0 {
		from, to = c.items[quoted.at].end, c.s.end
	}
	inner.from, inner.to, inner.quote = from, to, quote
	c.said = append(c.said, inner)
	st.sayings = append(st.sayings, inner)
	st.speak(inner)
	if quote && to >= c.s.end {
		st.open = inner
	}
}

func (c *scope) clauseEndWide(k int) int {
	for j := k + 1; j < len(c.items); j++ {
		switch c.items[j].kind {
		case iComp, iOpen, iSuch:
			if c.items[j].kind == iOpen && c.quoteLength(j) < 4 {
				continue
			}
			return j
		}
	}
	return len(c.items)
}

// headline reads "Lavrov: …" in a title.
func (c *scope) headline(st *story) {
	if len(c.items) < 3 || c.items[0].kind != iMention || c.items[1].kind != iPunct || c.text(1) != ":" {
		return
	}
	m := c.items[0].m
	if len(m.refers) == 0 || m.kind == graph.State && m.role != 0 && !c.s.title {
		return
	}
	s := &saying{speakers: m.refers, mention: m, cue: [2]int{c.items[1].start, c.items[1].end}, from: c.items[1].end, to: c.s.end, rule: c.pack.Code + ".headline"}
	c.said = append(c.said, s)
	st.sayings = append(st.sayings, s)
}

// authorOf returns whose the statement at item n is: "it said in a statement of
// the command that".
func (c *scope) authorOf(n int) argument {
	if n < 0 {
		return argument{at: -1}
	}
	for j := n + 1; j < len(c.items) && j <= n+4; j++ {
		it := c.items[j]
		if it.kind == iMention && (it.prep == "ل" || it.np == n || c.items[j-1].kind == iPrep) {
			return c.mentionArg(j)
		}
		if it.kind == iComp || it.kind == iVerb || it.kind == iOpen {
			break
		}
	}
	return argument{at: -1}
}

// quotedBefore returns the quotation that opens the sentence and that the verb
// at k follows: «…»، قال الوزير; -1 when there is none.
func (c *scope) quotedBefore(k int) (from, to int, quote bool) {
	if k < 3 || c.items[0].kind != iOpen || c.items[k-1].kind != iPunct && c.items[k-1].kind != iClose {
		return -1, -1, false
	}
	if end := c.quoteEndItem(0); end < k && end >= k-3 {
		return c.items[0].start, c.items[end].end, true
	}
	return -1, -1, false
}
