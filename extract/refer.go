package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// pronominal returns whom the pronoun at word i stands for; false when it is no
// pronoun.
func (t *tree) pronominal(i int) (argument, bool) {
	switch {
	case t.relative(i):
		for h, steps := t.head[i], 0; h >= 0 && steps < 5; h, steps = t.head[h], steps+1 {
			if t.rel[h] == relClause {
				return t.actor(t.head[h], false, 1).carried(), true
			}
		}
		return nobody, true
	case t.pack.In("first person", t.tok(i).norm) && (t.base[i] == "PRP" || t.base[i] == "PRP$"):
		if s := t.speakerAt(i); s != nil && len(s.speakers) > 0 {
			return argument{entities: s.speakers[:1], at: -1}, true
		}
		return nobody, true
	case !t.svo() && t.is(i, lang.BackRef) && t.rel[i] != relModifier && t.rel[i] != relAppos:
		return t.latter(i), true
	case t.base[i] == "PRP" || t.base[i] == "PRP$":
		if m := t.pron[i]; m != nil {
			return argument{entities: m.refers, mention: m, at: i}, true
		}
		es := t.antecedents(i, t.tok(i).norm, nil)
		if len(es) == 0 {
			return nobody, true
		}
		m := t.mentionOf(i, es)
		t.pron[i] = m
		return argument{entities: es, mention: m, at: i}, true
	}
	return nobody, false
}

// latter returns the actor that was named last before "the latter" at word i, of its
// gender.
func (t *tree) latter(i int) argument {
	gender := -1
	if strings.HasSuffix(t.tok(i).text, "ة") {
		gender = 1
	}
	for j := i - 1; j >= 0; j-- {
		m := t.at[t.s.start+j]
		if m == nil || m.form == formPronoun || len(m.refers) != 1 {
			continue
		}
		if g := t.gender(m); g == 0 || g == gender {
			return argument{entities: m.refers, mention: m, at: -1}
		}
	}
	return nobody
}

// mentionOf makes a mention of the pronoun at word i.
func (t *tree) mentionOf(i int, es []*entity) *mention {
	k := t.s.start + i
	return &mention{start: k, end: k + 1, kind: es[0].kind, form: formPronoun, refers: es, plural: len(es) > 1, core: k}
}

// suffixed returns whom the pronoun written on word i stands for, not one of
// those in not.
func (t *tree) suffixed(i int, not []*entity) argument {
	if t.suffix[i] == "" {
		return nobody
	}
	es := t.antecedents(i, t.suffix[i], not)
	if len(es) == 0 {
		return nobody
	}
	return argument{entities: es, at: -1}
}

// those returns whom a verb in the plural without a subject tells of.
func (t *tree) those(i int) argument { return t.fitting(i, pronounKind{plural: true}) }

// dropped returns whom the verb at word i, which has no subject, tells of.
func (t *tree) dropped(i int) argument {
	if t.pluralVerb(i) {
		return t.those(i)
	}
	return t.fitting(i, pronounKind{feminine: t.verbGender(i)})
}

// fitting returns the actor that a pronoun of the kind at word i would stand for.
func (t *tree) fitting(i int, kind pronounKind) argument {
	if es := t.nearest(i, kind, nil); len(es) > 0 {
		return argument{entities: es, at: -1}
	}
	return nobody
}

// pronounKind is what a pronoun tells of whom it stands for.
type pronounKind struct {
	person   bool // a person only
	thing    bool // no person
	plural   bool
	feminine int // 1, -1 or 0
}

// pronouns is a closed class of both languages.
var pronouns = map[string]pronounKind{
	"he": {person: true}, "him": {person: true}, "his": {person: true}, "himself": {person: true},
	"she": {person: true}, "her": {person: true}, "herself": {person: true},
	"it": {thing: true}, "its": {thing: true}, "itself": {thing: true},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true}, "themselves": {plural: true},
	"ه": {feminine: -1}, "هو": {feminine: -1}, "ها": {feminine: 1}, "هي": {feminine: 1},
	"هم": {plural: true}, "هما": {plural: true}, "هن": {plural: true},
}

// antecedents returns whom a pronoun at word i stands for: the subject of the
// sentence before all, then the nearest actor that fits, then those whom the
// sentence before told of.
func (t *tree) antecedents(i int, w string, not []*entity) []*entity {
	kind, ok := pronouns[w]
	if !ok || t.svo() && t.depth[i] > 0 && kind.person {
		return nil
	}
	if t.svo() && kind.thing && t.expletive(i) {
		return nil
	}
	if body := t.speakersBody(i, kind); body != nil {
		return one(body)
	}
	return t.nearest(i, kind, not)
}

