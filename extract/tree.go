package extract

import (
	"strings"
)

// relation is what a word is to the word that it belongs to.
type relation uint8

const (
	relOther relation = iota
	relRoot
	relSubject        // stands for who does it
	relPassiveSubject // stands for whom it is done to
	relObject
	relArgument // first noun phrase behind an Arabic verb: subject or object
	relSecond   // the second
	relOblique  // behind a preposition, of a verb
	relNominal  // behind a preposition, of a noun
	relGenitive // whose: the second part of an idafa, a possessive
	relAppos
	relConjunct
	relContent // clause that is said, thought, …
	relOpen    // clause or predicate without a subject of its own
	relAdverbial
	relClause // of a noun: relative clause, participle
	relParataxis
	relCase
	relMark
	relAux
	relCopula
	relCompound
	relFlat
	relModifier
	relDet
	relCoord
	relPunct
	relRelative
	relAdverb
	relParticle
)

// relations maps the labels of both treebanks.
var relations = map[string]relation{
	"root": relRoot, "nsubj": relSubject, "csubj": relSubject, "nsubj:pass": relPassiveSubject, "csubj:pass": relPassiveSubject,
	"obj": relObject, "iobj": relOther, "arg": relArgument, "arg2": relSecond, "obl": relOblique, "nmod": relNominal,
	"idafa": relGenitive, "nmod:poss": relGenitive, "appos": relAppos, "conj": relConjunct, "ccomp": relContent, "xcomp": relOpen,
	"advcl": relAdverbial, "acl": relClause, "acl:relcl": relClause, "parataxis": relParataxis, "case": relCase, "mark": relMark,
	"aux": relAux, "aux:pass": relAux, "cop": relCopula, "compound": relCompound, "flat": relFlat, "amod": relModifier,
	"det": relDet, "cc": relCoord, "punct": relPunct, "rel": relRelative, "advmod": relAdverb, "prt": relParticle, "compound:prt": relParticle,
}

// tree is a sentence with its words tagged and joined. Words are counted from
// the start of the sentence: word i is token s.start+i.
type tree struct {
	*reader
	s      sentence
	head   []int // -1 for the root
	rel    []relation
	base   []string // tag without clitics
	prefix []string // preposition written on the word: ب ل ك
	suffix []string // pronoun written on the word
	and    []bool   // conjunction written on the word
	kids   [][]int
	lo, hi []int // first word of the subtree, and the one behind it
	preds  []*predicate
	pron   map[int]*mention // pronouns that were resolved
	said   []*saying
	roles  map[int]*role
	depth  []int // how many quotations are open at the word
	deep   int   // how many actors are sought inside each other
}

// parse builds the tree of a sentence. The parser sees one word for each mention
// of an actor: what is inside them is known already.
func (r *reader) parse(s sentence) *tree {
	n := s.end - s.start
	t := &tree{reader: r, s: s, head: make([]int, n), rel: make([]relation, n), base: make([]string, n), prefix: make([]string, n),
		suffix: make([]string, n), and: make([]bool, n), lo: make([]int, n), hi: make([]int, n), pron: map[int]*mention{}, roles: map[int]*role{}, depth: make([]int, n)}
	words, places := r.collapse(s)
	for i := range t.head {
		if m := r.at[s.start+i]; m != nil && m.form != formPronoun {
			t.head[i], t.rel[i], t.base[i] = r.standIn(m)-s.start, relFlat, "NNP"
		}
	}
	last := -1
	for i := range t.head {
		if r.silent(s.start+i) && t.rel[i] != relFlat {
			t.rel[i], t.base[i] = relPunct, "PUNC"
		}
	}
	for j, x := range r.nodesOf(s, words) {
		i := places[j]
		t.head[i], t.rel[i] = -1, relations[x.Label]
		if x.Head >= 0 {
			t.head[i] = places[x.Head]
		}
		t.clitics(i, x.Tag)
	}
	for i := range t.head { // what is silent hangs on the word before it, or on the first one
		m := r.at[s.start+i]
		switch {
		case !r.silent(s.start + i):
			last = i
		case t.rel[i] == relFlat && r.standIn(m) != s.start+i:
		case last >= 0 && t.rel[i] == relFlat:
			t.head[i], t.rel[i] = last, relAppos
		case last >= 0:
			t.head[i] = last
		case len(places) > 0:
			t.head[i] = places[0]
		default:
			t.head[i] = -1
		}
	}
	t.preds = make([]*predicate, n)
	t.grow()
	t.quotes()
	t.mend()
	t.grow()
	for i := range t.preds {
		if p := t.predicateAt(i); p != nil {
			p.word = t.topWord(p)
			if o := t.preds[p.word]; o == nil || o.end-o.from <= p.end-p.from { // a phrase is more than its verb
				t.preds[p.word] = p
			}
		}
	}
	return t
}

// topWord returns the word of a predicate's phrase that the others hang on.
func (t *tree) topWord(p *predicate) int {
	if p.verb() {
		return p.word
	}
	for j := p.word; j < p.end; j++ {
		if h := t.head[j]; h < p.word || h >= p.end {
			return j
		}
	}
	return p.word
}

