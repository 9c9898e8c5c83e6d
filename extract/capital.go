package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// capitals finds the names that no list knows by their capitals, once the other
// mentions are found: behind a word that describes them ("the carrier Zephyr
// Wings", "its treasurer, Dmitar Velkov"), or by themselves.
func (r *reader) capitals() {
	for i := 0; i < len(r.tokens); {
		if m := r.at[i]; m != nil {
			r.nameInside(m)
			r.widenLeft(m)
			i = m.end
			continue
		}
		end := r.properRun(i)
		if end == i {
			i++
			continue
		}
		r.nameRun(i, end)
		i = end
	}
	r.namesakes()
}

// namesakes takes a name of one word that stands alone for the body that the
// article names so elsewhere, behind a word that says what it is: "the lobby group
// EuroFert", "EuroFert denied".
func (r *reader) namesakes() {
	bodies := map[string]*mention{}
	for _, m := range r.at {
		if m != nil && m.form == formName && !person(m.kind) && m.kind != graph.State && m.entry == nil {
			if word := m.end - 1; m.end == m.start+1 || m.name == [2]int{word, m.end} {
				bodies[r.tokens[word].norm] = m
			}
		}
	}
	for _, m := range r.at {
		if m == nil || m.form != formName || !person(m.kind) || m.head != nil || m.entry != nil || m.end != m.start+1 {
			continue
		}
		if body := bodies[r.tokens[m.start].norm]; body != nil {
			m.kind, m.head, m.name = body.kind, body.head, [2]int{}
			if body.named() {
				m.name = [2]int{m.start, m.end}
			}
		}
	}
}

// properRun returns the token behind the run of capitalised words from token i
// that belong to one name: a small word inside joins what stands around it.
func (r *reader) properRun(i int) int {
	j := i
	for j < len(r.tokens) && j < i+7 && r.at[j] == nil {
		t := r.tokens[j]
		if r.proper(j) {
			j++
			continue
		}
		small := j > i && r.pack.In("namesmall", t.norm) && j+1 < len(r.tokens) && r.at[j+1] == nil && r.proper(j+1)
		if !small || t.norm == "and" && !r.endsBody(j+2) || t.norm == "for" && !r.endsBody(j) {
			break
		}
		j++
	}
	return j
}

// proper reports whether token j is a word with a capital that the start of a
// sentence, a headline, a month or a nationality does not account for.
func (r *reader) proper(j int) bool {
	t := r.tokens[j]
	if t.kind != word || !t.capital || r.pack.In("capitalword", t.norm) || r.particle(j) && !t.caps {
		return false
	}
	if _, ok := r.find(j, lang.Time); ok {
		return false
	}
	if _, _, _, national := r.demonym(j); national {
		return false
	}
	if r.titleCase(j) {
		return false
	}
	return !r.firstWord(j) || len(r.readings[j]) == 0 && j+1 < len(r.tokens) && r.tokens[j+1].capital
}

// endsBody reports whether the word before token j is the head of bodies.
func (r *reader) endsBody(j int) bool {
	_, ok := r.find(j-1, lang.Org)
	return ok
}

// nameRun makes a mention of the capitalised words from token i to end, or gives
// the description before them their name.
func (r *reader) nameRun(i, end int) {
	if o := r.describedAt(i, end); o != nil {
		o.name, o.form, o.definite = [2]int{i, end}, formName, true
		from := i
		if r.tokens[i-1].text == "," {
			from--
		}
		r.cover(o, from, end)
		o.end = end
		return
	}
	m := &mention{start: i, end: end, name: [2]int{i, end}, form: formName, definite: true, core: end - 1}
	if paper := r.paperNamed(i); paper != nil {
		m.kind, m.head, m.name = graph.Organization, paper, [2]int{}
		r.cover(m, i, end)
		return
	}
	switch m.kind = r.kindOfRun(i, end); m.kind {
	case "":
		return
	case graph.Organization, graph.Company:
		m.name = [2]int{}
		if rd, ok := r.find(end-1, lang.Org); ok {
			m.head = rd.lex.Actor
			m.kind = rd.lex.Actor.Kind
		}
	}
	r.cover(m, i, end)
}

// paperNamed returns the head of newspapers when the name at token i has a capital
// article inside a sentence and is told something or publishes it: "told The Lantern".
func (r *reader) paperNamed(i int) *lang.Actor {
	if i < 2 || r.tokens[i-1].text != "The" || r.firstWord(i-1) || r.titleCase(i) || !r.pack.In("papercue", r.tokens[i-2].norm) {
		return nil
	}
	for _, lex := range r.pack.Lookup("newspaper") {
		if lex.Actor != nil && lex.Actor.Outlet {
			return lex.Actor
		}
	}
	return nil
}

