package graph_test

import (
	"slices"
	"testing"

	"isnad/graph"
)

func TestLegalEnds(t *testing.T) {
	reporters := []graph.Kind{graph.Correspondent, graph.Organization, graph.Company}
	for _, kind := range graph.EdgeKinds() {
		for _, source := range graph.Kinds() {
			for _, target := range graph.Kinds() {
				want := kind != graph.Reported || slices.Contains(reporters, source)
				if got := kind.LegalEnds(source, target); got != want {
					t.Errorf("%s from %s to %s: got %t, want %t", kind, source, target, got, want)
				}
			}
		}
	}
	for _, ends := range [][2]graph.Kind{{"", graph.State}, {graph.State, ""}, {"Robot", graph.State}, {graph.State, "state"}} {
		if graph.Accused.LegalEnds(ends[0], ends[1]) {
			t.Errorf("%q to %q is legal", ends[0], ends[1])
		}
	}
}

func TestListsAreClosed(t *testing.T) {
	if !graph.State.Valid() || graph.Kind("state").Valid() || graph.Kind("").Valid() {
		t.Error("Kind.Valid")
	}
	if !graph.Accused.Valid() || graph.EdgeKind("accused").Valid() {
		t.Error("EdgeKind.Valid")
	}
	if !graph.Negative.Valid() || graph.Polarity("").Valid() {
		t.Error("Polarity.Valid")
	}
	if !graph.Question.Valid() || graph.Modality("").Valid() {
		t.Error("Modality.Valid")
	}
	if !graph.Attempted.Valid() || graph.Outcome("").Valid() {
		t.Error("Outcome.Valid")
	}
	if !graph.Other.Valid() || graph.Matter("").Valid() {
		t.Error("Matter.Valid")
	}
}

func TestMatterCompatible(t *testing.T) {
	families := [][]graph.Matter{
		{graph.Cyberattack, graph.ElectionInterference, graph.Espionage, graph.Leak, graph.Disinformation},
		{graph.ArmedAttack, graph.Terrorism, graph.HumanRights},
		{graph.TreatyBreach}, {graph.Sanctions}, {graph.Corruption}, {graph.Crime},
	}
	family := map[graph.Matter]int{}
	for i, f := range families {
		for _, m := range f {
			family[m] = i
		}
	}
	for _, a := range graph.Matters() {
		for _, b := range graph.Matters() {
			want := a == graph.Other || b == graph.Other || family[a] == family[b]
			if got := a.Compatible(b); got != want {
				t.Errorf("%s with %s: got %t, want %t", a, b, got, want)
			}
		}
	}
}
