package extract

import (
	"fmt"
	"strings"
	"testing"

	"isnad/extract/syntax"

	"github.com/google/go-cmp/cmp"
)

// treeOf reads one tree: form, tag, head from 1 and label of a word a line,
// between blanks; an underscore in a form is a blank.
func treeOf(t *testing.T, text string) syntax.Tree {
	t.Helper()
	text = strings.Join(strings.FieldsFunc(text, func(c rune) bool { return c == '\n' || c == '\t' }), "\n")
	text = strings.ReplaceAll(strings.ReplaceAll(text, " ", "\t"), "_", " ")
	trees, err := syntax.ReadTrees(strings.NewReader(text))
	if err != nil || len(trees) != 1 {
		t.Fatalf("%d trees, %v", len(trees), err)
	}
	return trees[0]
}

// treeText is the reverse of treeOf.
func treeText(tree syntax.Tree) string {
	var b strings.Builder
	for i, n := range tree.Nodes {
		fmt.Fprintf(&b, "%s %s %d %s\n", tree.Words[i].Form, n.Tag, n.Head+1, n.Label)
	}
	return b.String()
}

const accusing = `
	The DT 4 det
	American JJ 4 amod
	company NN 4 compound
	Microsoft NNP 5 nsubj
	accused VBD 0 root
	Russia NNP 5 obj
	of IN 8 case
	hacking NN 5 obl
	. . 5 punct`

func TestCutTrees(t *testing.T) {
	tests := []struct{ name, language, tree, want string }{
		{"a name in English", "en", accusing,
			"The DT 2 det\ncompany ACTO 3 nsubj\naccused VBD 0 root\nRussia ACTS 3 obj\nof IN 6 case\nhacking NN 3 obl\n. . 3 punct\n"},
		{"a name in Arabic", "ar", `
			نفت VBD 0 root
			وزارة NN 1 arg
			الخارجية DTNN 2 idafa
			الروسية DTJJ 2 amod
			الاتهام DTNN 1 arg2
			. PUNC 1 punct`,
			"نفت VBD 0 root\nوزارة ACTO 1 arg\nالاتهام DTNN 1 arg2\n. PUNC 1 punct\n"},
		{"no name", "en", "It PRP 2 nsubj\nrained VBD 0 root\n. . 2 punct", "It PRP 2 nsubj\nrained VBD 0 root\n. . 2 punct\n"},
		{"a name that does not hang together", "en",
			strings.Replace(strings.Replace(accusing, "company NN 4 compound", "company NN 8 nmod", 1), "hacking NN 5 obl", "hacking NN 4 obl", 1), ""},
		{"a form of two words", "en", strings.Replace(accusing, "hacking", "hacking_networks", 1), ""},
		{"a form of two tokens", "en", strings.Replace(accusing, "hacking", "hacking.", 1), ""},
		{"two roots", "en", strings.Replace(accusing, "hacking NN 5 obl", "hacking NN 0 root", 1), ""},
		{"a language without a pack", "fr", accusing, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := treeOf(t, tt.tree)
			before := treeText(tree)
			got := ""
			for _, c := range engine(t).CutTrees(tt.language, []syntax.Tree{tree}) {
				got += treeText(c)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if treeText(tree) != before {
				t.Error("the tree that was given is changed")
			}
		})
	}
}

// TestCutTreesKnownTags shows that the tags of actors come with the words, and
// that the parser so cannot lose them.
func TestCutTreesKnownTags(t *testing.T) {
	cut := engine(t).CutTrees("en", []syntax.Tree{treeOf(t, accusing), treeOf(t, accusing)})
	if len(cut) != 2 {
		t.Fatalf("%d trees, want both", len(cut))
	}
	for i, w := range cut[0].Words {
		if strings.HasPrefix(cut[0].Nodes[i].Tag, "ACT") != strings.HasPrefix(w.Tag, "ACT") {
			t.Errorf("word %s has the tag %q, its node %q", w.Form, w.Tag, cut[0].Nodes[i].Tag)
		}
	}
}
