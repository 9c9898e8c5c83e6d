package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// argument is what fills a place of a frame: one actor or several coordinated
// ones.
type argument struct {
	entities []*entity
	mention  *mention // the first of them, for the span; nil when carried over
	at       int      // item index, -1 when carried over
	indirect bool     // it belongs to the noun that fills the place
	blocked  bool     // something that is no actor fills the place
	noun     int      // item of the noun that fills it, 0 for none or the first
}

func (a argument) ok() bool { return len(a.entities) > 0 }

// scope is a sentence cut into items, with what the article said before it.
type scope struct {
	*reader
	s     sentence
	items []item
	said  []*saying // the attributions of this sentence

	subjects map[int]argument // by item: subjects that were found by more than syntax
}

// mentionArg returns the actor at item k with those coordinated with it.
func (c *scope) mentionArg(k int) argument {
	a := argument{mention: c.items[k].m, at: k}
	a.entities = append(a.entities, c.refers(k)...)
	for _, j := range c.coordinated(k) {
		for _, e := range c.refers(j) {
			if !slices.Contains(a.entities, e) {
				a.entities = append(a.entities, e)
			}
		}
	}
	return a
}

// refers returns what item k refers to: a mention's entities, or the speaker's
// country.
func (c *scope) refers(k int) []*entity {
	it := c.items[k]
	switch it.kind {
	case iMention:
		return it.m.refers
	case iOwn:
		return one(c.ownState(k))
	}
	return nil
}

// ownState returns the country of the speaker around item k, else of the actor
// before it in the sentence.
func (c *scope) ownState(k int) *entity {
	for s := c.speakerAt(k); s != nil; s = s.parent {
		for _, e := range s.speakers {
			if e.state != "" {
				return c.stateEntity(e.state)
			}
		}
	}
	for j := k - 1; j >= 0; j-- {
		for _, e := range c.items[j].entities() {
			if e.state != "" && e.kind != graph.State {
				return c.stateEntity(e.state)
			}
		}
	}
	return nil
}

func (it item) entities() []*entity {
	if it.kind == iMention {
		return it.m.refers
	}
	return nil
}

// subject finds who does what the verb at k says.
func (c *scope) subject(k int) argument {
	if a, ok := c.subjects[k]; ok {
		return a
	}
	if c.svo() {
		return c.subjectLast(k)
	}
	if c.items[k].rd.lex.Form.Tense == lang.Participle {
		return c.before(k)
	}
	if k > 0 && c.items[k-1].kind == iRel {
		return c.antecedentOf(k - 1)
	}
	if a := c.taken(k); a.ok() {
		return a
	}
	if c.items[k].rd.suffix != "" {
		if a := c.following(k); a.ok() {
			return a
		}
	}
	a := c.leading(k)
	if !a.ok() && !a.blocked {
		a = c.following(k)
	}
	if !a.ok() && a.noun > 0 {
		return c.nounActor(k, a)
	}
	return a
}

// taken returns the subject of a verb whose complementizer carries a pronoun:
// "he said that-they tried". A singular pronoun means the speaker, a plural one
// the last group that is not the speaker.
func (c *scope) taken(k int) argument {
	j := k - 1
	for j >= 0 && (c.items[j].kind == iOpen || c.items[j].kind == iNeg || c.items[j].kind == iAux || c.items[j].kind == iHedge) {
		j--
	}
	if j < 0 || c.items[j].kind != iComp || c.items[j].rd.suffix == "" {
		return argument{at: -1}
	}
	var speakers []*entity
	own := false
	if s := c.speakerAt(k); s != nil {
		speakers = s.speakers
		own = s.from == c.items[j].start
	}
	if c.pack.In("plural pronoun", c.items[j].rd.suffix) && len(speakers) == 1 {
		for n := j - 1; n >= 0; n-- {
			if it := c.items[n]; it.kind == iMention && len(it.m.refers) > 0 && it.m.refers[0] != speakers[0] && (it.m.plural || len(it.m.refers) > 1) {
				return argument{entities: it.m.refers, mention: it.m, at: -1}
			}
		}
		return argument{at: -1}
	}
	if !own {
		for n := j - 1; n >= 0; n-- {
			if it := c.items[n]; it.kind == iMention && len(it.m.refers) == 1 {
				return argument{entities: it.m.refers, mention: it.m, at: -1}
			}
		}
	}
	return argument{entities: speakers, at: -1}
}

