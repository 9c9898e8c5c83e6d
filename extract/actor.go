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
	at       int      // word of the tree, -1 when carried over
}

func (a argument) ok() bool { return len(a.entities) > 0 }

var nobody = argument{at: -1}

// carried returns a without its place: it is the same actor, found by more than
// syntax.
func (a argument) carried() argument {
	a.at = -1
	return a
}

// actors returns who the noun phrase at word i names, with those coordinated
// with it. With describe it makes an unnamed actor of a phrase that no list
// knows.
func (t *tree) actors(i int, describe bool) argument {
	if i < 0 {
		return nobody
	}
	a := t.actor(i, describe, 0)
	for _, k := range t.joined(i) {
		b := t.actor(k, describe, 0)
		for _, e := range b.entities {
			if !slices.Contains(a.entities, e) {
				a.entities = append(slices.Clone(a.entities), e)
			}
		}
		if a.mention == nil {
			a.mention, a.at = b.mention, b.at
		}
	}
	return a
}

// joined returns the nouns that are coordinated with word i by the tree, and the
// actors of a list that goes on right behind: "Russia, China and even Iran".
func (t *tree) joined(i int) []int {
	out := t.conjuncts(i)
	for last := i; ; {
		m := t.at[t.s.start+last]
		if m == nil || m.form == formPronoun {
			return out
		}
		next := t.listed(m)
		if next < 0 {
			return out
		}
		if !slices.Contains(out, next) {
			out = append(out, next)
		}
		last = next
	}
}

// listed returns the word of the actor that a list goes on with behind the
// mention, -1 when it ends.
func (t *tree) listed(m *mention) int {
	k := m.end
	and, owned := false, false
	for k < t.s.end && t.tokens[k].comma() {
		k++
	}
	comma := k > m.end
	if rd, ok := t.find(k, lang.And); ok && t.at[k] == nil && rd.end < t.s.end {
		k, and = rd.end, true
		if _, own := t.find(k, lang.Article, lang.Poss); t.svo() && own && t.at[k] == nil && k+1 < t.s.end { // and his guard
			_, owned = t.find(k, lang.Poss)
			k++
		}
	}
	if k >= t.s.end {
		return -1
	}
	o := t.at[k]
	if o == nil || o.start != k || len(o.refers) == 0 || o.form == formPronoun || o.form == formTitle && !o.definite {
		return -1
	}
	if !and && !o.and || o.prep != "" && o.prep != m.prep || comma && !and && !o.and {
		return -1
	}
	if person(o.kind) != person(m.kind) && m.kind != o.kind && !owned {
		return -1
	}
	j := t.standIn(o) - t.s.start
	for _, c := range t.kids[j] {
		if t.rel[c] == relSubject || t.rel[c] == relCopula {
			return -1
		}
	}
	if t.rel[j] == relSubject { // of a clause of its own
		if h := t.head[j]; h >= 0 && t.standIn(m)-t.s.start < j && t.head[t.standIn(m)-t.s.start] != h && h > j {
			return -1
		}
	}
	return j
}

// conjuncts returns the nouns that are coordinated with word i.
func (t *tree) conjuncts(i int) []int {
	var out []int
	for _, k := range t.kids[i] {
		if t.rel[k] == relConjunct && k > i && !t.verbal(k) && t.child(k, relSubject, relPassiveSubject) < 0 && (t.preds[k] == nil || !t.preds[k].verb()) {
			out = append(out, k)
			out = append(out, t.conjuncts(k)...)
		}
	}
	return out
}

// maxHops bounds how deep an actor may hang below the head of its phrase.
const maxHops = 4

// maxDepth bounds how many actors are sought inside each other: pronouns of a
// broken tree may point in a circle.
const maxDepth = 12

