package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// mend corrects arcs that cannot be: what is known of actors and particles is
// surer than the parser.
func (t *tree) mend() {
	t.sisters()
	t.nounsBehind()
	t.clausesBehind()
	t.grow()
	for i := range t.head {
		t.mendJoined(i)
	}
	t.mendAdded()
	if t.svo() {
		t.mendMarkRoot()
		t.mendHung()
		t.grow()
		t.mendMainVerb()
		t.mendAccording()
	}
	for i := range t.head {
		if t.svo() {
			t.mendNamed(i)
			t.mendGerund(i)
			t.mendParticiple(i)
			t.mendBareContent(i)
			t.mendReduced(i)
			t.mendFronted(i)
			t.mendTimed(i)
			t.mendDescribed(i)
			t.mendModifier(i)
			t.mendListed(i)
			t.mendBareObject(i)
			t.mendInverted(i)
			t.mendTail(i)
		} else {
			t.mendComplete(i)
			t.mendObject(i)
			t.mendBare(i)
			t.mendConstruct(i)
			t.mendRelative(i)
			t.mendPhrase(i)
			t.mendCircumstance(i)
			t.mendOutside(i)
			t.mendSpoken(i)
			t.mendDescribing(i)
			t.mendPronominal(i)
			t.mendNational(i)
			t.mendOffice(i)
		}
		t.mendBehind(i)
		t.mendContent(i)
	}
}

// mendAdded makes what stands behind "in addition to" and the like a conjunct of
// the noun phrase before it.
func (t *tree) mendAdded() {
	for i := range t.head {
		rd, ok := t.find(t.s.start+i, lang.And)
		end := rd.end - t.s.start
		if !ok || end < i+2 || end >= len(t.head) || i == 0 {
			continue
		}
		j := end
		for h := t.head[j]; h > j && h < end+6 && !t.verbal(h); h = t.head[j] {
			j = h
		}
		first := i - 1
		for first > 0 && (t.tok(first).kind != word || t.verbal(first)) {
			first--
		}
		if k := t.pluralBefore(i); k >= 0 && t.pronominalEnd(end-1) {
			first = k // شركات كبرى في البلاد من بينها
		} else {
			for steps := 0; t.head[first] >= 0 && !t.verbal(t.head[first]) && steps < 12; steps++ {
				first = t.head[first]
			}
		}
		if first >= i || t.verbal(first) || t.descends(first, j) {
			continue
		}
		for k := i; k < end; k++ {
			t.head[k], t.rel[k] = j, relCoord
		}
		t.head[j], t.rel[j] = first, relConjunct
	}
}

// pronominalEnd reports whether word i carries a pronoun: منها.
func (t *tree) pronominalEnd(i int) bool {
	if t.svo() {
		return false
	}
	return t.suffix[i] != "" || t.pack.In("resumptive", t.bareNorm(i))
}

// pluralBefore returns the nearest plural noun or group before word i in its clause, -1
// for none.
func (t *tree) pluralBefore(i int) int {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		if t.verbal(j) && t.at[t.s.start+j] == nil {
			return -1
		}
		if m := t.at[t.s.start+j]; m != nil && m.plural && t.standIn(m) == t.s.start+j || m == nil && t.noun(j) && t.plural(j) {
			return j
		}
	}
	return -1
}

// mendGerund makes the verb behind a preposition, which looks like an adjective of
// its object, the head of a clause: "of shelling Eritrea".
func (t *tree) mendGerund(i int) {
	j := t.head[i]
	if t.base[i] != "VBG" || t.rel[i] != relModifier || j < i || i == 0 || t.head[i-1] != j || t.rel[i-1] != relCase || t.at[t.s.start+i] != nil {
		return
	}
	if !t.reads(i, lang.Participle) {
		return
	}
	t.head[i], t.rel[i] = t.head[j], relAdverbial
	t.head[i-1], t.rel[i-1] = i, relMark
	t.head[j], t.rel[j] = i, relObject
}

