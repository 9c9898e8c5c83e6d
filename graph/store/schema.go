package store

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Prepare makes the constraints and indexes that stand missing and the one
// :Writer node, and waits until the indexes answer. Run it before the first
// write; running it again changes nothing.
func (s *Store) Prepare(ctx context.Context) error {
	missing, err := s.missing(ctx)
	if err != nil {
		return fmt.Errorf("prepare database %s: %w", s.config.Database, err)
	}
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	statements := append(missing, queryWriterCreate.text())
	if len(missing) > 0 {
		statements = append(statements, querySchemaAwait.text())
	}
	for _, statement := range statements {
		// Two processes that prepare a new database at once wait for each
		// other's locks: transact tries again.
		_, err := s.transact(ctx, session.ExecuteWrite, func(w *work) error {
			w.doing = querySchema
			result, err := w.tx.Run(w.ctx, statement, nil)
			if err != nil {
				return err
			}
			_, err = result.Consume(w.ctx)
			return err
		})
		if err != nil && !alreadyThere(err) {
			return fmt.Errorf("prepare database %s: %q: %w", s.config.Database, strings.TrimSpace(statement), err)
		}
	}
	s.mu.Lock()
	s.prepared = true
	s.mu.Unlock()
	return nil
}

// alreadyThere reports whether err says that somebody else has just made the
// constraint or index: IF NOT EXISTS looks before it waits for the lock.
func alreadyThere(err error) bool {
	var refused *neo4j.Neo4jError
	return errors.As(err, &refused) && strings.HasPrefix(refused.Code, "Neo.ClientError.Schema.") && strings.HasSuffix(refused.Code, "AlreadyExists")
}

// schemaName finds the name of a constraint or index in its statement.
var schemaName = regexp.MustCompile(`(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS`)

// missing returns the statements of the schema whose constraint or index does
// not stand. Each constraint has an index of its own name.
func (s *Store) missing(ctx context.Context) ([]string, error) {
	rows, err := s.read(ctx, querySchemaRead, nil)
	if err != nil {
		return nil, err
	}
	stands := map[string]bool{}
	for _, row := range rows {
		stands[text(row["name"])] = text(row["state"]) == "ONLINE"
	}
	var missing []string
	for _, statement := range querySchema.statements() {
		if m := schemaName.FindStringSubmatch(statement); m != nil && !stands[m[1]] {
			missing = append(missing, statement)
		}
	}
	return missing, nil
}

// ensurePrepared looks for the constraints once in the life of a store: without
// them each look-up would read the whole graph, and two writers could make the
// same node twice.
func (s *Store) ensurePrepared(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.prepared {
		return nil
	}
	missing, err := s.missing(ctx)
	if err != nil {
		return err
	}
	if len(missing) > 0 {
		return fmt.Errorf("%w: database %s lacks %d constraints or indexes; call Prepare first", ErrNotPrepared, s.config.Database, len(missing))
	}
	s.prepared = true
	return nil
}
