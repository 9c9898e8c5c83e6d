package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/extract/syntax"
	"isnad/graph"
)

// parsed is what the parser made of a sentence, kept for the words that it saw.
type parsed struct {
	words []syntax.Word
	nodes []syntax.Node
}

// nodesOf parses the words of a sentence; the same words are parsed once.
func (r *reader) nodesOf(s sentence, words []syntax.Word) []syntax.Node {
	if p, ok := r.parses[s.start]; ok && slices.Equal(p.words, words) {
		return p.nodes
	}
	nodes := r.parser.Parse(words)
	r.parses[s.start] = parsed{words, nodes}
	return nodes
}

// widenNames takes words into a name that the tagger takes for names too: what
// stands right behind one that no list knows, "شركة كوبالت ريفر".
func (r *reader) widenNames() {
	if r.svo() {
		return // capitals have told
	}
	for _, s := range r.sents {
		words, places := r.collapse(s)
		for j, x := range r.nodesOf(s, words) {
			k := s.start + places[j]
			if k == s.start || r.at[k] != nil {
				continue
			}
			m := r.at[k-1]
			if m == nil || m.end != k || r.noName(k) {
				continue
			}
			name := strings.TrimPrefix(x.Tag, "DT") == "NNP" || r.surnameBehind(m, k)
			if m.form == formTitle && r.startsName(m, k, name) {
				m.name, m.form = [2]int{k, k + 1}, formName
			} else if !name || !r.mayWiden(m, k) {
				continue
			}
			m.end = k + 1
			if m.named() {
				m.name[1] = k + 1
			}
			r.at[k] = m
		}
		r.nameRuns(s, words, places)
	}
}

// nameRuns makes a person of two or more words that the tagger takes for a name
// and the parser for the name of the noun before them, which no list knows as a
// title: "لاعب الشطرنج سامر حداد".
func (r *reader) nameRuns(s sentence, words []syntax.Word, places []int) {
	nodes := r.nodesOf(s, words)
	isName := func(j int) bool {
		if j >= len(nodes) || nodes[j].Tag != "NNP" {
			return false
		}
		k := s.start + places[j]
		_, _, _, national := r.demonym(k)
		return r.at[k] == nil && !national && !r.noName(k) && r.tokens[k].kind == word && !r.isKnown(k) && long(r.tokens[k].norm, 3) && !strings.HasPrefix(r.tokens[k].norm, "ال")
	}
	for j := 0; j < len(nodes); j++ {
		if !isName(j) {
			continue
		}
		end := j + 1
		for end < len(nodes) && places[end] == places[end-1]+1 && nodes[end].Label == "flat" && (isName(end) || nodes[end].Tag == "DTNNP" && r.at[s.start+places[end]] == nil) {
			end++
		}
		if end-j < 2 || end-j > maxNameWords {
			continue
		}
		if r.titleRun(s.start+places[j], s.start+places[end-1]+1) {
			continue
		}
		office := r.officeBehind(s, nodes, places, j, end)
		if office == nil && !r.namesNoun(s, nodes, places, j) {
			continue
		}
		m := &mention{start: s.start + places[j], end: s.start + places[end-1] + 1, kind: graph.Person, form: formName, definite: true}
		m.name = [2]int{m.start, m.end}
		if office != nil {
			m.kind, m.head, m.state = office.kind, office.head, office.state
		}
		r.cover(m, m.start, m.end)
		at, _ := slices.BinarySearchFunc(r.mentions, m.start, func(o *mention, start int) int { return o.start - start })
		r.mentions = slices.Insert(r.mentions, at, m)
	}
}

// titleRun gives the name of tokens from to end to the title right before it,
// which has none; a place that the title asks for comes first: "عمدة نابل سامر
// حداد".
func (r *reader) titleRun(from, end int) bool {
	if from == 0 {
		return false
	}
	m := r.at[from-1]
	if m == nil || m.end != from || m.named() || m.plural || m.entry != nil || m.head == nil || m.head.Class != lang.Title {
		return false
	}
	name := from
	if end-from > 2 && r.takesPlace(from-1) {
		name++
	}
	m.name, m.end, m.form = [2]int{name, end}, end, formName
	r.cover(m, from, end)
	return true
}

