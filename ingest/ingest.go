// Package ingest brings articles from where they lie into a graph: it finds and
// reads inputs, has each turned into a batch, and hands batches to one writer.
//
// Data flows inputs → Source.find → load or fetch → clean (package article) →
// Extractor → Writer. Cleaning and extraction run in parallel, a bounded number
// of documents at a time; results come out in the order of the inputs, so one
// writer gets the same batches in the same order on every run. A document that
// fails in a stage, by an error or a panic, is counted with its stage and cause
// and keeps no other one out.
package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"

	"isnad/article"
	"isnad/graph"
)

// Extractor turns an article into the graph of what it says. It must be safe
// for concurrent use.
type Extractor interface {
	Extract(d article.Document) (graph.Batch, error)
}

// Writer writes batches, each whole or not at all. It is called by one
// goroutine. An error ends the run: nothing more can be written. Documents that
// were refused by themselves stand in Written.Failed instead.
type Writer interface {
	Write(ctx context.Context, batches []graph.Batch) (Written, error)
}

// Written is what one call of a Writer did, in documents. It holds also beside
// an error.
type Written struct {
	New, Replaced, Unchanged int
	Failed                   map[string]error // by Document.ID
}

// Options shape a run. The zero value works.
type Options struct {
	Workers        int             // documents cleaned and extracted at once; 0 = one for each processor
	BatchDocuments int             // documents given to the writer at once; 0 = 50
	Progress       func(s Summary) // called after each document, from the goroutine of Run; may be nil
	Failed         func(f Failure) // called for each failure, from the goroutine of Run; may be nil
	Log            *slog.Logger    // one line for each document; nil = none
}

// Summary counts the documents of a run.
type Summary struct {
	Read      int // documents found, and inputs that gave none
	New       int // written for the first time
	Replaced  int // written in place of what was there
	Unchanged int // there already
	Failures  []Failure
}

// Written returns how many documents were written.
func (s Summary) Written() int { return s.New + s.Replaced }

// Failed returns how many documents failed.
func (s Summary) Failed() int { return len(s.Failures) }

// Stage is where a document failed.
type Stage string

// The stages, in the order that a document passes them.
const (
	StageFind    Stage = "find"    // the input is not there or nothing that can be read
	StageRead    Stage = "read"    // its bytes cannot be had
	StageClean   Stage = "clean"   // its bytes are no article
	StageExtract Stage = "extract" // the article gives no batch
	StageCheck   Stage = "check"   // a batch that was loaded is invalid
	StageWrite   Stage = "write"   // the batch is refused
)

// Failure is one document, or one input, that was not written. It is an error.
type Failure struct {
	Input    string // as the user named it, or the file found in a folder
	Document string // id of the document, or ""
	Stage    Stage
	Err      error
}

// Error returns the input, the stage and the cause.
func (f Failure) Error() string { return fmt.Sprintf("%s: %s: %v", f.Input, f.Stage, f.Err) }

// Unwrap returns the cause.
func (f Failure) Unwrap() error { return f.Err }

// Run reads inputs, extracts their documents and writes them. The error says
// why the run ended early: the context, or a writer that can write no more. The
// summary counts what was done until then.
func Run(ctx context.Context, inputs []string, src Source, x Extractor, w Writer, opt Options) (Summary, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return write(ctx, Extract(ctx, inputs, src, x, opt.Workers), w, opt)
}

// Load reads batches, as isnad extract prints them, and writes them. It is Run
// without extraction.
func Load(ctx context.Context, inputs []string, src Source, w Writer, opt Options) (Summary, error) {
	return write(ctx, src.Batches(ctx, inputs), w, opt)
}

// write brings results to the writer, a number of them at a time.
func write(ctx context.Context, results iter.Seq[Result], w Writer, opt Options) (Summary, error) {
	r := run{writer: w, opt: opt, inputs: map[string]string{}}
	if r.opt.BatchDocuments <= 0 {
		r.opt.BatchDocuments = 50
	}
	if r.opt.Log == nil {
		r.opt.Log = slog.New(slog.DiscardHandler)
	}
	for result := range results {
		if err := r.take(ctx, result); err != nil {
			return r.summary, err
		}
	}
	if ctx.Err() != nil {
		return r.summary, context.Cause(ctx)
	}
	return r.summary, r.flush(ctx)
}

type run struct {
	writer  Writer
	opt     Options
	summary Summary
	pending []graph.Batch
	inputs  map[string]string // input of each pending document, by its id
}

// take counts one result and writes when a batch is full.
func (r *run) take(ctx context.Context, result Result) error {
	r.summary.Read++
	defer r.progress()
	if result.Err != nil {
		r.fail(*result.Err)
		return nil
	}
	id := result.Batch.Document.ID
	r.opt.Log.Info("document read", "input", result.Input, "id", id,
		"actors", len(result.Batch.Nodes), "claims", len(result.Batch.Claims), "edges", len(result.Batch.Edges))
	if _, twice := r.inputs[id]; twice {
		// The later one replaces the earlier, as two runs would.
		if err := r.flush(ctx); err != nil {
			return err
		}
	}
	r.inputs[id] = result.Input
	r.pending = append(r.pending, result.Batch)
	if len(r.pending) < r.opt.BatchDocuments {
		return nil
	}
	return r.flush(ctx)
}

func (r *run) fail(f Failure) {
	r.summary.Failures = append(r.summary.Failures, f)
	r.opt.Log.Info("document failed", "input", f.Input, "id", f.Document, "stage", string(f.Stage), "cause", f.Err)
	var p *PanicError
	if errors.As(f.Err, &p) {
		r.opt.Log.Debug("stack of the panic", "input", f.Input, "stack", string(p.Stack))
	}
	if r.opt.Failed != nil {
		r.opt.Failed(f)
	}
}

func (r *run) progress() {
	if r.opt.Progress != nil {
		r.opt.Progress(r.summary)
	}
}

func (r *run) flush(ctx context.Context) error {
	if len(r.pending) == 0 {
		return nil
	}
	var done Written
	err := guard(func() (err error) {
		done, err = r.writer.Write(ctx, r.pending)
		return err
	})
	r.summary.New += done.New
	r.summary.Replaced += done.Replaced
	r.summary.Unchanged += done.Unchanged
	for _, b := range r.pending {
		id := b.Document.ID
		if cause, ok := done.Failed[id]; ok {
			r.fail(Failure{Input: r.inputs[id], Document: id, Stage: StageWrite, Err: cause})
		}
	}
	r.pending = r.pending[:0]
	clear(r.inputs)
	r.progress()
	if err != nil {
		return fmt.Errorf("write documents: %w", err)
	}
	return nil
}
