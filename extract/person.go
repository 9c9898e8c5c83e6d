package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// titled completes a person described by a title: what it is a title of, then
// the name, then a further title behind a comma.
func (r *reader) titled(m *mention, rd reading) *mention {
	m.form = formTitle
	if rd.suffix != "" {
		m.definite = true
	}
	if m.end < len(r.tokens) && r.tokens[m.end].text == "." && len([]rune(r.tokens[m.end-1].text)) == 1 {
		m.end++ // د. فلان
	} else if len([]rune(r.tokens[m.start].text)) == 1 {
		return nil
	}
	if inner := r.honour(m, rd); inner != nil {
		return inner
	}
	if rd.suffix != "" && !r.headsLast() && r.pack.In("rank also thing", rd.stem) {
		return nil // فريقه
	}
	r.doubleTitle(m)
	r.complement(m, rd)
	r.nameAfterTitle(m)
	r.nameBehindComma(m)
	if !m.named() && r.pack.In("rank also thing", rd.stem) && len(m.with) == 0 {
		return nil // فريق من الباحثين
	}
	r.secondTitle(m)
	if m.plural && !m.named() {
		m.form = formGroup
	}
	if m.form == formTitle && !m.named() && m.end == m.start+1 && !m.definite && rd.suffix == "" {
		m.form = formGroup
	}
	return m
}

// doubleTitle joins two titles of one person: إمام وخطيب.
func (r *reader) doubleTitle(m *mention) {
	if m.end != m.start+1 || m.plural {
		return
	}
	if rd, ok := r.find(m.end, lang.Title); ok && rd.and && rd.prep == "" && rd.det == m.definite && !rd.lex.Form.Plural {
		m.end = rd.end
	}
}

// complement reads what a title belongs to: an adjective of nationality, a
// body, definite words, or any of them behind a preposition.
func (r *reader) complement(m *mention, rd reading) {
	for m.end < len(r.tokens) && m.end-m.start < maxPhrase {
		j := m.end
		if r.loyal(j - 1) {
			return
		}
		if state, _, end, ok := r.demonym(j); ok && !r.clitic(j) {
			m.national(state)
			m.end = end
			continue
		}
		if r.tokens[j].kind == word && r.pack.In("title of theirs", r.tokens[j].norm) { // المتحدث باسمهم
			m.end, m.definite = j+1, true
			return
		}
		if p, ok := r.find(j, lang.Prep); ok && r.pack.In("prep of offices", p.lex.Words[0]) && !r.pack.In("office with it", m.head.Concept) {
			return
		}
		if p, ok := r.find(j, lang.Prep); ok && p.end == j+1 && p.whole() && r.pack.In("titleprep", p.lex.Words[0]) {
			if inner := r.inner(j + 1); inner != nil {
				r.belong(m, inner)
				continue
			}
			return
		}
		if inner := r.outletOf(m, j); inner != nil {
			r.belong(m, inner)
			continue
		}
		if inner := r.inner(j); inner != nil {
			first := r.tokens[j].norm
			if (rd.det || rd.suffix != "") && inner.prep == "" && j == m.start+1 {
				return // a title with the article or a pronoun is complete
			}
			if _, _, _, national := r.demonym(j - 1); national && inner.prep == "" && j-1 > m.start {
				return // a title with its nationality is complete: the state is somebody else
			}
			if inner.and || inner.form == formGroup && inner.kind == graph.Person || inner.prep == "" && r.absolutePlural(m) {
				return
			}
			if inner.prep != "" && inner.prep != "ل" && inner.prep != "ب" {
				return
			}
			if inner.kind == graph.Official && inner.named() && inner.head == nil && inner.entry == nil {
				return // the name itself
			}
			if inner.entry != nil && (inner.entry.Kind == graph.Official || inner.entry.Kind == graph.Person) && !strings.HasPrefix(first, "ل") {
				return
			}
			if inner.form == formTitle || inner.head != nil && inner.head.Class == lang.Title {
				if inner.named() && m.definite {
					return
				}
			}
			r.belong(m, inner)
			continue
		}
		if end := r.remit(j); end > j && !r.headsLast() && (!m.definite || r.linked(j)) {
			m.end = end
			continue
		}
		if !r.titleWord(j, m) && !r.titleAdjective(j, m) && !r.epithet(j) {
			return
		}
		m.end++
	}
}

