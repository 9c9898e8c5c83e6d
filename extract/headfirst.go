package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// maxPhrase bounds how many tokens a description may have.
const maxPhrase = 14

// headFirst finds a mention in a language whose noun phrases begin with their
// head: "minister the-foreign the-Russian Sergei Lavrov".
func (r *reader) headFirst(i int) *mention {
	if r.tokens[i].kind == opening {
		return r.quoted(i)
	}
	if r.tokens[i].kind != word {
		return nil
	}
	h, known := r.known(i)
	rd, headed := r.find(i, lang.Title, lang.Org, lang.Group)
	if r.verbal(i) && !known || headed && rd.prep != "" && r.wholeWord(i) || headed && r.predicative(i, rd) {
		headed = false
	}
	if headed && (!known || rd.end >= h.end || h.sense.Role == gazetteer.Adjective) {
		if m := r.described(i, rd); m != nil {
			return m
		}
	}
	if known {
		if m := r.knownName(i, h); m != nil {
			return m
		}
	}
	if m := r.personal(i, false); m != nil {
		return m
	}
	return r.faction(i)
}

// faction makes an actor of a definite plural of people that nothing is known
// of, where it is the subject of a verb: الليبراليون, in the nominative.
func (r *reader) faction(i int) *mention {
	w := r.tokens[i].norm
	if i == 0 || !strings.HasPrefix(w, "ال") || !strings.HasSuffix(w, "يون") || !long(w, 8) || len(r.readings[i]) > 0 || !r.speaksBefore(i) {
		return nil
	}
	return &mention{start: i, end: i + 1, kind: graph.Organization, form: formName, definite: true, plural: true, name: [2]int{i, i + 1}}
}

// verbal reports whether token i stands where only a verb can.
func (r *reader) verbal(i int) bool {
	if i == 0 {
		return false
	}
	return r.tokens[i-1].kind == word && r.pack.In("verbal", r.tokens[i-1].norm)
}

// wholeWord reports whether the word at i, clitics and all, stands in the
// lexicon as something that is no actor.
func (r *reader) wholeWord(i int) bool {
	for _, rd := range r.readings[i] {
		if rd.whole() && rd.lex.Actor == nil {
			return true
		}
	}
	return false
}

// predicative reports whether the head at i is no actor where it stands: a title
// in the indefinite accusative (رئيسا, متهما), or a ministry's short name that is
// only an adjective (السياسة الخارجية).
func (r *reader) predicative(i int, rd reading) bool {
	w := rd.lex.Words[0]
	if rd.lex.Class != lang.Group && len(rd.lex.Words) == 1 && strings.HasSuffix(w, "ا") && !rd.lex.Form.Plural && !rd.det {
		return true
	}
	relative := strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه")
	if (rd.lex.Class == lang.Group || relative) && !rd.lex.Form.Plural && !rd.and && rd.prep == "" && len(rd.lex.Words) == 1 && i > 0 && r.tokens[i-1].kind == word && r.afterNoun(i) {
		return true
	}
	if rd.lex.Class == lang.Org && len(rd.lex.Words) == 1 && rd.whole() && strings.HasPrefix(w, "ال") && i > 0 && r.tokens[i-1].kind == word {
		return r.afterNoun(i)
	}
	return false
}

// knownName makes a mention of a name of the gazetteer, unless its sense asks
// for more than stands here.
func (r *reader) knownName(i int, h hit) *mention {
	s := h.sense
	e := s.Entry
	m := &mention{start: i, end: h.end, kind: e.Kind, form: formName, entry: e, role: s.Role, prep: h.split.prep, and: h.split.and, definite: true}
	if s.Flags.Has(gazetteer.NeedsContext) && !r.inQuotes(i, h.end) {
		return nil
	}
	if s.Flags.Has(gazetteer.AlsoName) && r.insideName(i, h.end) {
		return nil
	}
	switch s.Role {
	case gazetteer.Adjective:
		if e.Kind != graph.State {
			return nil
		}
		people := s.Form.Noun || s.Form.Number == gazetteer.Plural && s.Form.Gender != gazetteer.Feminine
		if people && s.Form.Definite && !r.describesPeople(i) {
			m.weak = true
			return m
		}
		return nil
	case gazetteer.Surname:
		m.name = [2]int{i, h.end}
	case gazetteer.Name, gazetteer.Alias:
		if e.Kind == graph.Official || e.Kind == graph.Person {
			m.name = [2]int{i, h.end}
		}
	}
	r.absorbAdjective(m)
	if m.named() {
		r.secondTitle(m)
	}
	return m
}

