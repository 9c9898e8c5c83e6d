package eval_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"isnad/article"
	"isnad/eval"
	"isnad/extract"
	"isnad/graph"
)

// TestSwapCost: an extractor that reads, rather than knows names, finds as
// much when nobody in the article is known. Lenient F1 falls by at most 0.05
// over five seeds, on ar-seed where ISNAD_GOLD names the gold folder, else on
// articles of our own.
func TestSwapCost(t *testing.T) {
	const bound, seeds = 0.05, 5
	dir, ids := "testdata/gold", []string{"ar-water", "ar-drone"}
	if gold := goldArticles(); gold != "" {
		dir, ids = gold, []string{"ar-seed"}
	}
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		t.Run(id, func(t *testing.T) {
			text, gold := read(t, dir, id+".txt"), read(t, dir, id+".json")
			before := lenientF1(t, x, id, text, gold)
			if before < 0.4 {
				t.Fatalf("lenient F1 %.3f before swapping: too little to lose", before)
			}
			sum := 0.0
			for seed := range uint64(seeds) {
				newText, newGold, _, err := eval.Swap(text, []byte(gold), seed+1)
				if err != nil {
					t.Fatal(err)
				}
				f1 := lenientF1(t, x, id, newText, string(newGold))
				t.Logf("seed %d: %.3f", seed+1, f1)
				sum += f1
			}
			if after := sum / seeds; before-after > bound {
				t.Errorf("lenient F1 falls from %.3f to %.3f, by more than %.2f", before, after, bound)
			} else {
				t.Logf("lenient F1 %.3f before, %.3f after", before, after)
			}
		})
	}
}

// lenientF1 extracts a text and scores it against its gold.
func lenientF1(t *testing.T, x *extract.Extractor, id, text, gold string) float64 {
	t.Helper()
	dir := t.TempDir()
	for name, data := range map[string]string{id + ".txt": text, id + ".json": gold} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r, err := eval.Run(t.Context(), dir, "", func(id, path string) (graph.Batch, error) {
		data, err := os.ReadFile(path)
		if err != nil {
			return graph.Batch{}, err
		}
		language, _, _ := strings.Cut(id, "-")
		d, err := article.FromText(path, data, article.Meta{Language: language})
		if err != nil {
			return graph.Batch{}, err
		}
		return x.Extract(d)
	}, eval.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Lenient.All.F1
}
