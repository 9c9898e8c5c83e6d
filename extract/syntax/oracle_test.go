package syntax

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOracleRebuilds takes any move that costs nothing, and comes to the right
// tree in the end, whatever the projective tree is.
func TestOracleRebuilds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for n := 1; n <= 12; n++ {
		for range 40 {
			tree := randomTree(r, n)
			if !tree.projective() {
				t.Fatalf("not projective: %v", tree.Nodes)
			}
			g := tree.gold()
			st := newState(prepare(tree.Words), []traits{{}})
			for !st.done() {
				free := freeMoves(st, g)
				if len(free) == 0 {
					t.Fatalf("no move is free at word %d, stack %v, of %v", st.next, st.stack, tree.Nodes)
				}
				st.apply(move{kind: free[r.IntN(len(free))]}, 0)
			}
			if diff := cmp.Diff(g.head, st.head[:n]); diff != "" {
				t.Fatalf("%v (-want +got):\n%s", tree.Nodes, diff)
			}
		}
	}
}

// TestOracleCosts compares the cost of each move with the arcs that the best way
// on from it misses more than the best way on from before. Here many words may
// hang on the root: the oracle does not know that the parser grants one only.
func TestOracleCosts(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 60 {
		tree := randomTree(r, 5)
		g := tree.gold()
		st := newState(prepare(tree.Words), []traits{{}})
		for !st.done() {
			before := fewestMissed(st, g)
			var legal []moveKind
			for k := shiftMove; k <= rightMove; k++ {
				if !possible(st, k) {
					continue
				}
				legal = append(legal, k)
				if got, want := st.cost(k, g), fewestMissed(after(st, k), g)-before; got != want {
					t.Fatalf("move %v at word %d, stack %v, of %v: cost %d, want %d", move{kind: k}, st.next, st.stack, tree.Nodes, got, want)
				}
			}
			st.apply(move{kind: legal[r.IntN(len(legal))]}, 0)
		}
	}
}

func freeMoves(st *state, g *gold) []moveKind {
	var out []moveKind
	for k := shiftMove; k <= rightMove; k++ {
		if st.legal(k) && st.cost(k, g) == 0 {
			out = append(out, k)
		}
	}
	return out
}

// possible reports whether the transition system has the move.
func possible(st *state, k moveKind) bool {
	if k == shiftMove {
		return st.next < len(st.word)
	}
	return len(st.stack) >= int(k)
}

// after returns a copy of the state behind a move.
func after(st *state, k moveKind) *state {
	next := newState(prepare(make([]Word, len(st.word))), st.traits)
	copy(next.head, st.head)
	next.stack, next.next = append(next.stack, st.stack...), st.next
	next.apply(move{kind: k}, 0)
	return next
}

// fewestMissed tries all ways on and returns how many heads the best gets wrong.
func fewestMissed(st *state, g *gold) int {
	if st.done() {
		n := 0
		for i, h := range g.head {
			if st.head[i] != h {
				n++
			}
		}
		return n
	}
	best := len(g.head) + 1
	for k := shiftMove; k <= rightMove; k++ {
		if possible(st, k) {
			best = min(best, fewestMissed(after(st, k), g))
		}
	}
	return best
}

// randomTree returns a projective tree of n words.
func randomTree(r *rand.Rand, n int) Tree {
	t := Tree{Words: make([]Word, n), Nodes: make([]Node, n)}
	var hang func(from, to, head int)
	hang = func(from, to, head int) { // one subtree over the words from … to-1
		top := from + r.IntN(to-from)
		t.Nodes[top].Head = head
		for _, side := range [][2]int{{from, top}, {top + 1, to}} {
			for at := side[0]; at < side[1]; {
				end := at + 1 + r.IntN(side[1]-at)
				hang(at, end, top)
				at = end
			}
		}
	}
	hang(0, n, -1)
	for i := range t.Words {
		t.Words[i].Form = fmt.Sprint("w", i)
	}
	return t
}
