package syntax

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// often is the treebank many times: the parser learns from tags as a tagger gives
// them that has not seen the sentence, and these are wrong where each is unique.
func often() string { return strings.Repeat(bank+"\n", 5) }

func TestTrainLearnsByHeart(t *testing.T) {
	for _, models := range []int{0, 1, 3} {
		t.Run(fmt.Sprint(models, " models"), func(t *testing.T) {
			set := small()
			set.Models = models
			p := train(t, often(), set).Parser()
			for _, tree := range trees(t, bank) {
				got := p.Parse(tree.Words)
				if diff := cmp.Diff(tree.Nodes, got); diff != "" {
					t.Errorf("%v (-want +got):\n%s", tree.Words, diff)
				}
			}
		})
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	set := small()
	set.Models = 2
	first := written(t, train(t, bank, set))
	for range 3 {
		if !bytes.Equal(first, written(t, train(t, bank, set))) {
			t.Fatal("the same trees and settings gave another model")
		}
	}
	set.Seed = 2
	if bytes.Equal(first, written(t, train(t, bank, set))) {
		t.Error("another order of sentences gave the same model")
	}
}

func TestTrainLogs(t *testing.T) {
	var log strings.Builder
	set := small()
	set.Rounds = 2
	set.Log = func(format string, args ...any) { fmt.Fprintf(&log, format, args...) }
	train(t, bank, set)
	for _, want := range []string{"tagger, round 2: ", "parser, round 2: "} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %q:\n%s", want, log.String())
		}
	}
}

// TestTrainOneWay learns from trees with arcs of one direction, or none, and
// parses a sentence that needs the other.
func TestTrainOneWay(t *testing.T) {
	for name, text := range map[string]string{
		"single words": "denied\tVBD\t0\troot\n",
		"to the right": "denied\tVBD\t0\troot\nit\tPRP\t1\tobj\n",
		"to the left":  "they\tPRP\t2\tnsubj\nlied\tVBD\t0\troot\n",
	} {
		t.Run(name, func(t *testing.T) {
			p := train(t, text, small()).Parser()
			for n := 1; n < 6; n++ {
				checkTree(t, p.Parse(words(strings.Fields("they denied it , police said")[:n]...)))
			}
		})
	}
}

// TestTrainMarks has marks as heads, which the parser allows nowhere.
func TestTrainMarks(t *testing.T) {
	p := train(t, ".\t.\t2\tpunct\n,\t.\t0\troot\n.\t.\t2\tpunct\n", small()).Parser()
	checkTree(t, p.Parse(words(".", ",", ".", ".")))
}

func TestTrainErrors(t *testing.T) {
	var tags, arcs strings.Builder
	for i := range 300 {
		fmt.Fprintf(&tags, "w\tT%d\t0\troot\n\n", i)
		fmt.Fprintf(&arcs, "w\tNN\t0\tl%d\n\n", i)
	}
	tests := []struct{ name, bank, want string }{
		{"no trees", "", "no projective tree"},
		{"crossing arcs only", "a\tNN\t3\tdep\nb\tNN\t4\tdep\nc\tNN\t0\troot\nd\tNN\t3\tdep\n", "no projective tree"},
		{"too many tags", tags.String(), "255 tags"},
		{"too many labels", arcs.String(), "302 kinds of arcs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, err := Train(trees(t, tt.bank), Settings{Rounds: 1, Least: 1})
			if m != nil || err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
}

// TestTagsKnownBeforehand shows that a tag that comes with a word stays, and
// that one of no treebank is as none.
func TestTagsKnownBeforehand(t *testing.T) {
	p := train(t, bank, small()).Parser()
	free := p.Parse(words("they", "denied", "it"))
	given := words("they", "denied", "it")
	given[2].Tag = "NN"
	if got := p.Parse(given)[2].Tag; got != "NN" {
		t.Errorf("tag %s, want the given NN", got)
	}
	given[2].Tag = "NOSUCH"
	if diff := cmp.Diff(free, p.Parse(given)); diff != "" {
		t.Errorf("an unknown tag changes the parse (-without +with):\n%s", diff)
	}
}

func TestCompare(t *testing.T) {
	p := train(t, often(), small()).Parser()
	a := Compare(p, trees(t, bank))
	if a.Words != 25 || a.Tag != 1 || a.Head != 1 || a.Labeled != 1 {
		t.Errorf("got %d words, %v, %v, %v; want 25 without marks, all right", a.Words, a.Tag, a.Head, a.Labeled)
	}
	if got := a.Labels["obj"]; got != [3]int{4, 4, 4} {
		t.Errorf("obj: %v", got)
	}
	// The same words under another tree: one head, two labels and a tag differ.
	other := trees(t, "they\tNN\t2\tagent\ndenied\tVBD\t0\troot\nthe\tDT\t2\tdet\ncharge\tNN\t2\tobj\n.\tX\t1\tpunct\n")
	a = Compare(p, other)
	want := Agreement{Words: 4, Tag: 0.75, Head: 0.75, Labeled: 0.5, Labels: map[string][3]int{
		"agent": {0, 0, 1}, "nsubj": {0, 1, 0}, "root": {1, 1, 1}, "det": {0, 1, 1}, "obj": {1, 1, 1}}}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if text := a.String(); !strings.HasPrefix(text, "4 words: tags 75.0 %, heads 75.0 %, heads and labels 50.0 %\n  agent        P 0.00 R 0.00 of 1\n") {
		t.Errorf("as text:\n%s", text)
	}
	if a := Compare(p, nil); a.Words != 0 || a.Tag != 0 {
		t.Errorf("of no trees: %v", a)
	}
}