// afterNoun reports whether token i follows a noun that it may describe, so that
// it is an adjective and not a name.
func (r *reader) afterNoun(i int) bool {
	if i == 0 || r.tokens[i-1].kind != word {
		return i > 0 && r.tokens[i-1].kind == closing
	}
	if r.splitHasClitic(i) || r.finite(i-1) || r.particle(i-1) {
		return false
	}
	_, closed := r.find(i-1, lang.Prep, lang.Comp, lang.Conj, lang.Quant, lang.Neg, lang.Rel, lang.According, lang.Time)
	return !closed
}

// describesPeople reports whether the plural of a nationality at i is an
// adjective: the noun before it is definite or a plural of people too.
func (r *reader) describesPeople(i int) bool {
	if !r.afterNoun(i) {
		return false
	}
	if r.tokens[i-1].kind != word {
		return true
	}
	prev := r.tokens[i-1].norm
	if _, ok := r.find(i-1, lang.Group, lang.Title); ok {
		return true
	}
	return strings.Contains(prev, "ال") || strings.HasSuffix(prev, "ون") || strings.HasSuffix(prev, "ين")
}

func (r *reader) splitHasClitic(i int) bool {
	h, ok := r.known(i)
	return ok && (h.split.and || h.split.prep != "")
}

// absorbAdjective lets a known name take the nationality adjective and the
// words "the group" style adjectives behind it: حزب الله اللبناني.
func (r *reader) absorbAdjective(m *mention) {
	if m.entry.Kind == graph.State {
		return
	}
	if state, form, end, ok := r.demonym(m.end); ok && form.Definite {
		m.end = end
		if m.entry.State == "" {
			m.national(state)
		}
	}
}

// inQuotes reports whether the tokens stand alone in quotation marks.
func (r *reader) inQuotes(i, end int) bool {
	return i > 0 && end < len(r.tokens) && r.tokens[i-1].kind == opening && r.tokens[end].kind == closing
}

// insideName reports whether a given name stands right before, or a further
// name right behind, so that a state's name is part of a person's.
func (r *reader) insideName(i, end int) bool {
	if i > 0 && r.at[i-1] == nil && r.tokens[i-1].kind == word {
		if _, ok := r.x.gaz.GivenName(r.tokens[i-1].norm); ok && len(r.readings[i-1]) == 0 {
			return true
		}
	}
	if end < len(r.tokens) && r.tokens[end].kind == word && r.pack.In("namepart", r.tokens[end].norm) {
		return true
	}
	return false
}

// quoted finds a name that fills a pair of quotation marks of at most five
// words: «داعش», «هيومن رايتس ووتش».
func (r *reader) quoted(i int) *mention {
	end := r.closing(i, 6)
	if end < 0 {
		return nil
	}
	h, ok := r.known(i + 1)
	if !ok || h.end != end || h.sense.Role == gazetteer.Adjective || h.sense.Entry.Kind == graph.State {
		return nil
	}
	return &mention{start: i, end: end + 1, kind: h.sense.Entry.Kind, form: formName, entry: h.sense.Entry, role: h.sense.Role, definite: true}
}

// closing returns the token that closes the quotation opened at i, or -1 when
// it is more than n tokens away.
func (r *reader) closing(i, n int) int {
	for j := i + 1; j < len(r.tokens) && j <= i+n; j++ {
		switch r.tokens[j].kind {
		case closing:
			return j
		case opening, newline:
			return -1
		}
	}
	return -1
}

