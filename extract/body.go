package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// bodyEntity finds or makes the organisation, company or campaign that m names.
func (r *reader) bodyEntity(m *mention) *entity {
	if e := r.heldBy(m); e != nil {
		return e
	}
	if m.head != nil && m.head.Unique && m.state == "" && !m.named() && len(m.with) == 0 && !r.headsLast() {
		m.state = r.siblingState(m)
	}
	name := r.nameOf(m, m.start, m.end)
	id := "org:" + r.x.key(name)
	name = r.nameOf(m, m.start, r.ownEnd(m))
	if e := r.shortened(m); e != nil {
		return e
	}
	switch {
	case m.head != nil && m.head.Concept == "campaign" && m.state == "" && !m.named() && r.campaigns(m) != nil:
		return r.campaigns(m)
	case m.named() && r.sameName(m) != nil:
		return r.sameName(m)
	case m.named():
		short := r.nameOf(m, m.name[0], m.name[1])
		if k := r.x.key(short); k != "" {
			id = "org:" + k
		}
	case m.head != nil && m.head.Unique && m.state != "" && len(r.otherBodies(m)) == 0:
		id = "org:" + m.head.Concept + "@" + m.state
	case m.head != nil && (m.head.Concept == "campaign" || m.plural) && m.state != "":
		id = "org:" + m.head.Concept + "s@" + m.state
	case m.head != nil && m.state != "":
		id = "org:" + r.x.key(name) + "@" + m.state
		if e := r.extended(m); e != nil {
			return e
		}
	case !r.headsLast() && m.head != nil && m.end > m.start+1 && r.isSection(m.start):
		if e := r.extended(m); e != nil {
			return e
		}
	}
	if id == "org:" {
		return r.anon(m)
	}
	return r.entityByID(id, func() *entity { return &entity{kind: m.kind, head: m.head, state: m.stateOf(), name: name} })
}

// extended finds an earlier body whose words hold all of m's, or the reverse:
// "المرصد السوري" after "المرصد السوري لحقوق الإنسان".
func (r *reader) extended(m *mention) *entity {
	key := r.key(m.start, m.end)
	for i := len(r.entities) - 1; i >= 0; i-- {
		e := r.entities[i]
		if person(e.kind) || e.unnamed || e.head == nil || e.head.Concept != m.head.Concept {
			continue
		}
		for _, o := range e.mentions {
			if k := r.key(o.start, o.end); strings.HasPrefix(k, key+" ") || k == key || len(m.with) > 0 && len(o.with) == 0 && strings.HasPrefix(key, k+" ") && o.end > o.start+1 {
				return e
			}
		}
	}
	return nil
}

// campaigns returns the campaigns of a whole election named before, for a plural
// that names no candidate.
func (r *reader) campaigns(m *mention) *entity {
	for i := len(r.entities) - 1; i >= 0; i-- {
		if e := r.entities[i]; e.head == m.head && strings.HasPrefix(e.id, "org:"+m.head.Concept+"s@") {
			return e
		}
	}
	return nil
}

// sameName finds the unknown body of the same kind that an earlier, shorter or
// longer name already stands for: شركة هارفيل, شركة هارفيل مارين.
func (r *reader) sameName(m *mention) *entity {
	key := r.key(m.name[0], m.name[1])
	for _, e := range r.entities {
		if person(e.kind) || e.unnamed || e.entry != nil || e.kind != m.kind {
			continue
		}
		for _, o := range e.mentions {
			if !o.named() {
				continue
			}
			k := r.key(o.name[0], o.name[1])
			if k == key || strings.HasPrefix(k, key+" ") || strings.HasPrefix(key, k+" ") {
				return e
			}
		}
	}
	return nil
}

// shortened finds an earlier known body whose mention begins with all of m's
// words: "حزب العمال" after "حزب العمال الكردستاني".
func (r *reader) shortened(m *mention) *entity {
	key := r.key(m.start, m.end)
	if m.end-m.start < 2 {
		return nil
	}
	for i := len(r.mentions) - 1; i >= 0; i-- {
		o := r.mentions[i]
		if o.start < m.start && o.entry != nil && len(o.refers) == 1 && !person(o.kind) && o.kind != graph.State && strings.HasPrefix(r.key(o.start, o.end), key+" ") {
			return o.refers[0]
		}
	}
	return nil
}

// heldBy makes the campaign or administration of a person one entity, whatever
// the words between: حملة بايدن, حملة المرشح الديمقراطي جو بايدن.
func (r *reader) heldBy(m *mention) *entity {
	if m.head == nil || m.head.Concept != "campaign" && m.head.Concept != "administration" {
		return nil
	}
	with := m.with
	if m.named() && len(with) == 0 { // حملة لوبو: of whom the article has named
		with = r.surnames[r.key(m.name[0], m.name[1])]
	}
	for _, w := range with {
		if !person(w.kind) || len(w.refers) == 0 {
			continue
		}
		p := w.refers[0]
		id := "org:" + r.surnameKey(p) + "-" + m.head.Concept
		e := r.entityByID(id, func() *entity {
			return &entity{kind: m.head.Kind, head: m.head, state: p.state, name: r.nameOf(m, m.start, m.end)}
		})
		return e
	}
	return nil
}

