package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// titleLast completes a person whose title was read: further titles, the name,
// or what the title belongs to and the name behind a comma.
func (r *reader) titleLast(m *mention, j int) *mention {
	m.form, m.name = formTitle, [2]int{}
	capital := r.tokens[j].capital
	m.definite = m.definite || capital && !m.plural
	r.skipStop(m)
	for m.end < len(r.tokens) && r.at[m.end] == nil && r.tokens[m.end].capital {
		next, ok := r.find(m.end, lang.Title)
		if !ok || next.lex.Form.Plural || !r.nameFollows(next.end) {
			break
		}
		if m.head.Concept == "doctor" || m.head.Kind == graph.Person {
			m.head, m.kind = next.lex.Actor, next.lex.Actor.Kind
		}
		m.end = next.end
		r.skipStop(m)
	}
	if !m.plural && r.nameLast(m, m.end, true) {
		r.complementTitle(m)
		return m
	}
	r.complementTitle(m)
	if !m.plural && m.end < len(r.tokens) && r.tokens[m.end].text == "," {
		at := m.end
		if end := m.end + 1; r.nameLast(m, end, false) && !r.tailComma(m.end) {
			m.end, m.name, m.form, m.entry = at, [2]int{}, formTitle, nil
		} else if m.named() && r.tokens[m.end].text == "," {
			m.end++
		}
	}
	if m.plural && !m.named() || !m.definite && !m.named() && len(m.with) == 0 && m.state == "" {
		m.form = formGroup
	}
	return m
}

// complementTitle reads what a title belongs to. Only some titles take "to",
// "from" or "in".
func (r *reader) complementTitle(m *mention) {
	preps := "headprep"
	switch m.head.Concept {
	case "ambassador", "adviser", "correspondent":
		preps = "titleprep"
	case "spokesperson", "chief", "director", "expert", "leader":
		preps = "officeprep"
	}
	if m.named() && m.head.Concept != "correspondent" && m.head.Concept != "leader" && m.head.Concept != "spokesperson" {
		return
	}
	r.complementLast(m, preps)
}

// tailComma reports whether a comma, a verb or a full stop stands at j: the end
// of an apposition.
func (r *reader) tailComma(j int) bool {
	if j >= len(r.tokens) || r.tokens[j].kind != word {
		return true
	}
	return r.verbReading(j)
}

// skipStop takes the full stop of an abbreviated title into the phrase.
func (r *reader) skipStop(m *mention) {
	if m.end < len(r.tokens) && r.tokens[m.end].text == "." && r.tokens[m.end].start == r.tokens[m.end-1].end && r.pack.In("abbreviation", r.tokens[m.end-1].norm) {
		m.end++
	}
}

// nameLast reads a personal name at token i into m. Behind a title any words
// with capitals will do, elsewhere it takes a known given name or person.
func (r *reader) nameLast(m *mention, i int, afterTitle bool) bool {
	if i >= len(r.tokens) || r.at[i] != nil {
		return false
	}
	end := r.capitalRun(i)
	if h, ok := r.capitalName(i); ok && person(h.sense.Entry.Kind) && h.end >= end {
		m.entry, m.role, m.kind = h.sense.Entry, h.sense.Role, h.sense.Entry.Kind
		end = h.end
	} else if end == i || end == i+1 && !afterTitle || !afterTitle && !r.givenName(i) {
		return false
	} else if ok && afterTitle && end == i+1 && h.sense.Role != gazetteer.Surname {
		return false // the president Russia wants
	}
	m.name, m.end, m.form = [2]int{i, end}, end, formName
	return true
}

// givenName reports whether token i is known as a given name and as no place of
// two words.
func (r *reader) givenName(i int) bool {
	u, ok := r.x.gaz.GivenName(r.tokens[i].norm)
	if !ok || u.Role == gazetteer.FamilyName || r.particle(i) {
		return false
	}
	end, _, place := r.x.gaz.Place(r.forms(i), i)
	return !place || end == i+1
}

