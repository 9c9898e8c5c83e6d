package store

import (
	"context"
	"fmt"

	"isnad/graph"
)

const queryCounts query = "counts"

// Counts says how much the graph holds.
type Counts struct {
	Actors   int                    `json:"actors"`
	Unnamed  int                    `json:"unnamed"` // actors that a text only describes, part of Actors
	Articles int                    `json:"articles"`
	Claims   int                    `json:"claims"`
	Evidence int                    `json:"evidence"`
	Edges    map[graph.EdgeKind]int `json:"edges"` // direct edges; every kind is there
}

// Counts counts what the graph holds.
func (s *Store) Counts(ctx context.Context) (Counts, error) {
	rows, err := s.read(ctx, queryCounts, nil)
	if err != nil {
		return Counts{}, fmt.Errorf("count the graph: %w", err)
	}
	c := Counts{Edges: map[graph.EdgeKind]int{}}
	for _, kind := range graph.EdgeKinds() {
		c.Edges[kind] = 0
	}
	for _, row := range rows {
		n := number(row["count"])
		switch what := text(row["what"]); what {
		case "Actor":
			c.Actors = n
		case "Unnamed":
			c.Unnamed = n
		case "Article":
			c.Articles = n
		case "Claim":
			c.Claims = n
		case "Evidence":
			c.Evidence = n
		default:
			c.Edges[graph.EdgeKind(what)] = n
		}
	}
	return c, nil
}