// nearest returns the actor that a pronoun of the kind at word i stands for.
func (t *tree) nearest(i int, kind pronounKind, not []*entity) []*entity {
	fits := func(es []*entity, m *mention) bool {
		return len(es) > 0 && !shares(es, not) && t.suits(es, m, kind)
	}
	var nearest []*entity
	subject := t.roleOf(t.clauseOf(i)).subject
	top := t.topSubject()
	for j := i - 1; j >= 0; j-- {
		m := t.at[t.s.start+j]
		if m == nil || m.start != t.s.start+j && j > 0 || m.form == formPronoun || t.inside(i, m) {
			continue
		}
		if kind.person && t.fronted(j, i) {
			continue
		}
		es := m.refers
		if kind.plural && len(es) == 1 {
			if a := t.actors(j, false); len(a.entities) > 1 {
				es = a.entities
			}
		}
		if !fits(es, m) {
			continue
		}
		if top >= 0 && t.at[t.s.start+top] == m && top != subject || nearest == nil {
			nearest = es
			if top >= 0 && t.at[t.s.start+top] == m {
				break
			}
		}
	}
	if nearest != nil {
		return nearest
	}
	if es := t.toldBefore(kind, fits); es != nil {
		return es
	}
	for _, s := range t.story.recent {
		if fits(s.speakers, nil) || t.svo() && kind.plural && s.mention != nil && fits(s.speakers, s.mention) {
			return s.speakers[:1]
		}
	}
	if a := t.story.subject; fits(a.entities, a.mention) {
		return a.entities
	}
	return nil
}

// toldBefore returns the one person whom the sentence before names, unless somebody
// spoke there: "he" is no earlier speaker.
func (t *tree) toldBefore(kind pronounKind, fits func([]*entity, *mention) bool) []*entity {
	if !t.svo() || !kind.person {
		return nil
	}
	var before sentence
	for _, s := range t.sents {
		if s.end <= t.s.start && !s.title {
			before = s
		}
	}
	for _, s := range t.story.recent {
		if s.cue[0] >= before.start && s.cue[0] < before.end && fits(s.speakers, nil) {
			return nil
		}
	}
	if t.story.open != nil {
		return nil
	}
	var found []*entity
	for k := before.start; k < before.end; k++ {
		m := t.at[k]
		if m == nil || m.start != k || m.form == formPronoun || !fits(m.refers, m) || m.refers[0].unnamed {
			continue
		}
		if found != nil && found[0] != m.refers[0] {
			return nil
		}
		found = m.refers
	}
	return found
}

// fronted reports whether word j belongs to a participle before the clause of which
// the pronoun at word i is the subject: "speaking to the editor, he said".
func (t *tree) fronted(j, i int) bool {
	if !t.svo() || t.rel[i] != relSubject {
		return false
	}
	for h := t.head[j]; h >= 0 && h < i; h = t.head[h] {
		if t.base[h] == "VBG" && t.rel[h] == relAdverbial && t.head[h] == t.head[i] {
			return true
		}
	}
	return false
}

// speakersBody returns the body for which a person speaks of "it" at word i: "the
// spokesman of the movement said it had".
func (t *tree) speakersBody(i int, kind pronounKind) *entity {
	if !t.svo() || !kind.thing || t.rel[i] != relSubject {
		return nil
	}
	s := t.speakerAt(i)
	if s == nil || len(s.speakers) == 0 || s.mention == nil || s.quote || s.from != t.s.start+t.lo[i] && s.from != t.s.start+t.lo[i]-1 {
		return nil
	}
	e := s.speakers[0]
	if !person(e.kind) || e.head == nil || e.head.Concept != "spokesperson" {
		return nil
	}
	for _, w := range e.with {
		if !person(w.kind) {
			return w
		}
	}
	return nil
}

// inside reports whether word i lies in the mention.
func (t *tree) inside(i int, m *mention) bool {
	k := t.s.start + i
	return m.start <= k && k < m.end
}

// topSubject returns the subject of the main clause.
func (t *tree) topSubject() int {
	for i := range t.head {
		if t.head[i] < 0 {
			if r := t.roleOf(i); r.passive {
				return r.object
			}
			return t.roleOf(i).subject
		}
	}
	return -1
}

// suits reports whether what a pronoun tells holds for the entities.
func (t *tree) suits(es []*entity, m *mention, k pronounKind) bool {
	e := es[0]
	several := len(es) > 1 || m != nil && m.plural
	switch {
	case k.plural:
		return several || e.kind == graph.HackerGroup || e.kind == graph.ArmedGroup || e.unnamed && m != nil && m.plural
	case k.person:
		return person(e.kind) && !several
	case k.thing:
		return !person(e.kind) && !several
	}
	if several && person(e.kind) {
		return false
	}
	g := 0
	if m != nil {
		g = t.gender(m)
	} else if len(e.mentions) > 0 {
		g = t.gender(e.mentions[0])
	}
	return g == 0 || g == k.feminine
}

// expletive reports whether "it" at word i stands for nothing: "it is clear
// that".
func (t *tree) expletive(i int) bool {
	h := t.head[i]
	if h < 0 {
		return false
	}
	if p := t.preds[h]; p != nil && p.rd.lex.Verb != nil && t.pack.In("seemverb", p.rd.lex.Verb.Lemma) {
		return true
	}
	return !t.verbal(h) && t.child(h, relContent) >= 0 || t.base[h] == "JJ"
}

