package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// headsLast reports whether noun phrases of the language end with their head.
func (r *reader) headsLast() bool { return r.pack.In("heads", "last") }

// headLast finds a mention in a language whose noun phrases end with their
// head: "Russian Foreign Minister Sergei Lavrov".
func (r *reader) headLast(i int) *mention {
	if r.tokens[i].kind == opening {
		return r.quoted(i)
	}
	if r.tokens[i].kind != word || r.isArticle(i) {
		return nil
	}
	if m := r.phraseLast(&mention{start: i, end: i, definite: r.definiteBefore(i)}, i); m != nil {
		return r.apposed(m)
	}
	if m := r.wholeName(i); m != nil {
		return r.apposed(m)
	}
	if m := r.abbreviatedBody(i); m != nil {
		return r.apposed(m)
	}
	h, known := r.capitalName(i)
	if !known {
		return nil
	}
	if m := r.knownLast(i, h); m != nil {
		return r.apposed(m)
	}
	return nil
}

func (r *reader) isArticle(i int) bool {
	_, ok := r.find(i, lang.Article)
	return ok && !r.tokens[i].caps
}

// definiteBefore reports whether a definite article or a possessive stands right
// before token i, or number words behind one.
func (r *reader) definiteBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if r.tokens[j].kind == possessive || r.tokens[j].norm == "the" {
			return true
		}
		if _, ok := r.find(j, lang.Poss, lang.Dem); ok {
			return true
		}
		if _, ok := r.find(j, lang.Quant); !ok {
			return false
		}
	}
	return false
}

// capitalName returns the name of the gazetteer at token i when the text writes
// it with a capital.
func (r *reader) capitalName(i int) (hit, bool) {
	if i >= len(r.tokens) || r.tokens[i].kind != word || !r.tokens[i].capital && !r.tokens[i].caps && !mixed(r.tokens[i].text) {
		return hit{}, false
	}
	h, ok := r.known(i)
	if !ok || h.end == i+1 && r.particle(i) && !r.tokens[i].caps {
		return hit{}, false
	}
	return h, true
}

// mixed reports whether a word has a capital behind its first letter: "iPhone".
func mixed(s string) bool { return strings.ToLower(s) != s }

// phraseLast reads modifiers from token j on up to a head and what belongs to
// it; nil when no head comes. m holds what was read before.
func (r *reader) phraseLast(m *mention, j int) *mention {
	start := j
	unknown := 0
	for j < len(r.tokens) && j < start+9 {
		if r.at[j] != nil {
			return nil
		}
		if r.possessiveAt(j) {
			if j == start && len(m.with) == 0 {
				return nil
			}
			m.definite = true
			j++
			continue
		}
		if r.tokens[j].kind != word || r.isArticle(j) {
			return nil
		}
		if rd, ok := r.headAt(j); ok && !r.verbalHead(j, rd) {
			if next := r.innerBody(m, rd, j); next > 0 {
				j = next
				continue
			}
			return r.headedLast(m, rd, j)
		}
		if h, ok := r.capitalName(j); ok && r.modifies(h) {
			r.attachLast(m, h, j)
			j = h.end
			continue
		}
		if n := r.modifierAt(j, j > start); n > 0 {
			if !r.tokens[j].capital && !r.pack.In("titlemodifier", r.tokens[j].norm) {
				if unknown++; unknown > 2 {
					return nil
				}
			}
			if r.tokens[j].capital && !r.pack.In("titlemodifier", r.tokens[j].norm) && m.name == [2]int{} {
				m.name = [2]int{j, j + 1}
			}
			j += n
			continue
		}
		return r.placedBody(m, j)
	}
	return r.placedBody(m, j)
}

// placedBody takes the known body that modifiers end with for what the phrase
// names: "the Bavarian Green Party".
func (r *reader) placedBody(m *mention, j int) *mention {
	if len(m.with) < 2 && m.name == [2]int{} {
		return nil
	}
	n := len(m.with)
	if n == 0 || m.with[n-1].end != j || m.with[n-1].kind != graph.Organization || m.with[n-1].entry == nil {
		return nil
	}
	for _, w := range m.with[:n-1] {
		if w.kind != graph.State {
			return nil
		}
	}
	if r.possessiveAt(m.with[n-1].start - 1) {
		return nil
	}
	w := m.with[n-1]
	return &mention{start: m.start, end: w.end, kind: w.kind, form: formName, entry: w.entry, role: w.role, definite: true, core: w.end - 1}
}

// possessiveAt reports whether token j is 's, or the apostrophe of a plural.
func (r *reader) possessiveAt(j int) bool {
	if j <= 0 || j >= len(r.tokens) {
		return false
	}
	t := r.tokens[j]
	if t.kind == possessive {
		return true
	}
	return t.kind == mark && (t.text == "'" || t.text == "’") && r.tokens[j-1].end == t.start && strings.HasSuffix(r.tokens[j-1].norm, "s")
}

