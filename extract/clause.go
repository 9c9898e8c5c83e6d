package extract

import (
	"strings"

	"isnad/extract/lang"
)

// sisters makes لكن and its like, which the treebanks take for verbs, marks of the
// clause behind them, and what they govern its subject.
func (t *tree) sisters() {
	if t.svo() {
		return
	}
	for i := range t.head {
		if !t.verbal(i) || !t.pack.In("sister", strings.TrimSuffix(t.bareNorm(i), t.suffix[i])) {
			continue
		}
		pred, subject := -1, -1
		for j := i + 1; j < len(t.head); j++ {
			if t.head[j] != i || t.tok(j).kind != word && t.tok(j).kind != number {
				continue
			}
			switch r := t.rel[j]; {
			case pred < 0 && (r == relOpen || r == relContent || r == relAdverbial && t.verbal(j) || r == relClause):
				pred = j
			case subject < 0 && (r == relArgument || r == relSubject || r == relSecond):
				subject = j
			case pred < 0 && (r == relOblique || r == relSecond || r == relArgument):
				pred = j
			}
		}
		if pred < 0 && subject >= 0 {
			if pred = t.buried(subject, i); pred >= 0 {
				t.rejoin(subject, i)
			}
		}
		if pred < 0 {
			continue
		}
		t.head[pred], t.rel[pred] = t.head[i], t.rel[i]
		for k := range t.head {
			if t.head[k] == i && k != pred {
				t.head[k] = pred
			}
		}
		if subject >= 0 && subject != pred {
			t.rel[subject] = relSubject
		}
		t.head[i], t.rel[i], t.base[i] = pred, relCoord, "CC"
	}
	t.grow()
	for i := range t.head {
		t.mendUnlike(i)
	}
	t.grow()
}

// buried returns the verb that the parser has made a relative clause of the subject at
// word i, or of what is joined to it or to the particle in front of it, though no
// relative pronoun opens it; -1 for none.
func (t *tree) buried(i, particle int) int {
	for j := i + 1; j < len(t.head); j++ {
		if t.rel[j] != relClause || !t.verbal(j) || t.child(j, relRelative) >= 0 {
			continue
		}
		h := t.head[j]
		for steps := 0; h >= 0 && h != i && h != particle && steps < len(t.head) && (t.rel[h] == relConjunct || t.rel[h] == relAppos || t.rel[h] == relGenitive); steps++ {
			h = t.head[h]
		}
		if h == i || h == particle {
			return j
		}
	}
	return -1
}

// rejoin gives what the parser has joined to the particle at word i to the subject
// behind it.
func (t *tree) rejoin(subject, i int) {
	for k := subject + 1; k < len(t.head); k++ {
		if t.head[k] == i && t.rel[k] == relConjunct && !t.verbal(k) {
			t.head[k] = subject
		}
	}
}

// mendUnlike makes غير with its adjective describe the noun before it, where the
// parser has made a predicate of it and a relative clause of the verb behind:
// "هجمات غير مسبوقة استهدفت".
func (t *tree) mendUnlike(i int) {
	s := t.child(i, relSubject)
	if !t.pack.In("unlike", t.bareNorm(i)) || s < 0 || s > i {
		return
	}
	for _, v := range t.kids[i] {
		if v < i || !t.verbal(v) || t.rel[v] != relClause && t.rel[v] != relOpen {
			continue
		}
		t.head[v], t.rel[v] = t.head[i], t.rel[i]
		for k := range t.head {
			if t.head[k] == i && t.rel[k] != relGenitive {
				t.head[k] = v
			}
		}
		t.rel[s] = relSubject
		t.head[i], t.rel[i] = s, relModifier
		return
	}
}

// mendContent gives a "that" clause, which the parser has joined to the verb of a
// relative clause, to the verb of saying above: "the firm that took part said
// that".
func (t *tree) mendContent(i int) {
	h := t.head[i]
	if t.rel[i] != relContent || h < 0 || h > i || t.rel[h] != relClause || !t.verbal(h) || t.child(i, relMark) < 0 {
		return
	}
	if _, says := t.find(t.s.start+h, lang.Say, lang.Report, lang.Accuse, lang.Deny); says {
		return
	}
	c := t.clauseOf(t.head[h])
	if c < 0 || c >= h || t.child(c, relContent) >= 0 {
		return
	}
	if _, says := t.find(t.s.start+c, lang.Say, lang.Report, lang.Deny); says {
		t.head[i] = c
	}
}

