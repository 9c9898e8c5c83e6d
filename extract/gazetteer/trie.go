package gazetteer

// trie finds names word by word. Words are interned, and an edge is keyed by
// its node and word together: one map for the whole, no allocation per node.
type trie[T any] struct {
	words  map[string]uint32
	edges  map[uint64]uint32 // node<<32 | word → node
	values map[uint32][]T
	nodes  uint32
}

func newTrie[T any](size int) *trie[T] {
	return &trie[T]{
		words:  make(map[string]uint32, size),
		edges:  make(map[uint64]uint32, size),
		values: make(map[uint32][]T, size),
	}
}

// add stores a value under a name of one or more words. keep decides whether
// it joins those already there.
func (t *trie[T]) add(words []string, v T, keep func([]T, T) bool) {
	if len(words) == 0 {
		return
	}
	node := uint32(0)
	for _, w := range words {
		id, ok := t.words[w]
		if !ok {
			id = uint32(len(t.words))
			t.words[w] = id
		}
		key := uint64(node)<<32 | uint64(id)
		next, ok := t.edges[key]
		if !ok {
			t.nodes++
			next = t.nodes
			t.edges[key] = next
		}
		node = next
	}
	if keep(t.values[node], v) {
		t.values[node] = append(t.values[node], v)
	}
}

// step returns the node behind a word, 0 for none: nothing leads to the root.
func (t *trie[T]) step(node uint32, word string) uint32 {
	id, ok := t.words[word]
	if !ok {
		return 0
	}
	return t.edges[uint64(node)<<32|uint64(id)]
}

// longest returns the end and values of the longest name at start, or start.
func (t *trie[T]) longest(words []string, start int) (int, []T) {
	end, node := start, uint32(0)
	var found []T
	for i := start; i < len(words); i++ {
		if node = t.step(node, words[i]); node == 0 {
			break
		}
		if v := t.values[node]; v != nil {
			end, found = i+1, v
		}
	}
	return end, found
}

// walk is longest for words with alternative forms. It keeps all nodes that
// are reachable, in the order of the forms.
func (t *trie[T]) walk(words func(i int) []string, start int) (int, []T) {
	end := start
	var found []T
	at := []uint32{0}
	for i := start; len(at) > 0; i++ {
		var next []uint32
		forms := words(i)
		for _, node := range at {
			for _, w := range forms {
				if n := t.step(node, w); n != 0 {
					next = append(next, n)
				}
			}
		}
		for _, n := range next {
			if v := t.values[n]; v != nil {
				end, found = i+1, v
				break
			}
		}
		at = next
	}
	return end, found
}