// before returns the subject that a participle shares: that of the clause before
// it, rather of the outer one than of a clause inside it, and of its gender
// where the verb tells.
func (c *scope) before(k int) argument {
	for _, inner := range []bool{false, true} {
		for j := k - 1; j >= 0; j-- {
			it := c.items[j]
			if it.kind != iVerb || it.rd.lex.Form.Tense == lang.Participle || !inner && (c.embedded(j) || !c.agrees(j, k)) {
				continue
			}
			if a := c.subject(j); a.ok() {
				a.at = -1
				return a
			}
		}
	}
	return argument{at: -1}
}

// agrees reports whether the verb at j and the participle at k can have one
// subject: neither is of the other gender.
func (c *scope) agrees(j, k int) bool {
	v, p := c.items[j].rd.lex.Form, c.items[k].rd.lex.Form
	return !(v.Feminine && !v.Masculine && p.Masculine && !p.Feminine) && !(v.Masculine && !v.Feminine && p.Feminine && !p.Masculine)
}

// embedded reports whether the verb at j stands in a clause that another verb
// introduces: "and" behind it goes on with the outer one.
func (c *scope) embedded(j int) bool {
	start := c.clauseStart(j)
	if start == 0 {
		return false
	}
	k := c.items[start-1].kind
	return k == iComp || k == iRel
}

// antecedentOf returns the actor that a relative pronoun at k stands for.
func (c *scope) antecedentOf(k int) argument {
	for j := k - 1; j >= 0 && j >= k-8; j-- {
		switch c.items[j].kind {
		case iMention:
			return argument{entities: c.items[j].m.refers, mention: c.items[j].m, at: j}
		case iWord, iTime, iClose, iOpen:
		case iPunct:
			if !c.comma(j) && c.text(j) != ")" && c.text(j) != "(" {
				return argument{at: -1, blocked: true}
			}
		default: // "the blast that hit": no actor
			return argument{at: -1, blocked: true}
		}
	}
	return argument{at: -1, blocked: true}
}

// leading finds a subject in front of the verb at k: the first actor of its
// clause that no preposition governs, with nothing but its own modifiers
// between.
func (c *scope) leading(k int) argument {
	if c.items[k].and {
		return argument{at: -1}
	}
	if a := c.quotedName(k); a.ok() {
		return a
	}
	start := c.clauseStart(k)
	for j := start; j < k; j++ {
		it := c.items[j]
		switch it.kind {
		case iMention, iOwn:
			if c.bare(j) || it.np < j && c.items[it.np].prep == "" && c.partOf(it.np) {
				a := c.mentionArg(j)
				return a
			}
		case iNoun, iWord:
			if it.prep == "" && it.np == j && !c.adverb(j) && c.headOf(j) < 0 && !c.pack.In("there", c.tokens[it.start].norm) {
				return argument{at: -1, blocked: it.kind == iNoun || j == start, noun: c.subjectNoun(j, j == start)}
			}
		}
	}
	return argument{at: -1}
}

// quotedName makes an actor of a short quoted name right before the verb at k
// that no list knows, where nothing else can be its subject.
func (c *scope) quotedName(k int) argument {
	if k < 3 || c.items[k-1].kind != iClose || c.items[k].kind != iVerb {
		return argument{at: -1}
	}
	for j := k - 2; j >= 0 && j >= k-6; j-- {
		switch c.items[j].kind {
		case iOpen:
			if j > 0 && c.items[j-1].kind != iPunct && c.items[j-1].kind != iComp && c.items[j-1].kind != iConj || j+1 >= k-1 {
				return argument{at: -1}
			}
			m := &mention{start: c.items[j].start, end: c.items[k-1].end, kind: graph.Organization, form: formName, name: [2]int{c.items[j].end, c.items[k-1].start}, definite: true}
			m.refers = one(c.bodyEntity(m))
			c.record(m)
			return argument{entities: m.refers, mention: m, at: j}
		case iWord:
		default:
			return argument{at: -1}
		}
	}
	return argument{at: -1}
}

// headOf returns the mention that depends on the word at j when the word only
// names a part of it: "planes of the coalition"; else -1.
func (c *scope) headOf(j int) int {
	if j+1 < len(c.items) && c.items[j+1].kind == iMention && c.items[j+1].np == j && c.partOf(j) {
		return j + 1
	}
	return -1
}

// partOf reports whether the word at j stands for whom it belongs to.
func (c *scope) partOf(j int) bool {
	return c.pack.In("partof", c.bareNorm(j))
}