// headAt returns the reading of a head at token j.
func (r *reader) headAt(j int) (reading, bool) {
	rd, ok := r.find(j, lang.Title, lang.Org, lang.Group)
	if !ok {
		return reading{}, false
	}
	if h, known := r.capitalName(j); known && h.end >= rd.end && h.end > j+1 {
		return reading{}, false
	}
	if g, several := r.find(j, lang.Group); several && g.lex.Form.Plural && g.end >= rd.end {
		return g, true
	}
	return rd, true
}

// verbalHead reports whether the word of a head is something else where it
// stands: a verb behind "to" or an auxiliary, an adjective before a noun, a rank
// without a capital.
func (r *reader) verbalHead(j int, rd reading) bool {
	if rd.end > j+1 {
		return false
	}
	w := r.tokens[j].norm
	if r.pack.In("capitalhead", w) && !r.tokens[j].capital {
		return true
	}
	if r.pack.In("capitaltitle", w) && (!r.tokens[j].capital || !r.nameFollows(rd.end)) {
		return true
	}
	if j > 0 && r.tokens[j-1].norm == "to" {
		for _, x := range r.readings[j] {
			if x.lex.Verb != nil && x.lex.Form.Tense == lang.Base {
				return true
			}
		}
	}
	if r.placeCovers(j) {
		return true
	}
	if !r.pack.In("adjectivehead", w) || r.tokens[j].capital {
		return false
	}
	if next, ok := r.find(j+1, lang.Org); ok && rd.lex.Class == lang.Title && !r.tokens[j+1].capital && next.lex.Actor.Outlet {
		return true // the official newspaper
	}
	return r.lowerNoun(j+1) && !r.verbShape(r.tokens[j+1].norm)
}

// placeCovers reports whether the word at j ends the name of a place: the West Bank.
func (r *reader) placeCovers(j int) bool {
	if j == 0 || !r.tokens[j].capital || !r.tokens[j-1].capital {
		return false
	}
	end, _, ok := r.x.gaz.Place(r.forms(j-1), j-1)
	return ok && end > j
}

// nameFollows reports whether a name or a further title begins at j, a full stop
// of an abbreviation aside.
func (r *reader) nameFollows(j int) bool {
	if j < len(r.tokens) && r.tokens[j].text == "." {
		j++
	}
	return j < len(r.tokens) && r.tokens[j].kind == word && r.tokens[j].capital
}

// lowerNoun reports whether a word in lower case of which nothing is known, or a
// predicate noun, stands at j.
func (r *reader) lowerNoun(j int) bool {
	if j >= len(r.tokens) || r.tokens[j].kind != word || r.tokens[j].capital {
		return false
	}
	if len(r.readings[j]) == 0 {
		return !r.adverbial(j)
	}
	for _, rd := range r.readings[j] {
		if rd.lex.Noun != nil {
			return true
		}
	}
	return false
}

// adverbial reports whether the word at j is an adverb by its ending or the
// pack's list.
func (r *reader) adverbial(j int) bool {
	w := r.tokens[j].norm
	return strings.HasSuffix(w, "ly") && len(w) > 4 || r.pack.In("adverb", w)
}

// modifies reports whether a known name can stand before a head.
func (r *reader) modifies(h hit) bool {
	return !h.sense.Flags.Has(gazetteer.NeedsContext) || h.sense.Role == gazetteer.Adjective
}

// attachLast notes a known actor that stands before the head.
func (r *reader) attachLast(m *mention, h hit, at int) {
	e := h.sense.Entry
	if h.sense.Role == gazetteer.Adjective {
		if e.Kind == graph.State && m.state == "" {
			m.state = e.ID
		}
		return
	}
	inner := &mention{start: at, end: h.end, kind: e.Kind, form: formName, entry: e, role: h.sense.Role, definite: true}
	if person(e.Kind) {
		inner.name = [2]int{at, h.end}
	}
	m.with = append(m.with, inner)
	if m.state == "" && !person(e.Kind) {
		m.state = inner.stateOf()
	}
}

// modifierAt returns how many tokens of an unknown modifier stand at j: a
// capitalised word, one of the pack's list, a compound with a hyphen, or, inside
// the phrase, a word of which nothing is known.
func (r *reader) modifierAt(j int, inside bool) int {
	t := r.tokens[j]
	if r.pack.In("titlemodifier", t.norm) {
		return 1
	}
	if r.particle(j) || r.adverbial(j) {
		return 0
	}
	if t.capital {
		if r.pack.In("capitalword", t.norm) || r.firstWord(j) && !r.tokens[min(j+1, len(r.tokens)-1)].capital {
			return 0
		}
		if r.verbReading(j) && !inside {
			return 0
		}
		return 1
	}
	if strings.Contains(t.text, "-") {
		return 1
	}
	if !inside || len(r.readings[j]) > 0 || r.verbShape(t.norm) {
		return 0
	}
	return 1
}

// verbShape reports whether an unknown word has the ending of a verb.
func (r *reader) verbShape(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")
}