// absolutePlural reports whether m is a title in the sound plural with its ن, which no
// genitive can follow: ناشطون.
func (r *reader) absolutePlural(m *mention) bool {
	w := r.tokens[m.start].norm
	return m.plural && m.end == m.start+1 && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ين"))
}

// titleAdjective reports whether the word at j is an adjective of titles (كبير,
// سابق), or the bare head of a body that no name follows (زعيم حزب معارض).
func (r *reader) titleAdjective(j int, m *mention) bool {
	w := r.tokens[j].norm
	if r.tokens[j].kind != word || r.at[j] != nil {
		return false
	}
	if r.pack.In("titleadjective", w) || r.pack.In("titleadjective", strings.TrimPrefix(w, "ال")) {
		return true
	}
	rd, ok := r.find(j, lang.Org, lang.Common)
	return ok && rd.whole() && rd.end == j+1 && !m.definite && m.end == m.start+1
}

// inner returns the body or state that begins at j, if any.
func (r *reader) inner(j int) *mention {
	if j >= len(r.tokens) || r.at[j] != nil {
		return nil
	}
	if r.tokens[j].kind == opening {
		if m := r.quoted(j); m != nil {
			return m
		}
		return nil
	}
	if r.tokens[j].kind != word {
		return nil
	}
	h, known := r.known(j)
	if rd, ok := r.find(j, lang.Org); ok && (!known || rd.end >= h.end) {
		if m := r.described(j, rd); m != nil {
			return m
		}
	}
	if known {
		return r.knownName(j, h)
	}
	return nil
}

// outletOf returns the outlet right behind the title of a correspondent, also
// one whose name is an ordinary word: مراسل الجزيرة.
func (r *reader) outletOf(m *mention, j int) *mention {
	if m.head.Kind != graph.Correspondent {
		return nil
	}
	h, ok := r.known(j)
	if !ok {
		return nil
	}
	for _, s := range h.all {
		if s.Entry.Outlet {
			return &mention{start: j, end: h.end, kind: s.Entry.Kind, form: formName, entry: s.Entry, role: s.Role, definite: true}
		}
	}
	return nil
}

func (r *reader) belong(m, inner *mention) {
	m.with = append(m.with, inner)
	m.end = inner.end
	if m.state == "" && m.kind != graph.Correspondent {
		m.state = inner.stateOf()
	}
}

// titleWord reports whether the word at j goes on a title: definite and neither
// verb nor actor (الخارجية, الأمنية), or bare before such a word.
func (r *reader) titleWord(j int, m *mention) bool {
	t := r.tokens[j]
	if t.kind != word || r.at[j] != nil {
		return false
	}
	if r.loyal(j) {
		return true
	}
	if _, ok := r.find(j, lang.Prep, lang.Comp, lang.Rel, lang.Neg, lang.Conj, lang.Time, lang.Pron, lang.Dem, lang.Such, lang.Switch, lang.Title, lang.Group); ok {
		return false
	}
	if _, done := r.find(j, lang.Attack, lang.Wrong, lang.Event); done && strings.HasPrefix(t.norm, "لل") {
		return false // تعرض الصحفيون للخطف
	}
	stem, _ := strings.CutPrefix(t.norm, "و")
	stem = strings.TrimPrefix(stem, "ل")
	if !strings.HasPrefix(stem, "ال") && strings.HasPrefix(t.norm, "لل") {
		stem = "ال" + t.norm[len("لل"):]
	}
	if strings.HasPrefix(stem, "ال") && long(stem, 4) {
		if strings.HasPrefix(t.norm, "وال") && m.end == m.start+1 {
			return false
		}
		if r.isName(j) && r.isName(j+1) {
			return false
		}
		return !r.nounBehindDefinite(j)
	}
	if r.finite(j) || r.isName(j) {
		return false
	}
	next := j + 1
	return next < len(r.tokens) && r.tokens[next].kind == word && strings.HasPrefix(r.tokens[next].norm, "ال") && !r.isName(next) && m.end-m.start < 5 && len(r.readings[j]) == 0 && !m.definite
}