// capitalRun returns the token behind the capitalised words of one name.
func (r *reader) capitalRun(i int) int {
	j := i
	for j < len(r.tokens) && j < i+6 && r.at[j] == nil {
		t := r.tokens[j]
		switch {
		case t.kind == mark && t.text == "." && j > i && len([]rune(r.tokens[j-1].text)) == 1 && r.tokens[j-1].capital:
		case t.kind != word:
			return r.trimRun(i, j)
		case t.capital && !r.pack.In("capitalword", t.norm):
			if rd, ok := r.find(j, lang.Title, lang.Org); ok && j > i && rd.lex.Class == lang.Org {
				return i
			}
		case j > i && r.pack.In("namepart", t.norm) && j+1 < len(r.tokens) && r.tokens[j+1].capital:
		default:
			return r.trimRun(i, j)
		}
		j++
	}
	return r.trimRun(i, j)
}

func (r *reader) trimRun(i, j int) int {
	for j > i && (r.tokens[j-1].kind != word || r.pack.In("namepart", r.tokens[j-1].norm) && !r.tokens[j-1].capital) {
		if r.tokens[j-1].text == "." && len([]rune(r.tokens[j-2].text)) == 1 {
			break
		}
		j--
	}
	return j
}

// wholeName reads a personal name without a title: a known given name and more,
// or, next to a verb of saying, two or three capitalised words.
func (r *reader) wholeName(i int) *mention {
	t := r.tokens[i]
	if !t.capital || r.pack.In("capitalword", t.norm) || r.particle(i) {
		return nil
	}
	end := r.capitalRun(i)
	if h, ok := r.capitalName(i); ok && (h.end >= end || h.end > i+1) {
		return nil
	}
	if end == i+1 && r.surnameSpeaks(i) {
		return &mention{start: i, end: end, name: [2]int{i, end}, kind: graph.Person, form: formName, definite: true, core: i}
	}
	if end < i+2 || !r.givenName(i) && !r.besideSpeech(i, end) && !r.surnameEnds(i, end) && !r.titleBehind(end) {
		return nil
	}
	if _, _, _, national := r.demonym(i); national {
		return nil
	}
	m := &mention{start: i, end: end, name: [2]int{i, end}, kind: graph.Person, form: formName, definite: true, core: end - 1}
	if i >= 2 && r.tokens[i-1].kind == possessive && r.at[i-2] != nil { // NPR's Frank Langfitt
		if o := r.at[i-2]; o.entry != nil && o.entry.Outlet {
			m.kind = graph.Correspondent
			m.with = []*mention{{start: i, end: i, kind: o.kind, form: formName, entry: o.entry, role: o.role, definite: true}}
		}
	}
	return m
}

// surnameSpeaks reports whether the single word at i, of which nothing is known,
// says, accuses or denies something: a person whom the text names no further.
func (r *reader) surnameSpeaks(i int) bool {
	t := r.tokens[i]
	if len(r.readings[i]) > 0 || t.caps || r.pack.In("nameadjective", t.norm) || strings.HasSuffix(t.norm, "s") || r.titleCase(i) || r.isArticle(max(0, i-1)) {
		return false
	}
	if _, _, place := r.x.gaz.Place(r.forms(i), i); place {
		return false
	}
	_, unit := r.x.gaz.GivenName(t.norm)
	if rd, ok := r.find(i+1, lang.Say, lang.Accuse, lang.Deny); ok && rd.lex.Form.Tense == lang.Past && !r.tokens[i+1].capital {
		return unit || !r.firstWord(i)
	}
	return r.besideSpeech(i, i+1) && !r.firstWord(i)
}

// titleBehind reports whether a comma and a title stand at j: "X, a former
// senator,".
func (r *reader) titleBehind(j int) bool {
	if j+1 >= len(r.tokens) || r.tokens[j].text != "," {
		return false
	}
	j++
	for n := 0; n < 4 && j < len(r.tokens) && (r.isArticle(j) || r.pack.In("titlemodifier", r.tokens[j].norm)); n++ {
		j++
	}
	rd, ok := r.find(j, lang.Title)
	return ok && !rd.lex.Form.Plural && !r.tokens[j].capital
}

// surnameEnds reports whether the last word of a name is the surname of a known
// person, so that the whole is a relative or namesake.
func (r *reader) surnameEnds(i, end int) bool {
	h, ok := r.capitalName(end - 1)
	_, known := r.capitalName(i)
	return ok && !known && h.sense.Role == gazetteer.Surname && end == i+2
}

