package store

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"isnad/graph"
)

// randomActor is one of a few actors, told by each article in its own way.
func randomActor(r *rand.Rand, b *builder, i int) string {
	count := r.IntN(4)
	pick := func(names ...string) string { return names[r.IntN(len(names))] }
	switch i % 5 {
	case 0:
		id := fmt.Sprintf("state:S%d", i)
		b.actor(id, graph.State, fmt.Sprintf("State %d", i), count, known(map[string]string{"ar": fmt.Sprintf("دولة %d", i), "en": fmt.Sprintf("State %d", i)}))
		return id
	case 1:
		id := fmt.Sprintf("person:p%d", i)
		kind := []graph.Kind{graph.Official, graph.Person, graph.Correspondent}[r.IntN(3)]
		b.actor(id, kind, pick("Ann Bee", "A. Bee", "آن بي"), count, named(map[string]string{"ar": pick("", "آن بي", "ان بي")}, pick("Bee", "Ann")))
		return id
	case 2:
		id := fmt.Sprintf("org:o%d", i)
		kind := []graph.Kind{graph.Organization, graph.Company, graph.HackerGroup}[r.IntN(3)]
		b.actor(id, kind, pick("Org", "The Org", "منظمة"), count, func(n *graph.Node) { n.Known = r.IntN(4) == 0 })
		return id
	case 3:
		id := fmt.Sprintf("org:agency%d", i)
		b.actor(id, graph.Organization, pick("Agency", "News Agency"), count, tied("of", fmt.Sprintf("state:S%d", r.IntN(3)*5)))
		return id
	}
	id := fmt.Sprintf("anon:%s:%d", b.batch.Document.ID, i)
	b.actor(id, graph.Person, "a spokesman", 1)
	return id
}

// randomBatch makes an article about some of eleven actors.
func randomBatch(t testing.TB, r *rand.Rand, id string) graph.Batch {
	published := ""
	if r.IntN(5) > 0 {
		published = fmt.Sprintf("2020-%02d-%02dT%02d:30:00+03:00", 1+r.IntN(12), 1+r.IntN(28), r.IntN(24))
	}
	b := article(t, id, published)
	if r.IntN(4) > 0 {
		n := r.IntN(3)
		b.outlet(fmt.Sprintf("org:agency%d", 3+5*n), []string{"Agency", "Agency Ltd"}[r.IntN(2)])
	}
	var actors []string
	for _, i := range r.Perm(11)[:2+r.IntN(5)] {
		actors = append(actors, randomActor(r, b, i))
	}
	var evidence []string
	for range r.IntN(7) {
		p := r.Perm(len(actors))
		s := says{
			kind: graph.EdgeKinds()[r.IntN(3)], from: actors[p[0]], to: actors[p[1]],
			period: []string{"", "2020-09", "2020-10"}[r.IntN(3)], matter: graph.Matters()[r.IntN(13)],
			polarity: []graph.Polarity{graph.Positive, graph.Positive, graph.Negative}[r.IntN(3)],
			modality: graph.Modalities()[r.IntN(5)], outcome: graph.Outcomes()[r.IntN(4)], confidence: float64(1+r.IntN(9)) / 10,
		}
		switch r.IntN(6) {
		case 0:
			s.from = ""
		case 1:
			s.about = actors[r.IntN(len(actors))]
		case 2:
			s.via = []string{actors[r.IntN(len(actors))]}
		}
		if len(evidence) > 0 {
			other := evidence[r.IntN(len(evidence))]
			switch r.IntN(3) {
			case 0:
				s.content = []string{other}
			case 1:
				s.dispute = []string{other}
			}
		}
		evidence = append(evidence, b.claim(s))
	}
	for _, a := range actors {
		if space := a[:4]; space == "org:" && len(actors) > 1 && a != actors[0] && r.IntN(2) == 0 && reports(b, a) {
			b.claim(says{kind: graph.Reported, from: a, to: actors[0]})
		}
	}
	return b.done()
}

// reports says whether an actor is of a kind that may report.
func reports(b *builder, id string) bool {
	for _, n := range b.batch.Nodes {
		if n.ID == id {
			return graph.Reported.LegalEnds(n.Kind, graph.State)
		}
	}
	return false
}

// randomBatches makes n articles; the same seed gives the same.
func randomBatches(t testing.TB, seed uint64, n int) []graph.Batch {
	r := rand.New(rand.NewPCG(seed, 1))
	batches := make([]graph.Batch, n)
	for i := range batches {
		batches[i] = randomBatch(t, r, fmt.Sprintf("a1:%04d", i))
	}
	return batches
}

// reread is the same article as a newer version of the rules reads it: the text
// and the spans stay, what is told of them does not.
func reread(t testing.TB, r *rand.Rand, b graph.Batch) graph.Batch {
	nodes, claims := []graph.Node{}, []graph.Claim{}
	for _, n := range b.Nodes {
		n.Name += []string{"", "", " II"}[r.IntN(3)]
		n.Aliases = []string{"Also " + n.Name}
		if len(n.Affiliations) > 0 {
			n.Affiliations = []graph.Affiliation{{Role: "arm", With: n.Affiliations[0].With}}
		}
		n.Mentions = n.Mentions[:len(n.Mentions)/(1+r.IntN(2))]
		nodes = append(nodes, n)
	}
	for _, c := range b.Claims {
		var evidence []graph.Evidence
		for _, e := range c.Evidence {
			e.Matter, e.Confidence = graph.Matters()[r.IntN(13)], float64(r.IntN(10))/10
			e.Polarity, e.Modality = []graph.Polarity{graph.Positive, graph.Negative}[r.IntN(2)], graph.Modalities()[r.IntN(5)]
			e.Via = []string{nodes[r.IntN(len(nodes))].ID}[:r.IntN(2)]
			e.Content, e.Disputes = e.Disputes, []string{}
			evidence = append(evidence, e)
		}
		c.Evidence = evidence
		claims = append(claims, c)
	}
	b.Nodes, b.Claims, b.Edges = nodes, claims, graph.DeriveEdges(claims)
	if err := check(b); err != nil {
		t.Fatal(err)
	}
	return b
}