// mendBareContent reads what a verb of saying seems to have for its object, with a
// finite verb right under it or beside it, as a clause without "that": "said the
// club had paid".
func (t *tree) mendBareContent(i int) {
	v := t.head[i]
	if t.rel[i] != relObject || v < 0 || v > i || !t.verbal(v) {
		return
	}
	if _, says := t.find(t.s.start+v, lang.Say); !says {
		return
	}
	if c := t.child(v, relContent); c >= 0 {
		if c > i && t.head[i] == v && t.bareFinite(c) && !t.comma(t.lo[c]-1) { // "acknowledged their government had shot"
			t.head[i], t.rel[i] = c, relSubject
		}
		return
	}
	for k := i + 1; k < t.hi[v] && k < len(t.head); k++ {
		if t.head[k] != i && t.head[k] != v || !t.bareClause(k, i) {
			continue
		}
		if t.child(k, relSubject, relPassiveSubject, relMark, relRelative) >= 0 {
			return
		}
		t.head[k], t.rel[k] = v, relContent
		t.head[i], t.rel[i] = k, relSubject
		return
	}
}

// bareClause reports whether word k is a finite verb that may have the noun at word
// i before it for its subject.
func (t *tree) bareClause(k, i int) bool {
	switch t.rel[k] {
	case relClause, relContent, relParataxis:
	case relOther, relOpen:
		if t.comma(t.lo[k]-1) || t.lo[k] <= i {
			return false
		}
	default:
		return false
	}
	switch t.base[k] {
	case "VBD", "VBZ", "VBP":
		return true
	case "VBN", "VBG":
		c := t.child(k, relAux)
		return t.head[k] == t.head[i] && c > i && (t.base[c] == "VBD" || t.base[c] == "VBZ" || t.base[c] == "VBP")
	}
	return false
}

// mendReduced makes a participle that the parser has taken for the verb of the
// sentence a part of its subject when another verb, which has none, follows: "the
// leader known as X is using".
func (t *tree) mendReduced(i int) {
	if t.base[i] != "VBN" && t.base[i] != "VBD" || t.child(i, relAux, relCopula, relObject, relConjunct) >= 0 {
		return
	}
	s := t.child(i, relSubject)
	if s < 0 || s > i || i+1 >= len(t.head) || t.child(i, relOblique, relAdverbial) < 0 && t.base[i+1] != "IN" {
		return
	}
	for _, k := range t.kids[i] {
		if k <= i || t.rel[k] != relOther && t.rel[k] != relParataxis && t.rel[k] != relAdverbial || t.child(k, relSubject, relPassiveSubject, relMark) >= 0 || t.child(k, relCase) >= 0 {
			continue
		}
		finite := t.base[k] == "VBD" || t.base[k] == "VBZ" || t.base[k] == "VBP" || t.verbal(k) && t.child(k, relAux) >= 0
		if !finite || t.comma(k-1) {
			continue
		}
		t.head[k], t.rel[k] = t.head[i], t.rel[i]
		t.head[s], t.rel[s] = k, relSubject
		if t.child(k, relAux) >= 0 && t.base[k] == "VBN" && t.passiveTag(k) {
			t.rel[s] = relPassiveSubject
		}
		t.head[i], t.rel[i] = s, relClause
		t.base[i] = "VBN"
		for j := range t.head { // what stands behind it belongs to the sentence
			if t.head[j] == i && j > k {
				t.head[j] = k
			}
		}
		return
	}
}

// mendCircumstance gives an indefinite participle in the accusative, which the
// parser has joined to a noun, to the verb of the clause: it tells what the
// subject does meanwhile, خرج من القاعة نافيا.
func (t *tree) mendCircumstance(i int) {
	h := t.head[i]
	if h < 0 || h >= i || t.verbal(h) || t.rel[i] != relModifier && t.rel[i] != relClause && t.rel[i] != relGenitive || t.and[i] || t.preposition(i) != "" {
		return
	}
	w := t.bareNorm(i)
	if !strings.HasSuffix(w, "ا") || strings.HasPrefix(w, "ال") || !t.reads(i, lang.Participle) || strings.HasSuffix(t.bareNorm(h), "ا") || t.at[t.s.start+i] != nil {
		return
	}
	if c := t.clauseOf(h); c >= 0 && c < h && t.verbal(c) {
		t.head[i], t.rel[i] = c, relOpen
	}
}

// mendParticiple gives a participle behind a comma to the clause, not to the noun
// before it: "recalled its ambassador, accusing".
func (t *tree) mendParticiple(i int) {
	h := t.head[i]
	if t.base[i] != "VBG" || t.rel[i] != relClause || h < 0 || h >= i || i == 0 || !t.comma(i-1) && !t.meansOf(i) {
		return
	}
	c := t.clauseOf(h)
	if c == h || c < 0 || c >= i || t.rel[c] == relClause {
		return
	}
	t.head[i], t.rel[i] = c, relAdverbial
}

