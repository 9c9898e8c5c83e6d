package extract

import (
	"strings"

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

// nounsBehind makes a noun that works as a preposition (ضد، خلال، بسبب) the case
// mark of the noun behind it.
func (t *tree) nounsBehind() {
	for i := range t.head {
		if t.rel[i] == relCase || t.rel[i] == relMark || !t.prepositional(i) {
			continue
		}
		for j := i + 1; j < len(t.head) && j <= i+6; j++ {
			if t.head[j] != i || t.rel[j] != relGenitive && t.rel[j] != relNominal && t.rel[j] != relFlat && t.rel[j] != relOblique {
				continue
			}
			rel := t.rel[i]
			if h := t.head[i]; h >= 0 && rel != relConjunct {
				rel = relNominal
				if t.verbal(h) {
					rel = relOblique
				}
			}
			t.swap(i, j, rel, relCase)
			break
		}
	}
}

// clausesBehind makes a preposition or conjunction in front of a clause its marker:
// "after that he accused", عندما اقتحم.
func (t *tree) clausesBehind() {
	for i := range t.head {
		if t.rel[i] == relMark || !t.prepositional(i) && (t.svo() || !t.is(i, lang.Conj)) || t.head[i] < 0 {
			continue
		}
		for j := i + 1; j < len(t.head) && j <= i+12; j++ {
			if t.head[j] == i && t.verbal(j) && (t.rel[j] == relClause || t.rel[j] == relContent || t.rel[j] == relAdverbial || t.rel[j] == relOpen) {
				t.swap(i, j, relAdverbial, relMark)
				break
			}
		}
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

// mendPhrase makes the noun that the frame of a verbal noun asks for, when it stands
// right behind it, its genitive: إلقاء اللوم.
func (t *tree) mendPhrase(i int) {
	j := i + 1
	if j >= len(t.head) || t.verbal(i) || t.head[j] == i || t.descends(i, j) || t.preposition(j) != "" || t.and[j] {
		return
	}
	for _, rd := range t.readings[t.s.start+i] {
		if rd.lex.Verb != nil && rd.lex.Form.Tense == lang.VerbalNoun && !rd.det && rd.end == t.s.start+j {
			if need := rd.lex.Verb.Frame.Need; len(need) > 0 && t.is(j, need...) {
				t.head[j], t.rel[j] = i, relGenitive
				return
			}
		}
	}
}

// mendObject gives an object, which the parser has joined to a noun that is no verbal
// noun, to the verb above: "استهدفت غارة للجيش قرية".
func (t *tree) mendObject(i int) {
	h := t.head[i]
	if t.rel[i] != relSecond && t.rel[i] != relArgument || h < 0 || h > i || t.verbal(h) || t.gerund(h) || t.preposition(i) != "" {
		return
	}
	v := t.head[h]
	if v < 0 || v > h || !t.verbal(v) || t.rel[h] != relArgument && t.rel[h] != relSubject || t.reads(h, lang.VerbalNoun) {
		return
	}
	t.head[i], t.rel[i] = v, relSecond
}

// mendConstruct makes the actor right behind a verbal noun, which the parser takes for an
// argument of it, its genitive: "تزويد موسكو الانفصاليين".
func (t *tree) mendConstruct(i int) {
	h := i - 1
	if t.rel[i] != relArgument || h < 0 || t.head[i] != h || t.verbal(h) || t.at[t.s.start+i] == nil || t.at[t.s.start+h] != nil || t.preposition(i) != "" || t.child(h, relGenitive) >= 0 || t.suffix[h] != "" || !t.reads(h, lang.VerbalNoun) {
		return
	}
	t.rel[i] = relGenitive
}

// mendBare makes a verb of saying right behind an indefinite report its relative
// clause, which Arabic leaves without a pronoun: "نشرت الصحيفة تقريرا قال إن".
func (t *tree) mendBare(i int) {
	h := t.head[i]
	if !t.verbal(i) || t.and[i] || t.rel[i] != relOpen || h < 0 || h > i {
		return
	}
	if _, says := t.find(t.s.start+i, lang.Say); !says {
		return
	}
	for _, k := range t.kids[h] {
		if k < i && t.hi[k] == i && (t.rel[k] == relArgument || t.rel[k] == relSecond || t.rel[k] == relOblique) && !strings.HasPrefix(t.base[k], "DT") && t.inList(t.s.start+k, "reportword") {
			t.head[i], t.rel[i] = k, relClause
			return
		}
	}
}

// mendDescribing gives a definite passive participle behind a comma to the actor
// right before it: "فلان، المتهم بـ".
func (t *tree) mendDescribing(i int) {
	k := t.s.start + i
	if i < 2 || !t.comma(i-1) || t.at[k] != nil || !strings.HasPrefix(t.tok(i).norm, "ال") || !t.reads(i, lang.PastPart) {
		return
	}
	m := t.at[k-2]
	if m == nil || m.end != k-1 || m.form == formPronoun {
		return
	}
	j := t.standIn(m) - t.s.start
	if feminine := strings.HasSuffix(t.tok(i).text, "ة"); t.descends(j, i) || t.gender(m) == 1 && !feminine || t.gender(m) == -1 && feminine {
		return
	}
	t.head[i], t.rel[i] = j, relModifier
}

// mendOffice makes an office between commas behind a person's name an apposition to
// it: "فلان، خطيب الجامع، …".
func (t *tree) mendOffice(i int) {
	k := t.s.start + i
	m := t.at[k]
	if i < 2 || !t.comma(i-1) || m == nil || m.start != k || !person(m.kind) || m.named() || m.entry != nil || m.and || m.prep != "" || t.rel[i] != relArgument && t.rel[i] != relSecond {
		return
	}
	named := t.at[k-2]
	if named == nil || named.end != k-1 || !named.named() || !person(named.kind) || t.hi[i] >= len(t.head) || !t.comma(t.hi[i]) {
		return
	}
	if j := t.standIn(named) - t.s.start; !t.descends(j, i) {
		t.head[i], t.rel[i] = j, relAppos
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

// mendComplete moves a noun phrase that hangs on an actor whose name is complete
// to the verb above: a name has no genitive, two actors side by side are two
// arguments.
func (t *tree) mendComplete(i int) {
	h := t.head[i]
	if h < 0 || h > i || t.and[i] || t.inMention(i, h) {
		return
	}
	m := t.at[t.s.start+h]
	if m != nil && (m.form == formPronoun || !(m.form == formName || m.definite || m.end > m.start+1 || t.nunation(h))) {
		return
	}
	own := t.at[t.s.start+i]
	if t.rel[i] == relGenitive && m == nil && t.noGenitive(h, i) {
		if v := t.governs(h); v >= 0 && t.preposition(i) == "" {
			t.head[i], t.rel[i] = v, relSecond
		}
		return
	}
	if m == nil {
		return
	}
	switch {
	case t.rel[i] == relGenitive, t.rel[i] == relArgument, t.rel[i] == relSecond, t.rel[i] == relObject:
	case (t.rel[i] == relOblique || t.rel[i] == relNominal) && t.noun(i) && !t.temporal(i) && !t.prepositional(i) && !t.is(i, lang.Time) && m.end == t.s.start+i: // a noun without a preposition right behind a name
	case (t.rel[i] == relFlat || t.rel[i] == relAppos || t.rel[i] == relConjunct) && own != nil && m.end == t.s.start+i:
	default:
		return
	}
	if t.preposition(i) != "" {
		return
	}
	v := t.governs(h)
	if v < 0 {
		return
	}
	t.head[i], t.rel[i] = v, relSecond
	for k := i + 1; k < len(t.head); k++ { // what stood behind it too belongs to it
		if t.head[k] == h && !t.inMention(k, h) {
			t.head[k] = i
		}
	}
}

// nunation reports whether the noun at word h keeps the nun of the plural, which it
// loses before a genitive: مسلحون.
func (t *tree) nunation(h int) bool {
	return strings.HasSuffix(t.bareNorm(h), "ون") && t.suffix[h] == "" && strings.HasPrefix(t.base[h], "N") || t.at[t.s.start+h] != nil && t.at[t.s.start+h].plural && strings.HasSuffix(t.tok(h).norm, "ون")
}

// noGenitive reports whether the noun at word h cannot have the one at word i for
// its genitive: it has the article, it tells a time, or an adjective stands
// between them.
func (t *tree) noGenitive(h, i int) bool {
	if strings.HasPrefix(t.base[h], "DTNN") && !strings.Contains(t.tok(h).text, "إل") || t.temporal(h) && strings.HasPrefix(t.tok(h).norm, "ال") {
		return true
	}
	if t.base[h] == "NNP" && t.at[t.s.start+i] != nil { // in Mombasa the company
		return true
	}
	for _, k := range t.kids[h] {
		if k > h && k < i && t.rel[k] == relModifier {
			return true
		}
	}
	return false
}

// governs returns the verb, or the noun of an act, that the phrase at word h is an
// argument of; -1 for none before it.
func (t *tree) governs(h int) int {
	v := t.head[h]
	for steps := 0; v >= 0 && v < h && steps < 3; steps++ {
		if t.verbal(v) || t.is(v, lang.Attack, lang.Wrong, lang.Event, lang.Accuse, lang.Light) {
			return v
		}
		v = t.head[v]
	}
	return -1
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

// prepositional reports whether the pack knows word i as a preposition.
func (t *tree) prepositional(i int) bool {
	if t.at[t.s.start+i] != nil {
		return false
	}
	for _, rd := range t.readings[t.s.start+i] {
		if (rd.lex.Class == lang.Prep || rd.lex.Class == lang.AgentBy) && !rd.det && rd.suffix == "" {
			return true
		}
	}
	return false
}