// clitics takes a tag such as CC+IN+DTNN~هم apart.
func (t *tree) clitics(i int, tag string) {
	tag, t.suffix[i], _ = strings.Cut(tag, "~")
	parts := strings.Split(tag, "+")
	t.base[i] = parts[len(parts)-1]
	letters := []rune(t.tok(i).norm)
	for _, p := range parts[:len(parts)-1] {
		switch {
		case len(letters) == 0:
		case p == "CC":
			t.and[i] = true
			letters = letters[1:]
		case p == "IN" && len(letters) > 1 && strings.ContainsRune("بلك", letters[0]):
			t.prefix[i] = string(letters[0])
			letters = letters[1:]
		default:
			letters = letters[1:]
		}
	}
}

// tok returns the token of word i.
func (t *tree) tok(i int) token { return t.tokens[t.s.start+i] }

// grow fills in the children and the reach of every word.
func (t *tree) grow() {
	n := len(t.head)
	t.kids = make([][]int, n)
	for i := range t.head {
		t.lo[i], t.hi[i] = i, i+1
		if h := t.head[i]; h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	for i := range t.head {
		for h, steps := t.head[i], 0; h >= 0 && steps < n; h, steps = t.head[h], steps+1 {
			t.lo[h], t.hi[h] = min(t.lo[h], i), max(t.hi[h], i+1)
		}
	}
}

// quotes counts the quotations that are open at each word.
func (t *tree) quotes() {
	depth := 0
	if t.s.quoted {
		depth = 1
	}
	for i := range t.depth {
		if t.tok(i).kind == closing {
			depth = max(0, depth-1)
		}
		t.depth[i] = depth
		if t.tok(i).kind == opening {
			depth++
		}
	}
}

// verbal reports whether the tagger takes word i for a verb.
func (t *tree) verbal(i int) bool { return strings.HasPrefix(t.base[i], "VB") }

// noun reports whether the tagger takes word i for a noun, name or pronoun.
func (t *tree) noun(i int) bool {
	b := strings.TrimPrefix(t.base[i], "DT")
	return strings.HasPrefix(b, "NN") || strings.HasPrefix(b, "ACT") || strings.HasPrefix(b, "NOUN") || strings.HasPrefix(b, "PRP") || b == "VN" || b == "CD" || b == "WP" || b == "" && !t.svo()
}

// child returns the first child of word i with one of the relations, -1 when
// there is none.
func (t *tree) child(i int, rels ...relation) int {
	for _, k := range t.kids[i] {
		for _, r := range rels {
			if t.rel[k] == r {
				return k
			}
		}
	}
	return -1
}

// below reports whether word i lies in the subtree of word top.
func (t *tree) below(i, top int) bool { return t.lo[top] <= i && i < t.hi[top] && t.descends(i, top) }

func (t *tree) descends(i, top int) bool {
	for steps := 0; i >= 0 && steps <= len(t.head); steps++ {
		if i == top {
			return true
		}
		i = t.head[i]
	}
	return false
}

// preposition returns what governs the noun at word i: the clitic on it or the
// words before it, folded and joined by blanks; "" for nothing.
func (t *tree) preposition(i int) string {
	if t.prefix[i] != "" {
		return t.prefix[i]
	}
	var out []string
	for _, k := range t.kids[i] {
		if k < i && (t.rel[k] == relCase || t.rel[k] == relMark) {
			w := t.bareNorm(k)
			if t.tok(k).kind == possessive || t.base[k] == "POS" {
				continue
			}
			out = append(out, w)
		}
	}
	if len(out) == 0 && t.rel[i] == relConjunct && t.head[i] >= 0 && !t.and[i] {
		return t.preposition(t.head[i])
	}
	return strings.Join(out, " ")
}

// bareNorm returns the folded word i without a conjunction in front.
func (t *tree) bareNorm(i int) string {
	w := t.tok(i).norm
	if t.and[i] {
		if r := []rune(w); len(r) > 2 {
			return string(r[1:])
		}
	}
	return w
}

// governed reports whether one of the marks of a frame stands before word i.
func (t *tree) governed(i int, marks []string) bool {
	p := t.preposition(i)
	if p == "" {
		return false
	}
	for _, m := range marks {
		if m == p || strings.HasPrefix(p, m+" ") && m != "of" {
			return true
		}
	}
	return false
}

// clauseOf returns the verb or predicate of the innermost clause that holds word
// i: i itself when it heads one.
func (t *tree) clauseOf(i int) int {
	for steps := 0; steps <= len(t.head); steps++ {
		if t.verbal(i) || t.head[i] < 0 || t.clausal(i) {
			return i
		}
		i = t.head[i]
	}
	return i
}

// clausal reports whether word i heads a clause, by its relation.
func (t *tree) clausal(i int) bool {
	switch t.rel[i] {
	case relContent, relAdverbial, relClause, relParataxis, relRoot:
		return true
	}
	return false
}

// svo reports whether subjects stand before their verbs in the language.
func (r *reader) svo() bool { return r.pack.In("order", "svo") }