func (t *tree) actor(i int, describe bool, hops int) argument {
	t.deep++
	defer func() { t.deep-- }()
	if hops > maxHops || t.deep > maxDepth || t.verbal(i) && !t.gerund(i) && t.at[t.s.start+i] == nil {
		return nobody
	}
	if m := t.at[t.s.start+i]; m != nil {
		if a := t.both(i); m.form == formGroup && a.ok() {
			return a
		}
		if len(m.refers) > 0 {
			t.ownedTitle(i, m)
			if a := t.bearer(i, m); a.ok() {
				return a
			}
			return argument{entities: m.refers, mention: m, at: i}
		}
		return nobody
	}
	if _, ok := t.find(t.s.start+i, lang.OwnState); ok {
		if e := t.ownState(i); e != nil {
			return argument{entities: one(e), mention: t.span(i), at: i}
		}
		return nobody
	}
	if a, ok := t.pronominal(i); ok {
		return a
	}
	if a := t.both(i); a.ok() {
		return a
	}
	if a := t.throughPart(i, describe, hops); a.ok() {
		return a
	}
	for _, k := range t.kids[i] {
		if (t.rel[k] == relAppos || t.rel[k] == relFlat) && k > i {
			if m := t.at[t.s.start+k]; m != nil && len(m.refers) > 0 {
				return argument{entities: m.refers, mention: m, at: k}
			}
		}
	}
	if a := t.nameBelow(i); a.ok() {
		return a
	}
	if a := t.unlistedName(i); a.ok() {
		return a
	}
	if a := t.quotedName(i); a.ok() {
		return a
	}
	if describe && t.describable(i) {
		return t.describe(i)
	}
	return nobody
}

// ownedTitle notes for whom somebody speaks whose title has a pronoun for it:
// مديرها.
func (t *tree) ownedTitle(i int, m *mention) {
	if t.svo() || m.head == nil || m.head.Class != lang.Title || len(m.refers) != 1 {
		return
	}
	rd, ok := t.find(m.start, lang.Title)
	if !ok || rd.suffix == "" {
		return
	}
	for _, e := range t.antecedents(i, rd.suffix, m.refers) {
		if one := m.refers[0]; !person(e.kind) && !slices.Contains(one.with, e) {
			one.with = append(one.with, e)
		}
	}
}

// nameBelow returns the person whose name stands in apposition to a part of the
// phrase at word i: "لاعب الشطرنج سامر حداد".
func (t *tree) nameBelow(i int) argument {
	if t.svo() {
		return nobody
	}
	seek := []int{i}
	for len(seek) > 0 {
		h := seek[0]
		seek = seek[1:]
		for _, k := range t.kids[h] {
			m := t.at[t.s.start+k]
			switch {
			case k < i || t.preposition(k) != "":
			case m != nil && t.rel[k] == relAppos && m.form == formName && m.kind == graph.Person && m.head == nil && len(m.refers) == 1:
				return argument{entities: m.refers, mention: m, at: k}
			case m == nil && (t.rel[k] == relGenitive || t.rel[k] == relModifier):
				seek = append(seek, k)
			}
		}
	}
	return nobody
}

// bearer returns the named actor that the description at word i, which names
// nobody, stands in apposition to: "the governor of Sonora, X", "the insurer Y".
func (t *tree) bearer(i int, m *mention) argument {
	described := m.refers[0]
	if len(m.refers) != 1 || !described.unnamed || m.plural {
		return nobody
	}
	seek := []int{i}
	for len(seek) > 0 {
		h := seek[0]
		seek = seek[1:]
		for _, k := range t.kids[h] {
			if k <= i {
				continue
			}
			switch t.rel[k] {
			case relAppos, relFlat:
			case relArgument, relSecond, relOther:
				if t.verbal(h) {
					continue
				}
			case relGenitive, relNominal:
				seek = append(seek, k)
				continue
			default:
				continue
			}
			o := t.at[t.s.start+k]
			if o == nil {
				seek = append(seek, k)
				continue
			}
			if o == m || o.form != formName || person(o.kind) != person(m.kind) || o.kind == graph.State || len(o.refers) != 1 {
				continue
			}
			return t.borne(i, m, o)
		}
	}
	if o := t.nameBehindPlace(m); o != nil {
		return t.borne(i, m, o)
	}
	return nobody
}

