package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadTrees(t *testing.T) {
	got := trees(t, "\n\nthey\tPRP\t2\tnsubj\nlied\tVBD\t0\troot\n\n\nنعم\tUH\t0\troot")
	want := []Tree{
		{Words: words("they", "lied"), Nodes: []Node{{Tag: "PRP", Head: 1, Label: "nsubj"}, {Tag: "VBD", Head: -1, Label: "root"}}},
		{Words: words("نعم"), Nodes: []Node{{Tag: "UH", Head: -1, Label: "root"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadTreesErrors(t *testing.T) {
	good := "they\tPRP\t2\tnsubj\nlied\tVBD\t0\troot\n\n"
	tests := []struct{ name, text, want string }{
		{"a column is missing", good + "no\tUH\t0\n", "line 4: 3 columns, want 4: form, tag, head, label"},
		{"a column too many", "no\tUH\t0\troot\t_\n", "line 1: 5 columns"},
		{"blanks for tabs", "no UH 0 root\n", "line 1: 1 columns"},
		{"a head that is no number", good + "no\tUH\tone\troot\n", `line 4: head "one" is no number of a word`},
		{"a head below the root", "no\tUH\t-1\troot\n", `line 1: head "-1"`},
		{"a head beyond numbers", "no\tUH\t99999999999999999999\troot\n", "line 1: head"},
		{"a head behind the sentence", good + "no\tUH\t0\troot\nit\tPRP\t3\tdep\n\n" + good, "line 5: head 3 of word 2 of a sentence of 2 words"},
		{"the same at the end of the file", "no\tUH\t0\troot\nit\tPRP\t3\tdep", "line 2: head 3 of word 2 of a sentence of 2 words"},
		{"a word on itself", "no\tUH\t1\tdep\nit\tPRP\t0\troot\n", "line 1: head 1 of word 1"},
		{"a line without end", good + strings.Repeat("a", 1<<21), "line 4: "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ReadTrees(strings.NewReader(tt.text))
			if got != nil || err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %v, want an error that begins with %q", err, tt.want)
			}
		})
	}
}

func TestProjective(t *testing.T) {
	tests := []struct {
		name  string
		heads []int
		want  bool
	}{
		{"a word", []int{-1}, true},
		{"nested", []int{1, -1, 3, 1}, true},
		{"arcs cross", []int{2, 3, -1, 2}, false},
		{"an arc over the root", []int{2, -1, 1}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := Tree{Words: make([]Word, len(tt.heads))}
			for _, h := range tt.heads {
				tree.Nodes = append(tree.Nodes, Node{Head: h})
			}
			if got := tree.projective(); got != tt.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
