package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"isnad/graph"
)

// A group of documents is one transaction; it ends at whichever is reached
// first. Readers see all of a document or nothing.
const (
	groupDocuments = 200
	groupRows      = 20000
)

// WriteOptions changes how Write works. The zero value is usual.
type WriteOptions struct {
	Force    bool                  // write also what the graph holds already, deriving everything again
	Now      func() time.Time      // the clock for fetchedAt of new articles; nil = time.Now
	Progress func(done, total int) // called after each document, from the goroutine of Write; may be nil
}

// Write brings batches into the graph, each document whole or not at all. What
// the graph holds already from the same batch is skipped before anything is
// sent. If an article stands several times in batches, the last one counts.
//
// A batch that is invalid or that the database refuses does not keep others
// out: the error joins a *DocumentError for each (see DocumentErrors). A lost
// connection is waited for, up to Config.Retry, and the documents are written
// again; ErrAuth and ErrUnreachable end the write. The summary counts what was
// committed, also beside an error. Write is safe for concurrent use, by several
// processes too: one writes at a time.
func (s *Store) Write(ctx context.Context, batches []graph.Batch, opt WriteOptions) (Summary, error) {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	docs, bad := checked(batches)
	total := Summary{Documents: len(docs) + len(bad)}
	p := progress{report: opt.Progress, total: len(batches)}
	p.advance(len(batches) - len(docs))
	if err := s.ensurePrepared(ctx); err != nil {
		return total, errors.Join(append(bad, err)...)
	}
	todo, err := s.unwritten(ctx, docs, opt.Force)
	if err != nil {
		return total, errors.Join(append(bad, err)...)
	}
	total.Unchanged = len(docs) - len(todo)
	p.advance(total.Unchanged)
	if len(todo) == 0 {
		return total, errors.Join(bad...)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.config.Database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	now := opt.Now()
	for _, group := range groups(todo) {
		sum, failed, err := s.writeGroup(ctx, session, group, opt.Force, now)
		total.add(sum)
		bad = append(bad, failed...)
		if err != nil {
			return total, errors.Join(append(bad, err)...)
		}
		p.advance(len(group))
	}
	return total, errors.Join(bad...)
}

// checked returns the documents of valid batches, each article once, and an
// error for each invalid one.
func checked(batches []graph.Batch) (docs []document, bad []error) {
	at := map[string]int{}
	for _, b := range batches {
		hash, err := b.Hash()
		if err == nil {
			err = check(b)
		}
		if err != nil {
			bad = append(bad, &DocumentError{b.Document.ID, err})
			continue
		}
		if i, ok := at[b.Document.ID]; ok {
			docs[i] = document{b, hash}
			continue
		}
		at[b.Document.ID] = len(docs)
		docs = append(docs, document{b, hash})
	}
	return docs, bad
}

// unwritten returns the documents whose hash the graph does not hold, sorted by
// id; with force all of them. It only reads.
func (s *Store) unwritten(ctx context.Context, docs []document, force bool) ([]document, error) {
	todo := slices.Clone(docs)
	if !force {
		err := s.reading(ctx, func(w *work) (err error) {
			todo, _, err = w.todo(docs, false)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("look which articles are in the graph: %w", err)
		}
	}
	return todo, nil
}

// groups cuts documents into transactions.
func groups(docs []document) [][]document {
	var all [][]document
	rows := 0
	for i, d := range docs {
		n := d.rows()
		if i == 0 || len(all[len(all)-1]) == groupDocuments || rows+n > groupRows {
			all = append(all, nil)
			rows = 0
		}
		rows += n
		all[len(all)-1] = append(all[len(all)-1], d)
	}
	return all
}

// writeGroup writes documents in one transaction. If the database refuses them,
// or runs out of memory, it tries each half by itself, down to the one that is
// to blame; err ends the whole write.
func (s *Store) writeGroup(ctx context.Context, session neo4j.SessionWithContext, docs []document, force bool, now time.Time) (sum Summary, failed []error, err error) {
	sum, err = s.transact(ctx, session.ExecuteWrite, func(w *work) error { return w.replace(docs, nil, force, now) })
	switch {
	case err == nil:
		return sum, nil, nil
	case fatal(err):
		return sum, nil, fmt.Errorf("write %d documents from %s on: %w", len(docs), docs[0].batch.Document.ID, err)
	case len(docs) == 1:
		return sum, []error{&DocumentError{docs[0].batch.Document.ID, err}}, nil
	}
	for _, half := range [][]document{docs[:len(docs)/2], docs[len(docs)/2:]} {
		part, bad, err := s.writeGroup(ctx, session, half, force, now)
		sum.add(part)
		failed = append(failed, bad...)
		if err != nil {
			return sum, failed, err
		}
	}
	return sum, failed, nil
}

// fatal reports whether err would meet every other document too.
func fatal(err error) bool {
	for _, end := range []error{ErrAuth, ErrUnreachable, ErrDatabase, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, end) {
			return true
		}
	}
	return false
}

// progress counts documents for the caller.
type progress struct {
	report      func(done, total int)
	done, total int
}

func (p *progress) advance(n int) {
	for range n {
		p.done++
		if p.report != nil {
			p.report(p.done, p.total)
		}
	}
}