// besideSpeech reports whether a verb of saying stands right before token i or
// right at end, so that a person is expected between.
func (r *reader) besideSpeech(i, end int) bool {
	if end-i > 3 {
		return false
	}
	for _, j := range []int{i - 1, end} {
		if j < 0 || j >= len(r.tokens) {
			continue
		}
		if j < i && (j == 0 || r.tokens[j-1].kind == word) {
			continue // an object, not who says it
		}
		if rd, ok := r.find(j, lang.Say); ok && rd.lex.Verb != nil && !r.tokens[j].capital {
			return true
		}
	}
	return false
}

// knownLast makes a mention of a name of the gazetteer. An adjective is one only
// where it stands for its people: "the British announced".
func (r *reader) knownLast(i int, h hit) *mention {
	s := h.sense
	e := s.Entry
	m := &mention{start: i, end: h.end, kind: e.Kind, form: formName, entry: e, role: s.Role, definite: true, core: h.end - 1}
	if s.Flags.Has(gazetteer.NeedsContext) && !r.inQuotes(i, h.end) {
		return nil
	}
	if s.Flags.Has(gazetteer.AlsoName) && r.insideName(i, h.end) {
		return nil
	}
	if s.Role == gazetteer.Adjective {
		if e.Kind != graph.State || h.end != i+1 || !r.peopleAt(i) {
			return nil
		}
		m.weak = true
		return m
	}
	if person(e.Kind) {
		m.name = [2]int{i, h.end}
	}
	if e.Kind == graph.Official || e.Kind == graph.Organization || e.Kind == graph.Company {
		r.headBehind(m)
	}
	return m
}

// headBehind joins a head in lower case behind the name of a body of that
// family: "Tass news agency".
func (r *reader) headBehind(m *mention) {
	rd, ok := r.find(m.end, lang.Org)
	if !ok || r.tokens[m.end].capital || person(m.kind) || rd.lex.Form.Plural {
		return
	}
	switch rd.lex.Actor.Concept {
	case "news-agency", "newspaper", "company":
		m.end = rd.end
	}
}

// peopleAt reports whether the nationality word at i stands for people: a plural
// in s, or behind "the" with no noun after it.
func (r *reader) peopleAt(i int) bool {
	next := i + 1
	noun := next < len(r.tokens) && (r.lowerNoun(next) || r.tokens[next].kind == word && r.tokens[next].capital && len(r.readings[next]) == 0)
	if _, ok := r.headAt(min(next, len(r.tokens)-1)); ok && next < len(r.tokens) {
		noun = true
	}
	if last := r.tokens[i].norm; last[len(last)-1] == 's' {
		return !noun
	}
	return i > 0 && r.tokens[i-1].norm == "the" && !noun && next < len(r.tokens) && r.tokens[next].kind == word && !r.pack.In("titlemodifier", r.tokens[next].norm)
}

// apposed takes what stands behind a comma into the mention when it describes
// the same actor: "X, a spokesman for Y,".
func (r *reader) apposed(m *mention) *mention {
	if m.form != formName || m.kind == graph.State || m.end+1 >= len(r.tokens) || r.tokens[m.end].text != "," {
		return m
	}
	j := m.end + 1
	article := r.isArticle(j)
	if article {
		j++
	}
	if j >= len(r.tokens) || r.at[j] != nil || r.tokens[j].kind != word {
		return m
	}
	for n := 0; article && n < 2 && r.lowerNoun(j) && len(r.readings[j]) == 0; n++ {
		j++
	}
	if j >= len(r.tokens) || r.at[j] != nil {
		return m
	}
	inner := r.phraseLast(&mention{start: j, end: j, definite: article}, j)
	if inner == nil || inner.entry != nil || inner.named() || inner.plural || !article && inner.head.Class != lang.Title {
		return m
	}
	if person(m.kind) != (inner.head.Class == lang.Title || person(inner.head.Kind)) {
		return m
	}
	end := inner.end
	if end >= len(r.tokens) || r.tokens[end].kind == word && !r.relative(end) || r.possessiveAt(end) {
		return m
	}
	m.with = append(m.with, inner.with...)
	if m.state == "" {
		m.state = inner.stateOf()
	}
	if m.head == nil || m.kind == graph.Person {
		m.head = inner.head
		if m.entry == nil {
			m.kind = inner.head.Kind
		}
	}
	m.end = end
	if r.tokens[end].text == "," {
		m.end++
	}
	return m
}

func (r *reader) relative(j int) bool {
	_, ok := r.find(j, lang.Rel)
	return ok
}
