package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// chunk is how many rows one UNWIND gets at most; measured, see graph-model.md.
const chunk = 5000

// record is one row of a result, by column.
type record = map[string]any

// runner is what queries run in: a managed transaction.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
}

// work runs queries inside one transaction and sums up what they change. Its
// errors are the driver's own, unwrapped, for the driver decides by their type
// whether to run the transaction again; doing says where it stood.
type work struct {
	ctx     context.Context
	tx      runner
	doing   query
	summary Summary
}

// read returns all rows of q.
func (w *work) read(q query, params map[string]any) ([]record, error) {
	return w.run(q, params, true)
}

// readIDs runs q over ids, sorted and in chunks, and returns all rows.
func (w *work) readIDs(q query, ids []string, more map[string]any) ([]record, error) {
	var all []record
	for part := range slices.Chunk(slices.Sorted(slices.Values(ids)), chunk) {
		params := map[string]any{"ids": part}
		for k, v := range more {
			params[k] = v
		}
		rows, err := w.read(q, params)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// write sends rows to q in chunks; no rows, no query.
func (w *work) write(q query, rows []record) error {
	for part := range slices.Chunk(rows, chunk) {
		if _, err := w.run(q, map[string]any{"rows": part}, true); err != nil {
			return err
		}
	}
	return nil
}

// run runs q and adds what it changed to the summary, if count is set.
func (w *work) run(q query, params map[string]any, count bool) ([]record, error) {
	w.doing = q
	result, err := w.tx.Run(w.ctx, q.text(), params)
	if err != nil {
		return nil, err
	}
	var rows []record
	for result.Next(w.ctx) {
		rows = append(rows, result.Record().AsMap())
	}
	if err := result.Err(); err != nil {
		return nil, err
	}
	summary, err := result.Consume(w.ctx)
	if err != nil {
		return nil, err
	}
	if count {
		w.summary.count(summary.Counters())
	}
	return rows, nil
}

// read runs one query in a read transaction and returns its rows.
func (s *Store) read(ctx context.Context, q query, params map[string]any) ([]record, error) {
	var rows []record
	err := s.reading(ctx, func(w *work) (err error) {
		rows, err = w.read(q, params)
		return err
	})
	return rows, err
}

// reading runs f in one read transaction. f may run several times.
func (s *Store) reading(ctx context.Context, f func(*work) error) error {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	_, err := s.transact(ctx, session.ExecuteRead, f)
	return err
}

// transaction is ExecuteRead or ExecuteWrite of a session.
type transaction func(context.Context, neo4j.ManagedTransactionWork, ...func(*neo4j.TransactionConfig)) (any, error)

// transact runs f in one managed transaction, and runs it again when the
// connection breaks or the server asks for it, with growing pauses bounded by
// Config.Retry. When the connection breaks during COMMIT nobody knows the
// outcome; that f finds out by reading, for writes are idempotent.
func (s *Store) transact(ctx context.Context, execute transaction, f func(*work) error) (Summary, error) {
	var doing query
	once := func() (Summary, error) {
		ctx, cancel := context.WithTimeout(ctx, s.config.Limit) // a hung socket ends too
		defer cancel()
		sum, err := execute(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			w := &work{ctx: ctx, tx: tx}
			err := f(w)
			doing = w.doing
			return w.summary, err
		}, neo4j.WithTxTimeout(s.config.Limit))
		if err == nil {
			return sum.(Summary), nil
		}
		if ctx.Err() != nil {
			return Summary{}, fmt.Errorf("%w within %v (%w)", errSilent, s.config.Limit, err)
		}
		if err = cause(err); !passing(err) {
			err = backoff.Permanent(err)
		}
		return Summary{}, err
	}
	warned := false
	warn := func(err error, wait time.Duration) {
		if !warned {
			s.config.Log.Warn("neo4j transaction is tried again", "address", address(s.config.URI), "cause", err.Error(), "wait", wait, "limit", s.config.Retry)
		}
		warned = true
	}
	sum, err := backoff.Retry(ctx, once, backoff.WithBackOff(pause()), backoff.WithMaxElapsedTime(s.config.Retry), backoff.WithNotify(warn))
	if err != nil && ctx.Err() != nil {
		return Summary{}, context.Cause(ctx) // the driver hides it among lost connections
	}
	return sum, s.explain(err, doing)
}
