// Package eval measures batches against gold graphs made by hand.
//
// A gold folder holds ID.txt (the article) and ID.json (its gold graph). A
// prediction is a graph.Batch, from a file ID.json or in memory; a gold graph
// may stand in for one, so that two annotators can be compared. Data flows
// load → align (whose actor is whose) → tally (one article) → Report.
//
// The definitions are those of the reference scorer score.py, figure for
// figure. What is scored is the set of (kind, source, target) triples of an
// article. Strict: both ends are the gold actors themselves. Lenient: an end
// may be one of the actors that the gold also accepts there, and a null end of
// the gold accepts a predicted actor that is none of the gold's. A triple that
// the gold calls optional counts neither as missed nor as wrong.
package eval

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"isnad/graph"

	"golang.org/x/sync/errgroup"
)

// ErrNoGold says that a gold folder holds no gold graph that was asked for.
var ErrNoGold = errors.New("no gold graphs to score")

// ErrNoPredictions says that no predicted file is named like a gold one.
var ErrNoPredictions = errors.New("no predictions found")

// Options selects and shapes a measurement. The zero value scores every
// article with seed 1 and lists no errors.
type Options struct {
	Only     []string // ids or globs (path.Match) of articles; empty = all
	Seed     uint64   // of the bootstrap; 0 = 1
	Errors   bool     // list the missed and the wrong triples
	Parallel int      // articles extracted at once by Run; 0 = 2
}

func (o Options) seed() uint64 { return cmp.Or(o.Seed, 1) }

// wants reports whether the article id is selected.
func (o Options) wants(id string) (bool, error) {
	if len(o.Only) == 0 {
		return true, nil
	}
	for _, pattern := range o.Only {
		ok, err := path.Match(pattern, id)
		if err != nil {
			return false, fmt.Errorf("select articles by %q: %w", pattern, err)
		}
		if ok {
			return true, nil
		}
	}
	return false, nil
}

// Score measures the predictions ID.json of predictedDir against the gold
// graphs of goldDir. An article without a prediction counts as wholly missed.
func Score(goldDir, predictedDir string) (Report, error) {
	return Run(context.Background(), goldDir, predictedDir, nil, Options{})
}

// ScoreBatches measures batches, by the id of the gold file, against the gold
// graphs of goldDir. An article without a batch counts as wholly missed.
func ScoreBatches(goldDir string, batches map[string]graph.Batch) (Report, error) {
	ids, err := goldIDs(goldDir, Options{})
	if err != nil {
		return Report{}, err
	}
	return measure(goldDir, ids, Options{}, func(id string) (side, error) {
		if b, ok := batches[id]; ok {
			return fromBatch(b), nil
		}
		return side{}, nil
	})
}

// Run measures the predictions of predictedDir, or, when that is "", what
// extract makes of every selected ID.txt of goldDir. extract is called by
// several goroutines at once. A cancelled context or the first failing article
// ends the run.
func Run(ctx context.Context, goldDir, predictedDir string, extract func(id, path string) (graph.Batch, error), opt Options) (Report, error) {
	ids, err := goldIDs(goldDir, opt)
	if err != nil {
		return Report{}, err
	}
	if predictedDir != "" {
		if err := someAlike(goldDir, predictedDir, ids); err != nil {
			return Report{}, err
		}
		return measure(goldDir, ids, opt, func(id string) (side, error) {
			return loadPredicted(filepath.Join(predictedDir, id+".json"))
		})
	}
	predicted, err := extractAll(ctx, goldDir, ids, extract, cmp.Or(opt.Parallel, 2))
	if err != nil {
		return Report{}, err
	}
	return measure(goldDir, ids, opt, func(id string) (side, error) { return predicted[id], nil })
}

func extractAll(ctx context.Context, goldDir string, ids []string, extract func(id, path string) (graph.Batch, error), limit int) (map[string]side, error) {
	sides := make([]side, len(ids))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(limit)
	for i, id := range ids {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			name := filepath.Join(goldDir, id+".txt")
			b, err := extract(id, name)
			if err != nil {
				return fmt.Errorf("extract %s: %w", name, err)
			}
			sides[i] = fromBatch(b)
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	byID := make(map[string]side, len(ids))
	for i, id := range ids {
		byID[id] = sides[i]
	}
	return byID, nil
}

// goldIDs lists the selected articles of goldDir that have a gold graph, in
// the order of their names.
func goldIDs(goldDir string, opt Options) ([]string, error) {
	files, err := os.ReadDir(goldDir)
	if err != nil {
		return nil, fmt.Errorf("read gold folder: %w", err)
	}
	var ids []string
	for _, f := range files {
		id, isJSON := strings.CutSuffix(f.Name(), ".json")
		if !isJSON {
			continue
		}
		if ok, err := opt.wants(id); err != nil {
			return nil, err
		} else if !ok {
			continue
		}
		if ok, err := isGraph(filepath.Join(goldDir, f.Name())); err != nil {
			return nil, err
		} else if ok {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("%s: %w: it needs ID.json files with nodes and edges%s", goldDir, ErrNoGold, selection(opt.Only))
	}
	// By the file's name, as score.py sorts them: "a-1.json" before "a.json".
	slices.SortFunc(ids, func(a, b string) int { return cmp.Compare(a+".json", b+".json") })
	return ids, nil
}

func selection(only []string) string {
	if len(only) == 0 {
		return ""
	}
	return ", named " + strings.Join(only, " or ")
}

func someAlike(goldDir, predictedDir string, ids []string) error {
	if _, err := os.ReadDir(predictedDir); err != nil {
		return fmt.Errorf("read predictions: %w", err)
	}
	for _, id := range ids {
		if _, err := os.Stat(filepath.Join(predictedDir, id+".json")); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%s: %w for the gold in %s: files must be named alike", predictedDir, ErrNoPredictions, goldDir)
}
