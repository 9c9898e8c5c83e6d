package eval

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCompare shows each rule of the scoring on a graph of a few actors.
func TestCompare(t *testing.T) {
	actors := []actor{{id: "a", kind: "Official", texts: []string{"Ada Holm"}}, {id: "b", kind: "Company", texts: []string{"Northgate"}},
		{id: "c", kind: "State", texts: []string{"Norway"}}}
	predicted := []actor{{id: "p:a", kind: "Official", texts: []string{"Holm"}}, {id: "p:b", kind: "Company", texts: []string{"Northgate"}},
		{id: "p:c", kind: "State", texts: []string{"Norway"}}, {id: "p:x", kind: "Person", texts: []string{"Nobody"}}, {id: "p:y", kind: "Person", texts: []string{"Noone"}}}
	accused := func(source, target string) edge { return edge{kind: "ACCUSED", source: source, target: target} }
	also := func(e edge, source, target string) edge {
		e.alsoSource, e.alsoTarget = []string{source}, []string{target}
		return e
	}
	optional := func(e edge) edge { e.optional = true; return e }
	for _, tt := range []struct {
		name            string
		gold, pred      []edge
		strict, lenient count
	}{
		{"equal", []edge{accused("a", "b")}, []edge{accused("p:a", "p:b")}, count{1, 1, 1}, count{1, 1, 1}},
		{"turned round", []edge{accused("a", "b")}, []edge{accused("p:b", "p:a")}, count{0, 1, 1}, count{0, 1, 1}},
		{"another kind", []edge{accused("a", "b")}, []edge{{kind: "DENIED", source: "p:a", target: "p:b"}}, count{0, 1, 1}, count{0, 1, 1}},
		{"twice counts once", []edge{accused("a", "b")}, []edge{accused("p:a", "p:b"), accused("p:a", "p:b")}, count{1, 1, 1}, count{1, 1, 1}},
		{"also accepted", []edge{also(accused("a", "b"), "c", "")}, []edge{accused("p:c", "p:b")}, count{0, 1, 1}, count{1, 1, 1}},
		{"one more that fits is free", []edge{also(accused("a", "b"), "c", "")}, []edge{accused("p:a", "p:b"), accused("p:c", "p:b")}, count{1, 2, 1}, count{1, 1, 1}},
		{"a third is wrong", []edge{also(accused("a", ""), "c", "c")}, []edge{accused("p:a", ""), accused("p:c", ""), accused("p:a", "p:c")}, count{1, 3, 1}, count{1, 2, 1}},
		{"null takes no other actor of the gold", []edge{accused("a", "")}, []edge{accused("p:a", "p:b")}, count{0, 1, 1}, count{0, 1, 1}},
		{"null takes one outside the gold", []edge{accused("a", "")}, []edge{accused("p:a", "p:x")}, count{0, 1, 1}, count{1, 1, 1}},
		{"an actor takes no null", []edge{accused("a", "b")}, []edge{accused("p:a", "")}, count{0, 1, 1}, count{0, 1, 1}},
		{"optional and missed", []edge{optional(accused("a", "b"))}, nil, count{}, count{}},
		{"optional and found", []edge{optional(accused("a", "b"))}, []edge{accused("p:a", "p:b")}, count{}, count{}},
		{"optional once, required once", []edge{optional(accused("a", "b")), accused("a", "b")}, []edge{accused("p:a", "p:b")}, count{1, 1, 1}, count{1, 1, 1}},
		{"required before optional", []edge{optional(also(accused("a", "b"), "c", "")), also(accused("c", "a"), "", "b")}, []edge{accused("p:c", "p:b")},
			count{0, 1, 1}, count{1, 1, 1}},
		// Greedy pairing would give the first gold its first fit and leave the second without.
		{"most pairs", []edge{also(accused("a", "b"), "c", "c"), also(accused("b", "b"), "c", "")}, []edge{accused("p:c", "p:b"), accused("p:a", "p:c")},
			count{0, 2, 2}, count{2, 2, 2}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := compare("x", side{actors, tt.gold}, side{predicted, tt.pred}, "", false)
			for mode, want := range [modes]count{tt.strict, tt.lenient} {
				if c := total([]tally{got}, mode, ""); c != want {
					t.Errorf("mode %d: got %+v, want %+v", mode, c, want)
				}
			}
		})
	}
}

