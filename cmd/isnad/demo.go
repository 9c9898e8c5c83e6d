package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"isnad/extract"
	"isnad/graph"
	"isnad/graph/store"
	"isnad/ingest"
	"isnad/queries"
)

func (a *app) demoCommand() *cobra.Command {
	var with string
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Show isnad on two articles, from nothing to answers",
		Long: `Demo starts Neo4j, reads two short articles on one invented dispute, an Arabic
and an English one, prints their graph and three answers, and says where to look
at it. A second run finds all in the graph and writes nothing.`,
		Example: "  isnad demo\n  isnad demo --with article.txt",
		Args:    need(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withStore(cmd.Context(), true, func(s *store.Store, srv server) error {
				return a.demo(cmd.Context(), s, srv, with)
			})
		},
	}
	cmd.Flags().StringVar(&with, "with", "", "read this article (a `FILE`, folder or URL) as well")
	return cmd
}

// demo is the whole way: articles, graph, answers, Browser.
func (a *app) demo(ctx context.Context, s *store.Store, srv server, with string) error {
	catalogue, err := queries.Catalogue()
	if err != nil {
		return err
	}
	w := &demoWriter{storeWriter: storeWriter{store: s, options: store.WriteOptions{Now: a.now}}}
	stored, err := prepareGraph(ctx, s)
	if err != nil {
		return err
	}
	w.total.add(stored)
	sum, err := a.demoIngest(ctx, w, with)
	if err != nil {
		return err
	}
	a.say("%s", sentence(sum, w.total))
	if w.total.Changes == 0 {
		a.say("the graph holds all of it already; nothing was written")
	}
	if err := a.demoGraph(ctx, s, catalogue, w.edges); err != nil {
		return err
	}
	for _, q := range demoQuestions() {
		if err := a.demoAnswer(ctx, s, catalogue, q); err != nil {
			return err
		}
	}
	if err := a.demoBrowser(srv); err != nil {
		return err
	}
	if sum.Failed() > 0 {
		return toldError{&partialError{sum.Failed(), sum.Read}}
	}
	return nil
}

// demoIngest reads the sample articles, as JSON Lines, and the user's own.
func (a *app) demoIngest(ctx context.Context, w *demoWriter, with string) (ingest.Summary, error) {
	x, err := extract.New()
	if err != nil {
		return ingest.Summary{}, fmt.Errorf("load the language packs: %w", err)
	}
	lines, err := sampleLines()
	if err != nil {
		return ingest.Summary{}, err
	}
	src := a.source()
	src.Stdin = bytes.NewReader(lines)
	inputs := []string{"-"}
	if with != "" {
		if with == "-" {
			return ingest.Summary{}, &usageError{"--with takes a file, not standard input", "isnad demo"}
		}
		inputs = append(inputs, with)
	}
	opt, done := a.ingestOptions()
	defer done()
	return ingest.Run(ctx, inputs, src, x, w, opt)
}

// demoWriter remembers the edges of what it writes.
type demoWriter struct {
	storeWriter
	edges map[string]bool
}

// Write implements ingest.Writer.
func (w *demoWriter) Write(ctx context.Context, batches []graph.Batch) (ingest.Written, error) {
	if w.edges == nil {
		w.edges = map[string]bool{}
	}
	for _, b := range batches {
		for _, e := range b.Edges {
			w.edges[graph.EdgeID(e.Kind, e.From, e.To)] = true
		}
	}
	return w.storeWriter.Write(ctx, batches)
}

// demoGraph prints the edges of the articles that the demo read, as the graph
// has them.
func (a *app) demoGraph(ctx context.Context, s *store.Store, catalogue queries.Catalog, edges map[string]bool) error {
	q, err := catalogue.Find("accusation-graph")
	if err != nil {
		return err
	}
	result, err := ask(ctx, s, q, map[string]string{"limit": "10000", "unnamed": "true"})
	if err != nil {
		return err
	}
	var rows [][]string
	for _, row := range result.Rows {
		if from, to, edge, ok := pathEnds(row[0]); ok && edges[queries.Cell(edge["id"])] {
			rows = append(rows, []string{from, queries.Cell(edge["type"]), to, queries.Cell(edge["articles"]), queries.Cell(edge["sampleQuote"])})
		}
	}
	if _, err := fmt.Fprintf(a.stdout, "\nThe graph: %s, each on the words that prove it\n", plural(len(rows), "edge")); err != nil {
		return err
	}
	return writeTable(a.stdout, []string{"from", "edge", "to", "articles", "words"}, rows)
}

