package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// group completes an unnamed person or group: its nationality and size.
func (r *reader) group(m *mention) *mention {
	m.form = formGroup
	r.modifiers(m, false)
	r.adjective(m)
	r.peopleAccusative(m)
	r.namedGroup(m)
	if m.head.Set && m.state == "" {
		r.originStates(m)
	}
	if m.head.Set && m.state != "" {
		r.furtherNations(m)
	}
	return m
}

// adjective absorbs one adjective behind a group that agrees with it: مسلحون
// أكراد, المقاتلين الأجانب.
func (r *reader) adjective(m *mention) {
	j := m.end
	if j < len(r.tokens) && r.tokens[j].kind == word && r.at[j] == nil && r.samePlural(j-1, j) {
		m.end++
		return
	}
	if j >= len(r.tokens) || r.tokens[j].kind != word || r.at[j] != nil {
		return
	}
	bare, article := strings.CutPrefix(r.tokens[j].norm, "ال")
	listed := article == m.definite && m.plural && r.pack.In("groupadjective", bare) // المقاتلين الأكراد
	if listed {
		m.end++
		return
	}
	if r.wordly(j) && !r.commonOnly(j) || r.pack.In("phraseend", r.tokens[j].norm) {
		return
	}
	if _, ok := r.known(j); ok {
		return
	}
	if r.nounBehindDefinite(j) {
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

// loyal reports whether the group at j is whom a body or person is loyal to or for,
// "الموالي للأكراد": it says which they are and acts not.
func (r *reader) loyal(j int) bool {
	if j == 0 || !strings.HasPrefix(r.tokens[j].norm, "لل") {
		return false
	}
	if before := r.tokens[j-1].norm; !r.pack.In("phraseend", before) && !r.pack.In("titleadjective", strings.TrimPrefix(before, "ال")) {
		return false
	}
	_, ok := r.find(j, lang.Group)
	return ok
}

// samePlural reports whether the words at i and j are definite plurals of people in
// the same case, so that the second one describes the first: المستوطنين المتطرفين.
func (r *reader) samePlural(i, j int) bool {
	a, b := r.tokens[i].norm, r.tokens[j].norm
	if !strings.Contains(a, "ال") && !strings.HasPrefix(a, "لل") || !strings.HasPrefix(b, "ال") {
		return false
	}
	if _, _, _, national := r.demonym(j); national || r.pack.In("phraseend", b) {
		return false
	}
	for _, end := range []string{"ون", "ين"} {
		if strings.HasSuffix(a, end) && strings.HasSuffix(b, end) {
			_, ok := r.find(j, lang.Group, lang.Title, lang.Common)
			return ok && !r.finite(j)
		}
	}
	return false
}

// furtherNations reads the nationalities that are joined to that of a set: قراصنة
// روس وإيرانيون.
func (r *reader) furtherNations(m *mention) {
	states := []string{m.state}
	for m.end < len(r.tokens) && r.tokens[m.end].kind == word && r.at[m.end] == nil {
		rest, and := strings.CutPrefix(r.tokens[m.end].norm, "و")
		if !and || !long(rest, 3) {
			break
		}
		id, _, ok := r.x.gaz.Demonym(rest)
		if !ok || !strings.HasPrefix(id, "state:") {
			break
		}
		states = append(states, id)
		m.end++
	}
	if len(states) < 2 {
		return
	}
	for _, id := range states {
		if e, ok := r.x.gaz.Entry(id); ok {
			m.with = append(m.with, &mention{start: m.start, end: m.start, kind: graph.State, form: formPronoun, entry: e, refers: one(r.knownEntity(e, nil)), definite: true})
		}
	}
}

// originStates reads the states behind a set: قراصنة من روسيا والصين وإيران.
func (r *reader) originStates(m *mention) {
	j := m.end
	if rd, ok := r.find(j, lang.Prep); !ok || !r.pack.In("originprep", rd.lex.Words[0]) || rd.end >= len(r.tokens) {
		return
	}
	for j++; j < len(r.tokens); {
		if r.tokens[j].comma() {
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

// peopleAccusative reads the nationality of a group in the indefinite
// accusative, which the gazetteer leaves out because it looks like the state's
// own name: قراصنة روسا, متسللين صينيين.
func (r *reader) peopleAccusative(m *mention) {
	j := m.end
	if m.state != "" || j >= len(r.tokens) || r.tokens[j].kind != word || r.at[j] != nil {
		return
	}
	stem, ok := strings.CutSuffix(r.tokens[j].norm, "ا")
	if !ok || !long(stem, 3) {
		return
	}
	if id, _, ok := r.x.gaz.Demonym(stem); ok {
		m.national(id)
		m.end++
	}
}

// namedGroup lets a group have the name of the body behind it: "hackers of the
// group X" are that group.
func (r *reader) namedGroup(m *mention) {
	if m.state != "" || len(m.with) > 0 {
		return
	}
	at := m.end
	if rd, ok := r.find(at, lang.Prep); ok && m.head.Part && r.pack.In("originprep", rd.lex.Words[0]) {
		at = rd.end
	}
	if at == m.end && r.absolute(m) {
		return
	}
	if at < len(r.tokens) && r.pack.In("linked", r.tokens[at].norm) {
		from := at + 1
		if rd, ok := r.find(from, lang.Prep); ok && rd.whole() && rd.suffix == "" {
			from = rd.end // مدعومين من بيلاروسيا
		}
		if h, ok := r.known(from); ok && h.sense.Entry.Kind == graph.State && h.sense.Role != gazetteer.Adjective {
			m.national(h.sense.Entry.ID)
			m.end = h.end
		}
		return
	}
	inner := r.inner(at)
	if inner == nil || inner.and || inner.prep != "" || inner.kind == graph.State || inner.form == formNominal {
		return
	}
	armed := inner.entry != nil && (inner.entry.Kind == graph.HackerGroup || inner.entry.Kind == graph.ArmedGroup)
	if !armed && !(m.head.Part && inner.head != nil && inner.head.Class == lang.Org) {
		return
	}
	m.with = append(m.with, inner)
	m.end = inner.end
}

// absolute reports whether the last word of m has an ending that it would lose
// before a noun it belongs to: مسلحون, not مسلحو.
func (r *reader) absolute(m *mention) bool {
	if r.headsLast() || m.end >= len(r.tokens) || r.tokens[m.end].kind != word || r.pack.In("linked", r.tokens[m.end].norm) {
		return false
	}
	w := r.tokens[m.end-1].norm
	return strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ين")
}
