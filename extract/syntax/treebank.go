package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Tree is a sentence of a treebank.
type Tree struct {
	Words []Word
	Nodes []Node
}

// ReadTrees reads a treebank: a line for each word with form, tag, head (from 1,
// 0 for the root) and label between tabs, an empty line behind each sentence.
// A head must be another word of its sentence. The error begins with the line.
func ReadTrees(r io.Reader) ([]Tree, error) {
	var out []Tree
	var t Tree
	n := 0
	whole := func() error { // the sentence that ends before line n
		for i, x := range t.Nodes {
			if x.Head >= len(t.Nodes) || x.Head == i {
				return fmt.Errorf("line %d: head %d of word %d of a sentence of %d words", n-len(t.Nodes)+i, x.Head+1, i+1, len(t.Nodes))
			}
		}
		if len(t.Words) > 0 {
			out = append(out, t)
		}
		t = Tree{}
		return nil
	}
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 1<<16), 1<<20)
	for in.Scan() {
		n++
		if in.Text() == "" {
			if err := whole(); err != nil {
				return nil, err
			}
			continue
		}
		c := strings.Split(in.Text(), "\t")
		if len(c) != 4 {
			return nil, fmt.Errorf("line %d: %d columns, want 4: form, tag, head, label", n, len(c))
		}
		h, err := strconv.Atoi(c[2])
		if err != nil || h < 0 {
			return nil, fmt.Errorf("line %d: head %q is no number of a word", n, c[2])
		}
		t.Words = append(t.Words, Word{Form: c[0]})
		t.Nodes = append(t.Nodes, Node{Tag: c[1], Head: h - 1, Label: c[3]})
	}
	n++
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", n, err)
	}
	if err := whole(); err != nil {
		return nil, err
	}
	return out, nil
}

// projective reports whether no two arcs of the tree cross.
func (t Tree) projective() bool {
	for i, a := range t.Nodes {
		if a.Head < 0 {
			continue
		}
		lo, hi := min(i, a.Head), max(i, a.Head)
		for j := lo + 1; j < hi; j++ {
			if h := t.Nodes[j].Head; h < lo || h > hi {
				return false
			}
		}
	}
	return true
}

func (t Tree) gold() *gold {
	n := len(t.Words)
	g := &gold{head: make([]int, n), label: make([]string, n)}
	for i, x := range t.Nodes {
		g.head[i], g.label[i] = x.Head, x.Label
		if x.Head < 0 {
			g.head[i] = n
		}
	}
	return g
}