// described makes a mention of a head and what belongs to it.
func (r *reader) described(i int, rd reading) *mention {
	m := &mention{start: i, end: rd.end, kind: rd.lex.Actor.Kind, head: rd.lex.Actor, prep: rd.prep, and: rd.and,
		plural: rd.lex.Form.Plural || rd.lex.Form.Dual, feminine: rd.lex.Form.Feminine}
	m.definite = rd.det || strings.HasPrefix(rd.lex.Words[0], "ال") || rd.suffix != ""
	switch rd.lex.Class {
	case lang.Title:
		return r.titled(m, rd)
	case lang.Org:
		return r.body(m, rd)
	}
	return r.group(m, rd)
}

// group completes an unnamed person or group: its nationality and size.
func (r *reader) group(m *mention, rd reading) *mention {
	m.form = formGroup
	r.modifiers(m, false)
	r.adjective(m)
	if m.head.Set && m.state == "" {
		r.originStates(m)
	}
	return m
}

// adjective absorbs one adjective behind a group that agrees with it: مسلحون
// أكراد, المقاتلين الأجانب.
func (r *reader) adjective(m *mention) {
	j := m.end
	if j >= len(r.tokens) || r.tokens[j].kind != word || r.at[j] != nil || len(r.readings[j]) > 0 || r.pack.In("phraseend", r.tokens[j].norm) {
		return
	}
	if _, ok := r.known(j); ok {
		return
	}
	definite := strings.HasPrefix(r.tokens[j].norm, "ال")
	if definite != m.definite || definite && !long(r.tokens[j].norm, 5) {
		return
	}
	if !definite && !r.pack.In("groupadjective", r.tokens[j].norm) {
		return
	}
	m.end++
	if state, _, end, ok := r.demonym(m.end); ok && !r.clitic(m.end) {
		m.national(state)
		m.end = end
	}
}

// originStates reads the states behind a set: قراصنة من روسيا والصين وإيران.
func (r *reader) originStates(m *mention) {
	j := m.end
	if rd, ok := r.find(j, lang.Prep); !ok || !r.pack.In("originprep", rd.lex.Words[0]) || rd.end >= len(r.tokens) {
		return
	}
	for j++; j < len(r.tokens); {
		if r.tokens[j].kind == mark && (r.tokens[j].text == "،" || r.tokens[j].text == ",") {
			j++
			continue
		}
		h, ok := r.known(j)
		if !ok || h.sense.Entry.Kind != graph.State || h.sense.Role == gazetteer.Adjective || len(m.with) > 0 && !h.split.and && r.tokens[j-1].kind == word {
			return
		}
		m.with = append(m.with, &mention{start: j, end: h.end, kind: graph.State, form: formName, entry: h.sense.Entry, role: h.sense.Role, definite: true})
		m.end = h.end
		j = h.end
	}
}

// modifiers absorbs what follows a head: nationality, known names, definite
// words, quoted names. all lets it take words that it doesn't know.
func (r *reader) modifiers(m *mention, all bool) {
	for m.end < len(r.tokens) && m.end-m.start < maxPhrase {
		j := m.end
		if state, _, end, ok := r.demonym(j); ok && !r.clitic(j) {
			m.national(state)
			m.end = end
			continue
		}
		if !all && r.tokens[j].kind == opening {
			if inner := r.quoted(j); inner != nil {
				m.with = append(m.with, inner)
				m.end = inner.end
				continue
			}
			return
		}
		if all && r.tokens[j].kind == opening && m.definite && m.end == m.start+1 {
			return
		}
		if all && r.tokens[j].kind == opening && !m.named() {
			if end := r.closing(j, 6); end > 0 {
				m.name = [2]int{j + 1, end}
				if h, ok := r.known(j + 1); ok && h.end == end {
					r.attach(m, h, j+1)
				}
				m.end = end + 1
				continue
			}
			return
		}
		if h, ok := r.known(j); ok && !h.split.and && h.split.prep == "" && h.sense.Role != gazetteer.Adjective {
			if h.sense.Flags.Has(gazetteer.NeedsContext) && !m.head.Outlet && !(person(h.sense.Entry.Kind) && (m.head.Acting || m.head.Concept == "administration")) {
				if all && r.nominal(j, m) {
					m.end++
					continue
				}
				return
			}
			if m.named() || !r.takes(m, h) {
				return
			}
			r.attach(m, h, j)
			m.end = h.end
			continue
		}
		if !all || !r.nominal(j, m) {
			return
		}
		m.end++
	}
}

