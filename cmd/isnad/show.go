package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"isnad/graph/store"
	"isnad/queries"
)

func (a *app) showCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Show an actor, article, claim, evidence or edge with its surroundings",
		Long: `Show prints what the graph holds under an id: an actor (state:IR, person:…,
org:…), an article (a1:…), a claim (c1:…), an evidence (e1:…) or a direct edge
(r1:…), with what stands around it. Queries give ids.`,
		Example: "  isnad show state:IR\n  isnad show --format json c1:00112233445566778899aabbccddeeff",
		Args:    need(1, 1),
	}
	format := formats("text", "json")
	cmd.Flags().Var(format, "format", "how to print: text or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.withStore(cmd.Context(), false, func(s *store.Store, _ server) error {
			item, err := s.Show(cmd.Context(), args[0])
			if errors.Is(err, store.ErrNotFound) {
				return fmt.Errorf("%q is %w; queries and isnad dump give ids", args[0], store.ErrNotFound)
			}
			if err != nil {
				return err
			}
			if format.value == "json" {
				return writeJSON(a.stdout, item)
			}
			return writeItem(a.stdout, item)
		})
	}
	return cmd
}

// section is a table of an item under its heading.
type section struct {
	heading string
	columns []string
	rows    [][]string
}

// writeItem writes what is known of an item, for people.
func writeItem(w io.Writer, item store.Item) error {
	if _, err := fmt.Fprintf(w, "%s %s\n%s\n", item.Type, visible(item.ID), visible(item.Name)); err != nil {
		return err
	}
	for _, s := range sections(item) {
		if len(s.rows) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(w, "\n%s\n", s.heading); err != nil {
			return err
		}
		if err := writeTable(w, s.columns, s.rows); err != nil {
			return err
		}
	}
	return nil
}

func sections(item store.Item) []section {
	facts := section{heading: "facts", columns: []string{"property", "value"}}
	for _, name := range slices.Sorted(maps.Keys(item.Properties)) {
		facts.rows = append(facts.rows, []string{name, queries.Cell(item.Properties[name])})
	}
	actors := section{heading: "actors", columns: []string{"role", "actor", "kind", "mentions", "id"}}
	for _, l := range item.Actors {
		actors.rows = append(actors.rows, []string{l.Role, l.Name, l.Kind, some(l.Count), l.ID})
	}
	edges := section{heading: "edges", columns: []string{"edge", "actor", "articles", "contested", "words", "id"}}
	for _, l := range item.Edges {
		arrow := l.Kind + " →"
		if !l.Out {
			arrow = "← " + l.Kind
		}
		edges.rows = append(edges.rows, []string{arrow, l.OtherName, some(l.Articles), yes(l.Contested), l.Quote, l.ID})
	}
	claims := section{heading: "claims", columns: []string{"link", "claim", "evidence", "contested", "id"}}
	for _, l := range item.Claims {
		claims.rows = append(claims.rows, []string{l.Link, l.Name, some(l.Evidence), yes(l.Contested), l.ID})
	}
	evidence := section{heading: "evidence", columns: []string{"words", "how", "relayed by", "where", "id"}}
	for _, l := range item.Evidence {
		how := strings.Join(filled(l.Matter, l.Polarity, l.Modality, l.Outcome), ", ")
		where := strings.Join(filled(l.Outlet, l.Published, l.Title, l.URL), ", ")
		evidence.rows = append(evidence.rows, []string{l.Quote, how, strings.Join(l.Via, " → "), where, l.ID})
	}
	articles := section{heading: "articles", columns: []string{"article", "outlet", "published", "mentions", "id"}}
	for _, l := range item.Articles {
		articles.rows = append(articles.rows, []string{l.Name, l.Outlet, l.Published, some(l.Mentions), l.ID})
	}
	return []section{facts, actors, edges, claims, evidence, articles}
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func filled(words ...string) []string {
	return slices.DeleteFunc(words, func(s string) bool { return s == "" })
}