// borne gives the actor that o names what the description m at word i says of it.
func (t *tree) borne(i int, m, o *mention) argument {
	e := o.refers[0]
	if e.entry == nil && (e.kind == graph.Person || !person(e.kind) && e.head == nil) {
		e.kind, e.head = m.kind, m.head
	}
	if e.state == "" {
		e.state = m.refers[0].state
	}
	return argument{entities: o.refers, mention: o, at: i}
}

// maxOffice bounds how many words stand between a title and the name behind it.
const maxOffice = 9

// nameBehindPlace returns the personal name that ends the office of title m where
// the parser has joined it to a part of the office: "the head of the union in the
// province of Katanga X". No comma and no verb stands between them.
func (t *tree) nameBehindPlace(m *mention) *mention {
	if t.svo() || !person(m.kind) || m.head == nil || m.head.Class != lang.Title || m.end >= t.s.end || !t.is(m.end-t.s.start, lang.Prep) && t.preposition(m.end-t.s.start) == "" {
		return nil
	}
	for k := m.end; k < t.s.end && k < m.end+maxOffice; k++ {
		j := k - t.s.start
		o := t.at[k]
		switch {
		case o == nil && (t.tok(j).kind != word || t.verbal(j)):
			return nil
		case o == nil || o.start != k || o.form == formPronoun || o.kind == graph.State || o.form == formGroup:
			continue
		case o.form == formName && o.kind == graph.Person && o.head == nil && o.prep == "" && !o.and && len(o.refers) == 1 && k > m.end:
			if h := t.head[t.standIn(o)-t.s.start]; h >= m.end-t.s.start && h < j && !t.verbal(h) {
				return o
			}
			return nil
		case person(o.kind):
			return nil
		}
	}
	return nil
}

// throughPart finds the actor behind a word that only counts or names a part of
// it: "a number of soldiers", "planes of the coalition", "Israeli jets".
func (t *tree) throughPart(i int, describe bool, hops int) argument {
	if a := t.counted(i); a.ok() {
		return a
	}
	quant := t.is(i, lang.Quant, lang.Dem)
	part := t.partOf(i)
	if !quant && !part && t.base[i] != "CD" && !strings.HasPrefix(t.base[i], "NOUN_QUANT") {
		return nobody
	}
	for _, k := range t.kids[i] {
		if k < i && !t.svo() {
			continue
		}
		switch t.rel[k] {
		case relGenitive, relCompound, relNominal, relAppos, relOblique:
			if m := t.at[t.s.start+k]; t.svo() && t.rel[k] == relCompound && m != nil && m.form == formGroup && m.state == "" { // a passenger jet
				continue
			}
			if (t.rel[k] == relNominal || t.rel[k] == relOblique) && !t.pack.In("originprep", t.preposition(k)) && t.preposition(k) != "of" && t.preposition(k) != "ل" {
				continue
			}
			if a := t.actor(k, describe && !part, hops+1); a.ok() {
				return a
			}
		}
	}
	if !part {
		return nobody
	}
	for _, k := range t.kids[i] {
		if t.rel[k] != relModifier && t.rel[k] != relCompound {
			continue
		}
		if e := t.nationality(k); e != nil {
			return argument{entities: one(e), mention: t.span(i), at: i}
		}
	}
	return nobody
}

// nationality returns the state whose adjective word k is.
func (t *tree) nationality(k int) *entity {
	if state, _, _, ok := t.demonym(t.s.start + k); ok {
		return t.stateEntity(state)
	}
	if m := t.at[t.s.start+k]; m != nil && m.kind == graph.State && len(m.refers) == 1 {
		return m.refers[0]
	}
	return nil
}