// clitic reports whether the word at i needs a conjunction or preposition taken
// off to be known.
func (r *reader) clitic(i int) bool {
	h, ok := r.known(i)
	return ok && (h.split.and || h.split.prep != "")
}

// takes reports whether a head may be followed by that known name as a part of
// the phrase.
func (r *reader) takes(m *mention, h hit) bool {
	if m.entry != nil || len(m.with) > 1 {
		return false
	}
	if h.sense.Entry.Kind == graph.State && m.state != "" {
		return false
	}
	return !m.definite || m.head.Class == lang.Title || sameFamily(m.head, h.sense.Entry)
}

// attach notes a known actor inside the phrase: a body of the same family is
// what the phrase names, another one is what it belongs to.
func (r *reader) attach(m *mention, h hit, at int) {
	e := h.sense.Entry
	inner := &mention{start: at, end: h.end, kind: e.Kind, form: formName, entry: e, role: h.sense.Role, definite: true}
	if e.Kind == graph.Official || e.Kind == graph.Person {
		inner.name = [2]int{at, h.end}
	}
	if m.head != nil && m.head.Class == lang.Org && sameFamily(m.head, e) {
		m.entry, m.role = e, h.sense.Role
		m.kind = e.Kind
		return
	}
	if e.Kind == graph.State {
		if m.state == "" {
			m.state = e.ID
		}
	}
	m.with = append(m.with, inner)
}

// sameFamily reports whether a head such as "party" or "agency" may stand before
// the name of e itself. An army or a ministry never is what follows it.
func sameFamily(head *lang.Actor, e *gazetteer.Entry) bool {
	switch e.Kind {
	case graph.State, graph.Official, graph.Person, graph.Correspondent:
		return false
	}
	switch head.Concept {
	case "party", "movement", "group", "organization", "news-agency", "newspaper", "company", "forces":
		return true
	}
	return false
}

// nominal reports whether the word at j goes on a body's name: a definite word
// that is neither verb nor actor, or a bare noun before a definite one.
func (r *reader) nominal(j int, m *mention) bool {
	t := r.tokens[j]
	if t.kind != word || r.at[j] != nil {
		return false
	}
	if rd, ok := r.find(j, lang.Org); ok && rd.whole() && strings.HasPrefix(rd.lex.Words[0], "ال") && rd.end == j+1 {
		return true
	}
	if _, ok := r.find(j, lang.Title, lang.Org, lang.Group, lang.Prep, lang.Comp, lang.Rel, lang.Neg, lang.Conj, lang.Time, lang.Pron, lang.Dem, lang.Quant, lang.Such, lang.Switch, lang.According, lang.Hedge, lang.BackRef); ok {
		return false
	}
	if r.pack.In("phraseend", t.norm) {
		return false
	}
	if strings.HasPrefix(t.norm, "ال") && long(t.norm, 4) {
		return !r.onlyVerb(j)
	}
	rest, and := strings.CutPrefix(t.norm, "وال")
	if and && long(rest, 3) && m.end > m.start+1 && m.head.Class == lang.Org {
		return true
	}
	rest, to := strings.CutPrefix(t.norm, "لل")
	if to && long(rest, 3) && m.head.Class == lang.Org && m.end > m.start && strings.HasPrefix(r.tokens[m.end-1].norm, "ال") {
		return true
	}
	if len(r.readings[j]) > 0 {
		if _, ok := r.find(j, lang.Common, lang.Event, lang.Accusation, lang.Statement, lang.Attempt); !ok {
			return false
		}
	}
	return j+1 < len(r.tokens) && r.tokens[j+1].kind == word && strings.HasPrefix(r.tokens[j+1].norm, "ال") && m.end-m.start < 4 && !m.definite && !r.finite(j) && !r.complete(m)
}

