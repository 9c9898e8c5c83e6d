package extract

import (
	"strings"

	"isnad/extract/lang"
)

// role tells who does what to whom at a verb, as words of the tree; -1 for
// nobody named in the clause.
type role struct {
	subject, object int
	passive         bool
}

// none is the role of a word without a clause.
func none() *role { return &role{subject: -1, object: -1} }

// roleOf returns the subject and the object of the verb, or of the predicate of
// a clause without a verb, at word i.
func (t *tree) roleOf(i int) *role {
	if r := t.roles[i]; r != nil {
		return r
	}
	r := none()
	t.roles[i] = r
	if t.svo() {
		t.roleLast(i, r)
	} else {
		t.roleFirst(i, r)
	}
	return r
}

// planned reports whether the infinitive behind the noun at word k tells what the
// aboutRelative reports whether the relative pronoun of the clause of the verb at
// relative reports whether word i is a relative pronoun.
func (t *tree) relative(i int) bool {
	b := t.base[i]
	return b == "WDT" || b == "WP" || b == "WP$" || t.rel[i] == relRelative
}

// transitive reports whether the verb at word i takes a direct object.
func (t *tree) transitive(i int) bool {
	p := t.preds[i]
	if p == nil {
		return false
	}
	for _, m := range p.frame().Target {
		if m == "o" {
			return true
		}
	}
	return false
}

// passiveTag reports whether the verb at word i is passive by its own form or
// auxiliary.
func (t *tree) passiveTag(i int) bool {
	if !t.svo() {
		return t.base[i] == "VBN" || t.verbal(i) && t.onlyPassive(i)
	}
	if t.base[i] != "VBN" && t.base[i] != "VBD" && t.base[i] != "JJ" {
		return false
	}
	if t.perfect(i) {
		return false
	}
	for _, k := range t.kids[i] {
		if t.rel[k] == relAux && t.pack.In("have", t.tok(k).norm) {
			return t.child(i, relPassiveSubject) >= 0
		}
	}
	for _, k := range t.kids[i] {
		if (t.rel[k] == relAux || t.rel[k] == relCopula) && t.pack.In("be", t.tok(k).norm) {
			return true
		}
	}
	if t.byBehind(i) {
		return true
	}
	return t.base[i] == "VBN" && (t.rel[i] == relClause || t.rel[i] == relAdverbial) && t.child(i, relAux, relSubject, relObject) < 0
}

// onlyPassive reports whether the verb at word i can by its spelling be nothing but
// passive: أصيب.
func (t *tree) onlyPassive(i int) bool {
	passive := false
	for _, rd := range t.readings[t.s.start+i] {
		if rd.lex.Verb == nil || rd.lex.Form.Tense != lang.Past && rd.lex.Form.Tense != lang.Present || rd.lex.Form.Active && rd.lex.Form.Person != 1 {
			return false
		}
		passive = passive || rd.lex.Form.Passive
	}
	return passive
}

// agentBy returns the agent of a passive: the noun behind "by", -1 for none.
func (t *tree) agentBy(i int) int {
	for _, k := range t.kids[i] {
		if (t.rel[k] == relOblique || t.rel[k] == relNominal || t.rel[k] == relOther || t.rel[k] == relAdverbial) && t.byMark(k) {
			return k
		}
	}
	for j := i + 1; j < t.hi[i] && j < i+12; j++ { // joined to the word before it
		if t.noun(j) && t.byMark(j) && !t.beyond(j, i) {
			return j
		}
	}
	return -1
}

