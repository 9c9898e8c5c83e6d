package examples_test

import (
	"slices"
	"testing"

	"isnad/article"
	"isnad/extract"
	"isnad/graph"
)

// TestGraph holds that the samples show what they are for.
func TestGraph(t *testing.T) {
	arabic, english := batch(t, "ar-norway"), batch(t, "en-norway")

	t.Run("actors are one across languages", func(t *testing.T) {
		for _, id := range []string{
			"state:NO", "state:RU", "state:IR", "org:hackers@state:RU", "org:hackers@state:IR", "org:parliament@state:NO",
			"person:johan-lind", "person:anton-samarin", "person:ramin-taban", "person:samer-haddad", "person:ingrid-strand",
		} {
			if !named(arabic, id) || !named(english, id) {
				t.Errorf("%s: in the Arabic graph %t, in the English one %t", id, named(arabic, id), named(english, id))
			}
		}
	})
	t.Run("all kinds of edges", func(t *testing.T) {
		for _, want := range []graph.Edge{
			{Kind: graph.Accused, From: "state:NO", To: "org:hackers@state:RU"},
			{Kind: graph.Accused, From: "person:johan-lind", To: "state:RU"},
			{Kind: graph.Denied, From: "state:RU", To: "state:NO"},
			{Kind: graph.Targeted, From: "org:hackers@state:IR", To: "org:parliament@state:NO"},
			{Kind: graph.Reported, From: "person:samer-haddad", To: "org:russian-ministry-of-foreign-affairs"},
		} {
			if !slices.ContainsFunc(arabic.Edges, func(e graph.Edge) bool { return e.Kind == want.Kind && e.From == want.From && e.To == want.To }) {
				t.Errorf("no edge %s %s → %s", want.Kind, want.From, want.To)
			}
		}
	})
	t.Run("an outcome, a chain and an answer", func(t *testing.T) {
		var failed, relayed, answered bool
		for _, c := range arabic.Claims {
			for _, e := range c.Evidence {
				failed = failed || e.Outcome != nil && *e.Outcome == graph.Failed
				relayed = relayed || slices.Contains(e.Via, "person:leila-mansour") || slices.Contains(e.Via, "person:samer-haddad")
				answered = answered || c.Kind == graph.Denied && len(e.Disputes) > 0
			}
		}
		if !failed || !relayed || !answered {
			t.Errorf("an attack that failed: %t, a claim by way of a correspondent: %t, a denial that answers: %t; want all", failed, relayed, answered)
		}
	})
	t.Run("nothing from other stories", func(t *testing.T) {
		for _, id := range []string{"state:CN", "state:UA", "org:hackers@state:CN"} {
			if named(arabic, id) {
				t.Errorf("%s stands in a related story only", id)
			}
		}
	})
}

// batch returns what is extracted from a sample.
func batch(t *testing.T, name string) graph.Batch {
	t.Helper()
	s := sample(t, name)
	d, err := article.FromText(s.Name+".txt", []byte(s.Text), article.Meta{URL: s.URL, Outlet: s.Outlet})
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	b, err := x.Extract(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func named(b graph.Batch, id string) bool {
	return slices.ContainsFunc(b.Nodes, func(n graph.Node) bool { return n.ID == id })
}
