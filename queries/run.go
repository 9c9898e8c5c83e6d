package queries

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Timeout bounds a question on the server, unless the context has a deadline of
// its own.
const Timeout = 30 * time.Second

// maxRows bounds what one answer may hold, whatever the query's LIMIT.
const maxRows = 100_000

// Result is the answer to a question: plain values that encoding/json takes.
// See Cell for their form in a table.
type Result struct {
	Columns []string `json:"columns"` // never nil
	Rows    [][]any  `json:"rows"`    // never nil; each as long as Columns
	Notes   []string `json:"notes"`   // for the user: a name that means nobody or several, rows cut off; never nil
}

// WriteError says that a query would change the database, and was not run.
type WriteError struct {
	Query string // its name
	Does  string // what it would do
}

func (e *WriteError) Error() string {
	return fmt.Sprintf("query %s %s: only queries that read may run here", e.Query, e.Does)
}

// ErrNotPrepared says that the database has no index of names: nothing has been
// loaded into it yet.
var ErrNotPrepared = errors.New("the database holds no isnad graph yet: load articles first, with isnad ingest or isnad demo")

// ErrTimeout says that the question took longer than it may.
var ErrTimeout = errors.New("took too long: give it a smaller limit or an actor, or more time")

// Run asks the question. The parameters come from Bind. It first has the server
// explain the query and returns a *WriteError if it does anything but read; then
// it finds out whom actor parameters mean, and runs it, all in one read
// transaction. The server stops it at the deadline of ctx, else after Timeout.
// The driver stays open; Run is safe for concurrent use.
func Run(ctx context.Context, d neo4j.DriverWithContext, database string, q Query, params map[string]any) (Result, error) {
	result, err := reading(ctx, d, database, func(tx neo4j.ManagedTransaction) (any, error) {
		return ask(ctx, tx, q, params)
	})
	if err != nil {
		return Result{}, explainError(ctx, q, err)
	}
	return result.(Result), nil
}

// Resolve returns params with each actor in the user's words turned into the
// ids that Run would pass, and Run's notes about them: what BrowserParams needs.
func Resolve(ctx context.Context, d neo4j.DriverWithContext, database string, q Query, params map[string]any) (map[string]any, []string, error) {
	var notes []string
	out, err := reading(ctx, d, database, func(tx neo4j.ManagedTransaction) (any, error) {
		out, n, err := resolve(ctx, tx, q, params)
		notes = n
		return out, err
	})
	if err != nil {
		return nil, nil, explainError(ctx, q, err)
	}
	return out.(map[string]any), notes, nil
}

// reading runs f in a read transaction that the server ends in time.
func reading(ctx context.Context, d neo4j.DriverWithContext, database string, f neo4j.ManagedTransactionWork) (any, error) {
	limit := Timeout
	if deadline, ok := ctx.Deadline(); ok {
		limit = max(time.Until(deadline), time.Millisecond)
	}
	session := d.NewSession(ctx, neo4j.SessionConfig{DatabaseName: database, AccessMode: neo4j.AccessModeRead})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }() // nothing is left to commit
	return session.ExecuteRead(ctx, f, neo4j.WithTxTimeout(limit))
}

// ask is the work of one transaction; the driver may repeat it.
func ask(ctx context.Context, tx neo4j.ManagedTransaction, q Query, params map[string]any) (Result, error) {
	if err := mustRead(ctx, tx, q, params); err != nil {
		return Result{}, err
	}
	bound, notes, err := resolve(ctx, tx, q, params)
	if err != nil {
		return Result{}, err
	}
	answer, err := tx.Run(ctx, q.Cypher, bound)
	if err != nil {
		return Result{}, err
	}
	columns, err := answer.Keys()
	if err != nil {
		return Result{}, err
	}
	out := Result{Columns: columns, Rows: [][]any{}, Notes: notes}
	if out.Columns == nil {
		out.Columns = []string{}
	}
	for len(out.Rows) < maxRows && answer.Next(ctx) {
		out.Rows = append(out.Rows, plainRow(answer.Record().Values))
	}
	if err := answer.Err(); err != nil {
		return Result{}, err
	}
	if cut, ok := bound["limit"].(int64); len(out.Rows) == maxRows || ok && int64(len(out.Rows)) >= cut {
		out.Notes = append(out.Notes, fmt.Sprintf("the answer stops at %d rows; there may be more", len(out.Rows)))
	}
	return out, nil
}

// mustRead has the server plan the query without running it. The plan needs the
// types of parameters only, so actors need not be found before.
func mustRead(ctx context.Context, tx neo4j.ManagedTransaction, q Query, params map[string]any) error {
	typed := maps.Clone(params)
	for _, p := range q.Parameters {
		if _, words := params[p.Name].(string); words && p.Type == Actor {
			typed[p.Name] = []string{}
		}
	}
	result, err := tx.Run(ctx, "EXPLAIN "+q.Cypher, typed)
	if err != nil {
		return err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return err
	}
	switch summary.StatementType() {
	case neo4j.StatementTypeReadOnly:
		return nil
	case neo4j.StatementTypeSchemaWrite:
		return &WriteError{q.Name, "would change the schema"}
	case neo4j.StatementTypeReadWrite, neo4j.StatementTypeWriteOnly:
		return &WriteError{q.Name, "would write"}
	}
	return &WriteError{q.Name, "is of an unknown sort"}
}

// explainError says what the user can do about an error of the server.
func explainError(ctx context.Context, q Query, err error) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return fmt.Errorf("query %s %w", q.Name, ErrTimeout)
	}
	var refused *WriteError
	if errors.As(err, &refused) {
		return refused
	}
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		switch {
		case strings.HasSuffix(server.Code, "AccessMode"):
			return &WriteError{q.Name, "would write"}
		case strings.Contains(server.Code, "TransactionTimedOut"), strings.Contains(server.Code, "TransactionTerminated"):
			return fmt.Errorf("query %s %w: %s", q.Name, ErrTimeout, server.Msg)
		case strings.Contains(server.Msg, "actorNames"):
			return fmt.Errorf("query %s: %w", q.Name, ErrNotPrepared)
		}
	}
	return fmt.Errorf("run query %s: %w", q.Name, err)
}
