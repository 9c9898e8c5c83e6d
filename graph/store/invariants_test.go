package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"isnad/graph"
)

// dispute is an article in which Aland accuses Boria, which denies it.
func dispute(t testing.TB, id, published string) *builder {
	b := article(t, id, published).outlet("org:wire", "The Wire").
		actor("state:AA", graph.State, "Aland", 2, known(map[string]string{"ar": "ألاند", "en": "Aland"})).
		actor("state:BB", graph.State, "Boria", 1, known(map[string]string{"ar": "بوريا", "en": "Boria"})).
		actor("person:min", graph.Official, "Mina Minister", 1, tied("minister", "state:AA"))
	accusation := b.claim(says{kind: graph.Accused, from: "state:AA", to: "state:BB", period: "2020-09", matter: graph.Cyberattack, via: []string{"person:min"}, confidence: 0.9})
	b.claim(says{kind: graph.Denied, from: "state:BB", to: "state:AA", period: "2020-09", matter: graph.Cyberattack, dispute: []string{accusation}})
	return b
}

// directEdges returns the direct edges as "from KIND to evidence".
func directEdges(t testing.TB, s *Store) []string {
	t.Helper()
	edges := []string{}
	for _, r := range ask(t, s, `MATCH (a:Actor)-[r:ACCUSED|DENIED|TARGETED|REPORTED]->(b:Actor)
		RETURN a.id + ' ' + type(r) + ' ' + b.id + ' ' + r.evidence AS edge ORDER BY edge`, nil) {
		edges = append(edges, text(r["edge"]))
	}
	return edges
}

