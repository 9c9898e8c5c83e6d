package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// learnLast notes the short names that a language with capitals makes of a full
// one: initials, the name in brackets behind it, a correspondent's given name.
func (r *reader) learnLast(m *mention) {
	r.bracketed(m)
	r.initialled(m)
	switch {
	case m.kind == graph.Correspondent && m.named() && m.name[1] > m.name[0]+1:
		r.addSurname(r.tokens[m.name[0]].norm, m)
	case m.form == formName && !person(m.kind) && m.kind != graph.State:
		if key := r.initials(m.start, m.end); len(key) >= 3 && r.aliases[key] == nil {
			r.aliases[key] = m
		}
	}
}

// joinTitles lets a short name that the article has taught belong to the title
// right behind it: "BCMC spokesman Ian Marsh".
func (r *reader) joinTitles() {
	for i := 1; i < len(r.tokens); i++ {
		m, o := r.at[i], r.at[i-1]
		if m == nil || o == nil || m.start != i || o.end != i || o.same == nil || person(o.kind) || m.head == nil || m.core == 0 {
			continue
		}
		if m.head.Class == lang.Org || m.entry != nil && !m.named() {
			continue
		}
		m.with = append(m.with, o)
		m.start = o.start
		r.cover(m, o.start, o.end)
	}
}

// initials returns the first letters of the capitalised words from token i to j.
func (r *reader) initials(i, j int) string {
	key := ""
	for ; i < j; i++ {
		if t := r.tokens[i]; t.kind == word && t.capital {
			key += t.norm[:1]
		}
	}
	return key
}

// bracketed joins the known abbreviation in brackets behind an unknown body to
// it: both are one.
func (r *reader) bracketed(m *mention) {
	j := m.end
	if m.entry != nil || person(m.kind) || j+2 >= len(r.tokens) || r.tokens[j].text != "(" {
		return
	}
	o := r.at[j+1]
	if o == nil || o.entry == nil || o.start != j+1 || r.tokens[o.end].text != ")" || r.initials(m.start, m.end) != r.key(o.start, o.end) {
		return
	}
	m.entry, m.role, m.kind = o.entry, o.role, o.entry.Kind
	r.cover(m, j, o.end+1)
	m.end = o.end + 1
}

// initialled notes the initials in brackets behind a body as its name, when they are
// those of the end of its full one: "the news agency Free Islamic Press (FIP)".
func (r *reader) initialled(m *mention) {
	j := m.end
	if person(m.kind) || m.kind == graph.State || j+2 >= len(r.tokens) || r.tokens[j].text != "(" || !r.tokens[j+1].caps || r.tokens[j+2].text != ")" {
		return
	}
	if key := r.tokens[j+1].norm; len(key) >= 2 && r.aliases[key] == nil && strings.HasSuffix(r.initials(m.start, m.end), key) {
		r.aliases[key] = m
	}
}

// closeTo takes into a source what the text says of it: "a source close to the
// governor", "officials familiar with the talks".
func (r *reader) closeTo(m *mention) {
	if m.head.Concept != "sources" && m.head.Concept != "officials" || m.end+2 >= len(r.tokens) || !r.pack.In("closeword", r.tokens[m.end].norm) {
		return
	}
	rd, ok := r.find(m.end+1, lang.Prep)
	if !ok {
		return
	}
	j := rd.end
	for j < len(r.tokens) && r.isArticle(j) {
		j++
	}
	if j >= len(r.tokens) || r.tokens[j].kind != word || r.at[j] != nil {
		return
	}
	if inner := r.headLast(j); inner != nil && inner.form != formGroup {
		m.with = append(m.with, inner)
		m.end = inner.end
		return
	}
	if !r.verbReading(j) || r.isArticle(j-1) {
		m.end = j + 1
	}
}

// several resolves a plural such as "the companies": those of the kind that were
// last named together or one after the other, else the plural named before.
func (r *reader) several(m *mention) []*entity {
	var out []*entity
	seen := map[*entity]bool{}
	for i := len(r.mentions) - 1; i >= 0 && len(out) < max(2, m.count); i-- {
		o := r.mentions[i]
		if o.start >= m.start || m.start-o.start > 80 || len(o.refers) != 1 || o.refers[0].kind != m.kind {
			continue
		}
		if o.plural && o.form != formName {
			if len(out) == 0 && o.head == m.head {
				return o.refers
			}
			continue
		}
		if e := o.refers[0]; !seen[e] && !e.unnamed && !o.plural {
			seen[e] = true
			out = append(out, e)
		}
	}
	if len(out) < 2 || m.kind != graph.Company {
		return nil
	}
	return out
}

// genericFor reports whether a word such as "the group" or "the agency" may stand
// for the body e, named by o not long before.
func (r *reader) genericFor(e *entity, o, m *mention) bool {
	if r.tokens[r.coreOf(m)].norm == "group" && (e.kind == graph.HackerGroup || e.kind == graph.ArmedGroup) {
		return o.form == formName
	}
	if e.entry == nil && e.head != nil && e.head.Concept != "organization" && e.head.Concept != "movement" && e.head.Concept != "party" && e.head.Concept != "intelligence" {
		return false
	}
	return e.kind == graph.Organization && o.form == formName && m.start-o.end < 90 && !publishes(e) &&
		r.pack.In("genericbody", r.tokens[r.coreOf(m)].norm)
}
