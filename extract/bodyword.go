package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// purpose returns the token behind what a body is for, written with ل behind its
// definite name: "الهيئة العامة لمكافحة الفساد", "الاتحاد الدولي لكرة القدم"; j for none.
func (r *reader) purpose(m *mention, j int) int {
	if r.headsLast() || m.head.Class != lang.Org || m.end < m.start+2 || !strings.HasPrefix(r.tokens[m.end-1].norm, "ال") || r.tokens[j].kind != word || r.at[j] != nil {
		return j
	}
	for _, s := range r.splits[j] {
		if s.and || s.prep != "ل" || !r.pack.In("remit", s.stem) && !r.pack.In("body remit", s.stem) {
			continue
		}
		if s.det {
			end := j + 1
			for end < len(r.tokens) && end < j+4 && r.tokens[end].kind == word && r.at[end] == nil && r.remitAdjective(end) {
				end++
			}
			return end
		}
		if end := r.remit(j); end > j+1 {
			return end
		}
	}
	return j
}

// remitAdjective reports whether the definite word at j goes on what a body is for:
// "للدفاع المدني", "للسياحة والآثار".
func (r *reader) remitAdjective(j int) bool {
	w := strings.TrimPrefix(r.tokens[j].norm, "و")
	if !strings.HasPrefix(w, "ال") || !long(w, 5) || r.isDemonymWord(j) {
		return false
	}
	_, other := r.find(j, lang.Title, lang.Rel, lang.Time, lang.Dem, lang.Neg)
	return !other && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه") || w != r.tokens[j].norm) && !r.pack.In("phraseend", w)
}

// section joins the body that a committee or department belongs to: "لجنة الأمن في
// مجلس المدينة", "الأمانة العامة لجامعة الدول العربية".
func (r *reader) section(m *mention) {
	if r.headsLast() || m.entry != nil || m.named() || len(m.with) > 0 || m.state != "" || m.end < m.start+2 || m.end >= len(r.tokens) || !r.isSection(m.start) {
		return
	}
	at := m.end
	if rd, ok := r.find(at, lang.Prep); ok && rd.whole() && rd.suffix == "" && r.pack.In("originprep", rd.lex.Words[0]) && rd.lex.Words[0] != "من" {
		at = rd.end
	}
	inner := r.inner(at)
	if inner == nil || inner.and || person(inner.kind) || inner.kind == graph.State || inner.form != formName || inner.plural {
		return
	}
	if at == m.end && inner.prep != "ب" && inner.prep != "ل" || at > m.end && inner.prep != "" {
		return
	}
	m.with = append(m.with, inner)
	m.end = inner.end
	if m.state == "" {
		m.state = inner.stateOf()
	}
}

// ownEnd returns the token behind m's own name, without the body that a section
// belongs to.
func (r *reader) ownEnd(m *mention) int {
	if r.headsLast() || len(m.with) != 1 || m.with[0].end != m.end || m.named() || !r.isSection(m.start) {
		return m.end
	}
	end := m.with[0].start
	_, prep := r.find(end-1, lang.Prep)
	if m.with[0].kind == graph.State || !prep && m.with[0].prep == "" {
		return m.end // أمانة منطقة الرياض
	}
	if prep {
		end--
	}
	return max(end, m.start+1)
}

// isSection reports whether the head at i is a part of a larger body.
func (r *reader) isSection(i int) bool {
	for _, s := range r.splits[i] {
		if !s.future && r.pack.In("section", s.stem) {
			return true
		}
	}
	return false
}

// jointSection reports whether the word at j is "and" with the short name of a
// ministry inside the name of a committee: "لجنة الأمن والدفاع".
func (r *reader) jointSection(j int, m *mention) bool {
	rd, ok := r.find(j, lang.Org)
	return ok && rd.and && rd.end == j+1 && rd.lex.Actor.Unique && strings.HasPrefix(r.tokens[j].norm, "وال") && !m.definite && m.end > m.start+1 && r.isSection(m.start)
}

// siblingState returns the state of a body that has none and is one with its state:
// the only one that the article gives such a body, else the state that the article
// is about.
func (r *reader) siblingState(m *mention) string {
	state, many := "", false
	see := func(o *mention) {
		if o.head == nil || o.head.Concept != m.head.Concept {
			return
		}
		if s := o.stateOf(); s != "" {
			many = many || state != "" && state != s
			state = s
		}
	}
	for _, o := range r.mentions {
		see(o)
		for _, inner := range o.with {
			see(inner)
		}
	}
	if many {
		return ""
	}
	if state != "" {
		return state
	}
	told := r.told(m)
	best := r.mostTold(m, nil)
	for s, n := range told {
		if s != best && leading*n > told[best] {
			return ""
		}
	}
	if told[best] < 2*leading {
		return ""
	}
	return best
}