func TestInvariant1EdgeExactlyWhenSupported(t *testing.T) {
	s := open(t)
	pair := func(id string, says ...says) graph.Batch {
		b := article(t, id, "2021-02-03").actor("state:AA", graph.State, "Aland", 1).actor("state:BB", graph.State, "Boria", 1)
		for _, say := range says {
			b.say(say)
		}
		return b.done()
	}
	accuse := says{kind: graph.Accused, from: "state:AA", to: "state:BB"}
	negated, questioned, agentless := accuse, accuse, accuse
	negated.polarity, questioned.modality, agentless.from = graph.Negative, graph.Question, ""
	for _, tt := range []struct {
		name string
		says []says
		want []string
	}{
		{"nothing said", nil, []string{}},
		{"only what does not count", []says{negated, questioned, agentless}, []string{}},
		{"one that counts", []says{negated, accuse}, []string{"state:AA ACCUSED state:BB 1"}},
		{"two that count", []says{accuse, accuse}, []string{"state:AA ACCUSED state:BB 2"}},
		{"none again", []says{negated}, []string{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			write(t, s, pair("a1:one", tt.says...))
			if diff := cmp.Diff(tt.want, directEdges(t, s)); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("a hidden claim makes none", func(t *testing.T) {
		one, two := pair("a1:one", accuse), pair("a1:two", accuse)
		write(t, s, one)
		byHand(t, s, "MATCH (c:Claim) SET c.status = 'hidden'", nil)
		write(t, s, two)
		if diff := cmp.Diff([]string{}, directEdges(t, s)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestInvariant2QuoteIsTheText(t *testing.T) {
	s := open(t)
	bad := dispute(t, "a1:bad", "2020-09-10").done()
	bad.Claims[0].Evidence[0].Quote = "never said"
	good := dispute(t, "a1:good", "2020-09-11").done()
	sum, err := s.Write(t.Context(), []graph.Batch{bad, good}, options())
	if !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), "a1:bad") {
		t.Errorf("error %v is not ErrInvalid or does not name the article", err)
	}
	failed := DocumentErrors(err)
	if len(failed) != 1 || failed[0].Article != "a1:bad" {
		t.Errorf("failed documents %v, want a1:bad alone", failed)
	}
	if sum.Documents != 2 || sum.New != 1 {
		t.Errorf("summary %+v, want 2 documents, 1 new", sum)
	}
	alone := dump(t, s)
	server.Wipe(t)
	write(t, s, good)
	wantSame(t, dump(t, s), alone)
}

func TestInvariant3CountersAreRecomputed(t *testing.T) {
	s := open(t)
	const counters = `MATCH (:Actor {id: 'state:AA'})-[r:ACCUSED]->() MATCH (c:Claim {kind: 'ACCUSED'})
		RETURN r.claims AS claims, r.evidence AS evidence, r.articles AS articles, r.outlets AS outlets,
		       toString(r.firstSeen) AS first, toString(r.lastSeen) AS last, r.contested AS contested, r.sampleUrl AS url,
		       c.evidence AS ofClaim, c.articles AS articlesOfClaim, c.confidence AS confidence`
	for i, id := range []string{"a1:b", "a1:c", "a1:a"} {
		write(t, s, dispute(t, id, fmt.Sprintf("2020-09-%02d", 10+i)).done())
	}
	want := record{"claims": int64(1), "evidence": int64(3), "articles": int64(3), "outlets": int64(1), "first": "2020-09-10", "last": "2020-09-12",
		"contested": true, "ofClaim": int64(3), "articlesOfClaim": int64(3), "confidence": 0.9}
	got := ask(t, s, counters, nil)[0]
	delete(got, "url")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	right := dump(t, s)
	byHand(t, s, `MATCH ()-[r:ACCUSED]->() SET r.evidence = 99, r.matters = [] WITH r MATCH (c:Claim) SET c.articles = 77, c.name = 'x'
		WITH c MATCH ()-[d:DISPUTES]->(:Claim) SET d.evidence = 5 WITH d MATCH (a:Actor {id: 'person:min'}) SET a.name = 'x', a.kind = 'Company' SET a:Company`, nil)
	if _, err := s.Write(t.Context(), []graph.Batch{dispute(t, "a1:a", "2020-09-12").done()}, WriteOptions{Force: true}); err != nil {
		t.Fatal(err)
	}
	wantSame(t, right, dump(t, s))
}

// TestSampleIsTheSurest: an edge quotes its surest evidence, among equals the
// one of the smallest id, wherever it came in.
func TestSampleIsTheSurest(t *testing.T) {
	s := open(t)
	var all []graph.Batch
	var equals []string
	for i, confidence := range []float64{0.3, 0.8, 0.8, 0.8, 0.5} {
		b := article(t, fmt.Sprintf("a1:%d", i), "").actor("state:AA", graph.State, "Aland", 1).actor("state:BB", graph.State, "Boria", 1)
		id := b.claim(says{kind: graph.Accused, from: "state:AA", to: "state:BB", confidence: confidence})
		if confidence == 0.8 {
			equals = append(equals, id+" https://news.example/"+b.batch.Document.ID)
		}
		all = append(all, b.done())
	}
	_, want, _ := strings.Cut(slices.Min(equals), " ")
	write(t, s, all[3], all[0])
	write(t, s, all[1], all[4], all[2])
	got := ask(t, s, "MATCH ()-[r:ACCUSED]->() MATCH (c:Claim) RETURN r.sampleUrl AS url, c.confidence AS confidence", nil)
	if diff := cmp.Diff([]record{{"url": want, "confidence": 0.8}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestInvariant4SecondRunSendsNoWrite(t *testing.T) {
	s := open(t)
	batches := randomBatches(t, 4, 30)
	write(t, s, batches...)
	first, before := dump(t, s), locks(t, s)
	sum := write(t, s, batches...)
	if want := (Summary{Documents: 30, Unchanged: 30}); sum != want {
		t.Errorf("second run: %+v, want %+v", sum, want)
	}
	if after := locks(t, s); after != before {
		t.Errorf("second run opened %d writing transactions", after-before)
	}
	later := WriteOptions{Force: true, Now: func() time.Time { return clock().AddDate(1, 0, 0) }}
	sum, err := s.Write(t.Context(), batches, later)
	if err != nil {
		t.Fatal(err)
	}
	if want := (Summary{Documents: 30, Replaced: 30}); sum != want {
		t.Errorf("by force: %+v, want %+v", sum, want)
	}
	wantSame(t, first, dump(t, s))
	fetched := ask(t, s, "MATCH (x:Article) RETURN DISTINCT toString(x.fetchedAt) AS at", nil)
	if diff := cmp.Diff([]record{{"at": "2024-05-06T07:08:09Z"}}, fetched); diff != "" {
		t.Errorf("fetchedAt is set once: %s", diff)
	}
}

func TestInvariant5RetractAndReplaceLeaveNoOrphans(t *testing.T) {
	s := open(t)
	other := dispute(t, "a1:other", "2020-09-20").done()
	write(t, s, other)
	without := dump(t, s)

	b := dispute(t, "a1:one", "2020-08-01").outlet("org:paper", "The Paper").
		actor("org:lonely", graph.Company, "Lonely Ltd", 1, tied("of", "state:AA")).
		actor("anon:a1:one:5", graph.Official, "a spokesman", 1)
	b.claim(says{kind: graph.Targeted, from: "org:lonely", to: "state:AA", about: "anon:a1:one:5"})
	write(t, s, b.done())
	if len(directEdges(t, s)) != 3 {
		t.Fatalf("edges %v, want 3", directEdges(t, s))
	}
	full := dump(t, s)

	t.Run("replace", func(t *testing.T) {
		sum := write(t, s, dispute(t, "a1:one", "2020-09-20").done())
		if sum.Replaced != 1 || sum.NodesDeleted == 0 {
			t.Errorf("%+v, want one replaced article and deleted nodes", sum)
		}
		left := ask(t, s, "MATCH (n) WHERE n.id IN ['org:lonely', 'org:paper', 'anon:a1:one:5'] OR n.name STARTS WITH 'Lonely' RETURN n.id AS id", nil)
		if len(left) > 0 {
			t.Errorf("orphans are left: %v", left)
		}
		changed := dump(t, s)
		server.Wipe(t)
		write(t, s, dispute(t, "a1:one", "2020-09-20").done(), other)
		wantSame(t, dump(t, s), changed)
	})
	t.Run("back", func(t *testing.T) {
		write(t, s, b.done())
		wantSame(t, full, dump(t, s))
	})
	t.Run("retract", func(t *testing.T) {
		sum, err := s.Retract(t.Context(), "a1:one")
		if err != nil || sum.Retracted != 1 {
			t.Fatalf("%+v, %v", sum, err)
		}
		wantSame(t, without, dump(t, s))
	})
	t.Run("retract all", func(t *testing.T) {
		if _, err := s.Retract(t.Context(), "a1:other"); err != nil {
			t.Fatal(err)
		}
		wantSame(t, "", dump(t, s))
		if _, err := s.Retract(t.Context(), "a1:other"); !errors.Is(err, ErrNotFound) {
			t.Errorf("a second retraction gives %v, want ErrNotFound", err)
		}
	})
}

// TestLinksFollowEvidence: links between claims count the references between
// their evidence, and go with the last one while the claims stay.
func TestLinksFollowEvidence(t *testing.T) {
	s := open(t)
	silent := func(id string) graph.Batch { // the same claims, but nothing answers anything
		return article(t, id, "").actor("state:AA", graph.State, "Aland", 1).actor("state:BB", graph.State, "Boria", 1).
			say(says{kind: graph.Accused, from: "state:AA", to: "state:BB", period: "2020-09"}).
			say(says{kind: graph.Denied, from: "state:BB", to: "state:AA", period: "2020-09"}).done()
	}
	for _, tt := range []struct {
		name  string
		batch graph.Batch
		want  []record
	}{
		{"one answer", dispute(t, "a1:one", "").done(), []record{{"evidence": int64(1), "contested": true, "edge": true}}},
		{"two answers", dispute(t, "a1:two", "").done(), []record{{"evidence": int64(2), "contested": true, "edge": true}}},
		{"one silent", silent("a1:two"), []record{{"evidence": int64(1), "contested": true, "edge": true}}},
		{"both silent", silent("a1:one"), []record{{"evidence": nil, "contested": false, "edge": false}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			write(t, s, tt.batch)
			got := ask(t, s, `MATCH (c:Claim {kind: 'ACCUSED'}) MATCH ()-[r:ACCUSED]->() OPTIONAL MATCH (:Claim)-[l:DISPUTES]->(c)
				RETURN l.evidence AS evidence, c.contested AS contested, r.contested AS edge`, nil)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestInvariant6OnlyAssertedAndAllegedMakeEdges(t *testing.T) {
	s := open(t)
	for _, polarity := range []graph.Polarity{graph.Positive, graph.Negative} {
		for _, modality := range graph.Modalities() {
			t.Run(string(polarity)+" "+string(modality), func(t *testing.T) {
				write(t, s, article(t, "a1:one", "").actor("state:AA", graph.State, "Aland", 1).actor("org:b", graph.Company, "Bee", 1).
					say(says{kind: graph.Targeted, from: "state:AA", to: "org:b", polarity: polarity, modality: modality, outcome: graph.Failed}).done())
				want := []string{}
				if polarity == graph.Positive && (modality == graph.Asserted || modality == graph.Alleged) {
					want = []string{"state:AA TARGETED org:b 1"}
				}
				if diff := cmp.Diff(want, directEdges(t, s)); diff != "" {
					t.Error(diff)
				}
				if n := len(ask(t, s, "MATCH (c:Claim)-[:SUPPORTED_BY]->(e:Evidence) RETURN e.id AS id", nil)); n != 1 {
					t.Errorf("%d evidences, want 1: what makes no edge is kept as a claim", n)
				}
			})
		}
	}
}
