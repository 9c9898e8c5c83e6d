package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// maxQuotedName bounds how many words a name in quotation marks has.
const maxQuotedName = 4

// quotedName makes an organisation of a short name in quotation marks that no
// list knows: «اللواء 9».
func (t *tree) quotedName(i int) argument {
	if t.svo() || i == 0 || t.tok(i-1).kind != opening || !t.noun(i) || t.preds[i] != nil {
		return nobody
	}
	end := i + 1
	for end < len(t.head) && end <= i+maxQuotedName && t.tok(end).kind != closing {
		if t.verbal(end) || t.tok(end).kind == mark {
			return nobody
		}
		end++
	}
	if end >= len(t.head) || t.tok(end).kind != closing || !strings.HasPrefix(t.tok(i).norm, "ال") && !strings.HasPrefix(t.base[i], "NNP") {
		return nobody
	}
	k := t.s.start
	m := &mention{start: k + i - 1, end: k + end + 1, kind: graph.Organization, form: formName, name: [2]int{k + i, k + end}, definite: true}
	return t.foundName(m, i)
}

// foundName resolves the name m, which the tree has found at word i, as those that were
// found before it.
func (t *tree) foundName(m *mention, i int) argument {
	if person(m.kind) {
		m.refers = one(t.personEntity(m))
	} else {
		m.refers = one(t.bodyEntity(m))
	}
	if len(m.refers) == 0 {
		return nobody
	}
	t.record(m)
	t.cover(m, m.start, m.end)
	return argument{entities: m.refers, mention: m, at: i}
}

// unlistedName makes a person of a name with capitals that no list knows and no
// title introduces.
func (t *tree) unlistedName(i int) argument {
	if !t.svo() || t.base[i] != "NNP" || !t.tok(i).capital || t.temporal(i) || t.preds[i] != nil {
		return nobody
	}
	k := t.s.start + i
	if _, _, _, national := t.demonym(k); national || t.pack.In("capitalword", t.tok(i).norm) || t.pack.In("nameadjective", t.tok(i).norm) || t.place(k) {
		return nobody
	}
	from := i
	for from > 0 && t.at[k-i+from-1] == nil {
		small := from > 1 && t.pack.In("namepart", t.tok(from-1).norm) && t.tok(from-2).capital && t.at[k-i+from-2] == nil
		if !small && !(t.base[from-1] == "NNP" && t.tok(from-1).capital && (t.head[from-1] == i || from < i)) {
			break
		}
		from--
	}
	if t.place(t.s.start+from) || from == i && t.firstWord(k) && (t.rel[i] == relCompound || t.rel[i] == relModifier) {
		return nobody
	}
	kind := graph.Person
	if c := t.child(i, relDet); c >= 0 || t.tok(i).caps {
		kind = graph.Organization
	}
	m := &mention{start: t.s.start + from, end: k + 1, kind: kind, form: formName, name: [2]int{t.s.start + from, k + 1}, definite: true}
	return t.foundName(m, i)
}

// place reports whether the name of a place that the gazetteer knows begins at token
// k.
func (r *reader) place(k int) bool {
	_, _, ok := r.x.gaz.Place(r.forms(k), k)
	return ok
}

// span makes a mention of word i for its place in the text only.
func (t *tree) span(i int) *mention {
	k := t.s.start + i
	return &mention{start: k, end: k + 1, form: formPronoun, prep: t.prefix[i], and: t.and[i]}
}

// describable reports whether the phrase at word i may describe somebody: a
// noun that is neither a predicate nor one of the pack's things.
func (t *tree) describable(i int) bool {
	tok := t.tok(i)
	if tok.kind != word || !long(tok.norm, 3) || !t.noun(i) || t.temporal(i) {
		return false
	}
	if t.is(i, lang.Dem) {
		k := t.child(i, relAppos)
		return k > i && t.describable(k)
	}
	for _, rd := range t.readings[t.s.start+i] {
		if !t.svo() && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.VerbalNoun && (rd.det || rd.whole() && rd.suffix == "") && !t.plural(i) {
			return false // التوقف
		}
	}
	if p := t.preds[i]; p != nil && p.class() != lang.BadName && p.class() != lang.Terror && p.class() != lang.Plain {
		return false
	}
	return !t.inList(t.s.start+i, "inanimate", "abstract", "idea")
}

