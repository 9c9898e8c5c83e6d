package extract

import "isnad/extract/lang"

// story is what the article has told so far, from sentence to sentence.
type story struct {
	last    *saying   // the speaker whom a verb without a subject continues
	open    *saying   // the quotation that is still open
	subject argument  // of the last sentence
	sayings []*saying // all, in order
	found   []*found  // all claims, in order
}

// read goes through the sentences: who says what, then what is claimed.
func (r *reader) read() *story {
	st := &story{}
	for _, s := range r.sents {
		c := &scope{reader: r, s: s, items: r.items(s)}
		if !s.quoted {
			st.open = nil
		}
		c.attributions(st)
		c.claims(st)
		if a := c.mainSubject(); a.ok() {
			st.subject = a
		}
		if s.title { // the headline does not speak to the body
			st.last, st.open = nil, nil
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