// byMark reports whether a preposition of agents governs word k.
func (t *tree) byMark(k int) bool {
	for _, c := range t.kids[k] {
		if t.rel[c] != relCase && t.rel[c] != relMark {
			continue
		}
		if _, ok := t.find(t.s.start+c, lang.AgentBy); ok {
			return true
		}
	}
	if k > 1 && !t.svo() { // من جانب، which the parser may take for a noun
		if rd, ok := t.find(t.s.start+k-2, lang.AgentBy); ok && rd.end == t.s.start+k {
			return true
		}
	}
	if k == 0 || t.rel[k] == relCompound || t.rel[k] == relModifier || t.rel[k] == relDet || t.rel[k] == relGenitive && t.svo() {
		return false
	}
	rd, ok := t.find(t.s.start+k-1, lang.AgentBy)
	return ok && (t.svo() || rd.end <= t.s.start+k)
}

// roleFirst finds the roles in a language whose verbs stand first: a subject in
// front, noun phrases behind that are subject or object, a pronoun on the verb.
func (t *tree) roleFirst(i int, r *role) {
	before, args := -1, []int{}
	for _, k := range t.kids[i] {
		switch t.rel[k] {
		case relSubject, relPassiveSubject:
			if t.tok(k).kind != word && t.tok(k).kind != number {
				continue
			}
			if k < i { // the nearest
				before = k
			}
			if k > i {
				args = append(args, k)
			}
		case relArgument, relSecond, relObject:
			if !t.temporal(k) && t.tok(k).kind != mark {
				args = append(args, k)
			}
		}
	}
	if len(args) == 0 && before < 0 && t.verbal(i) && t.suffix[i] == "" {
		if k := t.besides(i); k >= 0 {
			args = append(args, k)
		}
	}
	r.passive = t.passiveTag(i)
	p := t.preds[i]
	if p != nil && p.verb() && (p.rd.lex.Form.Tense == lang.Participle) {
		if len(args) > 0 {
			r.object = args[0]
		} else if k := t.child(i, relGenitive); k >= 0 {
			r.object = k
		}
		r.subject = t.sharer(i)
		return
	}
	switch {
	case t.pluralVerb(i) && len(args) > 0 && !r.passive: // a verb in the plural has its subject before it
		r.object = args[0]
		switch {
		case before >= 0:
			r.subject = before
		case t.rel[i] == relClause && t.resumed(i) && t.at[t.s.start+t.head[i]] == nil: // banners on which they accused
			r.subject = t.authorSubject(t.head[i])
		case t.rel[i] == relClause:
			r.subject = t.head[i]
		default:
			r.subject = t.inherited(i)
		}
		if t.suffix[i] != "" {
			r.object = -1
		}
	case r.passive && len(args) > 1 && t.suffix[i] == "" && !t.onlyPassive(i):
		r.passive, r.subject, r.object = false, args[0], args[1] // two of them: it is active
	case r.passive:
		r.subject, r.object = t.agentBy(i), before
		if len(args) > 0 {
			r.object = args[0]
		} else if before < 0 {
			r.object = t.inherited(i)
		}
	case t.rel[i] == relClause && before < 0 && !t.prepositional(t.head[i]) && !t.is(t.head[i], lang.According):
		t.gapFirst(i, args, r)
	case len(args) > 1 && before >= 0 && t.suffix[i] == "" && !t.disagrees(i, before):
		r.subject, r.object = before, args[0]
	case len(args) > 1 && t.transitive(i) && t.pointing(i) >= 0 && t.is(args[1], lang.Responsibility, lang.Blame, lang.Accusation):
		r.object = args[0] // أنها تحمل الحكومة المسؤولية
	case len(args) > 1:
		r.subject, r.object = args[0], args[1]
	case len(args) == 1:
		t.oneArgument(i, before, args[0], r)
	default:
		r.subject = before
		if before < 0 {
			r.subject = t.inherited(i)
		}
	}
	if r.subject >= 0 && r.object < 0 && len(args) > 0 && args[0] != r.subject && !r.passive {
		r.object = args[0]
	}
	if j := t.shotBy(i, r); j >= 0 {
		r.subject, r.object, r.passive = j, r.subject, true
	}
}