// reads reports whether the pack knows word i as a form of a verb in the tense.
func (t *tree) reads(i int, tense lang.Tense) bool {
	for _, rd := range t.readings[t.s.start+i] {
		if rd.lex.Verb != nil && rd.lex.Form.Tense == tense {
			return true
		}
	}
	return false
}

// mendTimed takes an actor out of the time behind it: "bombed Benin last night".
func (t *tree) mendTimed(i int) {
	h := t.head[i]
	if t.rel[i] != relCompound || h < i+2 || t.at[t.s.start+i] == nil || !t.temporal(h) && t.rel[h] != relOblique || t.rel[h] == relObject {
		return
	}
	v := t.head[h]
	if _, time := t.find(t.s.start+h, lang.Time); !time && !t.pack.In("timeadjective", t.tok(i+1).norm) || v < 0 || v > i || !t.verbal(v) || t.child(v, relObject) >= 0 {
		return
	}
	t.head[i], t.rel[i] = v, relObject
}

// mendNamed joins a name to the common noun right before it that says what it is:
// "the currency dealer Waterkant Exchange".
func (t *tree) mendNamed(i int) {
	k := t.s.start + i
	if i+1 >= len(t.head) || t.tok(i).capital {
		return
	}
	if own := t.at[k]; own == nil && t.base[i] != "NN" || own != nil && (own.named() || own.entry != nil || own.plural || own.end != k+1 || t.standIn(own) != k) {
		return
	}
	m := t.at[k+1]
	if m == nil || m.form != formName || m.start != k+1 || m.kind == graph.State || m.entry != nil {
		return
	}
	if j := t.standIn(m) - t.s.start; t.head[i] == j {
		t.swap(j, i, t.rel[j], relAppos)
	} else {
		t.head[j], t.rel[j] = i, relAppos
	}
}

// swap puts word j in the place of word i above it, as rel, and hangs word i and
// what hung on it on j.
func (t *tree) swap(i, j int, rel, under relation) {
	t.head[j], t.rel[j] = t.head[i], rel
	for k := range t.head {
		if t.head[k] == i {
			t.head[k] = j
		}
	}
	t.head[i], t.rel[i] = j, under
	if t.and[i] {
		t.and[j] = true
	}
}

// mendJoined makes an actor with "and" on it a conjunct of the actor or noun that
// it hangs on.
func (t *tree) mendJoined(i int) {
	h := t.head[i]
	if h < 0 || h > i {
		return
	}
	if m := t.at[t.s.start+i]; h == i-1 && t.rel[i] == relConjunct && m != nil && !m.and && !t.svo() && t.verbal(h) {
		t.rel[i] = relArgument // وارسو has no "and"
		return
	}
	if !t.and[i] {
		return
	}
	if m := t.at[t.s.start+i-1]; m != nil && m.end == t.s.start+i && t.verbal(h) && t.rel[i] == relConjunct && t.noun(i) && m.form != formPronoun && !t.svo() {
		if j := t.standIn(m) - t.s.start; t.head[j] == h && t.preposition(j) == "" { // "the ministry and the chamber": no second clause
			t.head[i] = j
			return
		}
	}
	if t.at[t.s.start+i] == nil {
		return
	}
	switch t.rel[i] {
	case relFlat, relAppos, relGenitive:
		if t.inMention(i, h) {
			return
		}
		t.rel[i] = relConjunct
	}
}

// inMention reports whether words i and h belong to one mention.
func (t *tree) inMention(i, h int) bool {
	m := t.at[t.s.start+i]
	return m != nil && t.inside(h, m)
}

// mendBehind moves a phrase behind a preposition from a name to the verb above:
// a name takes few of them.
func (t *tree) mendBehind(i int) {
	h := t.head[i]
	if h < 0 || h > i || t.rel[i] != relNominal && t.rel[i] != relOblique || t.inMention(i, h) {
		return
	}
	m := t.at[t.s.start+h]
	if m == nil || m.form != formName && (t.svo() || m.form != formGroup) || t.pack.In("nameprep", t.preposition(i)) || t.preposition(i) == "" {
		return
	}
	if v := t.governs(h); v >= 0 {
		t.head[i], t.rel[i] = v, relOblique
	}
}