// isName reports whether the word at j is known as a part of personal names and
// as nothing else.
func (r *reader) isName(j int) bool {
	if j >= len(r.tokens) || r.tokens[j].kind != word || len(r.readings[j]) > 0 {
		return false
	}
	_, ok := r.x.gaz.GivenName(r.tokens[j].norm)
	return ok
}

// nameAfterTitle reads the personal name behind a title and its complement.
func (r *reader) nameAfterTitle(m *mention) {
	j := m.end
	if j >= len(r.tokens) || m.plural {
		return
	}
	quoted := r.tokens[j].kind == opening
	if quoted {
		end := r.closing(j, 5)
		if end < 0 || m.plural || !r.isName(j+1) {
			return
		}
		m.name, m.end, m.form = [2]int{j + 1, end}, end+1, formName
		return
	}
	if rd, ok := r.find(j, lang.Title); ok && !rd.and && rd.prep == "" && (m.end == m.start+1 || rd.lex.Actor.Kind == graph.Person || rd.lex.Actor.Concept == "cleric" || rd.det && !m.definite && rd.end == j+1 && r.pack.In("rank title", rd.lex.Actor.Concept) || rd.lex.Actor.Concept == "general") { // الوزير الدكتور فلان
		if inner := r.titled(&mention{start: j, end: rd.end, head: rd.lex.Actor, kind: rd.lex.Actor.Kind, definite: rd.det}, rd); inner != nil && inner.named() {
			m.name, m.end, m.form, m.entry = inner.name, inner.end, formName, inner.entry
			m.with = append(m.with, inner.with...)
		}
		return
	}
	if inner := r.personal(j, true); inner != nil && (m.definite || r.definitePhrase(m) || inner.role != gazetteer.Surname) && inner.prep == "" && !inner.and && (m.definite || r.definitePhrase(m) || inner.entry != nil || inner.end-inner.start > 1 && r.isName(j)) {
		m.name, m.end, m.form = inner.name, inner.end, formName
		if inner.entry == nil && r.takesPlace(j-1) && inner.name[1]-inner.name[0] > 2 {
			m.name[0]++ // رئيس بلدية كولين فلان الفلاني
		}
		m.entry, m.role = inner.entry, inner.role
		if m.entry != nil {
			m.kind = m.entry.Kind
			if m.head.Kind == graph.Correspondent {
				m.kind = m.head.Kind
			}
		}
	}
}

// takesPlace reports whether the name of a place comes behind the word at j.
func (r *reader) takesPlace(j int) bool {
	w := r.tokens[j].norm
	return r.pack.In("placetitle", w) || r.pack.In("placeword", w)
}

// secondTitle joins a title behind a comma, or right behind the name: "X، the
// lawyer of Y،" and "X the spokesman of Y".
func (r *reader) secondTitle(m *mention) {
	if !m.named() {
		return
	}
	j := m.end
	comma := j < len(r.tokens) && r.tokens[j].comma()
	if comma {
		j++
	}
	rd, ok := r.find(j, lang.Title)
	if !ok || rd.and || rd.prep != "" || rd.lex.Form.Plural || r.accusedOf(j) {
		return
	}
	inner := &mention{start: j, end: rd.end, head: rd.lex.Actor, kind: rd.lex.Actor.Kind, definite: rd.det, feminine: rd.lex.Form.Feminine}
	r.complement(inner, rd)
	if inner.end < len(r.tokens) && (r.isName(inner.end) || r.at[inner.end] != nil) {
		return
	}
	if comma && (inner.end >= len(r.tokens) || r.tokens[inner.end].text != r.tokens[j-1].text) {
		return
	}
	m.end = inner.end
	if comma && m.end < len(r.tokens) {
		m.end++
	}
	m.with = append(m.with, inner.with...)
	if m.state == "" {
		m.state = inner.state
	}
	if m.head == nil || m.kind == graph.Person {
		m.head = inner.head
		if m.entry == nil {
			m.kind = inner.kind
		}
	}
}

// accusedOf reports whether the word at j says what somebody is accused of: X
// المتهم بالرشوة.
func (r *reader) accusedOf(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.lex.Class == lang.Accuse && rd.lex.Form.Tense == lang.PastPart && j+1 < len(r.tokens) && strings.HasPrefix(r.tokens[j+1].norm, "ب") {
			return true
		}
	}
	return false
}
