package syntax

import (
	"bytes"
	"strings"
	"testing"
)

// bank is a treebank of short sentences: form, tag, head and label of each word.
const bank = `police	NNS	2	nsubj
accused	VBD	0	root
them	PRP	2	obj
.	.	2	punct

they	PRP	2	nsubj
denied	VBD	0	root
the	DT	4	det
charge	NN	2	obj
.	.	2	punct

yesterday	RB	3	advmod
police	NNS	3	nsubj
denied	VBD	0	root
it	PRP	3	obj

they	PRP	2	nsubj
said	VBD	0	root
that	IN	5	mark
police	NNS	5	nsubj
lied	VBD	2	ccomp
.	.	2	punct

the	DT	2	det
charge	NN	3	nsubj
surprised	VBD	0	root
the	DT	5	det
police	NNS	3	obj
of	IN	8	case
the	DT	8	det
town	NN	5	nmod

denied	VBD	0	root
`

func trees(t testing.TB, text string) []Tree {
	t.Helper()
	out, err := ReadTrees(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// small are settings under which a treebank of a few sentences is learned by
// heart.
func small() Settings { return Settings{Rounds: 12, Least: 1, Seed: 1} }

func train(t testing.TB, text string, set Settings) *Model {
	t.Helper()
	m, err := Train(trees(t, text), set)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func written(t testing.TB, m *Model) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// checkTree fails unless nodes make one tree over their words.
func checkTree(t testing.TB, nodes []Node) {
	t.Helper()
	roots := 0
	for i := range nodes {
		if nodes[i].Head < 0 {
			roots++
		}
		k, steps := i, 0
		for ; k >= 0 && steps <= len(nodes); steps++ {
			if k >= len(nodes) {
				t.Fatalf("head %d of a sentence of %d words: %v", k, len(nodes), nodes)
			}
			k = nodes[k].Head
		}
		if k >= 0 {
			t.Fatalf("word %d hangs on itself: %v", i, nodes)
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots: %v", roots, nodes)
	}
	if !(Tree{Nodes: nodes}).projective() {
		t.Fatalf("arcs cross: %v", nodes)
	}
}

// words returns forms as words of a sentence.
func words(forms ...string) []Word {
	out := make([]Word, len(forms))
	for i, f := range forms {
		out[i] = Word{Form: f}
	}
	return out
}
