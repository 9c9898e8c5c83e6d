package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// learnLast notes the short names that a language with capitals makes of a full
// one: initials, the name in brackets behind it, a correspondent's given name.
func (r *reader) learnLast(m *mention) {
	r.bracketed(m)
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
		for k := o.start; k < o.end; k++ {
			r.at[k] = m
		}
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
	for k := j; k <= o.end; k++ {
		r.at[k] = m
	}
	m.end = o.end + 1
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

// seenBy reads "a document seen by the agency": the outlet reports whose it is.
func (f *claimer) seenBy(k int) {
	if !f.passive(k) || !f.pack.In("seenverb", f.items[k].rd.lex.Verb.Lemma) {
		return
	}
	by := f.byLast(k)
	if !by.ok() || !publishes(by.entities[0]) {
		return
	}
	target := f.subject(k)
	if !target.ok() {
		for _, s := range f.said {
			if len(s.speakers) > 0 && !s.reporter() {
				target = argument{entities: s.speakers[:1], mention: s.mention, at: -1}
			}
		}
	}
	if !target.ok() || publishes(target.entities[0]) {
		return
	}
	f.emit(found{kind: graph.Reported, trigger: f.items[k].span(), matter: f.matter("", 0, len(f.items)), explicit: true,
		rule: f.pack.Code + ".seen", confidence: 0.65}, by, target)
}

// badNames reads "X is a liar" in someone's words: the speaker accuses X.
func (f *claimer) badNames() {
	for k, it := range f.items {
		if it.kind != iBad || it.np != k && f.items[it.np].kind != iBad {
			continue
		}
		start := f.groupStart(f.phraseStart(k))
		if start == 0 || !f.auxIn(start, k) || !f.pack.In("be", f.tokens[f.items[f.lastAux(start, k)].start].norm) {
			continue
		}
		s := f.speakerAt(k)
		if s == nil || len(s.speakers) == 0 || s.reporter() {
			continue
		}
		target := f.describedBy(start - 1)
		if !target.ok() || f.allied(s.speakers[:1], target.entities) {
			continue
		}
		pol, mod := f.statusLast(k)
		f.emit(found{kind: graph.Accused, trigger: it.span(), matter: f.matter("", k-4, k+4), polarity: pol, modality: mod, said: s.parent,
			rule: f.pack.Code + ".badname", confidence: 0.55}, argument{entities: s.speakers[:1], mention: s.mention, at: -1}, f.carried(target))
	}
}

// lastAux returns the last auxiliary between items from and k.
func (c *scope) lastAux(from, k int) int {
	for j := k - 1; j > from; j-- {
		if c.items[j].kind == iAux {
			return j
		}
	}
	return from
}

// describedBy returns the actor of the noun phrase that ends at item p: its head
// or whose it is.
func (c *scope) describedBy(p int) argument {
	for p >= 0 && (c.items[p].kind == iTime || c.items[p].kind == iClose) {
		p--
	}
	if p < 0 || !c.inPhrase(c.items, p) {
		return nobody
	}
	from := c.phraseStart(p)
	if c.items[p].prep != "" {
		return nobody
	}
	return c.phraseActor(from)
}

// calledFalse returns the accusation that the word of falsity at k stands before
// in one phrase: "unfounded allegations".
func (f *claimer) calledFalse(k int) int {
	if n := f.items[k].np; n > k && f.items[n].kind == iNoun && f.items[n].rd.lex.Class == lang.Accusation {
		return n
	}
	return -1
}

// dropPassives drops accusations without a source where the article tells who
// makes them.
func (st *story) dropPassives() {
	known := map[*entity]bool{}
	for _, f := range st.found {
		if f.kind == graph.Accused && f.source != nil && f.polarity == graph.Positive {
			known[f.target] = true
		}
	}
	var kept []*found
	for _, f := range st.found {
		if f.kind != graph.Accused || f.source != nil || !known[f.target] && !f.sent.title {
			kept = append(kept, f)
		}
	}
	st.found = kept
}
