package extract

import (
	"strings"

	"isnad/extract/lang"
)

// coordinated returns the items of the mentions joined to the one at k by
// "and", a comma or the like.
func (c *scope) coordinated(k int) []int {
	var out []int
	for j := k + 1; j < len(c.items); j++ {
		it := c.items[j]
		first := j // of its phrase
		if c.svo() {
			if it.kind == iMention && it.np != j {
				continue // it modifies what comes
			}
			first = c.phraseStart(j)
		}
		switch {
		case it.kind == iMention || it.kind == iOwn:
			joined := it.and || first > 0 && (c.items[first-1].kind == iAnd || c.commaBefore(first))
			if !joined || it.kind == iMention && it.m.prep != "" && it.m.prep != c.items[k].prep {
				return out
			}
			if c.commaBefore(first) && !it.and && !c.listGoesOn(j) {
				return out
			}
			if c.svo() && c.opensClause(k, j) {
				return out
			}
			out = append(out, j)
		case it.kind == iAnd, it.kind == iOpen, it.kind == iClose, it.kind == iTime:
		case it.kind == iPunct && c.comma(j):
		case it.kind == iWord && c.modifier(j), c.svo() && c.items[it.np].kind == iMention && it.np > j && c.inPhrase(c.items, j):
		default:
			return out
		}
	}
	return out
}

// modifier reports whether a word can stand between two coordinated actors: it
// depends on the actor before it.
func (c *scope) modifier(j int) bool {
	w := c.tokens[c.items[j].start].norm
	return !c.items[j].and && strings.HasPrefix(w, "ال") && c.items[j-1].kind == iMention
}

func (c *scope) commaBefore(j int) bool { return j > 0 && c.items[j-1].kind == iPunct && c.comma(j-1) }

// listGoesOn reports whether a comma before item j is one of a list: "and"
// joins a further actor soon.
func (c *scope) listGoesOn(j int) bool {
	for n := j + 1; n < len(c.items) && n < j+8; n++ {
		it := c.items[n]
		switch it.kind {
		case iMention:
			if it.and || c.items[n-1].kind == iAnd {
				return true
			}
		case iPunct, iAnd, iOpen, iClose:
		default:
			return false
		}
	}
	return false
}

func (c *scope) comma(k int) bool {
	t := c.tokens[c.items[k].start].text
	return t == "،" || t == ","
}

func (c *scope) text(k int) string { return c.tokens[c.items[k].start].text }

// bare reports whether item k fills a place by itself: no preposition governs
// it and it does not depend on a noun before it.
func (c *scope) bare(k int) bool { return c.items[k].prep == "" && c.items[k].np == k }

// clauseStart returns the first item of the clause that holds item k, going
// back to a complementizer, a relative pronoun, a conjunction, a colon, a
// quotation mark or a comma that a verb stands before.
func (c *scope) clauseStart(k int) int {
	for j := k - 1; j >= 0; j-- {
		switch it := c.items[j]; it.kind {
		case iClose: // a short quotation belongs to the clause
			for n := j - 1; n >= 0 && n >= j-8; n-- {
				if c.items[n].kind == iOpen {
					j = n
					break
				}
			}
		case iComp, iRel, iConj, iOpen, iSuch, iSwitch, iCond, iAccording:
			return j + 1
		case iPunct:
			if !c.comma(j) && c.text(j) != "(" && c.text(j) != ")" && c.text(j) != "-" {
				return j + 1
			}
		case iVerb:
			if it.rd.lex.Form.Tense != lang.Participle {
				return j + 1
			}
		}
	}
	return 0
}

// clauseEnd returns the item behind the clause of the verb at k: the next
// relative pronoun is skipped over, a further finite verb or a full stop ends
// it.
func (c *scope) clauseEnd(k int) int {
	for j := k + 1; j < len(c.items); j++ {
		switch it := c.items[j]; it.kind {
		case iPunct:
			if c.text(j) == "؛" || c.text(j) == ";" || c.text(j) == ":" || c.text(j) == "." {
				return j
			}
		case iComp, iSuch, iConj, iCond, iAccording:
			return j
		case iVerb:
			if it.and || c.items[j-1].kind == iPunct || c.items[j-1].kind == iNeg || c.items[j-1].kind == iAnd && c.svo() || c.svo() && c.newClause(k, j) {
				return j
			}
		}
	}
	return len(c.items)
}

// parenthetical reports whether the comma at j opens an insertion that a second
// comma closes before any verb.
func (c *scope) parenthetical(j int) bool {
	for n := j + 1; n < len(c.items) && n < j+9; n++ {
		switch c.items[n].kind {
		case iPunct:
			return c.comma(n)
		case iVerb, iComp, iRel, iSuch:
			return false
		}
	}
	return false
}

// nextComma returns the first comma between items j and to, 0 when there is none.
func (c *scope) nextComma(j, to int) int {
	for n := j + 1; n < to; n++ {
		if c.items[n].kind == iPunct && c.comma(n) {
			return n
		}
	}
	return 0
}