// subjectOf returns who does what the verb at word i says, as far as the
// sentence tells.
func (t *tree) subjectOf(i int, describe bool) argument {
	r := t.roleOf(i)
	if r.subject >= 0 {
		return t.actors(r.subject, describe)
	}
	if a := t.pointed(i); a.ok() {
		return a
	}
	if !t.svo() && r.object > i && t.disagrees(i, r.object) {
		return nobody // ووصف الولايات المتحدة: he did
	}
	if p := t.preds[i]; p != nil && p.verb() && !r.passive && (p.class() == lang.Say || p.class() == lang.Report || speech(p.class())) && t.rel[i] != relClause && p.rd.lex.Form.Tense != lang.Participle {
		return t.nearSubject(i)
	}
	return nobody
}

// nearSubject returns the actor right beside a verb of saying that the parser has
// joined to something else.
func (t *tree) nearSubject(i int) argument {
	if t.svo() {
		j := i - 1
		for j >= 0 && (t.rel[j] == relAux || t.rel[j] == relAdverb) {
			j--
		}
		if j >= 0 {
			if m := t.at[t.s.start+j]; m != nil && len(m.refers) > 0 && m.form != formPronoun {
				if top := t.standIn(m) - t.s.start; t.preposition(top) == "" && t.rel[top] != relGenitive {
					return argument{entities: m.refers, mention: m, at: top}
				}
			}
		}
	}
	if t.svo() && (i == 0 || t.tok(i-1).kind == word) {
		return nobody
	}
	for j := i + 1; j < len(t.head) && j <= i+7; j++ {
		k := t.s.start + j
		m := t.at[k]
		if m == nil {
			if t.marksClause(j) || t.verbal(j) || t.tok(j).kind == opening && t.quoteLength(j) >= 4 || t.tok(j).text == ":" || t.tok(j).kind == mark && stop(t.tok(j).text) || t.svo() {
				return nobody
			}
			if t.noun(j) && t.preposition(j) == "" && !t.temporal(j) && t.rel[j] != relGenitive && t.rel[j] != relAppos && !t.prepositional(j) {
				return nobody
			}
			continue
		}
		if m.start != k || len(m.refers) == 0 || m.form == formPronoun || m.and || m.prep != "" {
			continue
		}
		if top := t.standIn(m) - t.s.start; t.preposition(top) == "" && t.rel[top] != relGenitive {
			return t.actors(top, false)
		}
	}
	return nobody
}

// pointed returns the subject of a verb whose complementizer carries a pronoun:
// "he said that-they tried". A singular pronoun means the speaker, unless its
// gender tells otherwise.
func (t *tree) pointed(i int) argument {
	if k := t.pointing(i); k >= 0 {
		if s := t.speakerAt(i); s != nil && len(s.speakers) > 0 && t.suits(s.speakers, s.mention, pronouns[t.suffix[k]]) && s.from >= t.s.start && s.from <= t.s.start+k {
			return argument{entities: s.speakers, at: -1}
		}
		return t.suffixed(k, nil)
	}
	return nobody
}

// pointing returns the complementizer of the verb at word i when it carries a pronoun,
// -1 when there is none.
func (t *tree) pointing(i int) int {
	for _, k := range t.kids[i] {
		if t.suffix[k] == "" || k > i || t.rel[k] != relMark && t.rel[k] != relCase && t.rel[k] != relOther && t.rel[k] != relSubject {
			continue
		}
		if _, ok := t.find(t.s.start+k, lang.Comp); ok || t.rel[k] == relMark {
			return k
		}
	}
	if k := t.child(i, relCoord); !t.svo() && k >= 0 && k < i && t.suffix[k] != "" && t.pack.In("sister", strings.TrimSuffix(t.bareNorm(k), t.suffix[k])) {
		return k // لكنه نفى
	}
	return -1
}

// objectOf returns whom the verb at word i does it to: its object, or the
// pronoun on it.
func (t *tree) objectOf(i int, not []*entity, describe bool) argument {
	r := t.roleOf(i)
	p := t.preds[i]
	phrase := t.svo() && p != nil && p.end > i+1 && p.end <= len(t.head) // broke into, opened fire on
	bare := r.object < 0 || phrase && r.object > i && r.object < p.end
	if !bare {
		a := t.actors(r.object, describe)
		if !a.ok() {
			a = t.owner(r.object)
		}
		if a.ok() && !shares(a.entities, not) {
			return a
		}
	}
	if t.suffix[i] != "" && !strings.HasPrefix(t.base[i], "IN") {
		return t.suffixed(i, not)
	}
	for _, k := range t.kids[i] { // متهما إياها
		if !t.svo() && k > i && t.suffix[k] != "" && t.pack.In("objectpronoun", strings.TrimSuffix(t.bareNorm(k), t.suffix[k])) {
			return t.suffixed(k, not)
		}
	}
	if phrase && bare && !r.passive {
		return t.marked(i, []string{t.tok(p.end - 1).norm}, not, describe)
	}
	return nobody
}
