package extract

import (
	"strings"

	"isnad/extract/lang"
)

// honour joins an honorific with the title behind it: "سمو الأمير", "معالي وزير
// العدل". It returns nil where none follows.
func (r *reader) honour(m *mention, rd reading) *mention {
	if m.head.Concept != "honorific" || rd.suffix != "" {
		return nil
	}
	next, ok := r.find(m.end, lang.Title)
	if !ok || next.and || next.prep != "" || next.suffix != "" || next.lex.Form.Plural {
		return nil
	}
	inner := r.described(m.end, next)
	if inner == nil || !person(inner.kind) {
		return nil
	}
	inner.start, inner.prep, inner.and, inner.definite, inner.honoured = m.start, m.prep, m.and, true, true
	if inner.form == formGroup {
		inner.form = formTitle
	}
	return inner
}

// remit returns the token behind the field or region of an office that begins at
// token j, behind في or a preposition written on it too: "لشؤون فلسطين", "بمنطقة
// عسير", "مدير شؤون منطقة الشرق الأوسط". It returns j for none.
func (r *reader) remit(j int) int {
	from := j
	if end := r.placedAt(j); end > j {
		return end
	}
	if rd, ok := r.find(j, lang.Prep); ok && rd.whole() && rd.suffix == "" && r.pack.In("originprep", rd.lex.Words[0]) {
		j++
	}
	end := j
	for end < len(r.tokens) && end < j+maxRemit && r.tokens[end].kind == word && r.at[end] == nil {
		switch at := r.remitWord(end, end == j); {
		case at > end:
			end = at
		case end > j && r.remitName(end) > end:
			end = r.remitName(end)
		default:
			if end == j {
				return from
			}
			return end
		}
	}
	if end == j {
		return from
	}
	return end
}

// placedAt returns the token behind the place that ends a title: the name behind a
// word such as region, or a place with ب written on it; j for none.
func (r *reader) placedAt(j int) int {
	if j == 0 || r.tokens[j].kind != word || r.at[j] != nil {
		return j
	}
	if r.remitWord(j-1, true) > j-1 || r.takesPlace(j-1) {
		if end, _, ok := r.x.gaz.Place(r.plainForms, j); ok && (end > j+1 || !r.isName(j)) {
			return end
		}
	}
	if _, _, plain := r.x.gaz.Place(r.plainForms, j); plain || !strings.HasPrefix(r.tokens[j].norm, "ب") {
		return j
	}
	if end, _, ok := r.x.gaz.Place(r.forms(j), j); ok {
		return end
	}
	return j
}

// linked reports whether the word at j is a preposition or has one written on it.
func (r *reader) linked(j int) bool {
	_, ok := r.find(j, lang.Prep)
	return ok || strings.HasPrefix(r.tokens[j].norm, "ب") || strings.HasPrefix(r.tokens[j].norm, "ل")
}

// maxRemit bounds how many words the field of an office has.
const maxRemit = 7

// remitWord returns the token behind a word such as field or region at j; the first
// one may have a preposition on it.
func (r *reader) remitWord(j int, first bool) int {
	for _, s := range r.splits[j] {
		if s.future || s.det || s.and && first || !first && s.prep != "" || s.prep == "ك" {
			continue
		}
		if r.pack.In("remit", s.stem) {
			return j + 1
		}
	}
	return j
}

// remitName returns the token behind what tells the field: the name of a place or
// state, or a definite noun that is no actor.
func (r *reader) remitName(j int) int {
	if end, _, ok := r.x.gaz.Place(r.plainForms, j); ok {
		return end
	}
	if h, ok := r.known(j); ok && h.split.prep == "" && h.split.whole() && r.stateName(j) {
		return h.end
	}
	w := strings.TrimPrefix(r.tokens[j].norm, "و")
	if !strings.HasPrefix(w, "ال") || !long(w, 4) || r.isName(j) {
		return j
	}
	if _, other := r.find(j, lang.Title, lang.Group, lang.Org, lang.Rel, lang.Time, lang.Dem, lang.Neg); other {
		return j
	}
	return j + 1
}

// plainForms gives the words as they stand.
func (r *reader) plainForms(i int) []string {
	if i >= len(r.tokens) || r.tokens[i].kind != word {
		return nil
	}
	return []string{r.tokens[i].norm}
}

// epithet reports whether the word at j is a definite adjective that stands for a
// person where nothing stands before it: المخلوع.
func (r *reader) epithet(j int) bool {
	rd, ok := r.find(j, lang.Title)
	return ok && rd.lex.Actor.Concept == "epithet" && !rd.and && rd.prep == ""
}