// surnameKey returns the romanised last name of a person.
func (r *reader) surnameKey(e *entity) string {
	key := strings.TrimPrefix(e.id, "person:")
	return key[strings.LastIndexByte(key, '-')+1:]
}

// antecedent resolves a common noun to what it stood for before: "الشركة",
// "الشركة الأميركية", "الوزارة", "الدول الثلاث".
func (r *reader) antecedent(m *mention) []*entity {
	if m.head == nil {
		return nil
	}
	if m.head.Concept == "campaign" && r.article(m) { // الحملة
		for i := len(r.entities) - 1; i >= 0; i-- {
			if e := r.entities[i]; e.kind == graph.Campaign && !e.unnamed && len(e.mentions) > 0 {
				return one(e)
			}
		}
		return nil
	}
	if m.head.Concept == "campaign" { // حملته الانتخابية: of the last person named
		if p := r.lastPerson(m); p != nil {
			m.with = append(m.with, &mention{start: m.start, end: m.start, kind: graph.Official, refers: []*entity{p}, form: formPronoun})
			return one(r.heldBy(m))
		}
		return nil
	}
	if m.plural && r.headsLast() {
		return r.several(m)
	}
	if m.head.Acting && m.state == "" {
		return one(r.actingState(m))
	}
	if m.head.Acting {
		return one(r.stateEntity(m.state))
	}
	if es := r.sameBody(m); es != nil {
		return es
	}
	if m.head.Unique {
		if m.state == "" && r.headsLast() {
			m.state = r.sisterState(m)
		}
		if m.state == "" && !r.headsLast() && m.definite && !m.plural && r.pack.In("of the state", m.head.Concept) {
			m.state = r.siblingState(m)
		}
		if m.state != "" {
			id := "org:" + m.head.Concept + "@" + m.state
			return one(r.entityByID(id, func() *entity {
				return &entity{kind: m.kind, head: m.head, state: m.state, name: r.nameOf(m, m.start, m.end)}
			}))
		}
		return nil
	}
	if m.head.Concept == "company" && !m.definite && m.end > m.start+1 && !m.plural { // the company of the national dairies
		m.form = formName
		return one(r.bodyEntity(m))
	}
	if m.state != "" && !r.bareNominal(m) {
		return one(r.entityByID("org:"+r.x.key(r.nameOf(m, m.start, m.end)), func() *entity {
			return &entity{kind: m.kind, head: m.head, state: m.state, name: r.nameOf(m, m.start, m.end)}
		}))
	}
	return nil
}

// bareNominal reports whether a head and its adjective can only point back:
// "the American company" never names one by itself.
func (r *reader) bareNominal(m *mention) bool {
	return m.head.Concept == "company" || m.head.Concept == "newspaper" || m.head.Concept == "group"
}

// sameBody returns what the last mention referred to that m may point back to: one
// with the very head of m before another of its kind.
func (r *reader) sameBody(m *mention) []*entity {
	var other []*entity
	for i := len(r.mentions) - 1; i >= 0; i-- {
		if r.mentions[i].start >= m.start {
			continue
		}
		for _, o := range append([]*mention{r.mentions[i]}, r.mentions[i].with...) {
			if len(o.refers) != 1 || !r.mayBe(o.refers[0], o, m) {
				continue
			}
			if r.headsLast() || m.head.Concept != "army" || o.head == nil || o.head.Concept == m.head.Concept {
				return o.refers
			}
			if other == nil {
				other = o.refers
			}
		}
	}
	return other
}

// mayBe reports whether mention o of entity e can be what the nominal m means.
func (r *reader) mayBe(e *entity, o, m *mention) bool {
	if e.unnamed && o.form != formName {
		return false
	}
	if m.state != "" && m.state != e.state && (e.state != "" || e.kind != graph.Company) || m.plural != o.plural {
		return false
	}
	if r.headsLast() && r.genericFor(e, o, m) {
		return true
	}
	if e.kind == m.kind && (m.kind == graph.Company || m.kind == graph.Campaign) {
		return true
	}
	if o.head != nil && o.head.Class == lang.Org && (o.form == formName || o.form == formNominal && o.state != "" && !r.headsLast()) {
		return r.sameHeadWord(o, m) || sameConcept(o.head.Concept, m.head.Concept) && specific(m.head.Concept)
	}
	if e.entry == nil || person(e.kind) || e.kind == graph.State {
		return false
	}
	if m.head.Outlet && e.entry.Outlet || m.head.Concept == "group" && e.kind == graph.ArmedGroup {
		return true
	}
	return r.bearsWord(e, m) || r.beginsLike(o, m)
}