// describedAt returns the description without a name that stands right before
// token i, or before it and a comma that a second one answers; nil for none.
func (r *reader) describedAt(i, end int) *mention {
	j := i - 1
	comma := j > 0 && r.tokens[j].text == ","
	if comma {
		j--
	}
	if j < 0 {
		return nil
	}
	o := r.at[j]
	if o == nil || o.end != j+1 || o.named() || o.entry != nil || o.plural || o.head == nil || o.form == formName {
		return nil
	}
	switch {
	case o.head.Class == lang.Title || o.head.Class == lang.Group && person(o.head.Kind):
		if r.endsBody(end) {
			return nil
		}
		if comma && end < len(r.tokens) && r.tokens[end].kind == word && !r.verbReading(end) {
			return nil
		}
	case o.head.Class == lang.Org && !comma:
		switch o.head.Concept {
		case "company", "group", "organization", "hackergroup", "newspaper", "news-agency", "movement", "party":
		default:
			return nil
		}
	default:
		return nil
	}
	if !comma && o.head.Set {
		return nil
	}
	return o
}

// kindOfRun tells what a run of capitalised words names: a body by its last word
// or by the word before it, a person by a given name or by what it does; "" when
// a reader would not know.
func (r *reader) kindOfRun(i, end int) graph.Kind {
	if _, _, place := r.x.gaz.Place(r.forms(i), i); place {
		return ""
	}
	if r.endsBody(end) && end > i+1 {
		return graph.Organization
	}
	for j := i + 1; j < end-1; j++ {
		if w := r.tokens[j].norm; w == "of" || w == "for" { // no person is called so
			return graph.Organization
		}
	}
	before := ""
	if i > 0 {
		before = r.tokens[i-1].norm
	}
	switch {
	case i > 0 && r.pack.In("companyword", before):
		return graph.Company
	case i > 0 && r.pack.In("placeprep", before):
		return ""
	case end == i+1 && r.tokens[i].caps && len([]rune(r.tokens[i].text)) <= 6:
		return ""
	case end == i+1:
		if r.pack.In("nameadjective", r.tokens[i].norm) {
			return ""
		}
		if r.besideSpeech(i, end) || r.verbBehind(end) {
			return graph.Person
		}
		return ""
	case before == "the":
		return graph.Organization
	case end <= i+4:
		return graph.Person
	}
	return ""
}

// verbBehind reports whether a verb of the pack's predicates stands at token j.
func (r *reader) verbBehind(j int) bool {
	_, ok := r.find(j, lang.Say, lang.Accuse, lang.Deny, lang.Condemn, lang.Call)
	return ok && j < len(r.tokens) && !r.tokens[j].capital
}

// widenLeft takes capitalised words right before the name of a body into it:
// "Press Liberty League" where only the end was known.
func (r *reader) widenLeft(m *mention) {
	if i := m.start - 1; person(m.kind) && m.form == formName && i > 0 && r.at[i] == nil && !r.tokens[i].capital && r.pack.In("namebefore", r.tokens[i].norm) {
		if m.core == 0 {
			m.core = m.start
		}
		m.start = i
		r.at[i] = m
	}
	whole := m.named() && m.name == [2]int{m.start, m.end}
	if m.entry != nil || m.head == nil || m.head.Class != lang.Org || m.named() && !whole || !r.tokens[m.start].capital {
		return
	}
	for m.start > 0 && r.at[m.start-1] == nil && r.tokens[m.start-1].kind == word && r.tokens[m.start-1].capital && !r.pack.In("capitalword", r.tokens[m.start-1].norm) && !r.isArticle(m.start-1) && !r.particle(m.start-1) && !r.titleCase(m.start-1) {
		if _, ok := r.find(m.start-1, lang.Time, lang.Prep, lang.Conj, lang.Switch); ok {
			return
		}
		if m.core == 0 {
			m.core = m.start
		}
		m.start--
		r.at[m.start] = m
		m.form = formName
		if whole {
			m.name[0] = m.start
		}
	}
}

// nameInside gives a description the name that stands at its end: "energy group
// Stromwerk".
func (r *reader) nameInside(m *mention) {
	if m.entry != nil || m.head == nil || m.named() || m.plural || m.form == formName || r.tokens[r.coreOf(m)].capital {
		return
	}
	from := r.coreOf(m) + 1
	if from >= m.end {
		return
	}
	for k := from; k < m.end; k++ {
		if !r.tokens[k].capital || r.tokens[k].kind != word {
			return
		}
	}
	if _, _, _, national := r.demonym(from); national {
		return
	}
	m.name, m.form, m.definite = [2]int{from, m.end}, formName, true
}

// capitalise lets a name with a small word joined to it count as a word with a
// capital: "al-Assadi".
func (r *reader) capitalise() {
	if !r.svo() {
		return
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		small, rest, ok := strings.Cut(t.text, "-")
		if !ok || t.kind != word || t.capital || rest == "" || !r.pack.In("namefirst", small) {
			continue
		}
		t.capital = strings.ToLower(rest[:1]) != rest[:1]
	}
}
