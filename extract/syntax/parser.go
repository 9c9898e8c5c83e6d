package syntax

import (
	"strings"
	"unicode"
)

// The parser is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011): a word is
// shifted on the stack, becomes a dependent of the next word of the sentence
// (left), or of the word below it on the stack (right). The root stands behind
// the last word (Ballesteros and Nivre 2013).
type moveKind uint8

const (
	shiftMove moveKind = iota
	leftMove
	rightMove
)

// move is a transition with the label of the arc that it makes.
type move struct {
	kind  moveKind
	label string
}

func (m move) String() string {
	return [...]string{"S", "L", "R"}[m.kind] + m.label
}

func moveOf(name string) move {
	kind := map[byte]moveKind{'S': shiftMove, 'L': leftMove, 'R': rightMove}[name[0]]
	return move{kind: kind, label: name[1:]}
}

// traits are what the parser needs of a tag: the tag of the word without its
// clitics, and those.
type traits struct {
	base, clitics uint32
	mark          bool // a punctuation mark: nothing hangs on it
}

// traitsOf takes a tag such as CC+IN+DTNN~ها apart.
func traitsOf(tag string) traits {
	whole := tag
	if i := strings.IndexByte(tag, '~'); i >= 0 {
		tag = tag[:i]
	}
	base := tag
	if i := strings.LastIndexByte(tag, '+'); i >= 0 {
		base = tag[i+1:]
	}
	return traits{base: hashString(base), clitics: hashString(strings.TrimSuffix(whole, base)) + 1, mark: base == "PUNC" || !strings.ContainsFunc(base, unicode.IsLetter) || base == "-LRB-" || base == "-RRB-"}
}

// state is where the parser is in a sentence.
type state struct {
	*sentence
	traits      []traits
	stack       []int
	next        int
	left, right [][2]int // outermost and second dependents so far, -1 for none
	count       []int
}

func newState(s *sentence, t []traits) *state {
	n := len(s.word)
	st := &state{sentence: s, traits: t, left: make([][2]int, n+1), right: make([][2]int, n+1), count: make([]int, n+1), stack: make([]int, 0, n)}
	for i := range st.left {
		st.left[i], st.right[i] = [2]int{-1, -1}, [2]int{-1, -1}
		s.head[i], s.label[i] = -1, -1
	}
	return st
}

func (st *state) done() bool { return st.next == len(st.word) && len(st.stack) == 0 }

func (st *state) legal(k moveKind) bool {
	switch k {
	case shiftMove:
		return st.next < len(st.word)
	case leftMove:
		return len(st.stack) > 0 && !(st.next == len(st.word) && len(st.stack) > 1) && (st.next == len(st.word) || !st.mark(st.next))
	}
	return len(st.stack) > 1 && (st.next == len(st.word) || !st.mark(st.at(1)))
}

func (st *state) mark(i int) bool { return st.traits[st.tag[i]].mark }

func (st *state) apply(m move, index int) {
	if m.kind == shiftMove {
		st.stack = append(st.stack, st.next)
		st.next++
		return
	}
	top := st.stack[len(st.stack)-1]
	st.stack = st.stack[:len(st.stack)-1]
	h := st.next
	if m.kind == rightMove {
		h = st.stack[len(st.stack)-1]
	}
	st.head[top], st.label[top] = h, index
	st.count[h]++
	if top < h {
		st.left[h] = [2]int{top, st.left[h][0]}
	} else {
		st.right[h] = [2]int{top, st.right[h][0]}
	}
}

// attach finds the head and label of every word.
func (p *Parser) attach(s *sentence) {
	st := newState(s, p.traits)
	features := make([]uint32, 0, 80)
	scores := make([]int32, len(p.moves))
	for !st.done() {
		features = st.features(features[:0])
		p.actions.score(features, scores)
		b := -1
		for k, m := range p.moves {
			if st.legal(m.kind) && (b < 0 || scores[k] > scores[b]) {
				b = k
			}
		}
		st.apply(p.moves[b], b)
	}
}

func (st *state) at(depth int) int {
	if depth >= len(st.stack) {
		return -1
	}
	return st.stack[len(st.stack)-1-depth]
}

func (st *state) buffer(k int) int {
	if st.next+k > len(st.word) {
		return -1
	}
	return st.next + k
}

// look is what the features see of a word.
func (st *state) look(i int) (w, t, b uint32) {
	if i < 0 {
		return edge, edge, edge
	}
	if i >= len(st.word) {
		return edge + 1, edge + 1, edge + 1
	}
	tag := st.tag[i]
	return st.word[i], uint32(tag) + 100, st.traits[tag].base
}

func (st *state) labelled(i int) uint32 {
	if i < 0 {
		return edge
	}
	return uint32(st.label[i]) + 200
}

func near(n int) uint32 {
	switch {
	case n <= 4:
		return uint32(n)
	case n <= 6:
		return 5
	case n <= 10:
		return 7
	}
	return 9
}

