package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"isnad/extract"
	"isnad/graph"
	"isnad/ingest"
)

func (a *app) extractCommand() *cobra.Command {
	format := formats("json", "jsonl", "table")
	var out string
	var explain bool
	cmd := &cobra.Command{
		Use:   "extract INPUT…",
		Short: "Print the graph of articles, without a database",
		Long: `Extract reads articles and prints for each the batch: its actors, claims,
evidence and edges (isnad schema prints the JSON Schema).

An INPUT is a text, HTML or JSON Lines file, also with gzip, a folder of such
files, an http or https URL, or - for standard input.

One article gives one JSON object; several give an array, or with
--format jsonl a line each. With --out each input gives a file named after it
(ar-seed.txt gives ar-seed.json), and each document of JSON Lines one named by
its id.

With --explain it prints how each article is read instead: a line for each word
with its place, tag, relation and head, in [] the actor that it names and in {}
the predicate that it is; behind each sentence who says what in it and its
claims; behind the article all claims, each with the rule that made it.`,
		Example: `  isnad extract article.txt
  isnad extract --format table article.html
  isnad extract --out graphs/ articles/
  isnad extract --explain article.txt
  zcat news.jsonl.gz | isnad extract --format jsonl - > batches.jsonl`,
		Args: need(1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out != "" && format.value == "table" {
				return &usageError{"--out writes json or jsonl, no tables", cmd.CommandPath()}
			}
			if explain && (out != "" || cmd.Flags().Changed("format")) {
				return &usageError{"--explain writes no batches: leave out --format and --out", cmd.CommandPath()}
			}
			x, err := extract.New()
			if err != nil {
				return fmt.Errorf("load the language packs: %w", err)
			}
			results := ingest.Extract(cmd.Context(), args, a.source(), x, a.config.Ingest.Workers)
			var sink batchSink
			switch {
			case explain:
				sink = explainSink{a.stdout, x}
			case out != "":
				sink = &folderSink{dir: out, lines: format.value == "jsonl", from: map[string]string{}}
			case format.value == "json":
				sink = &jsonSink{w: a.stdout, array: len(args) > 1 || isFolder(args[0])}
			case format.value == "jsonl":
				sink = lineSink{a.stdout}
			default:
				sink = tableSink{a.stdout}
			}
			return a.drain(cmd.Context(), results, sink)
		},
	}
	cmd.Flags().Var(format, "format", "what to print: json, jsonl or table")
	cmd.Flags().StringVar(&out, "out", "", "write a file for each input into `DIR`")
	cmd.Flags().BoolVar(&explain, "explain", false, "print how each article is read, not its batch")
	return cmd
}

// source says how the inputs of a command line are read.
func (a *app) source() ingest.Source {
	f := a.config.Fetch
	return ingest.Source{
		Stdin:  a.stdin,
		Client: ingest.NewClient(ingest.ClientOptions{Timeout: f.Timeout, Redirects: f.MaxRedirects, AllowPrivate: f.AllowPrivate}),
		Agent:  f.UserAgent, MaxBytes: a.config.Ingest.MaxBytes, MaxPage: f.MaxBytes, Now: a.now,
	}
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// drain gives results to sink and tells those that failed.
func (a *app) drain(ctx context.Context, results iter.Seq[ingest.Result], sink batchSink) error {
	all, failed := 0, 0
	count := a.count(-1, "reading")
	defer count.done()
	for r := range results {
		all++
		count.set(all)
		a.log.Info("document read", "input", r.Input, "id", r.Batch.Document.ID, "claims", len(r.Batch.Claims), "failed", r.Err != nil)
		err := error(nil)
		if r.Err != nil {
			err = *r.Err
		} else if err = sink.put(r); err != nil {
			var refused *refusedError
			if !errors.As(err, &refused) {
				return err
			}
		}
		if err != nil {
			failed++
			a.complain(err)
		}
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if err := sink.close(); err != nil {
		return err
	}
	if failed == 0 {
		return nil
	}
	err := &partialError{failed, all}
	if all == 1 {
		return toldError{err}
	}
	return err
}

// batchSink takes batches in order. An error of put that is a *refusedError
// concerns one document only.
type batchSink interface {
	put(ingest.Result) error
	close() error
}

// jsonSink prints one object, or an array of them.
type jsonSink struct {
	w     io.Writer
	array bool
	n     int
}

func (s *jsonSink) put(r ingest.Result) error {
	s.array = s.array || r.Many
	var b bytes.Buffer
	if err := writeJSON(&b, r.Batch); err != nil {
		return err
	}
	body := bytes.TrimRight(b.Bytes(), "\n")
	lead := ""
	if s.array {
		lead = ",\n"
		if s.n == 0 {
			lead = "[\n"
		}
	}
	s.n++
	_, err := fmt.Fprintf(s.w, "%s%s", lead, body)
	return err
}

func (s *jsonSink) close() error {
	end := "\n"
	switch {
	case s.array && s.n > 0:
		end = "\n]\n"
	case s.array:
		end = "[]\n"
	case s.n == 0:
		return nil
	}
	_, err := io.WriteString(s.w, end)
	return err
}

// lineSink prints a line for each batch.
type lineSink struct{ w io.Writer }

func (s lineSink) put(r ingest.Result) error {
	line, err := json.Marshal(r.Batch)
	if err != nil {
		return err
	}
	_, err = s.w.Write(append(line, '\n'))
	return err
}

func (s lineSink) close() error { return nil }

// tableSink prints the edges of each article with the words that prove them.
type tableSink struct{ w io.Writer }

func (s tableSink) put(r ingest.Result) error {
	title := r.Batch.Document.Title
	if title == "" {
		title = r.Batch.Document.ID
	}
	if _, err := fmt.Fprintf(s.w, "%s: %s\n", visible(r.Input), visible(title)); err != nil {
		return err
	}
	return writeTable(s.w, []string{"kind", "from", "to", "matter", "outcome", "words"}, edgeRows(r.Batch))
}

func (s tableSink) close() error { return nil }

// explainSink prints how each article is read.
type explainSink struct {
	w io.Writer
	x *extract.Extractor
}

func (s explainSink) put(r ingest.Result) error {
	var b bytes.Buffer
	if err := s.x.Explain(&b, r.Document); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(s.w, visible(r.Input)); err != nil {
		return err
	}
	for line := range strings.Lines(b.String()) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		for i := range cells {
			cells[i] = visible(cells[i])
		}
		if _, err := fmt.Fprintln(s.w, strings.Join(cells, "\t")); err != nil {
			return err
		}
	}
	return nil
}

func (s explainSink) close() error { return nil }

// edgeRows returns a row for each claim that makes an edge, in the order of the
// text, with its first evidence that counts.
func edgeRows(b graph.Batch) [][]string {
	names := map[string]string{}
	for _, n := range b.Nodes {
		names[n.ID] = n.Name
	}
	var rows [][]string
	for _, c := range b.Claims {
		if !c.Supported() {
			continue
		}
		for _, e := range c.Evidence {
			if !e.Counts() {
				continue
			}
			outcome := ""
			if e.Outcome != nil {
				outcome = string(*e.Outcome)
			}
			quote := e.Quote
			if n := len(c.Evidence); n > 1 {
				quote += " (+" + strconv.Itoa(n-1) + ")"
			}
			rows = append(rows, []string{string(c.Kind), names[*c.Source], names[*c.Target], string(e.Matter), outcome, quote})
			break
		}
	}
	return rows
}