// meansOf reports whether the participle at word i tells how the verb above is done, or
// what is said there: "escalated the violence by killing", "wrote on Twitter blaming".
func (t *tree) meansOf(i int) bool {
	if _, by := t.find(t.s.start+i-1, lang.AgentBy); by {
		return true
	}
	h := t.head[i]
	if _, speech := t.find(t.s.start+i, lang.Accuse, lang.Deny); !speech || h != i-1 {
		return false
	}
	return t.pack.In("placepreposition", t.preposition(h))
}

// mendFronted makes a clause before a verb of saying what is said, when nothing
// marks it as anything else: "Togo bombed Benin, the minister said".
func (t *tree) mendFronted(i int) {
	v := t.head[i]
	if t.rel[i] != relAdverbial || v < i || !t.verbal(i) || !t.verbal(v) || t.child(i, relMark, relAux) >= 0 || t.child(v, relContent) >= 0 {
		return
	}
	s := t.child(i, relSubject)
	if _, says := t.find(t.s.start+v, lang.Say, lang.Report); !says || s < 0 || s > i || t.base[i] == "VBG" {
		return
	}
	t.rel[i] = relContent
	if t.base[i] == "VBN" {
		t.base[i] = "VBD"
	}
}

// mendRelative gives a verb behind a relative pronoun, which the parser has joined to
// something else, to the noun before the pronoun: "إدانتها للهجوم الذي شنته الحركة".
func (t *tree) mendRelative(i int) {
	k := t.child(i, relRelative)
	if k < 1 || k > i || !t.verbal(i) || t.rel[i] != relContent && t.rel[i] != relOpen && t.rel[i] != relOther || !t.is(k, lang.Rel) || t.and[k] {
		return
	}
	n := k - 1
	if t.tok(n).kind != word || !t.noun(n) || t.verbal(n) || t.descends(n, i) || !strings.HasPrefix(t.base[n], "DT") {
		return
	}
	t.head[i], t.rel[i] = n, relClause
}

// mendOutside gives a clause or participle behind a quotation, which the parser has
// joined to a word inside, to the clause that the quotation stands in.
func (t *tree) mendOutside(i int) {
	h := t.head[i]
	if h < 0 || h > i || t.depth[h] <= t.depth[i] || !t.verbal(i) && !t.gerund(i) {
		return
	}
	switch t.rel[i] {
	case relOpen, relAdverbial, relConjunct, relParataxis, relClause, relContent:
	default:
		return
	}
	for c, steps := t.head[h], 0; c >= 0 && steps < len(t.head); c, steps = t.head[c], steps+1 {
		if t.verbal(c) && t.depth[c] <= t.depth[i] && c < i {
			t.head[i] = c
			if t.rel[i] == relClause {
				t.rel[i] = relOpen
			}
			return
		}
	}
}

// mendSpoken gives a participle of saying behind a comma to the verb of saying around
// it, whose speaker goes on: "قال الوزير إن الجيش انسحب، مضيفا أن". Its gender must be that
// of the speaker.
func (t *tree) mendSpoken(i int) {
	h := t.head[i]
	if h < 0 || h > i || !t.accusativeParticiple(i) || !t.afterComma(i) {
		return
	}
	for c, steps := h, 0; c >= 0 && steps < len(t.head); c, steps = t.head[c], steps+1 {
		if !t.verbal(c) || c > i {
			continue
		}
		if _, says := t.find(t.s.start+c, lang.Say, lang.Report); !says {
			continue
		}
		if s := t.child(c, relArgument, relSubject); s < 0 || t.agrees(i, s) {
			t.head[i], t.rel[i] = c, relOpen
			return
		}
	}
}

// accusativeParticiple reports whether word i is an indefinite participle of saying,
// accusing or denying in the accusative.
func (t *tree) accusativeParticiple(i int) bool {
	w := t.bareNorm(i)
	if !strings.HasSuffix(w, "ا") && !strings.HasSuffix(t.tok(i).text, "ة") || strings.HasPrefix(w, "ال") || t.at[t.s.start+i] != nil {
		return false
	}
	for _, rd := range t.readings[t.s.start+i] {
		if (rd.lex.Class == lang.Say || speech(rd.lex.Class)) && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.Participle {
			return true
		}
	}
	return false
}

// afterComma reports whether word i begins behind a comma or the end of a
// quotation.
func (t *tree) afterComma(i int) bool {
	return i > 0 && (t.comma(i-1) || t.tok(i-1).kind == closing)
}

// agrees reports whether the participle at word i may describe the noun at word k by
// its gender.
func (t *tree) agrees(i, k int) bool {
	g := -1
	if strings.HasSuffix(t.tok(i).text, "ة") {
		g = 1
	}
	n := t.nounGender(k)
	return n == 0 || n == g
}
