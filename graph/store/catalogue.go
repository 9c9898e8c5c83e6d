package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	queryCatalogueRead   query = "catalogue-read"
	queryCatalogueWrite  query = "catalogue-write"
	queryCatalogueDelete query = "catalogue-delete"
)

// StoredQuery is a question of the catalogue, kept in the graph as well so that
// it can be found from inside Neo4j Browser.
type StoredQuery struct {
	Name        string // unique
	Title       string
	Description string
	Cypher      string
	Parameters  string // for reading: names, types and defaults
}

// SyncQueries makes the :StoredQuery nodes exactly qs. Only differences are
// written; where there are none, nothing is sent.
func (s *Store) SyncQueries(ctx context.Context, qs []StoredQuery) (Summary, error) {
	if err := s.ensurePrepared(ctx); err != nil {
		return Summary{}, fmt.Errorf("store the catalogue of queries: %w", err)
	}
	want := map[string]record{}
	for _, q := range qs {
		want[q.Name] = record{"title": q.Title, "description": q.Description, "cypher": q.Cypher, "parameters": q.Parameters}
	}
	var differs bool
	err := s.reading(ctx, func(w *work) error {
		write, remove, err := w.catalogue(want)
		differs = len(write)+len(remove) > 0
		return err
	})
	if err != nil || !differs {
		return Summary{}, err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	sum, err := s.transact(ctx, session.ExecuteWrite, func(w *work) error {
		if _, err := w.run(queryWriterLock, nil, false); err != nil {
			return err
		}
		write, remove, err := w.catalogue(want)
		if err != nil {
			return err
		}
		return w.writeAll(step{queryCatalogueWrite, write}, step{queryCatalogueDelete, remove})
	})
	if err != nil {
		return Summary{}, fmt.Errorf("store the catalogue of queries: %w", err)
	}
	return sum, nil
}

// catalogue returns the rows that make the stored catalogue into want.
func (w *work) catalogue(want map[string]record) (write, remove []record, err error) {
	rows, err := w.read(queryCatalogueRead, nil)
	if err != nil {
		return nil, nil, err
	}
	stands := map[string]record{}
	for _, row := range rows {
		name := text(row["name"])
		stands[name] = properties(row["properties"])
		if want[name] == nil {
			remove = append(remove, record{"name": name})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if diff := differing(stands[name], want[name]); len(diff) > 0 {
			write = append(write, record{"name": name, "properties": diff})
		}
	}
	return write, remove, nil
}
