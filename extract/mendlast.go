package extract

import (
	"slices"

	"isnad/extract/lang"
)

// mendMarkRoot gives the sentence, where the parser has made a quotation mark its
// root, the first verb under the mark for its root.
func (t *tree) mendMarkRoot() {
	for i := range t.head {
		if t.head[i] >= 0 || t.tok(i).kind == word || t.tok(i).kind == number || t.at[t.s.start+i] != nil {
			continue
		}
		top := -1
		for j := range t.head {
			if t.head[j] == i && t.rel[j] != relPunct && (top < 0 || t.verbal(j) && !t.verbal(top)) {
				top = j
			}
		}
		if top < 0 {
			continue
		}
		rel := t.rel[i]
		for k := range t.head {
			if t.head[k] == i && k != top {
				t.head[k] = top
			}
		}
		t.head[top], t.rel[top] = -1, rel
		t.head[i], t.rel[i] = top, relPunct
	}
}

// mendHung takes what the parser has hung on a mark to the word that the mark hangs on.
func (t *tree) mendHung() {
	bare := func(i int) bool {
		k := t.tok(i).kind
		return k != word && k != number && k != possessive && t.at[t.s.start+i] == nil
	}
	for i := range t.head {
		for steps := 0; !bare(i) && t.head[i] >= 0 && bare(t.head[i]) && t.head[t.head[i]] >= 0 && steps < 4; steps++ {
			t.head[i] = t.head[t.head[i]]
		}
	}
}

// mendDescribed gives a participle behind a comma, which looks like an adjective
// of its own object, to the clause: "the agency, quoting officials, said",
// "opened fire, wounding three guards".
func (t *tree) mendDescribed(i int) {
	j := t.head[i]
	if t.base[i] != "VBG" || t.rel[i] != relModifier || j <= i || i == 0 || !t.comma(i-1) || t.at[t.s.start+i] != nil || !t.reads(i, lang.Participle) {
		return
	}
	up := t.head[j]
	if up < 0 {
		return
	}
	if t.rel[j] == relSubject || t.rel[j] == relPassiveSubject { // ", citing officials, said": the subject stands before the comma
		s := t.mentionBefore(i - 1)
		if s < 0 || t.descends(s, j) && t.head[s] != j {
			return
		}
		t.head[s], t.rel[s] = up, t.rel[j]
	}
	c := t.clauseOf(up)
	if c < 0 || c == i || t.descends(c, j) {
		return
	}
	for k := range t.head { // what stood before the participle belongs to what the noun belonged to
		if t.head[k] == j && k < i {
			t.head[k] = up
		}
	}
	t.head[i], t.rel[i] = c, relAdverbial
	t.head[j], t.rel[j] = i, relObject
}

// mentionBefore returns the word that stands for the mention that ends right before
// word i, -1 for none.
func (t *tree) mentionBefore(i int) int {
	if i <= 0 {
		return -1
	}
	m := t.at[t.s.start+i-1]
	if m == nil || m.end != t.s.start+i || m.start < t.s.start {
		return -1
	}
	return t.standIn(m) - t.s.start
}

// mendListed makes what the parser has taken for several appositions of one actor
// the parts of a list that "and" ends: "on the editor, his lawyers, his friends, and
// a deputy".
func (t *tree) mendListed(i int) {
	m := t.at[t.s.start+i]
	if m == nil || t.standIn(m) != t.s.start+i {
		return
	}
	var parts []int
	and := false
	for _, k := range t.kids[i] {
		if k < i || t.rel[k] != relAppos && t.rel[k] != relConjunct {
			continue
		}
		if t.rel[k] == relAppos {
			parts = append(parts, k)
		}
		and = and || t.rel[k] == relConjunct || t.child(k, relCoord) >= 0 && t.child(k, relCoord) < k || slices.ContainsFunc(t.kids[k], func(c int) bool { return t.rel[c] == relConjunct })
	}
	if len(parts) < 2 || !and {
		return
	}
	for _, k := range parts {
		t.rel[k] = relConjunct
	}
}

// mendBareObject makes an actor behind a verb, which the parser has taken for an
// adverbial although no preposition governs it, its object.
func (t *tree) mendBareObject(i int) {
	h := t.head[i]
	if t.rel[i] != relOblique || h < 0 || h > i || t.at[t.s.start+i] == nil || !t.verbal(h) || t.preposition(i) != "" || t.child(h, relObject) >= 0 || t.child(i, relMark, relCase) >= 0 || t.temporal(i) {
		return
	}
	if h+1 < t.lo[i] { // only a verb's own words between
		return
	}
	for j := h + 1; j < i; j++ {
		if t.prepositional(j) {
			return
		}
	}
	t.rel[i] = relObject
}

// mendModifier makes a common noun right before the description of an actor a part of
// that description, where the parser has hung the actor on it: "the chemicals group X".
func (t *tree) mendModifier(i int) {
	k := t.s.start + i
	if i+1 >= len(t.head) || t.at[k] != nil || t.base[i] != "NN" && t.base[i] != "NNS" || t.tok(i).capital {
		return
	}
	m := t.at[k+1]
	if m == nil || m.start != k+1 || m.head == nil || m.form == formPronoun || t.tok(i+1).capital {
		return
	}
	j := t.standIn(m) - t.s.start
	if t.head[j] != i || t.preposition(j) != "" {
		return
	}
	switch t.rel[j] {
	case relAppos, relNominal, relOther, relFlat, relOblique:
		t.swap(i, j, t.rel[i], relCompound)
		t.grow()
	}
}
