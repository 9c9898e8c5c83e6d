package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/graph"
)

// dispute is an article in which A accuses B, and B denies it.
func dispute(t testing.TB, id, published string) *builder {
	b := article(t, id, published).outlet("org:wire", "The Wire").
		actor("state:AA", graph.State, "Aland", 2, known(map[string]string{"ar": "ألاند", "en": "Aland"})).
		actor("state:BB", graph.State, "Boria", 1, known(map[string]string{"ar": "بوريا", "en": "Boria"})).
		actor("person:min", graph.Official, "Mina Minister", 1, tied("minister", "state:AA"))
	accusation := b.claim(says{kind: graph.Accused, from: "state:AA", to: "state:BB", period: "2020-09", matter: graph.Cyberattack, via: []string{"person:min"}, confidence: 0.9})
	b.claim(says{kind: graph.Denied, from: "state:BB", to: "state:AA", period: "2020-09", matter: graph.Cyberattack, dispute: []string{accusation}})
	return b
}

func edges(t testing.TB, s *Store) []record {
	t.Helper()
	return ask(t, s, `MATCH (a:Actor)-[r:ACCUSED|DENIED|TARGETED|REPORTED]->(b:Actor)
		RETURN a.id + ' ' + type(r) + ' ' + b.id AS edge, r.claims AS claims, r.evidence AS evidence, r.articles AS articles ORDER BY edge`, nil)
}

func TestWriteSmoke(t *testing.T) {
	s := open(t)
	sum := write(t, s, dispute(t, "a1:one", "2020-09-10").done())
	t.Logf("%+v", sum)
	t.Log(dump(t, s))
	t.Log(cmp.Diff(nil, edges(t, s)))
	t.Logf("%+v", write(t, s, dispute(t, "a1:one", "2020-09-10").done()))
}