// shotBy returns the agent behind a verb that looks active and has no object: "four
// civilians قتلوا by soldiers' bullets" were killed. -1 when it is active.
func (t *tree) shotBy(i int, r *role) int {
	p := t.preds[i]
	if r.passive || r.subject < 0 || r.object >= 0 || t.suffix[i] != "" || p == nil || p.class() != lang.Attack || !t.transitive(i) {
		return -1
	}
	if j := t.agentBy(i); j != r.subject {
		return j
	}
	return -1
}

// besides returns the noun right behind the verb at word i that the parser has
// joined to something further on, -1 for none.
func (t *tree) besides(i int) int {
	for j := i + 1; j < len(t.head) && j <= i+3; j++ {
		switch {
		case t.rel[j] == relAdverb || t.temporal(j) || t.is(j, lang.Time):
			continue
		case t.noun(j) && t.tok(j).kind == word && t.preposition(j) == "" && !t.and[j] && !t.prepositional(j) && t.head[j] > j && !t.relative(j) && t.preds[j] == nil:
			return j
		}
		return -1
	}
	return -1
}

// temporal reports whether the noun phrase at word k tells when.
func (t *tree) temporal(k int) bool {
	_, ok := t.find(t.s.start+k, lang.Time)
	return ok && t.at[t.s.start+k] == nil
}

// oneArgument decides whether the only noun phrase behind the verb is its
// subject or its object.
func (t *tree) oneArgument(i, before, arg int, r *role) {
	if t.suffix[i] != "" {
		r.subject = arg
		return
	}
	if before >= 0 {
		r.subject, r.object = before, arg
		return
	}
	if (t.transitive(i) || t.is(arg, lang.Dem)) && t.pointing(i) >= 0 { // أنها تحمل الحكومة: she does
		r.object = arg
		return
	}
	shared := t.inherited(i)
	if p := t.preds[i]; p != nil && p.class() == lang.Light && t.at[t.s.start+arg] == nil && t.is(arg, lang.Event, lang.Wrong) {
		r.subject, r.object = shared, arg // nothing but somebody launches an attack
		return
	}
	if t.rel[i] == relContent && shared >= 0 && t.transitive(i) {
		r.subject, r.object = shared, arg
		return
	}
	if p := t.preds[i]; shared >= 0 && t.at[t.s.start+arg] == nil && (t.rel[i] == relOpen && t.is(t.head[i], lang.Aux) || p != nil && p.class() == lang.Deny && t.is(arg, lang.Accusation, lang.Statement)) {
		r.subject, r.object = shared, arg // كانت إريتريا قد رفضت تقريرا
		return
	}
	if t.disagrees(i, arg) || shared >= 0 && t.transitive(i) && t.goesOn(i) {
		r.subject, r.object = shared, arg
		return
	}
	r.subject = arg
}

// goesOn reports whether the verb at word i rather shares the subject of the
// verb before it than has one of its own: it stands right behind "and".
func (t *tree) goesOn(i int) bool {
	if p := t.preds[i]; p != nil && p.class() == lang.Say {
		return false
	}
	return t.rel[i] == relConjunct || t.rel[i] == relOpen || t.rel[i] == relAdverbial
}

// gapFirst gives a relative clause its noun for the place that is empty: the
// object when the verb has a pronoun for it, else the subject.
func (t *tree) gapFirst(i int, args []int, r *role) {
	noun := t.head[i]
	switch {
	case t.suffix[i] != "" && len(args) > 0:
		r.subject, r.object = args[0], noun
	case t.suffix[i] != "" && t.at[t.s.start+noun] == nil: // the crimes that he committed
		r.object = noun
	case len(args) == 1 && t.resumed(i) && t.speechNoun(noun) && t.transitive(i): // a letter in which he accused the company
		r.object, r.subject = args[0], t.authorSubject(noun)
	case len(args) > 0 && t.resumed(i):
		r.subject = args[0]
		if len(args) > 1 {
			r.object = args[1]
		}
	case len(args) > 1:
		r.subject, r.object = args[0], args[1]
	case len(args) == 1 && t.disagrees(i, noun) && !t.disagrees(i, args[0]):
		r.subject = args[0]
		if t.transitive(i) {
			r.object = noun
		}
	case len(args) == 0 && t.resumed(i) && t.preds[i] != nil && t.at[t.s.start+noun] == nil: // attacks in which one accuses
	default:
		r.subject = noun
		if len(args) > 0 {
			r.object = args[0]
		}
	}
}

