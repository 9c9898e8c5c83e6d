package extract

import (
	"fmt"
	"slices"
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// entity is an actor of the article: what its mentions refer to.
type entity struct {
	id       string
	kind     graph.Kind
	entry    *gazetteer.Entry
	head     *lang.Actor
	state    string // whose it is, or the state itself
	unnamed  bool
	name     string // the name to show, of unknown actors
	mentions []*mention
	with     []*entity // what it belongs to or speaks for
	used     bool      // a claim or an attribution needs it
}

// resolve finds what every mention refers to, in the order of the text.
func (r *reader) resolve() {
	for _, m := range r.mentions {
		for _, inner := range m.with {
			if inner.refers == nil {
				inner.refers = r.refer(inner)
				r.record(inner)
			}
			if m.state == "" && r.headsLast() && inner.form == formNominal && len(inner.refers) == 1 {
				m.state = inner.refers[0].state
			}
		}
		m.refers = r.refer(m)
		r.record(m)
		r.affiliate(m)
	}
	r.rename()
	for _, m := range r.mentions {
		if len(m.refers) > 0 {
			continue
		}
		for j := m.start; j < m.end; j++ {
			r.at[j] = nil // nobody would know whom it means
		}
	}
	r.collect()
}

func (r *reader) record(m *mention) {
	for _, e := range m.refers {
		e.mentions = append(e.mentions, m)
		if e.head == nil {
			e.head = m.head
		}
		if e.state == "" && e.kind != graph.Correspondent { // who is posted in a state is not of it
			e.state = m.stateOf()
		}
	}
}

func (r *reader) affiliate(m *mention) {
	if m.pair {
		return // its members don't belong to one another
	}
	for _, e := range m.refers {
		for _, inner := range m.with {
			if inner.kind == graph.State && m.head != nil && (m.head.Set || m.head.Kind == graph.Correspondent) {
				continue // a set has its own state, a correspondent is only posted there
			}
			if inner.kind == graph.State && person(m.kind) && m.state != "" && inner.entry != nil && inner.entry.ID != m.state {
				continue // so is an ambassador
			}
			for _, w := range inner.refers {
				if w != e && !slices.Contains(e.with, w) {
					e.with = append(e.with, w)
				}
			}
		}
	}
}

// refer returns the entities that m refers to; nil when a reader would not know.
func (r *reader) refer(m *mention) []*entity {
	if m.entry != nil && (m.form == formName) {
		return one(r.knownEntity(m.entry, m))
	}
	if m.same != nil && len(m.same.refers) > 0 {
		return m.same.refers
	}
	switch m.form {
	case formName:
		if person(m.kind) {
			return one(r.personEntity(m))
		}
		return one(r.bodyEntity(m))
	case formTitle:
		return one(r.officeEntity(m))
	case formNominal:
		if es := r.antecedent(m); es != nil {
			return es
		}
		if m.head != nil && m.definite && !m.plural && !r.headsLast() && r.pack.In("standing", m.head.Concept) {
			m.form = formGroup
			return r.groupEntities(m)
		}
		return nil
	case formGroup:
		return r.groupEntities(m)
	}
	return nil
}

func one(e *entity) []*entity {
	if e == nil {
		return nil
	}
	return []*entity{e}
}

func person(k graph.Kind) bool {
	return k == graph.Official || k == graph.Person || k == graph.Correspondent
}

// entityByID returns the entity with that id, made when there is none yet.
func (r *reader) entityByID(id string, make func() *entity) *entity {
	for _, e := range r.entities {
		if e.id == id {
			return e
		}
	}
	e := make()
	e.id = id
	r.entities = append(r.entities, e)
	return e
}

func (r *reader) knownEntity(entry *gazetteer.Entry, m *mention) *entity {
	return r.entityByID(entry.ID, func() *entity {
		kind := entry.Kind
		if m != nil && m.head != nil && m.head.Kind == graph.Correspondent && person(kind) {
			kind = graph.Correspondent
		}
		state := entry.State
		if entry.Kind == graph.State {
			state = entry.ID
		}
		return &entity{kind: kind, entry: entry, state: state}
	})
}

// stateEntity returns the entity of a state, known to be in the gazetteer.
func (r *reader) stateEntity(id string) *entity {
	entry, ok := r.x.gaz.Entry(id)
	if !ok || entry.Kind != graph.State {
		return nil
	}
	return r.knownEntity(entry, nil)
}

// nameOf returns the words of the text from token i to j as one name, without
// the clitics of its first word and without quotation marks.
func (r *reader) nameOf(m *mention, i, j int) string {
	for i < j && r.tokens[i].kind == opening {
		i++
	}
	quoted := false
	for k := i; k < j; k++ {
		quoted = quoted || r.tokens[k].kind == opening
	}
	for j > i && (r.tokens[j-1].kind == closing && !quoted || r.tokens[j-1].kind == mark) {
		j--
	}
	for k := i + 1; k < j; k++ { // the short name in brackets is no part of the full one
		if r.tokens[k].text == "(" && !slices.ContainsFunc(r.tokens[k:j], func(t token) bool { return t.text == ")" }) {
			j = k
		}
	}
	if i >= j {
		return ""
	}
	s := string(r.text[r.tokens[i].start:r.tokens[j-1].end])
	if i == m.start {
		s = r.dropClitics(m, s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// dropClitics takes the conjunction and preposition off the front of a name.
func (r *reader) dropClitics(m *mention, s string) string {
	runes := []rune(s)
	n := 0
	if m.and {
		n++
	}
	if m.prep != "" {
		n++
	}
	if n == 0 || n >= len(runes) {
		return s
	}
	rest := string(runes[n:])
	if m.prep == "ل" && runes[n] == 'ل' && !strings.HasPrefix(rest, "ال") && m.form != formName {
		rest = "ا" + rest // للشركة
	} else if m.prep == "ل" && runes[n] == 'ل' && m.definite && m.head != nil {
		rest = "ا" + rest
	}
	return rest
}

// personEntity finds the person with that name, or makes one.
func (r *reader) personEntity(m *mention) *entity {
	name := r.nameOf(m, m.name[0], m.name[1])
	if name == "" {
		return nil
	}
	key := r.key(m.name[0], m.name[1])
	for _, e := range r.entities {
		if person(e.kind) && !e.unnamed && e.entry == nil && r.samePerson(e, key) {
			r.promote(e, m)
			return e
		}
	}
	id := "person:" + r.x.key(name)
	if id == "person:" {
		return r.anon(m) // nothing of the name can be romanised
	}
	e := r.entityByID(id, func() *entity { return &entity{kind: m.kind, head: m.head, name: name} })
	r.promote(e, m)
	return e
}

// promote lets a title settle what a bare name left open.
func (r *reader) promote(e *entity, m *mention) {
	if m.head == nil || e.entry != nil {
		return
	}
	if e.kind == graph.Person && m.kind != graph.Person || m.kind == graph.Correspondent && e.kind == graph.Official && e.head == nil {
		e.kind = m.kind
	}
	if e.head == nil {
		e.head = m.head
	}
}

// samePerson reports whether a name is the same as, or the end of, one by which
// the entity was named.
func (r *reader) samePerson(e *entity, key string) bool {
	for _, m := range e.mentions {
		if !m.named() {
			continue
		}
		other := r.key(m.name[0], m.name[1])
		if other == key || strings.HasSuffix(other, " "+key) || strings.HasSuffix(key, " "+other) {
			return true
		}
	}
	return false
}

// officeEntity resolves a title that stands alone: the person of that office
// named before in the article, else the office itself.
func (r *reader) officeEntity(m *mention) *entity {
	if !m.definite && m.state == "" && len(m.with) == 0 {
		return r.anon(m)
	}
	if m.head.Concept == "honorific" && m.definite && m.end == m.start+1 && !r.headsLast() {
		if e := r.honouredBefore(m); e != nil {
			return e
		}
	}
	if r.pack.In("titleopen", r.tokens[m.end-1].norm) {
		return r.anon(m) // who speaks for somebody that was not understood
	}
	if m.definite || r.definitePhrase(m) {
		for i := len(r.entities) - 1; i >= 0; i-- {
			e := r.entities[i]
			if person(e.kind) && r.holds(e, m) {
				return e
			}
		}
	}
	if e := r.namedLater(m); e != nil {
		return e
	}
	if m.head.Unique && m.state != "" && (m.definite || r.definitePhrase(m)) && len(r.otherBodies(m)) == 0 {
		id := "person:" + m.head.Concept + "@" + m.state
		return r.entityByID(id, func() *entity {
			return &entity{kind: m.kind, head: m.head, state: m.state, name: r.nameOf(m, m.start, m.end)}
		})
	}
	return r.anon(m)
}

func (r *reader) otherBodies(m *mention) []*mention {
	var out []*mention
	for _, w := range m.with {
		if w.kind != graph.State {
			out = append(out, w)
		}
	}
	return out
}

// definitePhrase reports whether a word of m has the article: وزير الخارجية.
func (r *reader) definitePhrase(m *mention) bool {
	for j := m.start; j < m.end; j++ {
		if strings.HasPrefix(r.tokens[j].norm, "ال") {
			return true
		}
	}
	return false
}

// holds reports whether person e was given the title of m, of the same state
// and body.
func (r *reader) holds(e *entity, m *mention) bool {
	for _, o := range e.mentions {
		if m.head != nil && m.head.Concept == "epithet" {
			if r.calls(o, m) {
				return true
			}
			continue
		}
		if o.head == nil || m.head == nil || !sameOffice(o.head.Concept, m.head.Concept) {
			continue
		}
		if !r.headsLast() && (r.gender(o)*r.gender(m) < 0 || r.otherRemit(o, m)) {
			continue
		}
		if m.state != "" && o.stateOf() != "" && m.state != o.stateOf() {
			continue
		}
		if len(m.with) > 0 && len(o.with) > 0 && !sharesBody(m, o) {
			continue
		}
		if !r.headsLast() && m.state != "" && o.stateOf() == "" && len(r.otherBodies(o)) > 0 {
			continue // the president of Yemen is none of a committee
		}
		if m.plural != o.plural {
			continue
		}
		return true
	}
	return false
}

// sameOffice reports whether a title may point back to another: "the minister" to
// the foreign minister.
func sameOffice(full, short string) bool {
	return full == short || strings.HasSuffix(full, "-"+short)
}

func sharesBody(a, b *mention) bool {
	for _, x := range a.with {
		for _, y := range b.with {
			for _, e := range x.refers {
				if slices.Contains(y.refers, e) {
					return true
				}
			}
		}
	}
	return false
}

// anon makes a node of its own for an actor that is described, not named.
func (r *reader) anon(m *mention) *entity {
	id := fmt.Sprintf("anon:%s:%d", r.docID, r.tokens[m.start].start)
	return r.entityByID(id, func() *entity {
		return &entity{kind: m.kind, head: m.head, state: m.state, unnamed: true, name: r.nameOf(m, m.start, m.end)}
	})
}

// rename gives each unknown actor the longest name of the article and its key: a
// headline's surname is not who the person is.
func (r *reader) rename() {
	for _, e := range r.entities {
		space, _, _ := strings.Cut(e.id, ":")
		if e.unnamed || e.entry != nil || strings.Contains(e.id, "@") || e.kind == graph.Campaign || e.head != nil && e.head.Concept == "administration" {
			continue // these are named after somebody else
		}
		longest, shown := "", ""
		for _, m := range e.mentions {
			name := r.nameOf(m, m.name[0], m.name[1])
			if !m.named() || len(name) <= len(longest) {
				continue
			}
			longest, shown = name, name
			if !person(e.kind) {
				shown = r.nameOf(m, m.start, m.end)
			}
		}
		key := r.x.key(longest)
		if longest == "" || key == "" || shown == e.name {
			continue
		}
		id := space + ":" + key
		if e.id == id || !slices.ContainsFunc(r.entities, func(o *entity) bool { return o.id == id }) {
			e.id, e.name = id, shown
		}
	}
}
