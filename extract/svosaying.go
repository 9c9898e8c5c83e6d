package extract

import (
	"isnad/extract/lang"
)

// contentLast returns the tokens that the verb of saying at k introduces: behind
// it, or before it where a comma or quotation mark stands before its subject.
func (c *scope) contentLast(k int, subject argument) (from, to int, quote bool) {
	if c.items[k].kind != iVerb { // behind whom someone quotes
		return c.saidBehind(k, subject)
	}
	begin := c.cueStart(k, subject)
	back, quoted := c.saidBefore(begin)
	from, to, quote = c.saidBehind(k, subject)
	switch {
	case back && (quoted || from < 0):
		return c.s.start, c.s.end, from >= 0 && quote
	case from >= 0:
		return from, to, quote
	}
	if n := c.nominalContent(k, subject); n >= 0 {
		return c.items[c.phraseStart(n)].start, c.s.end, false
	}
	return -1, -1, false
}

// cueStart returns the first item of subject and verb group.
func (c *scope) cueStart(k int, subject argument) int {
	begin := c.groupStart(k)
	if subject.at >= 0 && subject.at < begin {
		return c.phraseStart(subject.at)
	}
	for begin > 0 && (c.items[begin-1].kind == iPron || c.inPhrase(c.items, begin-1)) {
		begin--
	}
	return begin
}

// saidBefore reports whether what is said stands before the item at begin, and
// whether it is a quotation.
func (c *scope) saidBefore(begin int) (back, quoted bool) {
	j := begin - 1
	if j < 1 {
		return false, false
	}
	if c.items[j].kind == iClose {
		return true, true
	}
	if c.items[j].kind != iPunct || !c.comma(j) {
		return false, false
	}
	if c.items[j-1].kind == iClose {
		return true, true
	}
	for n := 0; n < j; n++ {
		if c.items[n].kind == iVerb && c.finiteAt(n) {
			return true, false
		}
	}
	return false, false
}

// saidBehind returns what is said behind the verb: behind "that", a colon or a
// quotation mark, or a clause right behind the verb and its object.
func (c *scope) saidBehind(k int, subject argument) (from, to int, quote bool) {
	j := k + 1
	if subject.at >= j {
		j = c.items[subject.at].np + 1
	}
	clause := -1
	for ; j < len(c.items); j++ {
		it := c.items[j]
		switch it.kind {
		case iComp:
			if j+1 < len(c.items) && c.items[j+1].kind == iOpen && c.quoteEndItem(j+1) >= len(c.items) {
				return it.start, c.s.end, true
			}
			return it.start, c.reach(j), false
		case iOpen:
			if c.quoteLength(j) >= 4 || c.quoteEndItem(j) >= len(c.items) {
				if clause >= 0 && j > clause+1 {
					return c.items[clause].start, c.s.end, c.quoteEndItem(j) >= len(c.items)
				}
				return it.start, c.contentAfterQuote(j), true
			}
		case iPunct:
			if c.text(j) == ":" {
				return it.end, c.s.end, j+1 < len(c.items) && c.items[j+1].kind == iOpen
			}
			if c.comma(j) && clause >= 0 && !c.listGoesOn(j+1) && !c.parenthetical(j) {
				clause = -2
			}
			if !c.comma(j) && !c.possessiveAt(it.start) && c.text(j) != "(" && c.text(j) != ")" {
				return -1, -1, false
			}
		case iAux, iFuture:
			if clause >= 0 {
				return c.items[clause].start, c.reach(clause), false
			}
		case iVerb:
			if c.finiteAt(j) && clause >= 0 && clause < c.groupStart(j) {
				return c.items[clause].start, c.reach(clause), false
			}
			if c.items[j].rd.lex.Class == lang.Say {
				return -1, -1, false
			}
		case iRel:
			if clause < 0 {
				return -1, -1, false
			}
		case iCond:
			return -1, -1, false
		case iConj:
			if clause < 0 {
				return -1, -1, false
			}
		default:
			if clause == -1 && (it.kind == iPron || c.inPhrase(c.items, j) && it.prep == "") && !c.toldObject(k, j) {
				clause = j
			}
		}
	}
	return -1, -1, false
}

// toldObject reports whether item j is the one who is told: "told Reuters
// hackers had".
func (c *scope) toldObject(k, j int) bool {
	return c.items[k].kind == iVerb && c.pack.In("tellverb", c.items[k].rd.lex.Verb.Lemma) && c.firstPhrase(k, j)
}