// beginsLike reports whether the known name o begins with a head of the very kind of
// m: "the parliament" may be مجلس النواب الليبي.
func (r *reader) beginsLike(o, m *mention) bool {
	if r.headsLast() || o.start >= o.end || !specific(m.head.Concept) {
		return false
	}
	for _, rd := range r.readings[o.start] {
		if rd.lex.Class == lang.Org && rd.lex.Actor.Concept == m.head.Concept && len(rd.lex.Words) > 1 && rd.end <= o.end {
			return true
		}
	}
	return false
}

// specific reports whether a concept is narrow enough to point back by itself;
// "organization" holds committees, centres and courts alike.
func specific(concept string) bool { return concept != "organization" && concept != "movement" }

// bearsWord reports whether a name of a known body holds the head word of m:
// "the ministry" may be the Turkish Ministry of Foreign Affairs.
func (r *reader) bearsWord(e *entity, m *mention) bool {
	for _, names := range e.entry.Names {
		for _, n := range names {
			for _, w := range strings.Fields(n) {
				w = strings.TrimPrefix(r.x.fold(w), "ال")
				for _, s := range r.splits[r.coreOf(m)] {
					if s.stem == w && long(w, 3) {
						return true
					}
				}
			}
		}
	}
	return false
}

func sameConcept(a, b string) bool {
	if a == b {
		return true
	}
	return a == "forces" && b == "army" || strings.HasSuffix(a, "-ministry") && b == "ministry" || a == "news-agency" && b == "organization"
}

// lastPerson returns the person named last before m.
func (r *reader) lastPerson(m *mention) *entity {
	for i := len(r.mentions) - 1; i >= 0; i-- {
		o := r.mentions[i]
		if o.start < m.start && person(o.kind) && len(o.refers) == 1 && o.named() && m.start-o.start < 60 {
			return o.refers[0]
		}
	}
	return nil
}

// sides resolves "both sides" to the two bodies or states that were last named
// together.
func (r *reader) sides(m *mention) []*entity {
	for i := len(r.mentions) - 1; i > 0; i-- {
		b, a := r.mentions[i], r.mentions[i-1]
		if b.start >= m.start || person(a.kind) || person(b.kind) || len(a.refers) != 1 || len(b.refers) != 1 || a.refers[0] == b.refers[0] {
			continue
		}
		if a.form != formName || b.form != formName || b.start-a.end > 3 || !b.and && !r.joinedBy(a.end, b.start) {
			continue
		}
		return []*entity{a.refers[0], b.refers[0]}
	}
	return one(r.anon(m))
}

// joinedBy reports whether "and" is all that stands between tokens from and to besides
// marks.
func (r *reader) joinedBy(from, to int) bool {
	and := false
	for k := from; k < to; k++ {
		switch t := r.tokens[k]; {
		case t.kind != word:
		case r.pack.In("cliticand", t.norm):
			and = true
		default:
			return false
		}
	}
	return and
}

// sameHeadWord reports whether two descriptions begin with the same word, apart
// from clitics and case endings.
func (r *reader) sameHeadWord(a, b *mention) bool {
	for _, x := range r.splits[r.coreOf(a)] {
		for _, y := range r.splits[r.coreOf(b)] {
			if long(x.stem, 3) && long(y.stem, 3) && caseless(x.stem) == caseless(y.stem) {
				return true
			}
		}
	}
	return false
}

// caseless takes the plural ending of a noun off, in either case.
func caseless(w string) string {
	for _, end := range []string{"ون", "ين", "و", "ي"} {
		if s, ok := strings.CutSuffix(w, end); ok && long(s, 3) {
			return s
		}
	}
	return w
}

// stateNear returns the state of the actor right before "the government" in the
// same sentence: the Norwegian opposition accuses that of Norway.
func (r *reader) stateNear(m *mention) *entity {
	for i := len(r.mentions) - 1; i >= 0; i-- {
		o := r.mentions[i]
		if o.start >= m.start || len(o.refers) != 1 {
			continue
		}
		if m.start-o.end > 12 {
			return nil
		}
		for j := o.end; j < m.start; j++ {
			if k := r.tokens[j].kind; k == newline || k == mark && stop(r.tokens[j].text) {
				return nil
			}
		}
		if s := o.refers[0].state; s != "" && o.refers[0].kind != graph.Correspondent {
			return r.stateEntity(s)
		}
	}
	return nil
}

// article reports whether the head of m has the article, and no pronoun that
// tells whose it is.
func (r *reader) article(m *mention) bool {
	rd, ok := r.find(m.start, lang.Org)
	return ok && rd.det && rd.suffix == ""
}
