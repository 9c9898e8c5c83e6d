package eval_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"isnad/eval"

	"github.com/google/go-cmp/cmp"
)

// predictions are folders of testdata; beside each stands what score.py
// printed for it. slight and rough are the gold with noise, mixed has a gold
// graph in place of a batch and the older form of batches.
var predictions = []string{"slight", "mixed", "rough"}

// figures is the part of the report that score.py prints as well.
func figures(t *testing.T, goldDir, predictedDir string) string {
	t.Helper()
	r, err := eval.Run(t.Context(), goldDir, predictedDir, nil, eval.Options{Errors: true})
	if err != nil {
		t.Fatal(err)
	}
	r.Resamples, r.Reliability = 0, nil
	return rendered(t, r)
}

func rendered(t *testing.T, r eval.Report) string {
	t.Helper()
	var b strings.Builder
	if err := r.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFiguresAsRecorded(t *testing.T) {
	for _, name := range predictions {
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), figures(t, "testdata/gold", filepath.Join("testdata", name))); diff != "" {
				t.Errorf("(-score.py +isnad)\n%s", diff)
			}
		})
	}
}

// scorePy returns the folder of gold articles that ISNAD_GOLD names, itself or
// its parent, and the reference scorer beside it.
func scorePy(t *testing.T) (articles string, run func(goldDir, predictedDir string) string) {
	t.Helper()
	articles = goldArticles()
	if articles == "" {
		t.Skip("set ISNAD_GOLD to the gold folder to compare with score.py itself")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run score.py with")
	}
	script := filepath.Join(filepath.Dir(articles), "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skip("no score.py beside the gold articles")
	}
	return articles, func(goldDir, predictedDir string) string {
		t.Helper()
		out, err := exec.CommandContext(t.Context(), python, script, goldDir, predictedDir, "--errors").Output()
		if err != nil {
			t.Fatalf("score.py: %v", err)
		}
		return string(out)
	}
}

func goldArticles() string {
	dir := os.Getenv("ISNAD_GOLD")
	if dir == "" {
		return ""
	}
	if sub := filepath.Join(dir, "articles"); isDir(sub) {
		return sub
	}
	return filepath.Clean(dir)
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// TestFiguresOfScorePy runs the reference scorer and compares all it prints.
func TestFiguresOfScorePy(t *testing.T) {
	articles, score := scorePy(t)
	for _, name := range predictions {
		dir := filepath.Join("testdata", name)
		if diff := cmp.Diff(score("testdata/gold", dir), figures(t, "testdata/gold", dir)); diff != "" {
			t.Errorf("%s (-score.py +isnad)\n%s", name, diff)
		}
	}
	gold := t.TempDir()
	ids := copyGold(t, articles, gold, "ar-seed", "ar-dev-0?", "en-dev-0?")
	for seed := range uint64(10) {
		predicted := t.TempDir()
		for _, id := range ids {
			if err := os.WriteFile(filepath.Join(predicted, id+".json"), noisy(t, gold, id, seed), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if score(gold, predicted) != figures(t, gold, predicted) {
			t.Errorf("seed %d: score.py and isnad print different figures", seed)
		}
	}
}

func TestSelection(t *testing.T) {
	for _, tt := range []struct {
		name string
		only []string
		want []string
	}{
		{"all", nil, []string{"ar-drone", "ar-water", "en-water"}},
		{"by id", []string{"en-water"}, []string{"en-water"}},
		{"by glob", []string{"ar-*"}, []string{"ar-drone", "ar-water"}},
		{"several", []string{"en-*", "ar-d*"}, []string{"ar-drone", "en-water"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := eval.Run(t.Context(), "testdata/gold", "testdata/gold", nil, eval.Options{Only: tt.only})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, a := range r.Articles {
				got = append(got, a.ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestGoldIsItsOwnBestPrediction(t *testing.T) {
	r, err := eval.Score("testdata/gold", "testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	if r.Strict.All.F1 != 1 || r.Lenient.All.F1 != 1 || r.Evidence.Value() != 1 || r.NodesMerged.Sum != 0 {
		t.Errorf("the gold against itself is not perfect:\n%s", rendered(t, r))
	}
}

func TestBadFolders(t *testing.T) {
	empty, broken := t.TempDir(), t.TempDir()
	for name, data := range map[string]string{"ar-water.json": "{", "list.json": "[1]"} {
		if err := os.WriteFile(filepath.Join(broken, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		name, gold, predicted string
		only                  []string
		is                    error
		want                  string
	}{
		{"no gold folder", "testdata/nowhere", empty, nil, os.ErrNotExist, "read gold folder"},
		{"no graphs", empty, empty, nil, eval.ErrNoGold, "it needs ID.json files with nodes and edges"},
		{"none selected", "testdata/gold", empty, []string{"xx-*"}, eval.ErrNoGold, "named xx-*"},
		{"bad pattern", "testdata/gold", empty, []string{"["}, nil, `select articles by "["`},
		{"no predicted folder", "testdata/gold", "testdata/nowhere", nil, os.ErrNotExist, "read predictions"},
		{"no predictions", "testdata/gold", empty, nil, eval.ErrNoPredictions, "files must be named alike"},
		{"broken prediction", "testdata/gold", broken, nil, nil, "read prediction"},
		{"broken gold", broken, "testdata/gold", nil, nil, "it is not JSON"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := eval.Run(t.Context(), tt.gold, tt.predicted, nil, eval.Options{Only: tt.only})
			if err == nil || !strings.Contains(err.Error(), tt.want) || tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("want an error with %q (%v), got: %v", tt.want, tt.is, err)
			}
		})
	}
}