// finite reports whether the word at j can only be a finite verb.
func (r *reader) finite(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.lex.Verb != nil && (rd.lex.Form.Tense == lang.Past || rd.lex.Form.Tense == lang.Present) {
			return true
		}
	}
	return false
}

func (r *reader) onlyVerb(j int) bool {
	return r.finite(j) && !strings.HasPrefix(r.tokens[j].norm, "ال")
}

// body completes the name of an organisation, company, army or government.
func (r *reader) body(m *mention, rd reading) *mention {
	if rd.suffix != "" { // حملته الانتخابية, وزارته: his
		r.modifiers(m, true)
		m.form = formNominal
		return r.needed(m)
	}
	bare := m.end
	m.form = formName
	r.holder(m)
	r.modifiers(m, true)
	r.unknownName(m, bare)
	if m.head.Acting {
		return r.government(m, bare)
	}
	r.agency(m, rd)
	if m.end == bare && m.head.Concept == "forces" {
		r.partOfBody(m)
	}
	if m.entry != nil {
		return m
	}
	if m.end == bare {
		if !m.definite {
			return r.needed(m)
		}
		m.form = formNominal
		return r.needed(m)
	}
	if !m.named() && len(m.with) == 0 && (m.definite && onlyAdjectives(r, bare, m.end) || m.head.Kind == graph.Company && r.commonWords(bare, m.end)) {
		m.form = formNominal // الشركة الأميركية, شركة البرمجيات الأميركية العملاقة
	}
	return r.needed(m)
}

// commonWords reports whether the words are all definite: they describe a
// company and do not name it.
func (r *reader) commonWords(from, to int) bool {
	for j := from; j < to; j++ {
		if r.tokens[j].kind != word || !strings.HasPrefix(r.tokens[j].norm, "ال") {
			return false
		}
	}
	return to > from
}

func onlyAdjectives(r *reader, from, to int) bool {
	for j := from; j < to; {
		_, _, end, ok := r.demonym(j)
		if !ok {
			return false
		}
		j = end
	}
	return true
}

// holder attaches the person whose campaign or administration it is, title and
// all: حملة المرشح الديمقراطي فلان.
func (r *reader) holder(m *mention) {
	if m.definite || m.head.Concept != "campaign" && m.head.Concept != "administration" || m.end >= len(r.tokens) || r.tokens[m.end].kind != word {
		return
	}
	p := r.headFirst(m.end)
	if p == nil || !person(p.kind) || p.and || p.prep != "" || !p.named() {
		return
	}
	m.with = append(m.with, p)
	m.end = p.end
	if m.state == "" {
		m.state = p.state
	}
}

// unknownName reads the name behind a bare head that no list knows: شركة ناسك,
// صحيفة المرفأ, حركة نداء.
func (r *reader) unknownName(m *mention, bare int) {
	if m.end != bare || m.entry != nil || m.definite || m.plural {
		return
	}
	switch m.head.Concept {
	case "party", "movement", "group", "company", "newspaper", "news-agency", "organization":
	default:
		return
	}
	j := m.end
	for j < len(r.tokens) && j < bare+3 && r.tokens[j].kind == word && r.at[j] == nil && len(r.readings[j]) == 0 {
		if _, _, _, ok := r.demonym(j); ok {
			break
		}
		if j > bare {
			if _, ok := r.x.gaz.GivenName(r.tokens[j].norm); !ok {
				break
			}
		}
		j++
	}
	if j > bare {
		m.name = [2]int{bare, j}
		m.end = j
		if state, _, end, ok := r.demonym(j); ok {
			m.national(state)
			m.end = end
		}
	}
}

