package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// body completes the name of an organisation, company, army or government.
func (r *reader) body(m *mention, rd reading) *mention {
	if r.pair(m) {
		return m
	}
	if rd.suffix != "" { // حملته الانتخابية, وزارته: his
		r.modifiers(m, true)
		m.form = formNominal
		return r.needed(m)
	}
	bare := m.end
	if r.isThing(m.start, bare) {
		return nil
	}
	m.form = formName
	r.holder(m)
	r.modifiers(m, true)
	r.unknownName(m, bare)
	if m.head.Acting {
		return r.government(m)
	}
	r.section(m)
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
	if bare > m.start+1 && strings.HasPrefix(r.tokens[bare-1].norm, "ال") {
		return // هيئة الجمارك is a name already
	}
	switch m.head.Concept {
	case "party", "movement", "group", "company", "newspaper", "news-agency", "organization":
	case "campaign": // حملة فلان, where a campaign speaks
		if !r.speaksBefore(m.start) || !r.unseen(bare) {
			return
		}
	default:
		return
	}
	j := m.end
	if j < len(r.tokens) && (r.pack.In("no name", r.tokens[j].norm) || r.tellsOf(j)) {
		return
	}
	for j < len(r.tokens) && j < bare+3 && r.tokens[j].kind == word && r.at[j] == nil && (r.unseen(j) || j == bare && r.plainOnly(j)) && !strings.HasPrefix(r.tokens[j].norm, "ال") {
		if _, _, _, ok := r.demonym(j); ok {
			break
		}
		if j > bare && (r.stateName(j) || !r.isName(j) && !r.closes(j+1)) {
			break
		}
		j++
	}
	if j == bare {
		return
	}
	m.name, m.end = [2]int{bare, j}, j
	if j < len(r.tokens) && r.tokens[j].kind == word && strings.HasPrefix(r.tokens[j].norm, "لل") && long(r.tokens[j].norm, 5) {
		m.end++ // شركة فلان للاتصالات: what it does belongs to the name
		m.name[1] = m.end
	}
	if state, _, end, ok := r.demonym(m.end); ok {
		m.national(state)
		m.end = end
	}
}

// government turns "the government of S" into S itself.
func (r *reader) government(m *mention) *mention {
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
	case m.definite && len(m.with) == 0 && !m.named() && m.state == "": // الحكومة الاتحادية
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
		if m.definite && m.end == m.start+1 && !m.plural {
			m.form = formNominal
			return m
		}
		if r.electoral(m) && (m.plural || m.form == formNominal) {
			return m
		}
		return nil
	case m.form == formNominal:
		return m
	case m.state != "" || m.end > m.start+1:
		if m.plural && m.state == "" && m.head.Kind == graph.Organization && !r.headsLast() {
			m.form = formGroup // المنظمات الإقليمية
			return m
		}
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

// electoral reports whether a campaign is one for votes.
func (r *reader) electoral(m *mention) bool {
	for _, w := range m.with {
		if w.kind == graph.Official || w.kind == graph.Person {
			return true
		}
	}
	if m.named() && m.name[0] == m.start+1 && r.speaksBefore(m.start) {
		return true
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

// articled reports whether the word at j has the article behind a preposition:
// بالتجسس.
func (r *reader) articled(j int) bool {
	for _, s := range r.splits[j] {
		if s.det && s.prep != "" {
			return true
		}
	}
	return false
}

// plainOnly reports whether the word at j is known only as a neutral verb.
func (r *reader) plainOnly(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.lex.Class != lang.Plain {
			return false
		}
	}
	return len(r.readings[j]) > 0
}
