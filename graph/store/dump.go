package store

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"isnad/graph"
)

const (
	queryDumpNodes         query = "dump-nodes"
	queryDumpRelationships query = "dump-relationships"
)

// dumpLabels returns the labels whose nodes the dump holds, in its order.
func dumpLabels() []string { return []string{"Actor", "Article", "Claim", "Evidence"} }

// dumpTypes returns the types whose relationships the dump holds, sorted.
func dumpTypes() []string {
	types := []string{"ABOUT", "AFFILIATED", "AGAINST", "BY", "CONTENT", "DISPUTES", "IN_ARTICLE", "MENTIONED_IN",
		"PUBLISHED_BY", "RELAYS", "SAME_AS", "SUPPORTED_BY", "VIA"}
	for _, k := range graph.EdgeKinds() {
		types = append(types, string(k))
	}
	slices.Sort(types)
	return types
}

// dumpNode and dumpRelationship are the lines of a dump.
type dumpNode struct {
	Node       string         `json:"node"` // one of dumpLabels
	ID         string         `json:"id"`
	Labels     []string       `json:"labels"` // sorted
	Properties map[string]any `json:"properties"`
}

type dumpRelationship struct {
	Relationship string         `json:"relationship"`
	From         string         `json:"from"`
	To           string         `json:"to"`
	Properties   map[string]any `json:"properties"`
}

// Dump writes the graph to w in canonical form: one JSON object a line, nodes
// by label and id, then relationships by type, ends and properties. The same
// graph gives the same bytes, whatever the order in which it was written. The
// time of fetching, the :Writer, stored queries and decisions are left out. It
// streams, in one read transaction; a connection lost halfway is an error, for
// bytes already written cannot be taken back.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriter(w)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return fmt.Errorf("dump: %w", s.explain(err, queryDumpNodes))
	}
	defer func() { _ = tx.Close(context.WithoutCancel(ctx)) }()
	d := dumper{ctx: ctx, tx: tx, encoder: encoder}
	if err := d.all(); err != nil {
		return fmt.Errorf("dump: %w", s.explain(err, queryDumpNodes))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("dump: %w", err)
	}
	return nil
}

type dumper struct {
	ctx     context.Context
	tx      runner
	encoder *json.Encoder
}

func (d *dumper) all() error {
	for _, label := range dumpLabels() {
		err := d.each(queryDumpNodes, label, func(r record) error {
			p := plain(properties(r["properties"]))
			delete(p, "fetchedAt")
			labels := words(r["labels"])
			slices.Sort(labels)
			return d.encoder.Encode(dumpNode{label, text(r["id"]), labels, p})
		})
		if err != nil {
			return err
		}
	}
	for _, kind := range dumpTypes() {
		if err := d.relationships(kind); err != nil {
			return err
		}
	}
	return nil
}

// relationships writes those of one type. Those between the same ends come
// together and are sorted by their properties here.
func (d *dumper) relationships(kind string) error {
	var lines []string
	var from, to string
	flush := func() error {
		slices.Sort(lines)
		for _, line := range lines {
			if err := d.encoder.Encode(json.RawMessage(line)); err != nil {
				return err
			}
		}
		lines = lines[:0]
		return nil
	}
	err := d.each(queryDumpRelationships, kind, func(r record) error {
		if text(r["from"]) != from || text(r["to"]) != to {
			if err := flush(); err != nil {
				return err
			}
			from, to = text(r["from"]), text(r["to"])
		}
		line, err := json.Marshal(dumpRelationship{kind, from, to, plain(properties(r["properties"]))})
		lines = append(lines, string(line))
		return err
	})
	if err != nil {
		return err
	}
	return flush()
}

// each calls f for each row of q, as they come.
func (d *dumper) each(q query, name string, f func(record) error) error {
	result, err := d.tx.Run(d.ctx, q.text(), map[string]any{"name": name})
	if err != nil {
		return err
	}
	for result.Next(d.ctx) {
		if err := f(result.Record().AsMap()); err != nil {
			return err
		}
	}
	return result.Err()
}

// plain returns properties in forms that JSON knows: dates as ISO, times as
// RFC 3339 with the offset as written.
func plain(p map[string]any) map[string]any {
	out := maps.Clone(p)
	for k, v := range out {
		switch v := v.(type) {
		case time.Time:
			out[k] = v.Format(time.RFC3339Nano)
		case neo4j.Date:
			out[k] = v.String()
		}
	}
	return out
}
