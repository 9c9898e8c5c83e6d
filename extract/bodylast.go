package extract

import (
	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// bodyLast completes a body whose head begins at token first: what belongs to its
// name, then whether it names, points back or only describes.
func (r *reader) bodyLast(m *mention, first int) *mention {
	j := m.core
	m.form = formName
	proper := m.named()
	capital := r.tokens[j].capital && !r.firstWord(j) || r.tokens[j].capital && proper
	if capital {
		if end := r.properEnd(m.end); end > m.end {
			m.end, proper = end, true
		}
	}
	if capital && m.head.Kind == graph.Company && m.end > m.start+1 {
		proper = true
	}
	if proper && !capital && r.named(m, first) {
		return m
	}
	if !proper || !capital {
		m.name = [2]int{}
	}
	r.ownName(m, first)
	if m.entry == nil && !m.named() {
		r.complementLast(m, "headprep")
	}
	if n := r.placeLength(first); m.head.Acting && proper && m.state == "" && m.entry == nil && len(m.with) == 0 && n > 0 {
		m.kind, m.form, m.definite = graph.Organization, formName, true // of a town or a region
		m.name = [2]int{first - n, m.end}
		return m
	}
	if m.head.Acting {
		return r.governmentLast(m)
	}
	if m.entry != nil {
		return m
	}
	if capital && proper {
		m.name = [2]int{r.nameStart(m), m.end}
		return m
	}
	if m.named() {
		m.form = formName
		return m
	}
	return r.describedBody(m)
}

// placeLength returns how many words the name of the place has that ends right before
// token j, 0 for none.
func (r *reader) placeLength(j int) int {
	for n := 3; n > 0; n-- {
		if j-n < 0 || !r.tokens[j-n].capital {
			continue
		}
		if end, _, ok := r.x.gaz.Place(r.forms(j-n), j-n); ok && end == j {
			return n
		}
	}
	return 0
}

// named reads the unknown name before a lower-case head: "Kurier newspaper".
func (r *reader) named(m *mention, j int) bool {
	switch m.head.Concept {
	case "company", "newspaper", "news-agency", "hackergroup":
	case "group": // the Black Spur militia
		if r.pack.In("nameadjective", r.tokens[m.name[0]].norm) {
			return false
		}
		if _, _, _, national := r.demonym(m.name[0]); national {
			return false
		}
	default:
		return false
	}
	if m.plural || r.titleCase(j) || m.name[0] >= j {
		return false
	}
	m.name[1] = j
	return true
}

// nameStart returns the token where the proper name of a body begins: behind
// possessives of others.
func (r *reader) nameStart(m *mention) int {
	start := m.start
	for i := m.start; i < m.end; i++ {
		if r.possessiveAt(i) {
			start = i + 1
		}
	}
	return start
}

// describedBody decides how a head without a proper name refers.
func (r *reader) describedBody(m *mention) *mention {
	switch {
	case m.head.Concept == "campaign":
		if r.heldByBody(m) || r.electoralLast(m) {
			return m
		}
		return nil
	case m.plural:
		if m.state == "" && len(m.with) == 0 {
			m.form = formGroup
			if m.definite {
				m.form = formNominal
			}
		}
		return m
	case m.state != "" || len(m.with) > 0:
		return m
	case m.definite:
		m.form = formNominal
		return m
	}
	m.form = formGroup
	return m
}

// heldByBody reports whether a person or party holds a campaign.
func (r *reader) heldByBody(m *mention) bool {
	for _, w := range m.with {
		if person(w.kind) || w.kind == graph.Organization {
			return true
		}
	}
	return false
}

func (r *reader) electoralLast(m *mention) bool {
	for i := m.start; i < m.core; i++ {
		if r.pack.In("electoral", r.tokens[i].norm) {
			return true
		}
	}
	return false
}

// properEnd goes on over the capitalised words of a name, with small words
// between: "Ministry of Foreign Affairs".
func (r *reader) properEnd(j int) int {
	end := j
	for k := j; k < len(r.tokens) && k < j+8 && r.at[k] == nil; k++ {
		t := r.tokens[k]
		switch {
		case t.kind == number && k == end:
			end = k + 1
		case t.kind != word:
			return end
		case t.capital && (k > j || !r.pack.In("capitalword", t.norm)):
			if _, ok := r.find(k, lang.Title); ok {
				return end
			}
			if k > j && r.pack.In("capitalword", t.norm) {
				return end
			}
			end = k + 1
		case r.pack.In("namesmall", t.norm) && t.norm != "the" && t.norm != "and":
			if k > end {
				return end
			}
		case t.norm == "the" || t.norm == "and":
			if k > end+1 || t.norm == "and" && end == j {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// ownName reads the name behind or before a lower-case head: "security firm
// CrowdStrike", "Kommersant newspaper".
func (r *reader) ownName(m *mention, j int) {
	for i, w := range m.with {
		if w.entry != nil && i == len(m.with)-1 && w.end == j && sameFamily(m.head, w.entry) && m.head.Concept != "organization" && m.head.Concept != "forces" && m.head.Concept != "group" && m.head.Concept != "movement" {
			m.entry, m.role, m.kind = w.entry, w.role, w.entry.Kind
			m.with = nil
			return
		}
	}
	if m.plural || r.tokens[m.core].capital {
		return
	}
	switch m.head.Concept {
	case "party", "movement", "group", "company", "newspaper", "news-agency", "organization", "hackergroup":
	default:
		return
	}
	if h, ok := r.capitalName(m.end); ok && h.sense.Role != gazetteer.Adjective {
		if h.sense.Entry.Kind != graph.State && !person(h.sense.Entry.Kind) {
			m.entry, m.role, m.kind, m.end = h.sense.Entry, h.sense.Role, h.sense.Entry.Kind, h.end
		}
		return
	}
	if end := r.properEnd(m.end); end > m.end {
		m.name, m.end = [2]int{m.end, end}, end
	}
}

// governmentLast turns "the Turkish government" into the state.
func (r *reader) governmentLast(m *mention) *mention {
	state := m.stateOf()
	if state == "" {
		if m.definite {
			m.form = formNominal
			return m
		}
		return nil
	}
	for _, w := range m.with {
		if w.kind != graph.State {
			return nil
		}
	}
	e, ok := r.x.gaz.Entry(state)
	if !ok || e.Kind != graph.State {
		return nil
	}
	m.entry, m.role, m.with, m.kind, m.form, m.name = e, gazetteer.Government, nil, graph.State, formName, [2]int{}
	return m
}

// coreOf returns the token of the head word of a description: the first where
// heads stand first.
func (r *reader) coreOf(m *mention) int {
	if m.core > m.start {
		return m.core
	}
	return m.start
}

// sisterState returns the state of the last body named with its state that is as
// unique as m: "the defence ministry" after "China's foreign ministry".
func (r *reader) sisterState(m *mention) string {
	for i := len(r.mentions) - 1; i >= 0; i-- {
		o := r.mentions[i]
		if o.start < m.start && o.head != nil && o.head.Class == lang.Org && o.head.Unique && len(o.refers) == 1 && o.refers[0].state != "" {
			return o.refers[0].state
		}
	}
	return ""
}

// abbreviatedBody reads a name in capitals behind which its initials stand in
// brackets: "Joint Signals Establishment (JSE)".
func (r *reader) abbreviatedBody(i int) *mention {
	if !r.tokens[i].capital || r.particle(i) || r.pack.In("capitalword", r.tokens[i].norm) {
		return nil
	}
	end := r.properEnd(i)
	if end < i+2 || end+2 >= len(r.tokens) || r.tokens[end].text != "(" || r.tokens[end+2].text != ")" || !r.tokens[end+1].caps {
		return nil
	}
	initials := ""
	for j := i; j < end; j++ {
		if r.tokens[j].capital {
			initials += r.tokens[j].norm[:1]
		}
	}
	if initials != r.tokens[end+1].norm {
		return nil
	}
	return &mention{start: i, end: end, name: [2]int{i, end}, kind: graph.Organization, form: formName, definite: true, core: end - 1}
}
