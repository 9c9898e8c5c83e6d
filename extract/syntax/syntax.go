// Package syntax tags the words of a sentence and finds their dependency tree:
// which word each word belongs to, and as what. It is the shallow syntax that
// the rules of package extract stand on, and it is learned: a linear tagger and
// a linear transition parser for each language, trained by the program in
// "isnad lang train" from the treebanks in extract/syntax/treebank.
//
// Data passes through two stages:
//
//	forms ─tagger.go─▶ tags ─parser.go─▶ heads and labels
//
// Both are greedy and linear in the length of the sentence. Nothing here looks at
// the meaning of a word; that is the business of the language packs.
package syntax

import (
	"isnad/internal/fold"
)

// Word is a word or mark of a sentence as the models see it.
type Word struct {
	Form string // as written
	Norm string // folded with fold.Word; "" is folded here
	Hint uint32 // what a lexicon knows of the word, one bit each; the models learn what the bits mean
	Tag  string // known beforehand; "" or one that the treebank has not leaves it to the tagger
}

// Node is what is known of one word of a parsed sentence.
type Node struct {
	Tag   string // of the treebank, with the clitics written on the word: CC+IN+DTNN, NN~هم
	Head  int    // index of the word that it belongs to, -1 for the root
	Label string // as what: nsubj, arg, obl, …
}

// Parser holds the models of one language. It is immutable and safe for
// concurrent use.
type Parser struct {
	tags, actions *classifier
	moves         []move
	traits        []traits // by tag
	tagIndex      map[string]int
}

// Parse returns a node for each word. Heads are indexes into words; the arcs make
// one projective tree.
func (p *Parser) Parse(words []Word) []Node {
	if len(words) == 0 {
		return nil
	}
	in := p.tagged(words)
	p.attach(in)
	out := make([]Node, len(words))
	for i := range out {
		out[i] = Node{Tag: p.tags.classes[in.tag[i]], Head: in.head[i], Label: in.labelOf(p, i)}
		if out[i].Head == len(words) {
			out[i].Head = -1
		}
	}
	return out
}

// tagged returns the words as the parser sees them, with their tags.
func (p *Parser) tagged(words []Word) *sentence {
	in := prepare(words)
	p.fix(in, words)
	p.tag(in)
	return in
}

// Tags returns the tag of each word as Parse gives it, without joining the words.
func (p *Parser) Tags(words []Word) []string {
	if len(words) == 0 {
		return nil
	}
	in := p.tagged(words)
	out := make([]string, len(words))
	for i := range out {
		out[i] = p.tags.classes[in.tag[i]]
	}
	return out
}

// fix gives the words whose tags are known theirs.
func (p *Parser) fix(s *sentence, words []Word) {
	for i, w := range words {
		if k, ok := p.tagIndex[w.Tag]; ok && w.Tag != "" {
			s.tag[i], s.fixed[i] = k, true
		}
	}
}

// sentence is a sentence on its way through the stages. Index len(words) is the
// root, which stands behind the last word.
type sentence struct {
	word  []uint32 // hash of the folded form; rare and common alike
	affix [][6]uint32
	shape []uint32
	hint  []uint32
	tag   []int
	fixed []bool // the tag was known beforehand
	head  []int
	label []int // index of the move that made the arc, -1 for none
}

func (s *sentence) labelOf(p *Parser, i int) string {
	if s.label[i] < 0 {
		return "dep"
	}
	return p.moves[s.label[i]].label
}

// prepare computes what the features of both stages are made of.
func prepare(words []Word) *sentence {
	n := len(words)
	s := &sentence{word: make([]uint32, n), affix: make([][6]uint32, n), shape: make([]uint32, n), hint: make([]uint32, n), tag: make([]int, n+1), fixed: make([]bool, n), head: make([]int, n+1), label: make([]int, n+1)}
	for i, w := range words {
		norm := w.Norm
		if norm == "" {
			norm = fold.Word(w.Form)
		}
		if norm == "" {
			norm = w.Form
		}
		s.word[i] = hashString(norm)
		s.affix[i] = affixes(norm)
		s.shape[i] = shape(w.Form, i == 0)
		s.hint[i] = w.Hint + 1
	}
	return s
}

// affixes hashes the first one to three and the last one to three letters.
func affixes(w string) [6]uint32 {
	var out [6]uint32
	r := []rune(w)
	for k := 1; k <= 3; k++ {
		m := min(k, len(r))
		out[k-1] = hashString(string(r[:m])) + uint32(k)
		out[k+2] = hashString(string(r[len(r)-m:])) + uint32(k)
	}
	return out
}

// shape tells how a word is written: capitals, digits, script.
func shape(form string, first bool) uint32 {
	var upper, lower, digit, other, hyphen uint32
	initial := uint32(0)
	for i, c := range form {
		switch {
		case c >= 'A' && c <= 'Z' || c >= 'À' && c <= 'Þ':
			upper = 1
			if i == 0 {
				initial = 1
			}
		case c >= 'a' && c <= 'z' || c >= 'ß' && c <= 'ÿ':
			lower = 1
		case c >= '0' && c <= '9' || c >= '٠' && c <= '٩' || c >= '۰' && c <= '۹':
			digit = 1
		case c == '-':
			hyphen = 1
		default:
			other = 1
		}
	}
	h := upper | lower<<1 | digit<<2 | other<<3 | hyphen<<4 | initial<<5
	if first {
		h |= 64
	}
	return h + 1
}