// speechNoun reports whether the noun at word k is something said or written.
func (t *tree) speechNoun(k int) bool {
	return t.at[t.s.start+k] == nil && t.inList(t.s.start+k, "reportword", "toldnoun")
}

// authorSubject returns the subject of the clause that the noun at word k stands in: who
// published the statement also speaks in it. -1 for none.
func (t *tree) authorSubject(k int) int {
	v := t.clauseOf(k)
	if !t.verbal(v) || v == k {
		return -1
	}
	if r := t.roleOf(v); !r.passive && r.subject != k {
		return r.subject
	}
	return -1
}

// resumed reports whether a pronoun behind a preposition takes up the noun of
// the relative clause of the verb at word i: "in which X did".
func (t *tree) resumed(i int) bool {
	for k := i + 1; k < t.hi[i]; k++ {
		if t.suffix[k] != "" && (strings.HasPrefix(t.base[k], "IN") || t.base[k] == "") && (t.head[k] == i || k <= i+2) {
			return true
		}
	}
	return false
}

// sharer returns the subject of the verb that a participle goes with.
func (t *tree) sharer(i int) int {
	h := t.head[i]
	for steps := 0; h >= 0 && steps < 6; steps++ {
		if t.verbal(h) || t.preds[h] != nil && t.preds[h].verb() {
			if r := t.roleOf(h); r.subject >= 0 && r.subject != i {
				return r.subject
			}
			return -1
		}
		if t.rel[i] == relModifier || t.rel[i] == relClause || t.rel[i] == relAppos {
			return h
		}
		h = t.head[h]
	}
	return -1
}

// inherited returns the subject that the verb at word i shares with the clause
// that it belongs to, -1 for none.
func (t *tree) inherited(i int) int {
	s := t.sharedSubject(i)
	if s >= 0 && t.pluralVerb(i) && t.singular(s) {
		return -1
	}
	return s
}

// sharedSubject is inherited whatever the number of the verb.
func (t *tree) sharedSubject(i int) int {
	h := t.head[i]
	if h < 0 {
		return -1
	}
	switch t.rel[i] {
	case relConjunct:
		if t.verbal(h) {
			r := t.roleOf(h)
			if r.passive {
				return r.object
			}
			return r.subject
		}
		if s := t.child(h, relSubject); s >= 0 && s < h {
			return s
		}
	case relParataxis:
		if !t.svo() && h < i && t.verbal(h) && t.verbal(i) {
			if r := t.roleOf(h); r.subject >= 0 && !r.passive && t.verbGender(i) == t.verbGender(h) && !t.disagrees(i, r.subject) {
				return r.subject
			}
		}
	case relOpen, relAdverbial:
		c := t.clauseOf(h)
		if t.rel[i] == relAdverbial && t.child(i, relMark) >= 0 {
			return -1
		}
		return t.roleOf(c).subject
	case relClause:
		return h
	case relContent:
		return t.dativeSubject(h)
	}
	return -1
}

// dativeSubject returns who has done before what stands in the clause under the verb at
// word h: "سبق لأبوظبي أن اتهمت". -1 for other verbs.
func (t *tree) dativeSubject(h int) int {
	if t.svo() || !t.pack.In("dativeverb", t.bareNorm(h)) {
		return -1
	}
	for _, k := range t.kids[h] {
		if k > h && t.prefix[k] == "ل" && t.at[t.s.start+k] != nil {
			return k
		}
	}
	return -1
}