// partOf reports whether word i stands for whom it belongs to.
func (t *tree) partOf(i int) bool {
	w := t.tok(i).norm
	if t.pack.In("partof", w) {
		return true
	}
	for _, s := range t.splits[t.s.start+i] {
		if t.pack.In("partof", s.stem) {
			return true
		}
	}
	return false
}

// marked returns the actors below word top that a preposition of marks governs,
// the nearest first. Behind a clause that begins in between nothing is sought.
func (t *tree) marked(top int, marks []string, not []*entity, describe bool) argument {
	for _, direct := range []bool{true, false} {
		for j := t.lo[top]; j < t.hi[top]; j++ {
			if j == top || (t.head[j] == top) != direct || !t.below(j, top) || !t.governed(j, marks) || t.beyond(j, top) {
				continue
			}
			if a := t.actors(j, describe); a.ok() && !shares(a.entities, not) {
				return a
			}
			if a := t.owner(j); a.ok() && !shares(a.entities, not) {
				return a
			}
		}
	}
	return nobody
}

// owner returns whose the place or thing at word j is: "sites of the group", "a
// station belonging to the company", "the networks of the ministry".
func (t *tree) owner(j int) argument {
	for _, k := range t.kids[j] {
		switch t.rel[k] {
		case relGenitive, relNominal, relCompound:
			if t.svo() && t.rel[k] == relNominal && t.pack.In("makerprep", t.preposition(k)) { // an agreement between, a move by
				if a := t.actors(k, false); a.ok() {
					return a
				}
			}
			if t.rel[k] == relNominal && t.preposition(k) != "ل" && t.preposition(k) != "of" {
				continue
			}
			if m := t.at[t.s.start+k]; m != nil && len(m.refers) > 0 && m.kind != graph.Person {
				return argument{entities: m.refers, mention: m, at: k}
			}
			if t.rel[k] == relGenitive {
				if a := t.owner(k); a.ok() {
					return a
				}
			}
		case relClause: // owned by
			if a := t.ownerBehind(k); a.ok() {
				return a
			}
			if j := t.agentBy(k); t.svo() && j >= 0 && t.pack.In("ownedword", t.tok(k).norm) {
				if a := t.actor(j, false, 0); a.ok() {
					return a
				}
			}
		case relModifier:
			if t.svo() && t.pack.In("ownedword", t.tok(k).norm) {
				if j := t.agentBy(k); j >= 0 {
					if a := t.actor(j, false, 0); a.ok() {
						return a
					}
				}
			}
			if a := t.ownerBehind(k); a.ok() {
				return a
			}
			if e := t.nationality(k); e != nil && t.partOf(j) {
				return argument{entities: one(e), mention: t.span(j), at: j}
			}
		}
	}
	return nobody
}

// ownerBehind returns whose the thing is that the adjective at word k describes:
// مواقع متقدمة للجيش.
func (t *tree) ownerBehind(k int) argument {
	if t.svo() || t.verbal(k) && !t.gerund(k) {
		return nobody
	}
	for _, j := range t.kids[k] {
		if m := t.at[t.s.start+j]; m != nil && j == k+1 && t.preposition(j) == "ل" && len(m.refers) > 0 && m.kind != graph.Person {
			return argument{entities: m.refers, mention: m, at: j}
		}
	}
	return nobody
}

func shares(a, b []*entity) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// ownState returns the country of the speaker around word i, else of the actor
// before it in the sentence.
func (t *tree) ownState(i int) *entity {
	for s := t.speakerAt(i); s != nil; s = s.parent {
		for _, e := range s.speakers {
			if e.state != "" {
				return t.stateEntity(e.state)
			}
		}
	}
	for j := i - 1; j >= 0; j-- {
		if m := t.at[t.s.start+j]; m != nil {
			for _, e := range m.refers {
				if e.state != "" && e.kind != graph.State {
					return t.stateEntity(e.state)
				}
			}
		}
	}
	return nil
}
