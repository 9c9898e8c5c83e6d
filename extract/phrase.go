package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

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
	return r.group(m)
}

// modifiers absorbs what follows a head: nationality, known names, definite
// words, quoted names. all lets it take words that it doesn't know.
func (r *reader) modifiers(m *mention, all bool) {
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
			if end := r.closing(j, 6); end > 0 && !r.describing(j+1, end) {
				m.name = [2]int{j + 1, end}
				if r.tokens[end-1].kind == mark && end > j+2 {
					m.name[1]-- // «داعش،»
				}
				if h, ok := r.known(j + 1); ok && h.end == m.name[1] {
					r.attach(m, h, j+1)
				}
				m.end = end + 1
				continue
			}
			return
		}
		if all && !m.named() && !m.definite && m.end == m.start+1 && !r.headsLast() {
			if end := r.eponymEnd(m.start); end > j {
				m.name, m.end = [2]int{j, end}, end
				continue
			}
		}
		if end := r.purpose(m, j); all && end > j {
			m.end = end
			continue
		}
		if h, ok := r.known(j); ok && !h.split.and && h.split.prep == "" && h.sense.Role != gazetteer.Adjective {
			if h.sense.Flags.Has(gazetteer.NeedsContext) && !m.head.Outlet && !(person(h.sense.Entry.Kind) && (m.head.Acting || m.head.Concept == "administration")) {
				if all && r.nominal(j, m) {
					m.end++
					continue
				}
				return
			}
			if m.named() || !r.takes(m, h) || person(h.sense.Entry.Kind) && m.end > m.start+1 && m.head.Concept != "campaign" && m.head.Concept != "administration" {
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
	if h.sense.Entry.Kind == graph.State && m.state != "" || m.plural && h.sense.Entry.Outlet && h.end == m.end+1 && !r.headsLast() {
		return false // الصحف العربية
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
	if r.jointSection(j, m) || r.loyal(j) {
		return true
	}
	if r.endsName(j, m) || r.nounBehindDefinite(j) {
		return false
	}
	if r.nameWord(j, m) {
		return true
	}
	if r.membership(j, m) {
		return true
	}
	if _, ok := r.find(j, lang.Title, lang.Org, lang.Group, lang.Prep, lang.Comp, lang.Rel, lang.Neg, lang.Conj, lang.Time, lang.Pron, lang.Dem, lang.Quant, lang.Such, lang.Switch, lang.According, lang.Hedge, lang.BackRef); ok {
		return false
	}
	if r.pack.In("phraseend", t.norm) || r.ofAnother(m, j) {
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
	return j+1 < len(r.tokens) && r.tokens[j+1].kind == word && strings.HasPrefix(r.tokens[j+1].norm, "ال") && !r.particle(j+1) && m.end-m.start < 4 && !m.definite && !r.finite(j) && !r.complete(m)
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

func (r *reader) hasDefinite(m *mention) bool {
	for j := m.start; j < m.end; j++ {
		if strings.Contains(r.tokens[j].norm, "ال") {
			return true
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

// endsName reports whether the word at j cannot go on a body's name: a definite
// noun that a frame asks for, or, behind a nationality, anything but a further
// adjective.
func (r *reader) endsName(j int, m *mention) bool {
	for _, rd := range r.readings[j] {
		switch rd.lex.Class {
		case lang.Accusation, lang.Responsibility, lang.Blame, lang.Event:
			if rd.det || rd.prep != "" {
				return true
			}
		}
	}
	_, _, _, national := r.demonym(m.end - 1)
	w := r.tokens[j].norm
	return national && m.end-1 > m.start && !strings.HasSuffix(w, "ي") && !strings.HasSuffix(w, "يه") && !strings.HasPrefix(w, "لل")
}

// nounBehindDefinite reports whether the word at j is a definite noun behind a definite
// word: there an idafa has ended, and only an adjective could go on. Adjectives in ي
// and ية are told by their form, others by the tagger and by agreement.
func (r *reader) nounBehindDefinite(j int) bool {
	w := r.tokens[j].norm
	if j == 0 || r.tokens[j-1].kind != word || !strings.HasPrefix(w, "ال") || !strings.HasPrefix(r.tokens[j-1].norm, "ال") {
		return false
	}
	if strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه") {
		return false
	}
	if r.tags[j] == "DTNN" || r.tags[j] == "DTNNS" || r.inList(j, "placeword", "inanimate", "abstract") {
		return true
	}
	for _, rd := range r.readings[j] {
		if rd.det && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.VerbalNoun {
			return true
		}
	}
	return !r.mayAgree(j-1, j)
}

// mayAgree reports whether the word at j may be an adjective of the noun at i by its
// ending: feminine behind ة, a plural behind the plural of people.
func (r *reader) mayAgree(i, j int) bool {
	noun, w := r.tokens[i].text, r.tokens[j].norm
	feminine := strings.HasSuffix(r.tokens[j].text, "ة")
	switch {
	case strings.HasSuffix(noun, "ة"):
		return feminine || strings.HasSuffix(w, "ات") || strings.HasSuffix(w, "اء") || strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "ي")
	case strings.HasSuffix(noun, "ون") || strings.HasSuffix(noun, "ين") && r.tags[i] == "DTNNS":
		return !feminine && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ين") || r.pack.In("brokenadjective", w))
	}
	return true
}

// ofAnother reports whether the masculine adjective at j cannot describe the feminine
// head right before it: "موقع الوزارة الإلكتروني".
func (r *reader) ofAnother(m *mention, j int) bool {
	w := r.tokens[j].norm
	return !r.headsLast() && j == m.start+1 && m.definite && strings.HasSuffix(r.tokens[j-1].text, "ة") && strings.HasPrefix(w, "ال") && strings.HasSuffix(w, "ي")
}

// nameWord reports whether the definite word right behind the bare head of a
// party, movement or group is its name although it means something else too:
// حزب الفجر, حزب التجمع المدني.
func (r *reader) nameWord(j int, m *mention) bool {
	if m.head == nil || m.head.Class != lang.Org || m.definite || m.plural || !strings.HasPrefix(r.tokens[j].norm, "ال") || !long(r.tokens[j].norm, 5) {
		return false
	}
	switch m.head.Concept {
	case "party", "movement", "group", "company", "newspaper":
	default:
		return false
	}
	if _, verb := r.find(j, lang.Rel, lang.Dem, lang.Pron); verb {
		return false
	}
	return m.end == m.start+1 || strings.HasSuffix(r.tokens[j].norm, "ي") || strings.HasSuffix(r.tokens[j].norm, "يه")
}

// commonOnly reports whether the word at j is known only as a common noun or
// adjective.
func (r *reader) commonOnly(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.lex.Class != lang.Common {
			return false
		}
	}
	return len(r.readings[j]) > 0
}

// membership reports whether the word at j says whose body it is: اتحاد عمال
// المناجم, رابطة الضحايا.
func (r *reader) membership(j int, m *mention) bool {
	if m.head == nil || m.head.Class != lang.Org || m.definite || m.plural || j != m.start+1 || r.headsLast() {
		return false
	}
	switch m.head.Concept {
	case "movement", "organization", "party":
	default:
		return false
	}
	for _, rd := range r.readings[j] {
		if rd.lex.Class != lang.Group || rd.and || rd.prep != "" || rd.suffix != "" || rd.end != j+1 {
			continue
		}
		if rd.det || rd.lex.Form.Plural && r.articleBehind(j) {
			return true
		}
	}
	return false
}

// articleBehind reports whether a definite word follows token j.
func (r *reader) articleBehind(j int) bool {
	return j+1 < len(r.tokens) && r.tokens[j+1].kind == word && strings.HasPrefix(r.tokens[j+1].norm, "ال") && !r.particle(j+1)
}
