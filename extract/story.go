package extract

import "isnad/extract/lang"

// story is what the article has told so far, from sentence to sentence.
type story struct {
	recent    []*saying // the last speakers, latest first: a verb without a subject continues one
	open      *saying   // the quotation that is still open
	subject   argument  // of the last sentence
	recentIn  int       // paragraph of the last speaker
	announced *saying   // whose words the next paragraph brings; to is its paragraph
	sayings   []*saying // all, in order
	found     []*found  // all claims, in order
}

// read goes through the sentences: who says what, then what is claimed.
func (r *reader) read() *story {
	st := &story{}
	for _, s := range r.sents {
		c := &scope{reader: r, s: s, items: r.items(s), subjects: map[int]argument{}}
		c.settle()
		if r.svo() {
			c.pronouns(st)
		}
		if !s.quoted {
			st.open = nil
		}
		c.attributions(st)
		c.claims(st)
		c.heard(st)
		if a := c.mainSubject(); a.ok() {
			st.subject = a
		}
		if len(c.said) > 0 {
			st.recentIn = s.paragraph
		}
		if s.title { // the headline does not speak to the body
			st.recent, st.open = nil, nil
		}
	}
	return st
}

// mainSubject returns the subject of the sentence's first verb.
func (c *scope) mainSubject() argument {
	for k, it := range c.items {
		if it.kind == iVerb {
			return c.subject(k)
		}
	}
	return argument{at: -1}
}

// frameHolds reports whether the nouns that the frame of the verb at k needs
// stand behind it.
func (c *scope) frameHolds(k int) bool {
	need := c.items[k].rd.lex.Verb.Frame.Need
	if len(need) == 0 {
		return true
	}
	return c.needed(k, need) >= 0
}

// needed returns the first item behind k, within the clause, of one of the noun
// classes; -1 when there is none.
func (c *scope) needed(k int, need []lang.Class) int {
	for j := k + 1; j < len(c.items) && j < k+16; j++ {
		it := c.items[j]
		switch it.kind {
		case iNoun, iBad, iFalse:
			for _, n := range need {
				if it.rd.lex.Class == n {
					return j
				}
			}
		case iWord, iMention:
			for _, rd := range c.readings[it.start] {
				for _, n := range need {
					if rd.lex.Class == n && it.kind == iWord {
						return j
					}
				}
			}
		case iComp:
			for _, n := range need {
				if n == lang.Statement {
					return j
				}
			}
			return -1
		case iVerb:
			if it.and {
				return -1
			}
		case iPunct:
			if c.text(j) == "." || c.text(j) == "؛" || c.text(j) == ":" {
				return -1
			}
		}
	}
	return -1
}

// speak notes the speaker of s as the latest.
func (st *story) speak(s *saying) {
	st.recent = append([]*saying{s}, st.recent...)
	if len(st.recent) > 4 {
		st.recent = st.recent[:4]
	}
}

// lastLike returns the latest speaker whose verb had the same gender, else the
// latest.
func (st *story) lastLike(feminine bool) *saying {
	for _, s := range st.recent {
		if s.feminine == feminine {
			return s
		}
	}
	if len(st.recent) > 0 {
		return st.recent[0]
	}
	return nil
}

// heard notes who accused, denied or described in the sentence: "and he said"
// goes on with them.
func (c *scope) heard(st *story) {
	for _, s := range c.said {
		if s.parent == nil && s.cue[0] >= c.s.start {
			return
		}
	}
	for k, it := range c.items {
		if it.kind != iVerb || c.speakerAt(k) != nil {
			continue
		}
		switch it.rd.lex.Class {
		case lang.Accuse, lang.Deny, lang.Call, lang.Condemn:
			if a := c.subject(k); a.ok() {
				form := it.rd.lex.Form
				st.speak(&saying{speakers: a.entities[:1], mention: a.mention, feminine: form.Feminine && !form.Masculine, past: true})
			}
			return
		}
	}
}

// settle gives each verb whose frame does not hold another reading of the same
// word whose frame does: "continued the shelling", "continued that".
func (c *scope) settle() {
	for k := range c.items {
		it := &c.items[k]
		if it.kind != iVerb || c.frameHolds(k) {
			continue
		}
		first := it.rd
		for _, rd := range c.readings[it.start] {
			if rd.lex.Verb == nil || rd.lex.Verb == first.lex.Verb || kindOf(rd) != iVerb || rd.end != it.end || rd.lex.Form.Tense != first.lex.Form.Tense {
				continue
			}
			if it.rd = rd; c.frameHolds(k) {
				break
			}
			it.rd = first
		}
	}
}
