package store

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/graph"
)

func TestShow(t *testing.T) {
	s := open(t)
	b := dispute(t, "a1:one", "2020-09-10").done()
	write(t, s, b)
	accusation, denial := b.Claims[0], b.Claims[1]
	edge := graph.EdgeID(graph.Accused, "state:AA", "state:BB")
	show := func(id string) Item {
		t.Helper()
		item, err := s.Show(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if item.ID != id {
			t.Errorf("id %q, want %q", item.ID, id)
		}
		return item
	}
	quote := EvidenceLine{
		ID: accusation.Evidence[0].ID, Quote: "state:AA ACCUSED state:BB over cyberattack.", Claim: accusation.ID,
		ClaimName: "Aland accused Boria: cyberattack", Article: "a1:one", Title: "Title of a1:one", URL: "https://news.example/a1:one",
		Outlet: "The Wire", Published: "2020-09-10", Matter: "cyberattack", Polarity: "positive", Modality: "asserted",
		Confidence: 0.9, Rule: "test.001", Via: []string{"Mina Minister"}, Refers: []Reference{},
	}

	actor := show("state:AA")
	if actor.Type != "actor" || actor.Name != "Aland" {
		t.Errorf("%+v", actor)
	}
	diff := cmp.Diff([]EdgeLine{
		{edge, "ACCUSED", true, "state:BB", "Boria", 1, 1, 1, true, quote.Quote},
		{graph.EdgeID(graph.Denied, "state:BB", "state:AA"), "DENIED", false, "state:BB", "Boria", 1, 1, 1, false, "state:BB DENIED state:AA over cyberattack."},
	}, actor.Edges) + cmp.Diff([]ActorLine{{"has minister", "person:min", "Mina Minister", "Official", 0}}, actor.Actors) +
		cmp.Diff([]ArticleLine{{"a1:one", "Title of a1:one", "https://news.example/a1:one", "The Wire", "2020-09-10", 2}}, actor.Articles) +
		cmp.Diff([]string{"Actor", "State"}, actor.Labels)
	if diff != "" {
		t.Error(diff)
	}

	claim := show(accusation.ID)
	diff = cmp.Diff("claim", claim.Type) + cmp.Diff("Aland accused Boria: cyberattack", claim.Name) +
		cmp.Diff([]EvidenceLine{quote}, claim.Evidence) +
		cmp.Diff([]ActorLine{{"by", "state:AA", "Aland", "State", 0}, {"against", "state:BB", "Boria", "State", 0}}, claim.Actors) +
		cmp.Diff([]ClaimLine{{"disputes (of this)", denial.ID, "Boria denied what Aland says: cyberattack", "DENIED", 1, false}}, claim.Claims)
	if diff != "" {
		t.Error(diff)
	}

	evidence := show(denial.Evidence[0].ID)
	diff = cmp.Diff("evidence", evidence.Type) +
		cmp.Diff([]Reference{{"disputes", quote.ID, accusation.ID, quote.ClaimName}}, evidence.Evidence[0].Refers) +
		cmp.Diff(denial.ID, evidence.Claims[0].ID)
	if diff != "" {
		t.Error(diff)
	}

	direct := show(edge)
	diff = cmp.Diff("edge", direct.Type) + cmp.Diff("Aland ACCUSED Boria", direct.Name) + cmp.Diff([]EvidenceLine{quote}, direct.Evidence) +
		cmp.Diff([]ActorLine{{"from", "state:AA", "Aland", "State", 0}, {"to", "state:BB", "Boria", "State", 0}}, direct.Actors) +
		cmp.Diff(accusation.ID, direct.Claims[0].ID) + cmp.Diff("2020-09-10", direct.Properties["firstSeen"])
	if diff != "" {
		t.Error(diff)
	}

	text := show("a1:one")
	diff = cmp.Diff("article", text.Type) + cmp.Diff([]ActorLine{
		{"publisher", "org:wire", "The Wire", "Organization", 0}, {"mentioned", "state:AA", "Aland", "State", 2},
		{"mentioned", "person:min", "Mina Minister", "Official", 1}, {"mentioned", "state:BB", "Boria", "State", 1},
	}, text.Actors)
	if diff != "" || len(text.Claims) != 2 {
		t.Error(diff, text.Claims)
	}

	if _, err := s.Show(t.Context(), "state:ZZ"); !errors.Is(err, ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
}

func TestCounts(t *testing.T) {
	s := open(t)
	none, err := s.Counts(t.Context())
	want := Counts{Edges: map[graph.EdgeKind]int{graph.Accused: 0, graph.Denied: 0, graph.Targeted: 0, graph.Reported: 0}}
	if diff := cmp.Diff(want, none); diff != "" || err != nil {
		t.Error(diff, err)
	}
	write(t, s, dispute(t, "a1:one", "").actor("anon:a1:one:3", graph.Person, "a man", 1).done())
	some, err := s.Counts(t.Context())
	want = Counts{Actors: 5, Unnamed: 1, Articles: 1, Claims: 2, Evidence: 2, Edges: map[graph.EdgeKind]int{graph.Accused: 1, graph.Denied: 1, graph.Targeted: 0, graph.Reported: 0}}
	if diff := cmp.Diff(want, some); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestSyncQueries(t *testing.T) {
	s := open(t)
	sync := func(qs ...StoredQuery) Summary {
		t.Helper()
		sum, err := s.SyncQueries(t.Context(), qs)
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	one := StoredQuery{"one", "One", "The first.", "RETURN 1", ""}
	two := StoredQuery{"two", "Two `quoted`", "The second.", "MATCH (n) RETURN n LIMIT $limit", "limit int 5"}
	if sum := sync(one, two); sum.NodesCreated != 2 {
		t.Errorf("%+v, want 2 nodes", sum)
	}
	before := locks(t, s)
	if sum := sync(two, one); sum != (Summary{}) || locks(t, s) != before {
		t.Errorf("%+v, want no write", sum)
	}
	one.Title = "Uno"
	if sum := sync(one); sum.PropertiesSet != 1 || sum.NodesDeleted != 1 {
		t.Errorf("%+v, want 1 property set and 1 node deleted", sum)
	}
	got := ask(t, s, "MATCH (q:StoredQuery) RETURN q.name AS name, q.title AS title, q.cypher AS cypher", nil)
	if diff := cmp.Diff([]record{{"name": "one", "title": "Uno", "cypher": "RETURN 1"}}, got); diff != "" {
		t.Error(diff)
	}
	wantSame(t, "", dump(t, s))
}