// calls reports whether a word of mention o is the epithet m.
func (r *reader) calls(o, m *mention) bool {
	for _, s := range r.splits[m.end-1] {
		for j := o.start; s.det && j < o.end; j++ {
			if strings.HasSuffix(r.tokens[j].norm, "ل"+s.stem) {
				return true
			}
		}
	}
	return false
}

// nameBehindComma joins the name that a title announces: "وزير الخارجية الأميركي،
// جون كيري، ...". A name that no list knows must be closed by a mark too.
func (r *reader) nameBehindComma(m *mention) {
	if m.named() || m.plural || r.headsLast() || !(m.definite || r.definitePhrase(m)) || m.end+1 >= len(r.tokens) || !r.tokens[m.end].comma() {
		return
	}
	p := r.personal(m.end+1, false)
	if p == nil || p.and || p.prep != "" || !p.named() || p.role == 0 && p.entry != nil {
		return
	}
	state := m.stateOf()
	switch {
	case p.entry != nil:
		if state != "" && p.entry.State != state || p.end == m.end+2 {
			return
		}
	case p.end >= len(r.tokens) || r.tokens[p.end].kind != mark || m.end < m.start+2 || p.head != nil:
		return
	}
	m.name, m.form, m.end = p.name, formName, p.end
	if p.entry != nil {
		m.entry, m.role = p.entry, p.role
	}
}

// honouredBefore returns whom "سموه" or "معاليه" means: the last person with that
// honorific, else with any, or in an office that has one, else in any office.
func (r *reader) honouredBefore(m *mention) *entity {
	var officer *entity
	word := strings.TrimSuffix(r.tokens[m.start].norm, "ه")
	for i := len(r.mentions) - 1; i >= 0; i-- {
		if o := r.mentions[i]; o.start < m.start && o.honoured && len(o.refers) == 1 && strings.Contains(r.key(o.start, o.end), word) {
			return o.refers[0]
		}
	}
	for i := len(r.mentions) - 1; i >= 0; i-- {
		o := r.mentions[i]
		if o.start >= m.start || len(o.refers) != 1 || !person(o.kind) || o.plural {
			continue
		}
		if o.honoured || o.head != nil && r.pack.In("honoured office", o.head.Concept) {
			return o.refers[0]
		}
		if officer == nil && o.head != nil && o.head.Class == lang.Title && !o.refers[0].unnamed {
			officer = o.refers[0]
		}
	}
	return officer
}

// otherRemit reports whether m tells what its title is of, "محافظ المؤسسة", and that
// word is none of mention o's.
func (r *reader) otherRemit(o, m *mention) bool {
	if m.definite && !m.honoured || len(m.with) > 0 && len(o.with) > 0 || m.named() {
		return false
	}
	for i := m.start; i < m.end; i++ {
		rd, ok := r.find(i, lang.Title)
		if !ok || rd.lex.Actor != m.head {
			continue
		}
		if rd.end >= m.end || !strings.HasPrefix(r.tokens[rd.end].norm, "ال") || rd.det || r.isDemonymWord(rd.end) {
			return false
		}
		return !strings.Contains(" "+r.key(o.start, o.end)+" ", " "+r.tokens[rd.end].norm+" ") && o.end > o.start+1
	}
	return false
}

// namedLater returns the person to whom the article gives the same title of the same
// state or body further on, as a headline leaves the name for later; nil unless
// there is just one.
func (r *reader) namedLater(m *mention) *entity {
	if r.headsLast() || m.plural || !(m.definite || r.definitePhrase(m)) || m.state == "" && len(m.with) == 0 {
		return nil
	}
	var found *mention
	for _, o := range r.mentions {
		if o.start <= m.start || !o.named() || o.plural || o.head == nil || !person(o.kind) || o.head.Concept != m.head.Concept || r.gender(o)*r.gender(m) < 0 {
			continue
		}
		if m.state != o.stateOf() || !r.sameBodies(m, o) {
			continue
		}
		if found != nil && found.entry != o.entry {
			return nil
		}
		if found == nil {
			found = o
		}
	}
	if found == nil {
		return nil
	}
	if found.entry != nil {
		return r.knownEntity(found.entry, found)
	}
	return r.personEntity(found)
}

// sameBodies reports whether two titles belong to the same bodies, by their words.
func (r *reader) sameBodies(a, b *mention) bool {
	x, y := r.otherBodies(a), r.otherBodies(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].entry != y[i].entry || x[i].entry == nil && r.key(x[i].start, x[i].end) != r.key(y[i].start, y[i].end) {
			return false
		}
	}
	return true
}
