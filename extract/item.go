package extract

import (
	"strings"

	"isnad/extract/lang"
)

// itemKind is what a stretch of a sentence is for its syntax.
type itemKind int8

const (
	iWord itemKind = iota // a word that nothing else is known of
	iMention
	iVerb // a finite verb, or a participle that stands for one
	iNoun // a predicate noun
	iPrep
	iComp
	iRel
	iNeg
	iConj
	iAnd
	iAccording
	iTime
	iPunct
	iOpen
	iClose
	iSuch
	iPron
	iOwn // "his country"
	iHedge
	iCond
	iFuture
	iSwitch
	iAgentBy
	iQuant
	iAux
	iBad
	iFalse
)

// item is a chunk of a sentence: a mention, a predicate or a word.
type item struct {
	kind       itemKind
	start, end int // token indexes
	m          *mention
	rd         reading
	and        bool   // a conjunction is written on it
	prep       string // the preposition that governs its phrase, "" for none
	np         int    // index of the item that begins its noun phrase
	depth      int    // how many quotations are open
}

// closedKinds maps the closed classes to items.
var closedKinds = map[lang.Class]itemKind{lang.Prep: iPrep, lang.Comp: iComp, lang.Rel: iRel, lang.Neg: iNeg, lang.Conj: iConj, lang.And: iAnd,
	lang.According: iAccording, lang.Time: iTime, lang.Such: iSuch, lang.Pron: iPron, lang.OwnState: iOwn, lang.Hedge: iHedge, lang.Cond: iCond,
	lang.Future: iFuture, lang.Switch: iSwitch, lang.AgentBy: iAgentBy, lang.Quant: iQuant, lang.Dem: iQuant, lang.BackRef: iTime, lang.Aux: iAux, lang.BadName: iBad, lang.Falsity: iFalse}

// items cuts the tokens of a sentence into chunks.
func (r *reader) items(s sentence) []item {
	var out []item
	depth := 0
	if s.quoted {
		depth = 1
	}
	for i := s.start; i < s.end; {
		it := r.itemAt(i, s.end, out)
		switch it.kind {
		case iOpen:
			depth++
		case iClose:
			depth = max(0, depth-1)
		}
		it.depth = depth
		out = append(out, it)
		i = it.end
	}
	if r.headsLast() {
		return r.phrasesLast(out)
	}
	r.phrases(out)
	return out
}

func (r *reader) itemAt(i, limit int, before []item) item {
	if m := r.at[i]; m != nil && m.start == i {
		return item{kind: iMention, start: i, end: min(m.end, limit), m: m, and: m.and}
	}
	t := r.tokens[i]
	one := item{start: i, end: i + 1}
	switch t.kind {
	case opening:
		one.kind = iOpen
		return one
	case closing:
		one.kind = iClose
		return one
	case mark, possessive, newline:
		one.kind = iPunct
		return one
	}
	best, score := reading{}, 0
	for _, rd := range r.readings[i] {
		if rd.end > limit || r.taken(i, rd.end) {
			continue
		}
		if s := r.weigh(rd, i, before); s > score {
			best, score = rd, s
		}
	}
	if score == 0 {
		one.and = len(t.norm) > 4 && strings.HasPrefix(t.norm, "و")
		return one
	}
	it := item{start: i, end: best.end, rd: best, and: best.and, prep: best.prep}
	it.kind = kindOf(best)
	return it
}

func kindOf(rd reading) itemKind {
	if k, ok := closedKinds[rd.lex.Class]; ok {
		return k
	}
	switch {
	case rd.lex.Noun != nil:
		return iNoun
	case rd.lex.Verb != nil:
		return iVerb
	}
	return iWord
}

