package store

import (
	"bufio"
	"bytes"
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

// dumpPart is a label whose nodes the dump holds, with their queries.
type dumpPart struct {
	label string
	nodes query
	from  query    // relationships that start there
	types []string // their types
}

// dumpParts returns the parts of a dump in its order.
func dumpParts() []dumpPart {
	fromActor := []string{"AFFILIATED", "MENTIONED_IN", "SAME_AS"}
	for _, k := range graph.EdgeKinds() {
		fromActor = append(fromActor, string(k))
	}
	return []dumpPart{
		{"Actor", "dump-actor", "dump-from-actor", fromActor},
		{"Article", "dump-article", "dump-from-article", []string{"PUBLISHED_BY"}},
		{"Claim", "dump-claim", "dump-from-claim", []string{"ABOUT", "AGAINST", "BY", "CONTENT", "DISPUTES", "RELAYS", "SUPPORTED_BY"}},
		{"Evidence", "dump-evidence", "dump-from-evidence", []string{"CONTENT", "DISPUTES", "IN_ARTICLE", "RELAYS", "VIA"}},
	}
}

// dumpNode and dumpRelationship are the lines of a dump.
type dumpNode struct {
	Node       string         `json:"node"` // label of its part
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
// by label and id, then relationships by type, label and id of their start, id
// of their end, and properties. The same graph gives the same bytes, whatever
// the order in which it was written. The time of fetching, the :Writer, stored
// queries and decisions are left out. It streams, and neither side sorts the
// whole; what others write meanwhile may be in it in part. A connection lost
// halfway is an error, for bytes already written cannot be taken back.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriter(w)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return fmt.Errorf("dump: %w", s.explain(err, "dump-actor"))
	}
	defer func() { _ = tx.Close(context.WithoutCancel(ctx)) }()
	d := dumper{ctx: ctx, tx: tx, encoder: encoder}
	if err := d.all(); err != nil {
		return fmt.Errorf("dump: %w", s.explain(err, d.doing))
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
	doing   query
}

func (d *dumper) all() error {
	types := map[string]bool{}
	for _, part := range dumpParts() {
		if err := d.nodes(part); err != nil {
			return err
		}
		for _, name := range part.types {
			types[name] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		for _, part := range dumpParts() {
			if !slices.Contains(part.types, name) {
				continue
			}
			if err := d.relationships(part.from, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// nodes writes those of one label.
func (d *dumper) nodes(part dumpPart) error {
	return d.each(part.nodes, "", func(r record) error {
		p := plain(properties(r["properties"]))
		delete(p, "fetchedAt")
		labels := words(r["labels"])
		slices.Sort(labels)
		return d.encoder.Encode(dumpNode{part.label, text(r["id"]), labels, p})
	})
}

// relationships writes those of one type. Those between the same ends come
// together and are sorted by their properties here.
func (d *dumper) relationships(q query, kind string) error {
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
	err := d.each(q, kind, func(r record) error {
		if text(r["from"]) != from || text(r["to"]) != to {
			if err := flush(); err != nil {
				return err
			}
			from, to = text(r["from"]), text(r["to"])
		}
		var line bytes.Buffer
		encoder := json.NewEncoder(&line)
		encoder.SetEscapeHTML(false)
		err := encoder.Encode(dumpRelationship{kind, from, to, plain(properties(r["properties"]))})
		lines = append(lines, line.String())
		return err
	})
	if err != nil {
		return err
	}
	return flush()
}

// each calls f for each row of q, as they come.
func (d *dumper) each(q query, kind string, f func(record) error) error {
	d.doing = q
	result, err := d.tx.Run(d.ctx, q.text(), map[string]any{"type": kind})
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