// namesNoun reports whether the name that begins with word j stands in apposition
// to a common noun before it.
func (r *reader) namesNoun(s sentence, nodes []syntax.Node, places []int, j int) bool {
	if nodes[j].Label != "appos" || nodes[j].Head >= j || nodes[j].Head < 0 {
		return false
	}
	top := nodes[j].Head
	for h := nodes[top].Head; h >= 0 && h < top && (nodes[top].Label == "idafa" || nodes[top].Label == "amod"); h = nodes[top].Head {
		top = h
	}
	k := s.start + places[top]
	return (strings.HasPrefix(nodes[top].Tag, "NN") || strings.HasPrefix(nodes[top].Tag, "DTNN")) && r.at[k] == nil && !r.thing(k)
}

// officeBehind returns the title that stands, behind a comma, in apposition to the
// name of words j to end: "سامر حداد، رئيس البلدية"; nil for none.
func (r *reader) officeBehind(s sentence, nodes []syntax.Node, places []int, j, end int) *mention {
	if end+1 >= len(nodes) || nodes[end].Tag != "PUNC" || nodes[end+1].Head != j || nodes[end+1].Label != "appos" {
		return nil
	}
	m := r.at[s.start+places[end+1]]
	if m == nil || !person(m.kind) || m.named() || m.plural || m.head == nil || m.and || m.prep != "" {
		return nil
	}
	return m
}

// maxNameWords bounds how many words a person's name has.
const maxNameWords = 5

// thing reports whether the noun at token k is no person: a place, a thing or an
// idea.
func (r *reader) thing(k int) bool {
	return len(r.readings[k]) > 0 || r.inList(k, "inanimate", "abstract", "placeword")
}

// surnameBehind reports whether token k can only be the surname of mention m, a
// person told by title and given name: no list and no pack knows the word.
func (r *reader) surnameBehind(m *mention, k int) bool {
	if !person(m.kind) || m.entry != nil || m.name[1]-m.name[0] != 1 || m.name[1] != k {
		return false
	}
	if _, given := r.x.gaz.GivenName(r.tokens[m.name[0]].norm); !given {
		return false
	}
	w := r.tokens[k].norm
	return len(r.readings[k]) == 0 && long(w, 4) && !strings.HasPrefix(w, "ال") && !r.pack.In("cliticletter", string([]rune(w)[:1])) && !strings.HasSuffix(w, "ه") && !strings.HasSuffix(w, "ا")
}

// startsName reports whether the personal name that a title lacks begins with
// token k: a word that the lexicon does not know, with a further one behind it.
func (r *reader) startsName(m *mention, k int, name bool) bool {
	unknown := func(j int) bool {
		if j >= len(r.tokens) || r.tokens[j].kind != word || !long(r.tokens[j].norm, 2) || r.at[j] != nil || len(r.readings[j]) > 0 || r.isKnown(j) || strings.HasPrefix(r.tokens[j].norm, "ال") {
			return false
		}
		_, _, _, national := r.demonym(j)
		return !national
	}
	if m.plural || m.entry != nil || !(m.definite || r.definitePhrase(m)) || !unknown(k) {
		return false
	}
	return unknown(k+1) && (name || r.isName(k+1) || r.closes(k+2))
}

// mayWiden reports whether the name of mention m may go on with token k.
func (r *reader) mayWiden(m *mention, k int) bool {
	t := r.tokens[k]
	if w := []rune(t.norm); r.pack.In("cliticletter", string(w[:1])) && len(w) >= 4 && m.end > m.start+1 {
		if _, unit := r.x.gaz.GivenName(t.norm); !unit {
			return false
		}
	}
	if m.entry != nil || m.form != formName || m.end-m.start >= maxPhrase || t.kind != word || strings.HasPrefix(t.norm, "ال") != strings.HasPrefix(r.tokens[k-1].norm, "ال") && strings.HasPrefix(t.norm, "ال") && !person(m.kind) {
		return false
	}
	if m.named() && m.name[1] != m.end {
		return false
	}
	if !person(m.kind) && !m.named() || m.kind == graph.State {
		return false
	}
	if _, _, _, national := r.demonym(k); national || r.isKnown(k) {
		return false
	}
	for _, rd := range r.readings[k] {
		if rd.lex.Class != lang.Common || rd.whole() && rd.suffix == "" {
			return false
		}
	}
	return true
}