// firstPhrase reports whether item j belongs to the first noun phrase behind k.
func (c *scope) firstPhrase(k, j int) bool {
	for n := k + 1; n < len(c.items); n++ {
		if c.inPhrase(c.items, n) {
			return c.items[n].np == c.items[j].np
		}
		if c.items[n].kind == iPron {
			return n == j
		}
	}
	return false
}

// reach returns where the content that begins at item j ends: before "but" or
// "while", else with the sentence.
func (c *scope) reach(j int) int {
	depth := c.items[j].depth
	for n := j + 1; n < len(c.items); n++ {
		if c.items[n].kind == iConj && c.items[n].depth <= depth {
			switch c.tokens[c.items[n].start].norm {
			case "but", "while", "although", "whereas", "though":
				return c.items[n].start
			}
		}
	}
	return c.s.end
}

// quotations gives a quotation that no verb of its sentence introduces its
// speaker: whom the sentence that closes it names, else who spoke last.
func (c *scope) quotations(st *story) {
	if len(c.said) > 0 || len(c.items) == 0 || c.items[0].kind != iOpen {
		return
	}
	end := c.quoteEndItem(0)
	s := &saying{cue: [2]int{c.items[0].start, c.items[0].end}, from: c.s.start, to: c.s.end, past: true, quote: true, quiet: true, rule: c.pack.Code + ".quote"}
	if end >= len(c.items) {
		s.speakers, s.mention = c.laterSpeaker(st)
	}
	if len(s.speakers) == 0 && len(st.recent) > 0 && c.quoteLength(0) >= 4 && (st.recentIn == c.s.paragraph || st.recentIn == c.s.paragraph-1 && end >= len(c.items)-2) {
		s.speakers = st.recent[0].speakers
	}
	if len(s.speakers) > 0 {
		c.add(s, st)
	}
}

// laterSpeaker looks into the next sentences for who closes the quotation and
// says so.
func (c *scope) laterSpeaker(st *story) ([]*entity, *mention) {
	for _, s := range c.sents {
		if s.start < c.s.end || s.paragraph != c.s.paragraph {
			continue
		}
		n := &scope{reader: c.reader, s: s, items: c.reader.items(s), subjects: map[int]argument{}}
		n.settle()
		n.pronouns(st)
		closed := n.quoteEndItem(-1)
		for k := closed + 1; k < len(n.items) && closed < len(n.items); k++ {
			if n.items[k].kind == iVerb && n.items[k].rd.lex.Class == lang.Say {
				if a := n.subject(k); a.ok() {
					return a.entities[:1], a.mention
				}
			}
		}
		if !s.quoted || closed < len(n.items) {
			break
		}
	}
	return nil, nil
}

// unresolved reports whether a pronoun that nothing is known of is the subject
// of the verb at k.
func (c *scope) unresolved(k int) bool {
	start := c.groupStart(k)
	if start == 0 || c.items[start-1].kind != iPron {
		return false
	}
	w := c.tokens[c.items[start-1].start].norm
	return w == "he" || w == "she"
}

// announce notes the speaker of a verb of saying that ends its paragraph with a
// colon: the next paragraph is what he says.
func (c *scope) announce(k int, a argument, st *story) {
	if last := len(c.items) - 1; !a.ok() || c.text(last) != ":" || c.items[last].kind != iPunct {
		return
	}
	st.announced = &saying{speakers: a.entities[:1], mention: a.mention, cue: c.items[k].span(), past: true, quote: true, rule: c.items[k].rd.lex.Verb.ID, to: c.s.paragraph}
}

// introduced lets the paragraph behind an announcement be its content.
func (c *scope) introduced(st *story) {
	if st.announced == nil || st.announced.to != c.s.paragraph-1 {
		return
	}
	s := *st.announced
	s.from, s.to = c.s.start, c.s.end
	st.announced.quiet = true
	c.said = append(c.said, &s)
	st.sayings = append(st.sayings, &s)
}

// outermost makes what "according to X" says the frame of the other sayings of
// the sentence.
func (c *scope) outermost(s *saying) {
	s.parent = nil
	for _, o := range c.said {
		if o != s && o.parent == nil && o.cue[0] < s.cue[0] && (len(o.speakers) == 0 || len(s.speakers) == 0 || o.speakers[0] != s.speakers[0]) {
			o.parent = s
		}
	}
}
