package ingest

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"

	"golang.org/x/sync/errgroup"

	"isnad/article"
	"isnad/graph"
)

// Result is one document with its batch, or why there is none.
type Result struct {
	Input    string // as the user named it, or the file found in a folder
	Name     string // where its output belongs: a relative path with slashes, without extension
	Many     bool   // one of possibly several documents of its input
	Document article.Document
	Batch    graph.Batch
	Err      *Failure // nil when there is a batch
}

// Extract reads inputs and yields each document with its batch, in the order of
// the inputs. workers documents are in work at once, 0 = one for each processor,
// and a bounded number waits for the caller. When ctx ends the sequence ends;
// ctx.Err says so. All goroutines are gone when the sequence is.
func Extract(ctx context.Context, inputs []string, src Source, x Extractor, workers int) iter.Seq[Result] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := make(chan chan Result, 2*workers) // in the order of the inputs
		var group errgroup.Group
		group.SetLimit(workers + 1) // and the goroutine that reads
		group.Go(func() error {
			defer close(queue)
			for found := range src.documents(ctx, inputs) {
				slot := make(chan Result, 1)
				select {
				case queue <- slot:
				case <-ctx.Done():
					return nil
				}
				group.Go(func() error {
					slot <- found.extract(x)
					return nil
				})
			}
			return nil
		})
		defer func() {
			cancel()
			for range queue { // lets the reader see that the context has ended
			}
			_ = group.Wait() // the functions return no errors
		}()
		for slot := range queue {
			result := <-slot
			if ctx.Err() != nil || !yield(result) {
				return
			}
		}
	}
}

// extract cleans the document and gives it to x.
func (f found) extract(x Extractor) Result {
	r := Result{Input: f.input, Name: f.name, Many: f.many}
	fail := func(s Stage, err error) Result {
		r.Err = &Failure{Input: f.input, Document: r.Document.ID, Stage: s, Err: err}
		return r
	}
	if f.err != nil {
		return fail(f.stage, f.err)
	}
	err := guard(func() (err error) {
		r.Document, err = f.clean()
		return err
	})
	if err != nil {
		return fail(StageClean, err)
	}
	err = guard(func() (err error) {
		r.Batch, err = x.Extract(r.Document)
		return err
	})
	if err != nil {
		return fail(StageExtract, err)
	}
	return r
}

// PanicError is a panic that was caught at the border of a document.
type PanicError struct {
	Value any
	Stack []byte
}

// Error returns the value of the panic, without the stack.
func (e *PanicError) Error() string {
	return fmt.Sprintf("a mistake in isnad: panic: %v; please report it with this document", e.Value)
}

// guard runs f and makes an error of a panic.
func guard(f func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &PanicError{Value: v, Stack: debug.Stack()}
		}
	}()
	return f()
}