// sameInParentheses gives a body the known one that stands in parentheses right
// behind it: "وزارة الدفاع (البنتاغون)".
func (r *reader) sameInParentheses(m *mention) {
	j := m.end
	if m.entry != nil || m.head == nil || m.head.Class != lang.Org || j+2 >= len(r.tokens) || r.tokens[j].text != "(" {
		return
	}
	inner := r.at[j+1]
	if inner == nil || inner.start != j+1 || inner.entry == nil || inner.kind != m.kind || inner.end >= len(r.tokens) || r.tokens[inner.end].text != ")" || m.state != "" && m.state != inner.stateOf() {
		return
	}
	m.entry, m.role, m.form, m.end = inner.entry, inner.role, formName, inner.end+1
	r.cover(m, m.start, m.end)
}

// pair reads two ministries under one head in the dual: "وزارتي الداخلية والدفاع
// العراقيتين".
func (r *reader) pair(m *mention) bool {
	if r.headsLast() || !r.dual(m.start) || m.end+1 >= len(r.tokens) {
		return false
	}
	first, second := m.end, m.end+1
	and, ok := strings.CutPrefix(r.tokens[second].norm, "و")
	if !ok || !strings.HasPrefix(and, "ال") || !strings.HasPrefix(r.tokens[first].norm, "ال") {
		return false
	}
	end, state := second+1, ""
	if end < len(r.tokens) && r.tokens[end].kind == word {
		for _, dual := range r.pack.Set("dual feminine") {
			if stem, ok := strings.CutSuffix(r.tokens[end].norm, dual); ok {
				if id, _, ok := r.x.gaz.Demonym(stem + "ه"); ok && strings.HasPrefix(id, "state:") {
					state = id
					end++
					break
				}
			}
		}
	}
	if state == "" {
		state = r.mostTold(m, nil)
	}
	other, _ := strings.CutPrefix(string(r.text[r.tokens[second].start:r.tokens[second].end]), "و")
	m.with = []*mention{r.half(m, string(r.text[r.tokens[first].start:r.tokens[first].end]), r.tokens[first].norm, state), r.half(m, other, and, state)}
	m.end, m.state, m.form, m.pair, m.plural, m.definite = end, state, formGroup, true, true, true
	return true
}

// dual reports whether the head at i is that of two ministries.
func (r *reader) dual(i int) bool {
	for _, s := range r.splits[i] {
		if !s.det && !s.future && r.pack.In("dual ministry", s.stem) {
			return true
		}
	}
	return false
}

// half makes the mention of one ministry of a pair.
func (r *reader) half(m *mention, text, norm, state string) *mention {
	single := r.pack.Set("set ministry")[0] // as it is written
	words := []string{r.x.fold(single), norm}
	name := single + " " + text
	half := &mention{start: m.start, end: m.start, kind: graph.Organization, form: formName, head: m.head, state: state, definite: true}
	id := "org:" + r.x.key(name)
	for _, lex := range r.pack.Lookup(words[0]) {
		if lex.Class != lang.Org || !slices.Equal(lex.Words, words) {
			continue
		}
		half.head = lex.Actor
		if lex.Actor.Unique && state != "" {
			id = "org:" + lex.Actor.Concept
		}
		break
	}
	if state != "" {
		id += "@" + state
	}
	half.refers = one(r.entityByID(id, func() *entity { return &entity{kind: half.kind, head: half.head, state: state, name: name} }))
	return half
}

// tellsOf reports whether the word at j tells of the head before it and names it
// not: a verb with its pronoun (منظمة اعتبرها), or an adjective in ائي.
func (r *reader) tellsOf(j int) bool {
	w := r.tokens[j].norm
	if !r.headsLast() && (strings.HasSuffix(w, "ايي") || strings.HasSuffix(w, "اييه")) {
		return true
	}
	for _, rd := range r.readings[j] {
		if rd.lex.Verb != nil && r.pack.In("owner pronoun", rd.suffix) && rd.lex.Form.Tense != lang.VerbalNoun {
			return true
		}
	}
	return false
}
