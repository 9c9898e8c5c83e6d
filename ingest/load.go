package ingest

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"isnad/graph"
)

// Batches reads batches from files of JSON, JSON Lines or a JSON array, also
// with gzip, from folders of such files (.json, .jsonl, and .gz after them) and
// from standard input ("-"). It yields them checked, in the order of the inputs.
// After a place that is no JSON the rest of its file is not read.
func (s Source) Batches(ctx context.Context, inputs []string) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for _, input := range inputs {
			for r := range s.batchesOf(input) {
				if ctx.Err() != nil || !yield(r) {
					return
				}
			}
		}
	}
}

func (s Source) batchesOf(input string) iter.Seq[Result] {
	if input == "-" && s.Stdin != nil {
		return decode("standard input", s.Stdin)
	}
	return func(yield func(Result) bool) {
		files, err := batchFiles(input)
		if err != nil {
			yield(failed(input, StageFind, err))
			return
		}
		for _, name := range files {
			if !openBatches(name, yield) {
				return
			}
		}
	}
}

// batchFiles returns the file, or the files of a folder.
func batchFiles(name string) ([]string, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, cause(err)
	}
	if !info.IsDir() {
		return []string{name}, nil
	}
	var files []string
	err = filepath.WalkDir(name, func(p string, d fs.DirEntry, err error) error {
		base := strings.TrimSuffix(p, ".gz")
		if err == nil && d.Type().IsRegular() && (strings.HasSuffix(base, ".json") || strings.HasSuffix(base, ".jsonl")) {
			files = append(files, p)
		}
		return err
	})
	if err == nil && len(files) == 0 {
		err = errors.New("the folder holds no file that ends in .json or .jsonl")
	}
	return files, err
}

func openBatches(name string, yield func(Result) bool) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(failed(name, StageRead, cause(err)))
	}
	defer f.Close()
	for r := range decode(name, f) {
		if !yield(r) {
			return false
		}
	}
	return true
}

// decode yields the batches of one input.
func decode(input string, r io.Reader) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		body, _, err := plain(r, input)
		if err != nil {
			yield(failed(input, StageRead, err))
			return
		}
		d := json.NewDecoder(body)
		d.DisallowUnknownFields()
		inArray, err := skipBracket(body, d)
		if err != nil {
			yield(failed(input, StageRead, err))
			return
		}
		for n := 1; ; n++ {
			if inArray && !d.More() {
				return
			}
			var b graph.Batch
			err := d.Decode(&b)
			if errors.Is(err, io.EOF) && !inArray {
				if n == 1 {
					yield(failed(input, StageRead, errors.New("holds no batch; isnad schema says how one looks")))
				}
				return
			}
			if err != nil {
				yield(failed(input, StageRead, fmt.Errorf("batch %d: %w; isnad schema says how a batch looks", n, jsonError(err))))
				return
			}
			if !yield(checked(input, b)) {
				return
			}
		}
	}
}

// skipBracket reads the opening bracket of an array, if one is there.
func skipBracket(body *bufio.Reader, d *json.Decoder) (bool, error) {
	head, err := body.Peek(sniffBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return false, err
	}
	if !strings.HasPrefix(strings.TrimLeft(string(head), " \t\r\n"), "[") {
		return false, nil
	}
	_, err = d.Token()
	return true, err
}

func checked(input string, b graph.Batch) Result {
	r := Result{Input: input, Batch: b, Many: true}
	if err := b.Validate(); err != nil {
		r.Err = &Failure{Input: input, Document: b.Document.ID, Stage: StageCheck, Err: err}
	}
	return r
}

func failed(input string, stage Stage, err error) Result {
	return Result{Input: input, Err: &Failure{Input: input, Stage: stage, Err: err}}
}

// jsonError says in words what package json says in Go's.
func jsonError(err error) error {
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong):
		return fmt.Errorf("%s is a %s, which does not fit there", wrong.Field, wrong.Value)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the file ends in the middle of it")
	}
	return errors.New(strings.TrimPrefix(err.Error(), "json: "))
}
