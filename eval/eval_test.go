package eval_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"isnad/eval"
	"isnad/graph"

	"github.com/google/go-cmp/cmp"
)

func ptr[T any](x T) *T { return &x }

// waterBatch is what a fair extractor might make of en-water: one claim right,
// one with a null end, one wrong, one that does not count.
func waterBatch() graph.Batch {
	node := func(id string, kind graph.Kind, name string, aliases ...string) graph.Node {
		return graph.Node{ID: id, Kind: kind, Name: name, Names: map[string]string{"en": name}, Aliases: aliases, Mentions: []graph.Span{{Text: name}}}
	}
	claim := func(kind graph.EdgeKind, source, target *string, modality graph.Modality, quote string, confidence float64, via ...string) graph.Claim {
		e := graph.Evidence{Quote: quote, Polarity: graph.Positive, Modality: modality, Via: via, Confidence: confidence}
		if kind == graph.Targeted {
			e.Outcome = ptr(graph.Unknown)
		}
		weak := e
		weak.Confidence /= 2
		return graph.Claim{Kind: kind, Source: source, Target: target, Evidence: []graph.Evidence{weak, e}}
	}
	urbina, hackers, aqualita, salazar := "person:urbina", "org:hackers@state:PE", "org:aqualita", "person:salazar"
	return graph.Batch{
		Nodes: []graph.Node{node(urbina, graph.Official, "Martina Urbina", "Urbina"), node(hackers, graph.HackerGroup, "hackers from Peru"),
			node(aqualita, graph.Company, "Aqualita"), node(salazar, graph.Person, "Salazar")},
		Claims: []graph.Claim{
			claim(graph.Accused, &urbina, &hackers, graph.Asserted, "Martina Urbina accused hackers from Peru", 0.95),
			claim(graph.Targeted, nil, &aqualita, graph.Alleged, "attacking Aqualita", 0.55, urbina),
			claim(graph.Denied, &salazar, &aqualita, graph.Asserted, "Salazar denied", 0.58),
			claim(graph.Reported, &aqualita, &salazar, graph.Future, "told", 0.9),
		},
	}
}

func TestScoreBatches(t *testing.T) {
	r, err := eval.ScoreBatches("testdata/gold", map[string]graph.Batch{"en-water": waterBatch()})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(r.Articles, func(a eval.Article) bool { return a.ID == "en-water" })
	got := r.Articles[i].Figures
	if got.Right != 1 || got.Predicted != 3 || got.Gold != 5 {
		t.Errorf("want 1 right of 3 predicted and 5 gold, got %+v", got)
	}
	// The confidence of a triple is the best of its evidence; those of
	// evidence that does not count are not in the table.
	want := []eval.Step{{From: 0.5, To: 0.6, Triples: 2, Claimed: 0.565, Right: 0}, {From: 0.9, To: 1, Triples: 1, Claimed: 0.95, Right: 1}}
	if diff := cmp.Diff(want, r.Reliability); diff != "" {
		t.Errorf("reliability (-want +got)\n%s", diff)
	}
}

// TestBatchesAsFiles holds the two ways in equal: a batch in memory and the
// same batch as a file.
func TestBatchesAsFiles(t *testing.T) {
	dir := t.TempDir()
	data, err := json.Marshal(waterBatch())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "en-water.json"), data, 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := eval.Score("testdata/gold", dir)
	if err != nil {
		t.Fatal(err)
	}
	memory, err := eval.ScoreBatches("testdata/gold", map[string]graph.Batch{"en-water": waterBatch()})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(file, memory); diff != "" {
		t.Errorf("(-file +memory)\n%s", diff)
	}
}

func TestRunExtracts(t *testing.T) {
	var calls atomic.Int32
	extract := func(id, path string) (graph.Batch, error) {
		calls.Add(1)
		if want := filepath.Join("testdata", "gold", id+".txt"); path != want {
			t.Errorf("path %s, want %s", path, want)
		}
		if id == "en-water" {
			return waterBatch(), nil
		}
		return graph.Batch{}, nil
	}
	got, err := eval.Run(t.Context(), "testdata/gold", "", extract, eval.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := eval.ScoreBatches("testdata/gold", map[string]graph.Batch{"en-water": waterBatch()})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" || calls.Load() != 3 {
		t.Errorf("%d calls (-batches +run)\n%s", calls.Load(), diff)
	}
}

func TestRunStops(t *testing.T) {
	broken := errors.New("broken")
	_, err := eval.Run(t.Context(), "testdata/gold", "", func(string, string) (graph.Batch, error) { return graph.Batch{}, broken }, eval.Options{})
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), ".txt") {
		t.Errorf("want the extractor's error with the file, got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = eval.Run(ctx, "testdata/gold", "", func(string, string) (graph.Batch, error) { return graph.Batch{}, nil }, eval.Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("want the context's error, got %v", err)
	}
}

func TestIntervals(t *testing.T) {
	run := func(seed uint64, only ...string) eval.Report {
		t.Helper()
		r, err := eval.Run(t.Context(), "testdata/gold", "testdata/rough", nil, eval.Options{Seed: seed, Only: only})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	one := run(0)
	if diff := cmp.Diff(one, run(1)); diff != "" {
		t.Errorf("the same seed, two reports (-first +second)\n%s", diff)
	}
	for name, f := range map[string]eval.Figures{"strict": one.Strict.All, "lenient": one.Lenient.All, "accused": one.Lenient.Accused} {
		if f.Interval == nil || f.Interval.Low > f.F1 || f.Interval.High < f.F1 || f.Interval.Low == f.Interval.High {
			t.Errorf("%s: F1 %v with interval %v", name, f.F1, f.Interval)
		}
	}
	if alone := run(1, "ar-water"); alone.Lenient.All.Interval != nil || alone.Resamples != 0 {
		t.Error("one article has an interval")
	}
	if text := rendered(t, one); !strings.Contains(text, "95 % intervals of F1 (3 articles, 1000 resamples, seed 1)") || !strings.Contains(text, "confidence  triples  claimed  right") {
		t.Errorf("the text lacks intervals or reliability:\n%s", text)
	}
}

// TestReportAsJSON holds the names of the figures: they are those of score.py.
func TestReportAsJSON(t *testing.T) {
	r, err := eval.Score("testdata/gold", "testdata/slight")
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Lenient map[string]map[string]any `json:"lenient"`
		Nodes   string                    `json:"nodes"`
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Lenient["ACCUSED"]["f1"] != r.Lenient.Accused.F1 || got.Lenient["all"]["precision"] != r.Lenient.All.Precision || got.Nodes != r.Nodes.String() {
		t.Errorf("figures are not where score.py --json has them: %s", data)
	}
	var back eval.Report
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if rendered(t, back) != rendered(t, r) {
		t.Error("a report changed on its way through JSON")
	}
}
