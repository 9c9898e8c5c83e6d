package graph_test

import (
	"testing"

	"isnad/graph"

	"github.com/google/go-cmp/cmp"
)

func TestClaimID(t *testing.T) {
	a, b := ptr("org:a"), ptr("org:b")
	id := func(kind graph.EdgeKind, source, target, about *string, period, article string) string {
		return graph.ClaimID(kind, source, target, about, period, article)
	}
	whole := id(graph.Accused, a, b, nil, "2024-05", "a1:x")
	half := id(graph.Accused, nil, b, nil, "2024-05", "a1:x")
	// The id is a public contract: a change of it breaks every stored graph.
	if want := "c1:80876dcd5bbe80f6f0c6170dc933afeb"; whole != want {
		t.Errorf("the id of a claim has changed: want %s, got %s", want, whole)
	}
	for _, tt := range []struct {
		name     string
		id, than string
		same     bool
	}{
		{"another article, both ends", id(graph.Accused, a, b, nil, "2024-05", "a1:y"), whole, true},
		{"another article, one end", id(graph.Accused, nil, b, nil, "2024-05", "a1:y"), half, false},
		{"kind", id(graph.Denied, a, b, nil, "2024-05", "a1:x"), whole, false},
		{"ends turned round", id(graph.Accused, b, a, nil, "2024-05", "a1:x"), whole, false},
		{"about", id(graph.Accused, a, b, a, "2024-05", "a1:x"), whole, false},
		{"period", id(graph.Accused, a, b, nil, "undated", "a1:x"), whole, false},
		{"the null end at the other side", id(graph.Accused, b, nil, nil, "2024-05", "a1:x"), half, false},
		{"words moved across a border", id(graph.Accused, ptr("org:a2024"), b, nil, "-05", "a1:x"), id(graph.Accused, a, b, nil, "2024-05", "a1:x"), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if (tt.id == tt.than) != tt.same {
				t.Errorf("%s and %s: same is %t, want %t", tt.id, tt.than, !tt.same, tt.same)
			}
		})
	}
}

func TestEvidenceID(t *testing.T) {
	seen := map[string]string{}
	for name, id := range map[string]string{
		"one":             graph.EvidenceID("a1:x", "c1:y", 1, 23),
		"another span":    graph.EvidenceID("a1:x", "c1:y", 12, 3),
		"another claim":   graph.EvidenceID("a1:x", "c1:z", 1, 23),
		"another article": graph.EvidenceID("a1:w", "c1:y", 1, 23),
	} {
		if other, ok := seen[id]; ok {
			t.Errorf("%s and %s have one id", name, other)
		}
		seen[id] = name
	}
	if a, b := graph.EvidenceID("a", "c", 1, 2), graph.EvidenceID("a", "c", 1, 2); a != b {
		t.Errorf("two calls, two ids: %s, %s", a, b)
	}
}

func TestEdgeIDAndTextHash(t *testing.T) {
	if graph.EdgeID(graph.Accused, "org:a", "org:b") == graph.EdgeID(graph.Accused, "org:b", "org:a") {
		t.Error("an edge and its reverse have one id")
	}
	if graph.TextHash("a") == graph.TextHash("b") {
		t.Error("two texts have one hash")
	}
}

func TestBatchHash(t *testing.T) {
	one, err := sample().Hash()
	if err != nil {
		t.Fatal(err)
	}
	if two, _ := sample().Hash(); two != one {
		t.Errorf("the same batch has two hashes: %s, %s", one, two)
	}
	b := sample()
	b.Claims[0].Evidence[0].Confidence = 0.8
	if other, _ := b.Hash(); other == one {
		t.Error("another confidence, the same hash")
	}
}

func TestDeriveEdges(t *testing.T) {
	base := func(id, source, target string) graph.Claim {
		c := graph.Claim{ID: id, Kind: graph.Accused, Evidence: []graph.Evidence{{Polarity: graph.Positive, Modality: graph.Asserted}}}
		if source != "" {
			c.Source = &source
		}
		if target != "" {
			c.Target = &target
		}
		return c
	}
	with := func(c graph.Claim, p graph.Polarity, m graph.Modality) graph.Claim {
		c.Evidence[0].Polarity, c.Evidence[0].Modality = p, m
		return c
	}
	ab := graph.Edge{Kind: graph.Accused, From: "org:a", To: "org:b", Claims: []string{"1"}}
	denied := base("3", "org:a", "org:b")
	denied.Kind = graph.Denied
	mixed := with(base("1", "org:a", "org:b"), graph.Negative, graph.Asserted)
	mixed.Evidence = append(mixed.Evidence, graph.Evidence{Polarity: graph.Positive, Modality: graph.Alleged})
	for _, tt := range []struct {
		name   string
		claims []graph.Claim
		want   []graph.Edge
	}{
		{"nothing", nil, []graph.Edge{}},
		{"asserted", []graph.Claim{base("1", "org:a", "org:b")}, []graph.Edge{ab}},
		{"alleged", []graph.Claim{with(base("1", "org:a", "org:b"), graph.Positive, graph.Alleged)}, []graph.Edge{ab}},
		{"negated", []graph.Claim{with(base("1", "org:a", "org:b"), graph.Negative, graph.Asserted)}, []graph.Edge{}},
		{"hypothetical", []graph.Claim{with(base("1", "org:a", "org:b"), graph.Positive, graph.Hypothetical)}, []graph.Edge{}},
		{"future", []graph.Claim{with(base("1", "org:a", "org:b"), graph.Positive, graph.Future)}, []graph.Edge{}},
		{"question", []graph.Claim{with(base("1", "org:a", "org:b"), graph.Positive, graph.Question)}, []graph.Edge{}},
		{"one of two counts", []graph.Claim{mixed}, []graph.Edge{ab}},
		{"no source", []graph.Claim{base("1", "", "org:b")}, []graph.Edge{}},
		{"no target", []graph.Claim{base("1", "org:a", "")}, []graph.Edge{}},
		{"to itself", []graph.Claim{base("1", "org:a", "org:a")}, []graph.Edge{}},
		{"two claims, one edge", []graph.Claim{base("2", "org:a", "org:b"), base("1", "org:a", "org:b")},
			[]graph.Edge{{Kind: graph.Accused, From: "org:a", To: "org:b", Claims: []string{"2", "1"}}}},
		{"sorted by kind and ends", []graph.Claim{denied, base("2", "org:b", "org:a"), base("1", "org:a", "org:b")},
			[]graph.Edge{ab, {Kind: graph.Accused, From: "org:b", To: "org:a", Claims: []string{"2"}}, {Kind: graph.Denied, From: "org:a", To: "org:b", Claims: []string{"3"}}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, graph.DeriveEdges(tt.claims)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
