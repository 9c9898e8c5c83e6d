package store

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/graph"
)

func TestDerive(t *testing.T) {
	tests := []struct {
		name  string
		id    string
		votes []vote
		want  actor
	}{
		{"kind by precedence, name by weight, ties by code point", "org:x",
			[]vote{{kind: graph.Organization, name: "Zed", weight: 2}, {kind: graph.Company, name: "Abe", weight: 1}, {kind: graph.Organization, name: "Abe", weight: 1}},
			actor{kind: graph.Company, name: "Abe", searchKeys: []string{"abe", "zed"}}},
		{"the gazetteer settles kind and names, all votes are found by", "person:x",
			[]vote{{kind: graph.Official, name: "Loud", nameAr: "صاخب", weight: 9, country: "BB"}, {known: true, kind: graph.Person, name: "Right", nameEn: "Right", weight: 1, country: "AA"}},
			actor{known: true, kind: graph.Person, name: "Right", nameEn: "Right", country: "AA", searchKeys: []string{"loud", "right", "صاخب"}}},
		{"a state is its own country", "state:AA", []vote{{kind: graph.State, name: "Aland", country: "BB"}},
			actor{kind: graph.State, name: "Aland", country: "AA", searchKeys: []string{"aland"}}},
		{"dates are the widest", "org:x",
			[]vote{{kind: graph.Company, name: "X", first: "2020-02-01", last: "2020-02-01"}, {kind: graph.Company, name: "X"}, {kind: graph.Company, name: "X", first: "2019-05-01", last: "2021-05-01"}},
			actor{kind: graph.Company, name: "X", searchKeys: []string{"x"}, first: "2019-05-01", last: "2021-05-01"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := derive(tt.id, tt.votes)
			tt.want.sources, tt.want.affiliations = got.sources, got.affiliations
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(actor{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// randomVote is a vote of few values, so that votes often agree.
func randomVote(r *rand.Rand) vote {
	pick := func(values ...string) string { return values[r.IntN(len(values))] }
	v := vote{
		known: r.IntN(3) == 0, kind: graph.Kinds()[r.IntN(3)], name: pick("A", "B"), nameAr: pick("", "أ"), nameEn: pick("", "A", "C"),
		wikidata: pick("", "Q1"), country: pick("", "AA", "BB"), weight: 1 + r.IntN(3),
	}
	if r.IntN(2) == 0 {
		v.names = []string{pick("A", "D")}
	}
	if r.IntN(2) == 0 {
		v.affiliations = []graph.Affiliation{{Role: pick("of", "minister"), With: "state:AA"}}
	}
	if r.IntN(2) == 0 {
		v.first = fmt.Sprintf("2020-01-%02d", 1+r.IntN(9))
		v.last = v.first
	}
	return v
}

// TestWithEqualsDerive: where one more vote is joined without the others, the
// actor is the one that all votes make; and enough are for it to be worth it.
func TestWithEqualsDerive(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	joined := 0
	for range 20000 {
		var votes []vote
		for range 1 + r.IntN(6) {
			votes = append(votes, randomVote(r))
		}
		before := derive("org:x", votes)
		v := randomVote(r)
		got, ok := before.with(v)
		if !ok {
			continue
		}
		joined++
		if want := derive("org:x", append(votes, v)); !reflect.DeepEqual(want, got) {
			t.Fatalf("vote %+v\nbefore %+v\nwant   %+v\ngot    %+v", v, before, want, got)
		}
	}
	if joined < 2000 {
		t.Errorf("%d of 20000 votes were joined, want 2000 or more", joined)
	}
}

func TestDeriveIgnoresOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		var votes []vote
		for range 1 + r.IntN(8) {
			votes = append(votes, randomVote(r))
		}
		want := derive("org:x", votes)
		r.Shuffle(len(votes), func(i, j int) { votes[i], votes[j] = votes[j], votes[i] })
		if got := derive("org:x", votes); !reflect.DeepEqual(want, got) {
			t.Fatalf("want %+v\ngot  %+v", want, got)
		}
	}
}