// government turns "the government of S" into S itself.
func (r *reader) government(m *mention, bare int) *mention {
	state := m.stateOf()
	switch {
	case state != "" && onlyStateWords(m):
		e, ok := r.x.gaz.Entry(state)
		if !ok {
			return nil
		}
		m.entry, m.role, m.with = e, gazetteer.Government, nil
		m.kind, m.form = graph.State, formName
		return m
	case m.end == bare && m.definite && rune0(r.tokens[m.start].norm) != 0:
		m.form = formNominal
		return m
	}
	return nil
}

func onlyStateWords(m *mention) bool {
	for _, w := range m.with {
		if w.entry == nil || w.entry.Kind != graph.State && w.entry.Kind != graph.Official {
			return false
		}
	}
	return true
}

func rune0(s string) rune {
	for _, c := range s {
		return c
	}
	return 0
}

// partOfBody lets "forces of the army" be the army.
func (r *reader) partOfBody(m *mention) {
	j := m.end
	if rd, ok := r.find(j, lang.Prep); ok && r.pack.In("originprep", rd.lex.Words[0]) {
		j = rd.end
	}
	inner := r.inner(j)
	if inner == nil || inner.and || inner.head == nil && inner.entry.Kind == graph.State || inner.form == formGroup {
		return
	}
	m.end, m.entry, m.role, m.state, m.with, m.name, m.form = inner.end, inner.entry, inner.role, inner.state, inner.with, inner.name, inner.form
	m.definite = inner.definite
	if inner.head != nil {
		m.head, m.kind = inner.head, inner.kind
	}
	if inner.entry != nil {
		m.kind = inner.entry.Kind
	}
}

// needed drops heads that name an actor only with more words: "campaign",
// "network", "a centre".
func (r *reader) needed(m *mention) *mention {
	switch {
	case m.entry != nil || m.named() || len(m.with) > 0:
		if m.head.Concept == "campaign" && !r.electoral(m) {
			return nil
		}
		return m
	case m.head.Concept == "campaign":
		if r.electoral(m) && (m.plural || m.form == formNominal) {
			return m
		}
		return nil
	case m.form == formNominal:
		return m
	case m.state != "" || m.end > m.start+1:
		if !m.definite && !m.named() && m.state == "" && !r.hasDefinite(m) && m.head.Kind == graph.Organization {
			m.form = formGroup
		}
		return m
	case m.head.Concept == "army" || m.head.Concept == "police" || m.head.Concept == "forces" || m.plural:
		m.form = formGroup
		return m
	}
	return nil
}

func (r *reader) hasDefinite(m *mention) bool {
	for j := m.start; j < m.end; j++ {
		if strings.Contains(r.tokens[j].norm, "ال") {
			return true
		}
	}
	return false
}

// electoral reports whether a campaign is one for votes.
func (r *reader) electoral(m *mention) bool {
	for _, w := range m.with {
		if w.kind == graph.Official || w.kind == graph.Person {
			return true
		}
	}
	if m.named() && m.end-m.start <= 6 {
		_, title := r.find(m.start+1, lang.Title)
		if title {
			return true
		}
	}
	for j := m.start; j < m.end; j++ {
		for _, w := range r.pack.Set("electoral") {
			if strings.Contains(r.tokens[j].norm, w) {
				return true
			}
		}
	}
	return false
}

// complete reports whether the last word of m is definite or a nationality, so
// that no bare noun can go on it.
func (r *reader) complete(m *mention) bool {
	last := r.tokens[m.end-1]
	if strings.HasPrefix(last.norm, "ال") && m.end-1 > m.start {
		return true
	}
	_, _, _, ok := r.demonym(m.end - 1)
	return ok && m.end-1 > m.start
}

// agency gives a body the head of an outlet when a word of its name says that it
// publishes news: وكالة … للأنباء.
func (r *reader) agency(m *mention, rd reading) {
	for j := m.start + 1; j < m.end; j++ {
		if !r.pack.In("outletword", r.tokens[j].norm) {
			continue
		}
		for _, other := range r.readings[m.start] {
			if other.lex.Actor != nil && other.lex.Actor.Outlet && other.lex.Words[0] == rd.lex.Words[0] {
				m.head = other.lex.Actor
				return
			}
		}
	}
}