// pathEnds takes a path of one edge apart: the names of its ends, and the
// properties of the edge with its type.
func pathEnds(v any) (from, to string, edge map[string]any, ok bool) {
	path, _ := v.(map[string]any)
	nodes, _ := path["nodes"].([]any)
	relationships, _ := path["relationships"].([]any)
	if len(nodes) != 2 || len(relationships) != 1 {
		return "", "", nil, false
	}
	name := func(n any) string {
		node, _ := n.(map[string]any)
		properties, _ := node["properties"].(map[string]any)
		return queries.Cell(properties["name"])
	}
	relationship, _ := relationships[0].(map[string]any)
	properties, _ := relationship["properties"].(map[string]any)
	edge = map[string]any{"type": relationship["type"]}
	for k, v := range properties {
		edge[k] = v
	}
	return name(nodes[0]), name(nodes[1]), edge, true
}

// ask runs a stored question with these parameters.
func ask(ctx context.Context, s *store.Store, q queries.Query, args map[string]string) (queries.Result, error) {
	params, err := q.Bind(args)
	if err != nil {
		return queries.Result{}, err
	}
	return queries.Run(ctx, s.Driver(), s.Database(), q, params)
}

// demoQuestion is a stored question with the columns of its answer that a first
// look needs.
type demoQuestion struct {
	name    string
	columns []string
}

func demoQuestions() []demoQuestion {
	return []demoQuestion{
		{"who-accused-whom", []string{"accuser", "accused", "matters", "articles", "quote"}},
		{"denials-and-accusations", []string{"denier", "denial", "accuser", "accusation"}},
		{"targets", []string{"attacker", "target", "outcome", "quote"}},
	}
}

// demoAnswer asks a stored question of the whole graph and prints its answer.
func (a *app) demoAnswer(ctx context.Context, s *store.Store, catalogue queries.Catalog, d demoQuestion) error {
	q, err := catalogue.Find(d.name)
	if err != nil {
		return err
	}
	result, err := ask(ctx, s, q, nil)
	if err != nil {
		return err
	}
	var at []int
	for _, name := range d.columns {
		if i := slices.Index(result.Columns, name); i >= 0 {
			at = append(at, i)
		}
	}
	columns := pick(result.Columns, at)
	var rows [][]string
	for _, row := range cells(result.Rows) {
		rows = append(rows, pick(row, at))
	}
	if _, err := fmt.Fprintf(a.stdout, "\n%s  (isnad query run %s)\n", q.Title, q.Name); err != nil {
		return err
	}
	return writeTable(a.stdout, columns, rows)
}

// pick returns the cells of row at these places.
func pick(row []string, at []int) []string {
	out := make([]string, len(at))
	for i, j := range at {
		out[i] = row[j]
	}
	return out
}

// demoBrowser says where to look at the graph, and what to type there.
func (a *app) demoBrowser(srv server) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\nLook at it in Neo4j Browser: %s\n", srv.browserURL)
	if srv.local {
		fmt.Fprintf(&b, "  connect to %s as %s with the password %s\n", srv.URI, srv.User, srv.Password)
	} else {
		fmt.Fprintf(&b, "  connect to %s as %s with your password\n", srv.URI, srv.User)
	}
	b.WriteString("Type there\n")
	b.WriteString("  MATCH p = (:Actor)-[:ACCUSED|DENIED|TARGETED|REPORTED]->(:Actor) RETURN p\n")
	b.WriteString("The stored questions, ready to copy\n")
	b.WriteString("  MATCH (q:StoredQuery) RETURN q.title, q.cypher, q.parameters\n")
	if srv.local {
		b.WriteString("Stop it with  isnad neo4j down\n")
	}
	_, err := io.WriteString(a.stdout, b.String())
	return err
}
