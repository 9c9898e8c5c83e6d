package syntax

// gold is the right tree of a sentence: the head of each word, len(words) for
// the root, and the label of its arc.
type gold struct {
	head  []int
	label []string
}

// cost counts the arcs of the right tree that a move makes impossible (the
// dynamic oracle of Goldberg and Nivre 2013).
func (st *state) cost(k moveKind, g *gold) int {
	n := 0
	switch k {
	case shiftMove:
		b := st.next
		for i, s := range st.stack {
			if g.head[s] == b {
				n++
			}
			if i < len(st.stack)-1 && g.head[b] == s {
				n++
			}
		}
	case leftMove:
		s := st.at(0)
		if h := g.head[s]; h != st.next && (h > st.next || h == st.at(1)) {
			n++
		}
		n += st.waiting(s, g)
	case rightMove:
		s := st.at(0)
		if g.head[s] >= st.next {
			n++
		}
		n += st.waiting(s, g)
	}
	return n
}

// waiting counts the dependents of word s that are still to come.
func (st *state) waiting(s int, g *gold) int {
	n := 0
	for b := st.next; b < len(st.word); b++ {
		if g.head[b] == s {
			n++
		}
	}
	return n
}
