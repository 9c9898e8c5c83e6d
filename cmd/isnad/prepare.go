package main

import (
	"context"

	"isnad/graph/store"
	"isnad/queries"
)

// prepareGraph makes the database ready for a first write: its constraints, and
// the stored questions, so that Neo4j Browser has them too. Where nothing is
// missing, nothing is written.
func prepareGraph(ctx context.Context, s *store.Store) (store.Summary, error) {
	if err := s.Prepare(ctx); err != nil {
		return store.Summary{}, err
	}
	catalogue, err := queries.Catalogue()
	if err != nil {
		return store.Summary{}, err
	}
	return s.SyncQueries(ctx, storedQueries(catalogue))
}

// storedQueries returns the catalogue as it stands in the graph.
func storedQueries(c queries.Catalog) []store.StoredQuery {
	var list []store.StoredQuery
	for _, q := range c.All() {
		list = append(list, store.StoredQuery{Name: q.Name, Title: q.Title, Description: q.Description, Cypher: q.Cypher,
			Parameters: q.BrowserParams(nil)})
	}
	return list
}