// weigh tells how well a reading fits where it stands; 0 means not at all.
func (r *reader) weigh(rd reading, i int, before []item) int {
	if r.svo() {
		return r.weighLast(rd, i, before)
	}
	var last item
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	score := 20 + 20*(rd.end-i)
	if rd.lex.Class == lang.Plain {
		score -= 8 // it says nothing that a frame asks for
	}
	if !rd.whole() {
		score -= 2
	}
	if rd.prep != "" {
		score--
	}
	nominal := rd.det || rd.prep != "" || last.kind == iPrep && last.end == i || last.kind == iAgentBy || last.kind == iQuant && !rd.and
	switch {
	case rd.lex.Verb == nil && rd.lex.Noun == nil && rd.lex.Actor == nil:
		if rd.whole() && rd.lex.Class != lang.Time && rd.lex.Class != lang.Common {
			return score + 20
		}
		return score + 5
	case rd.lex.Noun != nil && rd.lex.Verb == nil:
		return score + 8
	case rd.lex.Actor != nil:
		return 1 // a head that made no mention
	}
	switch rd.lex.Form.Tense {
	case lang.VerbalNoun:
		if nominal || expectsNoun(before) {
			return score + 8
		}
		if rd.suffix != "" && !rd.whole() {
			return score
		}
		return score
	case lang.Participle, lang.PastPart:
		if r.pack.Code == "ar" && !r.standsForVerb(rd, i, last) {
			return 0
		}
		return score
	}
	if nominal && rd.prep != "ل" || rd.suffix != "" && rd.lex.Class == lang.Say {
		return 0
	}
	if last.kind == iNeg || last.kind == iComp || last.kind == iRel || len(before) == 0 || rd.future {
		score += 6
	}
	if last.kind == iMention {
		score += 2
	}
	return score + 1
}

// expectsNoun reports whether the clause so far has a finite verb and nothing
// behind it that would open a further one: what comes next is a noun.
func expectsNoun(before []item) bool {
	for j := len(before) - 1; j >= 0 && j >= len(before)-12; j-- {
		switch it := before[j]; it.kind {
		case iComp, iRel, iConj, iOpen, iPunct, iAnd, iSuch, iNeg:
			return false
		case iVerb:
			return it.rd.lex.Class != lang.Say && it.rd.suffix == ""
		}
	}
	return false
}

// standsForVerb reports whether a participle is used as a verb: in the
// indefinite accusative (متهما), or feminine behind a comma (متهمة).
func (r *reader) standsForVerb(rd reading, i int, last item) bool {
	if rd.det || rd.prep != "" || rd.lex.Form.Tense != lang.Participle {
		return false
	}
	w := r.tokens[i].norm
	if strings.HasSuffix(w, "ا") && !strings.HasSuffix(w, "ها") {
		return true
	}
	return strings.HasSuffix(w, "ه") && (last.kind == iPunct || last.kind == iClose || rd.and)
}

// phrases finds which preposition governs each noun, mention and word: its own
// clitic, the preposition before it, or that of the noun that it depends on.
func (r *reader) phrases(items []item) {
	for k := range items {
		it := &items[k]
		it.np = k
		if it.kind == iMention && it.m.prep != "" {
			it.prep = it.m.prep
		}
		if k == 0 || !nominalKind(it.kind) || it.prep != "" {
			continue
		}
		prev := items[k-1]
		switch {
		case prev.kind == iAgentBy && !it.and:
			it.prep = "by"
		case prev.kind == iPrep && !it.and:
			it.prep = prepWord(prev)
		case prev.kind == iOpen && k > 1 && items[k-2].kind == iPrep:
			it.prep = prepWord(items[k-2])
		case prev.kind == iQuant && !it.and && it.kind == iMention:
			it.prep = prev.prep
		case prev.kind == iQuant && !it.and:
			it.prep, it.np = prev.prep, prev.np
		case prev.kind == iOpen && k > 1 && (items[k-2].kind == iWord || items[k-2].kind == iNoun) && !it.and && r.closing(prev.start, 6) > 0:
			it.prep, it.np = items[k-2].prep, items[k-2].np
		case r.depends(items, k):
			it.prep, it.np = prev.prep, prev.np
		}
	}
}

func prepWord(it item) string {
	w := strings.Join(it.rd.lex.Words, "_")
	if it.rd.suffix != "" {
		return "" // the pronoun is its object
	}
	return w
}

func nominalKind(k itemKind) bool {
	return k == iWord || k == iMention || k == iNoun || k == iQuant || k == iPron || k == iOwn || k == iBad
}

// depends reports whether item k goes on the noun phrase of the item before it:
// a bare noun takes what follows as its second part, and a phrase of words goes
// on until an actor follows a complete one.
func (r *reader) depends(items []item, k int) bool {
	it, prev := items[k], items[k-1]
	if it.and || prev.kind != iWord && prev.kind != iNoun && prev.kind != iQuant && prev.kind != iBad {
		return false
	}
	if it.kind == iMention {
		return (prev.np == k-1 || prev.kind == iWord && r.pack.In("partof", r.tokens[prev.start].norm)) && prev.rd.suffix == "" && !prev.rd.det
	}
	return it.kind == iWord || it.kind == iNoun || it.kind == iQuant
}
