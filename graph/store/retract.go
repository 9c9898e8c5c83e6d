package store

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Retract takes an article out of the graph, with its evidence and mentions and
// with the claims, edges and actors that stood on them alone. The error is
// ErrNotFound when the graph does not hold it.
func (s *Store) Retract(ctx context.Context, articleID string) (Summary, error) {
	if err := s.ensurePrepared(ctx); err != nil {
		return Summary{}, err
	}
	rows, err := s.read(ctx, queryArticleHashes, map[string]any{"ids": []string{articleID}})
	if err != nil {
		return Summary{}, fmt.Errorf("retract article %q: %w", articleID, err)
	}
	if len(rows) == 0 {
		return Summary{}, fmt.Errorf("retract article %q: %w", articleID, ErrNotFound)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	sum, err := s.transact(ctx, session.ExecuteWrite, func(w *work) error {
		return w.replace(nil, []string{articleID}, false, time.Time{})
	})
	if err != nil {
		return Summary{}, fmt.Errorf("retract article %q: %w", articleID, err)
	}
	sum.Retracted = min(1, sum.NodesDeleted)
	return sum, nil
}
