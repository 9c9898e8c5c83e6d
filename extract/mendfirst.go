package extract

import (
	"strings"

	"isnad/extract/lang"
)

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

// mendNational makes the adjective of a nationality, which the parser has taken for a
// name in the genitive behind an attack, an adjective: "قصف روسي".
func (t *tree) mendNational(i int) {
	if i == 0 || t.rel[i] != relGenitive || t.head[i] != i-1 || t.at[t.s.start+i] != nil || !t.is(i-1, lang.Event, lang.Attack) {
		return
	}
	if _, _, _, ok := t.demonym(t.s.start + i); ok {
		t.rel[i] = relModifier
	}
}

// mendPronominal makes a verb what the tagger has taken for a noun where a relative
// clause without a pronoun of its own begins: "هجوم نسبته السلطات إلى". Its subject must
// follow.
func (t *tree) mendPronominal(i int) {
	h := t.head[i]
	if t.rel[i] != relClause || h < 0 || h > i || !strings.HasPrefix(t.base[i], "NN") || t.suffix[i] == "" || t.prefix[i] != "" || !t.reads(i, lang.Past) {
		return
	}
	if j := i + 1; j < len(t.head) && t.at[t.s.start+j] != nil && t.head[j] == i && t.preposition(j) == "" {
		t.base[i] = "VBD"
	}
}

// mendDescribing gives a definite passive participle to the actor right before it,
// behind a comma or not: "فلان، المتهم بـ".
func (t *tree) mendDescribing(i int) {
	k := t.s.start + i
	if i < 2 || t.at[k] != nil || !strings.HasPrefix(t.tok(i).norm, "ال") || !t.reads(i, lang.PastPart) {
		return
	}
	end := k
	if t.comma(i - 1) {
		end--
	} else if t.rel[i] == relModifier || t.rel[i] == relGenitive {
		return
	}
	m := t.at[end-1]
	if m == nil || m.end != end || m.form == formPronoun {
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