// inList reports whether one of the lists of the pack has the word at token k.
func (r *reader) inList(k int, lists ...string) bool {
	for _, w := range r.stemsAt(k) {
		for _, list := range lists {
			if r.pack.In(list, w) {
				return true
			}
		}
	}
	return false
}

// stems returns the folded forms that word i may have without clitics.
func (t *tree) stems(i int) []string { return t.stemsAt(t.s.start + i) }

// stemsAt returns the folded forms that the word at token k may have without
// clitics.
func (r *reader) stemsAt(k int) []string {
	out := []string{r.tokens[k].norm}
	for _, s := range r.splits[k] {
		out = append(out, s.stem)
		if bare, ok := strings.CutSuffix(s.stem, "ا"); ok && long(bare, 3) { // the accusative: قرارا
			out = append(out, bare)
		}
	}
	if r.svo() {
		out = append(out, strings.TrimSuffix(r.tokens[k].norm, "s"))
	}
	return out
}

// describe makes an unnamed actor of the phrase at word i: its head with the
// words that belong to it and stand beside it.
func (t *tree) describe(i int) argument {
	from, to := i, i+1
	for grown := true; grown; {
		grown = false
		for _, k := range t.kids[i] {
			switch t.rel[k] {
			case relModifier, relCompound, relGenitive, relFlat:
			default:
				continue
			}
			if k < i && t.hi[k] == from && t.svo() {
				from, grown = t.lo[k], true
			}
			if k > i && t.lo[k] == to && t.hi[k]-t.lo[k] <= 6 && !t.svo() {
				to, grown = t.hi[k], true
			}
		}
	}
	m := &mention{start: t.s.start + from, end: t.s.start + to, kind: graph.Person, form: formGroup, prep: t.prefix[i], and: t.and[i], plural: t.plural(i)}
	if rd, ok := t.find(t.s.start+i, lang.Org); ok {
		m.kind = rd.lex.Actor.Kind
	}
	for j := from; j < to; j++ {
		if o := t.at[t.s.start+j]; o != nil && len(o.refers) > 0 {
			m.with = append(m.with, o)
			m.national(o.stateOf())
		} else if state, _, _, ok := t.demonym(t.s.start + j); ok {
			m.national(state)
		}
	}
	if m.start > t.s.start+i || m.start < t.s.start+i {
		m.prep, m.and = "", false
	}
	m.refers = one(t.anon(m))
	t.record(m)
	for j := m.start; j < m.end; j++ {
		if t.at[j] == nil {
			t.at[j] = m
		}
	}
	return argument{entities: m.refers, mention: m, at: i}
}

func (t *tree) plural(i int) bool {
	return strings.HasSuffix(t.base[i], "NNS") || strings.HasSuffix(t.base[i], "NNPS")
}

// counted returns the group of people of a state whom a number and the accusative of
// their nationality tell of, "12 فلسطينيا"; the gazetteer leaves that form out.
func (t *tree) counted(i int) argument {
	k := t.s.start + i + 1
	if t.svo() || t.base[i] != "CD" || k >= t.s.end || t.tokens[k].kind != word || t.at[k] != nil {
		return nobody
	}
	stem, ok := strings.CutSuffix(t.tokens[k].norm, "ا")
	if !ok || !long(stem, 3) {
		return nobody
	}
	state, _, ok := t.x.gaz.Demonym(stem)
	if !ok || !strings.HasPrefix(state, "state:") {
		return nobody
	}
	m := t.nationals(t.s.start+i, k+1, state, split{prep: t.prefix[i], and: t.and[i]})
	t.cover(m, m.start, m.end)
	return argument{entities: m.refers, mention: m, at: i}
}

// nationals makes the mention of people of a state, whom the tokens from start to end
// tell of behind the clitics of s.
func (r *reader) nationals(start, end int, state string, s split) *mention {
	m := &mention{start: start, end: end, kind: graph.Person, form: formGroup, plural: true, state: state, prep: s.prep, and: s.and}
	m.refers = one(r.anon(m))
	r.record(m)
	return m
}
