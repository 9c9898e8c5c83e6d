package extract

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"isnad/extract/lang"
)

// readingIDs returns the ids of verbs and nouns among the readings of a text.
func readingIDs(x *Extractor, p *lang.Pack, text string) map[string]bool {
	r := &reader{x: x, pack: p, text: []rune(text)}
	r.tokens = tokenize(r.text)
	r.analyse()
	ids := map[string]bool{}
	for _, readings := range r.readings {
		for _, rd := range readings {
			if rd.lex.Noun != nil {
				ids[rd.lex.Noun.ID] = true
			}
			if rd.lex.Verb != nil {
				ids[rd.lex.Verb.ID] = true
			}
		}
	}
	return ids
}

// TestExamples reads the example of every verb and noun of the Arabic pack: one
// of its words must be a form of it.
func TestExamples(t *testing.T) {
	x := engine(t)
	p := x.packs["ar"]
	examples := 0
	for _, v := range p.Verbs {
		if v.Example == "" {
			continue
		}
		examples++
		if !readingIDs(x, p, v.Example)[v.ID] {
			t.Errorf("%s: no form of %s is found in its example: %s", v.ID, v.Lemma, v.Example)
		}
	}
	for _, n := range p.Nouns {
		if n.Example == "" {
			continue
		}
		examples++
		if !readingIDs(x, p, n.Example)[n.ID] {
			t.Errorf("%s: none of its forms is found in its example: %s", n.ID, n.Example)
		}
	}
	if examples < 200 {
		t.Errorf("%d examples, want 200 at least", examples)
	}
}

// TestExamplesNeedTheirVerb takes one verb out of the pack at a time: then its
// example has no form of it, so that TestExamples would fail.
func TestExamplesNeedTheirVerb(t *testing.T) {
	x := engine(t)
	var verbs []*lang.Verb
	for _, v := range x.packs["ar"].Verbs {
		if v.Example != "" {
			verbs = append(verbs, v)
		}
	}
	draw := rand.New(rand.NewPCG(1, 2)) // a fixed seed: the same ten each time
	for _, i := range draw.Perm(len(verbs))[:10] {
		v := verbs[i]
		t.Run(v.Lemma, func(t *testing.T) {
			p, err := lang.LoadFS("ar", packWithout(t, v.ID))
			if err != nil {
				t.Fatal(err)
			}
			if readingIDs(x, p, v.Example)[v.ID] {
				t.Errorf("%s is found in %q although its line is gone", v.ID, v.Example)
			}
		})
	}
}

// packWithout copies the Arabic pack without the line of one id.
func packWithout(t *testing.T, id string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	entries, err := os.ReadDir("lang/ar")
	if err != nil {
		t.Fatal(err)
	}
	gone := 0
	for _, e := range entries {
		data, err := os.ReadFile("lang/ar/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		var kept []string
		for _, line := range strings.Split(string(data), "\n") {
			if strings.HasPrefix(line, id+" |") {
				gone++
				continue
			}
			kept = append(kept, line)
		}
		out[e.Name()] = &fstest.MapFile{Data: []byte(strings.Join(kept, "\n"))}
	}
	if gone != 1 {
		t.Fatalf("%d lines of %s, want 1", gone, id)
	}
	return out
}
