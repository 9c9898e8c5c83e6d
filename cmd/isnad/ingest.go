package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"isnad/extract"
	"isnad/graph"
	"isnad/graph/store"
	"isnad/ingest"
)

func (a *app) ingestCommand() *cobra.Command {
	var force bool
	format := formats("text", "json")
	cmd := &cobra.Command{
		Use:   "ingest INPUT…",
		Short: "Read articles into the graph",
		Long: `Ingest reads articles, extracts what they say and writes it into Neo4j, each
document whole or not at all. What the graph holds already is not written
again; a changed article replaces what it said before.

An INPUT is what extract takes. The server is that of neo4j.uri; where none is
set, the local one is started. A document that fails keeps no other one out: it
is told, counted, and makes the exit code 3.`,
		Example: `  isnad ingest article.txt
  isnad ingest articles/ news.jsonl.gz
  isnad ingest --force articles/`,
		Args: need(1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			x, err := extract.New()
			if err != nil {
				return fmt.Errorf("load the language packs: %w", err)
			}
			return a.withStore(cmd.Context(), true, func(s *store.Store, _ server) error {
				if _, err := prepareGraph(cmd.Context(), s); err != nil {
					return err
				}
				w := &storeWriter{store: s, options: store.WriteOptions{Force: force, Now: a.now}}
				opt, done := a.ingestOptions()
				sum, err := ingest.Run(cmd.Context(), args, a.source(), x, w, opt)
				done()
				return a.conclude(format.value, sum, w.total, err)
			})
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "write also what the graph holds already, deriving everything again")
	cmd.Flags().Var(format, "format", "how to sum up: text to standard error, or json to standard output")
	return cmd
}

func (a *app) loadCommand() *cobra.Command {
	var force bool
	format := formats("text", "json")
	cmd := &cobra.Command{
		Use:   "load FILE…",
		Short: "Write batches that were extracted before into the graph",
		Long: `Load reads batches, as isnad extract prints them (JSON, a JSON array or JSON
Lines, also with gzip), checks each and writes it into Neo4j, each whole or not
at all. A FILE may be a folder of .json and .jsonl files, or - for standard
input. An invalid batch keeps no other one out.`,
		Example: `  isnad load batches.jsonl
  isnad extract --format jsonl articles/ | isnad load -`,
		Args: need(1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withStore(cmd.Context(), true, func(s *store.Store, _ server) error {
				if _, err := prepareGraph(cmd.Context(), s); err != nil {
					return err
				}
				w := &storeWriter{store: s, options: store.WriteOptions{Force: force, Now: a.now}}
				opt, done := a.ingestOptions()
				sum, err := ingest.Load(cmd.Context(), args, a.source(), w, opt)
				done()
				return a.conclude(format.value, sum, w.total, err)
			})
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "write also what the graph holds already, deriving everything again")
	cmd.Flags().Var(format, "format", "how to sum up: text to standard error, or json to standard output")
	return cmd
}

// ingestOptions returns the options of a run; done takes the counter away.
func (a *app) ingestOptions() (opt ingest.Options, done func()) {
	count := a.count(-1, "reading")
	return ingest.Options{
		Workers: a.config.Ingest.Workers, BatchDocuments: a.config.Ingest.BatchDocuments, Log: a.log,
		Progress: func(s ingest.Summary) { count.set(s.Read) },
		Failed:   func(f ingest.Failure) { a.complain(f) },
	}, count.done
}

// storeWriter is the store as the one writer of a run.
type storeWriter struct {
	store   *store.Store
	options store.WriteOptions
	total   totals
}

// totals is what the server did over all calls.
type totals struct {
	Changes              int `json:"changes"`
	NodesCreated         int `json:"nodesCreated"`
	NodesDeleted         int `json:"nodesDeleted"`
	RelationshipsCreated int `json:"relationshipsCreated"`
	RelationshipsDeleted int `json:"relationshipsDeleted"`
	PropertiesSet        int `json:"propertiesSet"`
}

func (t *totals) add(s store.Summary) {
	t.Changes += s.Changes()
	t.NodesCreated += s.NodesCreated
	t.NodesDeleted += s.NodesDeleted
	t.RelationshipsCreated += s.RelationshipsCreated
	t.RelationshipsDeleted += s.RelationshipsDeleted
	t.PropertiesSet += s.PropertiesSet
}

// Write implements ingest.Writer.
func (w *storeWriter) Write(ctx context.Context, batches []graph.Batch) (ingest.Written, error) {
	sum, err := w.store.Write(ctx, batches, w.options)
	w.total.add(sum)
	return written(sum, err)
}

// written tells the documents that the store refused apart from an error that
// ends the run.
func written(sum store.Summary, err error) (ingest.Written, error) {
	done := ingest.Written{New: sum.New, Replaced: sum.Replaced, Unchanged: sum.Unchanged, Failed: map[string]error{}}
	bad := store.DocumentErrors(err)
	for _, d := range bad {
		done.Failed[d.Article] = d.Err
	}
	if err != nil && len(bad) == len(flatten(err)) {
		return done, nil // only single documents were refused
	}
	return done, err
}

// flatten returns the errors that err joins, or err alone.
func flatten(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// conclusion is the summary of a run for programs.
type conclusion struct {
	Read      int       `json:"read"`
	New       int       `json:"new"`
	Replaced  int       `json:"replaced"`
	Unchanged int       `json:"unchanged"`
	Failed    []failure `json:"failed"`
	Graph     totals    `json:"graph"`
}

type failure struct {
	Input    string `json:"input"`
	Document string `json:"document"`
	Stage    string `json:"stage"`
	Cause    string `json:"cause"`
}

// conclude sums a run up and turns it into an error, if it was not all well.
func (a *app) conclude(format string, s ingest.Summary, t totals, err error) error {
	if format == "json" {
		c := conclusion{Read: s.Read, New: s.New, Replaced: s.Replaced, Unchanged: s.Unchanged, Failed: []failure{}, Graph: t}
		for _, f := range s.Failures {
			c.Failed = append(c.Failed, failure{f.Input, f.Document, string(f.Stage), f.Err.Error()})
		}
		if err := writeJSON(a.stdout, c); err != nil {
			return err
		}
	} else {
		a.say("%s", sentence(s, t))
	}
	switch {
	case err != nil && errors.Is(err, context.Canceled):
		return fmt.Errorf("interrupted; run it again to go on, what is written is skipped: %w", err)
	case err != nil:
		return err
	case s.Failed() > 0:
		return toldError{&partialError{s.Failed(), s.Read}}
	}
	return nil
}

// sentence sums a run up for people.
func sentence(s ingest.Summary, t totals) string {
	parts := []string{fmt.Sprintf("read %s: %d new, %d replaced, %d unchanged", plural(s.Read, "document"), s.New, s.Replaced, s.Unchanged)}
	if n := s.Failed(); n > 0 {
		parts[0] += fmt.Sprintf(", %d failed", n)
	}
	parts = append(parts, plural(t.Changes, "change")+" in the graph")
	return strings.Join(parts, "; ")
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