// features appends the features of the state: the words around the top of the
// stack and the front of the buffer, and the dependents they have (Zhang and
// Nivre 2011).
func (st *state) features(f []uint32) []uint32 {
	s0, s1, s2 := st.at(0), st.at(1), st.at(2)
	b0, b1, b2 := st.buffer(0), st.buffer(1), st.buffer(2)
	s0w, s0t, s0b := st.look(s0)
	s1w, s1t, s1b := st.look(s1)
	_, s2t, s2b := st.look(s2)
	b0w, b0t, b0b := st.look(b0)
	b1w, b1t, b1b := st.look(b1)
	_, b2t, b2b := st.look(b2)
	var l0, l0b, r0, r0b, l1, r1, lb int = -1, -1, -1, -1, -1, -1, -1
	var n0, n1, nb uint32
	if s0 >= 0 {
		l0, l0b, r0, r0b, n0 = st.left[s0][0], st.left[s0][1], st.right[s0][0], st.right[s0][1], near(st.count[s0])
	}
	if s1 >= 0 {
		l1, r1, n1 = st.left[s1][0], st.right[s1][0], near(st.count[s1])
	}
	if b0 >= 0 {
		lb, nb = st.left[b0][0], near(st.count[b0])
	}
	_, l0t, l0s := st.look(l0)
	r0w, r0t, r0s := st.look(r0)
	_, l1t, l1s := st.look(l1)
	r1w, r1t, r1s := st.look(r1)
	lbw, lbt, lbs := st.look(lb)
	dist, gap := uint32(0), uint32(0)
	if s0 >= 0 && b0 >= 0 {
		dist = near(b0-s0) + 1
	}
	if s1 >= 0 {
		gap = near(s0-s1) + 1
	}
	ll0, lr0, ll1, lr1, llb := st.labelled(l0), st.labelled(r0), st.labelled(l1), st.labelled(r1), st.labelled(lb)
	lr0b, ll0b := st.labelled(r0b), st.labelled(l0b)
	return append(f,
		mix(101, s0w, s0t, 0), mix(102, s0w, 0, 0), mix(103, s0t, 0, 0), mix(104, s0b, 0, 0),
		mix(105, b0w, b0t, 0), mix(106, b0w, 0, 0), mix(107, b0t, 0, 0), mix(108, b0b, 0, 0),
		mix(109, b1w, b1t, 0), mix(110, b1t, 0, 0), mix(111, b2t, 0, 0), mix(112, s1w, s1t, 0), mix(113, s1t, 0, 0),
		mix(114, s0w, b0w, 0), mix(115, s0w, b0t, s0t), mix(116, s0t, b0w, b0t), mix(117, s0t, b0t, 0), mix(118, s0b, b0b, 0),
		mix(119, s0b, b0b, b1b), mix(120, s0t, b0t, b1t), mix(121, b0b, b1b, b2b), mix(122, s1b, s0b, b0b), mix(123, s1t, s0t, b0t),
		mix(124, s2b, s1b, s0b), mix(125, s1w, s0w, 0), mix(126, s1t, s0w, 0), mix(127, s1w, s0t, 0), mix(128, s1t, s0t, 0), mix(129, s1b, s0b, gap),
		mix(130, s0b, b0b, dist), mix(131, s0w, dist, 0), mix(132, b0w, dist, 0), mix(133, s0t, b0t, dist), mix(134, s1w, b0w, s0b), mix(135, s2t, s1t, 0),
		mix(136, s0w, n0, 1), mix(137, s0t, n0, 2), mix(138, b0w, nb, 3), mix(139, b0t, nb, 4), mix(140, s1w, n1, 5), mix(141, s1t, n1, s0b),
		mix(142, s0t, ll0, lr0), mix(143, s1t, ll1, lr1), mix(144, b0t, llb, 0), mix(145, s0w, lr0, 0), mix(146, s1w, lr1, s0b), mix(147, s1b, lr1, s0b),
		mix(148, s0b, l0s, b0b), mix(149, s0b, r0s, b0b), mix(150, s1b, r1s, s0b), mix(151, s0b, b0b, lbs), mix(152, s1b, s0b, l0s), mix(153, s1b, s0b, r0s),
		mix(154, s0t, l0t, l1t), mix(155, s0t, r0t, b0t), mix(156, s1t, r1t, s0t), mix(157, s0t, b0t, lbt), mix(158, lbw, b0b, s0b), mix(159, r0w, s0b, b0b),
		mix(160, r1w, s1b, s0b), mix(161, s1b, l1s, s0b), mix(162, s0b, lr0, lr0b), mix(163, s0b, ll0, ll0b), mix(164, s0b, lr0, b0b), mix(165, s1b, lr1, b0b),
		mix(166, s1b, b0b, 0), mix(167, s1w, b0b, s0b), mix(168, s1b, b0w, s0b), mix(169, s2b, s1b, b0b), mix(170, s0w, b1b, b0b), mix(171, s1w, s0w, b0b), mix(172, 1, 0, 0),
	)
}