// firstWord reports whether token j opens a sentence or quotation.
func (r *reader) firstWord(j int) bool {
	return j == 0 || r.tokens[j-1].kind == newline || r.tokens[j-1].kind == opening || r.tokens[j-1].kind == mark && stop(r.tokens[j-1].text)
}

func (r *reader) verbReading(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.lex.Verb != nil {
			return true
		}
	}
	return false
}

// innerBody takes a head that a further head follows for a body inside the
// phrase: "Chinese foreign ministry spokesman". It returns the token behind it,
// or 0.
func (r *reader) innerBody(m *mention, rd reading, j int) int {
	if rd.lex.Class == lang.Title && !r.possessiveAt(rd.end) {
		next, ok := r.headAt(rd.end)
		if !ok || next.lex.Class != lang.Title || r.tokens[rd.end].capital || !r.pack.In("servanttitle", next.lex.Words[0]) {
			return 0
		}
	}
	k := rd.end
	if rd.lex.Class == lang.Org && r.tokens[j].capital { // Department of Homeland Security official
		k = r.properEnd(k)
	}
	next := k
	if r.possessiveAt(next) {
		next++
	}
	for n := 0; n < 3 && next < len(r.tokens) && (r.pack.In("titlemodifier", r.tokens[next].norm)); n++ {
		if _, ok := r.headAt(next); ok {
			break
		}
		next++
	}
	if _, ok := r.headAt(next); !ok || r.at[next] != nil {
		return 0
	}
	if next == k && rd.lex.Class == lang.Group {
		return 0
	}
	inner := &mention{start: m.start, end: rd.end, with: m.with, state: m.state, definite: m.definite, name: m.name}
	inner = r.finishHead(inner, rd, j)
	if inner == nil || inner.end > next {
		return 0
	}
	m.with = []*mention{inner}
	m.state = inner.stateOf()
	m.name = [2]int{}
	if r.possessiveAt(inner.end) {
		return inner.end + 1
	}
	return inner.end
}

// headedLast completes the phrase whose head rd stands at token j.
func (r *reader) headedLast(m *mention, rd reading, j int) *mention {
	m = r.finishHead(m, rd, j)
	if m == nil || !r.possessiveAt(m.end) || m.form == formNominal && m.head.Class == lang.Org && m.head.Kind == graph.State {
		return m
	}
	outer := &mention{start: m.start, end: m.end, with: []*mention{m}, state: m.stateOf(), definite: true}
	if o := r.phraseLast(outer, m.end+1); o != nil {
		return o
	}
	return m
}

// finishHead turns modifiers and head into a person, a body or a group.
func (r *reader) finishHead(m *mention, rd reading, j int) *mention {
	a := rd.lex.Actor
	first := j
	j = rd.end - 1
	m.head, m.kind, m.end, m.core = a, a.Kind, rd.end, j
	m.plural = rd.lex.Form.Plural
	m.count = r.countBefore(m.start)
	switch a.Class {
	case lang.Title:
		return r.titleLast(m, j)
	case lang.Org:
		return r.bodyLast(m, first)
	}
	m.name = [2]int{}
	m.form = formGroup
	if !r.complementLast(m, "originprep") {
		r.closeTo(m)
	}
	return m
}

// countBefore returns the number word right before token i, 0 for none.
func (r *reader) countBefore(i int) int {
	if i == 0 {
		return 0
	}
	for n, w := range r.pack.Set("number") {
		if r.tokens[i-1].norm == w {
			return n + 1
		}
	}
	return 0
}

// complementLast reads the body or state behind a head and one of the
// prepositions of a list: "spokesman for the Chinese foreign ministry".
func (r *reader) complementLast(m *mention, preps string) bool {
	rd, ok := r.find(m.end, lang.Prep)
	if !ok || rd.end != m.end+1 || !r.pack.In(preps, rd.lex.Words[0]) {
		return false
	}
	j := rd.end
	for j < len(r.tokens) && r.isArticle(j) {
		j++
	}
	if j >= len(r.tokens) || r.tokens[j].kind != word || r.at[j] != nil {
		return false
	}
	inner := r.headLast(j)
	if inner == nil || inner.form == formGroup && !inner.definite && inner.state == "" && len(inner.with) == 0 {
		return false
	}
	m.with = append(m.with, inner)
	m.end = inner.end
	if m.state == "" {
		m.state = inner.stateOf()
	}
	if m.plural && inner.kind == graph.State {
		r.furtherStates(m)
	}
	return true
}

// furtherStates reads the other states of a list: "the agencies of Norway,
// Sweden and Finland".
func (r *reader) furtherStates(m *mention) {
	for j := m.end; j < len(r.tokens); {
		last := false
		for j < len(r.tokens) && (r.tokens[j].text == "," || r.tokens[j].norm == "and" || r.isArticle(j)) {
			last = last || r.tokens[j].norm == "and"
			j++
		}
		h, ok := r.capitalName(j)
		if j == m.end || !ok || h.sense.Entry.Kind != graph.State || h.sense.Role == gazetteer.Adjective {
			return
		}
		r.attachLast(m, h, j)
		m.end, j = h.end, h.end
		if last {
			return
		}
	}
}