// bareNorm returns the folded first word of item j without clitics.
func (c *scope) bareNorm(j int) string {
	t := c.items[j].start
	w := c.tokens[t].norm
	for _, s := range c.splits[t] {
		if c.pack.In("partof", s.stem) {
			return s.stem
		}
	}
	return w
}

// adverb reports whether the word at j is an adverb: one of the pack's list, or
// an accusative of a relative adjective that is no nationality.
func (c *scope) adverb(j int) bool {
	it := c.items[j]
	if it.kind != iWord {
		return false
	}
	w := c.tokens[it.start].norm
	if c.pack.In("adverb", w) {
		return true
	}
	base, ok := strings.CutSuffix(w, "يا")
	if !ok || !long(base, 3) || strings.HasPrefix(w, "ال") {
		return false
	}
	_, _, national := c.x.gaz.Demonym(base + "ي")
	return !national
}

// following finds a subject behind the verb at k, as in "accused the minister
// the company": the first actor that no preposition governs, before any
// complementizer.
func (c *scope) following(k int) argument {
	none := argument{at: -1}
	for j := k + 1; j < len(c.items); j++ {
		it := c.items[j]
		switch it.kind {
		case iMention, iOwn:
			if c.bare(j) && !it.and {
				return c.mentionArg(j)
			}
			if it.np < j && c.items[it.np].prep == "" && it.np > k && c.partOf(it.np) {
				return c.mentionArg(j)
			}
			if it.np < j && c.items[it.np].prep == "" && it.np > k {
				return argument{at: -1, noun: c.subjectNoun(it.np, true)}
			}
		case iTime, iClose, iQuant, iSwitch, iHedge, iAux:
		case iOpen:
			if c.quoteLength(j) >= 5 {
				return none
			}
		case iPunct:
			if !c.comma(j) && c.text(j) != "(" && c.text(j) != ")" && c.text(j) != "-" {
				return none
			}
			if c.comma(j) && j > k+1 && !c.parenthetical(j) {
				return none
			}
		case iPrep:
		case iWord, iNoun:
			if it.prep == "" && it.np == j && !c.adverb(j) && c.headOf(j) < 0 && !c.pack.In("resumptive", c.tokens[it.start].norm) {
				if it.np < j+1 && j+1 < len(c.items) && c.items[j+1].kind == iMention && c.items[j+1].np == j {
					continue // a noun with the actor it belongs to
				}
				return argument{at: -1, noun: c.subjectNoun(j, true)}
			}
		default:
			return none
		}
	}
	return none
}

// marked returns the actors between items from and to that a preposition of
// marks governs, or, for "o", none.
func (c *scope) marked(from, to int, marks []string, skip argument) argument {
	for _, mk := range marks {
		if mk == "o" && c.svo() {
			if a := c.objectLast(from, to, skip); a.ok() {
				return a
			}
			continue
		}
		for j := from; j < to; j++ {
			it := c.items[j]
			if it.kind == iRel && j > 0 && c.commaBefore(j) { // an insertion: "…, who visited the site, …"
				if n := c.nextComma(j, to); n > 0 {
					j = n
					continue
				}
			}
			if n := c.ownerOf(j); n >= 0 && n < to && n != skip.at && (it.prep == mk || mk == "o" && it.prep == "" && it.np == j) {
				a := c.mentionArg(n)
				a.indirect = true
				return a
			}
			if it.kind != iMention && it.kind != iOwn || j == skip.at || c.inside(j, skip) {
				continue
			}
			if mk == "o" && it.prep == "" && (it.np == j || c.items[it.np].kind == iWord || c.items[it.np].kind == iQuant) && !it.and ||
				mk != "o" && it.prep == mk {
				a := c.mentionArg(j)
				a.indirect = it.np != j
				return a
			}
		}
	}
	return argument{at: -1}
}

// ownerOf returns the actor to whom the place or thing at item j belongs: "sites
// of-the group", "a station belonging to-the company"; -1 when none is named.
func (c *scope) ownerOf(j int) int {
	it := c.items[j]
	if it.kind != iWord || !c.partOf(j) {
		return -1
	}
	for n := j + 1; n < len(c.items) && n <= j+3; n++ {
		switch o := c.items[n]; {
		case o.kind == iMention && o.prep == "ل" && !o.and:
			return n
		case o.kind == iWord && o.prep == it.prep && !o.and:
		default:
			return -1
		}
	}
	return -1
}

// inside reports whether item j is coordinated with the argument a.
func (c *scope) inside(j int, a argument) bool {
	return a.at >= 0 && slices.Contains(c.coordinated(a.at), j)
}