func TestAlign(t *testing.T) {
	gold := []actor{{id: "a", kind: "Person", texts: []string{"Holm"}, english: "Ada Holm"}, {id: "b", kind: "Person", texts: []string{"Holm"}, english: "Bo Holm"},
		{id: "c", kind: "Person", texts: []string{"Holm"}}}
	for _, tt := range []struct{ name, predicted, want string }{
		{"ties go to the greatest key", "Holm", "c"},
		{"nobody", "Brandt", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := align([]actor{{id: "p", kind: "Person", texts: []string{tt.predicted}}}, gold)["p"]; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOverlap(t *testing.T) {
	const body = "one two three four five six seven eight"
	for _, tt := range []struct {
		name, quote, gold string
		want              bool
	}{
		{"equal", "two three", "two three", true},
		{"other spaces", "two\n three", "two three", true},
		{"half of the shorter", "three four", "one two three", true},
		{"less than half", "three four five six", "one two three", false},
		{"inside", "four", "two three four five six seven", true},
		{"elsewhere", "one two", "seven eight", false},
		{"not in the text", "nine", "nine", false},
		{"empty", "", "one", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := overlap(body, []string{tt.quote}, []string{tt.gold}); got != tt.want {
				t.Errorf("got %t, want %t", got, tt.want)
			}
		})
	}
}

func TestTripleAsPython(t *testing.T) {
	for want, x := range map[string]triple{
		`('ACCUSED', 'a', None)`:     {"ACCUSED", "a", ""},
		`('DENIED', "o'b", 'a"')`:    {"DENIED", "o'b", `a"`},
		`('DENIED', 'روسيا', '\'"')`: {"DENIED", "روسيا", `'"`},
	} {
		if got := x.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestMiddle(t *testing.T) {
	values := make([]float64, 1000)
	for i := range values {
		values[len(values)-1-i] = float64(i + 1)
	}
	if diff := cmp.Diff(&Interval{25, 975}, middle(values)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestOlderBatches reads what an evidence does not tell from its claim.
func TestOlderBatches(t *testing.T) {
	const nodes = `{"nodes": [{"id": "a", "kind": "State", "name": "A"}], "claims": [`
	for _, tt := range []struct {
		name, claim string
		want        []edge
	}{
		{"claim tells", `{"kind": "TARGETED", "source": "a", "outcome": "failed", "via": ["b"], "evidence": [{"quote": "q"}]}`,
			[]edge{{kind: "TARGETED", source: "a", outcome: "failed", via: []string{"b"}, quotes: []string{"q"}}}},
		{"evidence tells better", `{"kind": "TARGETED", "outcome": "failed", "via": ["b"], "evidence": [{"outcome": null, "via": []}]}`,
			[]edge{{kind: "TARGETED", via: []string{}, quotes: []string{""}}}},
		{"two evidences do not mix", `{"kind": "DENIED", "via": ["b"], "evidence": [{"via": ["c"]}, {}]}`,
			[]edge{{kind: "DENIED", via: []string{"c"}, quotes: []string{""}}, {kind: "DENIED", via: []string{"b"}, quotes: []string{""}}}},
		{"no evidence", `{"kind": "DENIED", "polarity": "positive"}`, []edge{{kind: "DENIED", quotes: []string{""}}}},
		{"negated", `{"kind": "DENIED", "polarity": "negative", "evidence": []}`, nil},
		{"future", `{"kind": "DENIED", "evidence": [{"modality": "future"}]}`, nil},
		{"another kind", `{"kind": "LIKED", "evidence": [{}]}`, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := parsePredicted([]byte(nodes + tt.claim + `]}`))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got.edges, cmp.AllowUnexported(edge{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
