package ingest

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// sniffBytes is how much of an input is looked at to tell its format.
const sniffBytes = 1024

// path yields the documents of a file or a folder.
func (s Source) path(name string) iter.Seq[found] {
	info, err := os.Stat(name)
	if err != nil {
		return one(found{input: name, stage: StageFind, err: cause(err)})
	}
	if !info.IsDir() {
		return s.file(name, stem(filepath.Base(name)))
	}
	return s.folder(name)
}

// cause drops the name from an error of package os: the failure names it.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return missingError{}
	}
	return err
}

// missingError is fs.ErrNotExist in our words.
type missingError struct{}

func (missingError) Error() string        { return "there is no such file or folder" }
func (missingError) Is(target error) bool { return target == fs.ErrNotExist }

// folder yields the documents of all files below root that can be articles, in
// the order of their names. It does not follow links to folders.
func (s Source) folder(root string) iter.Seq[found] {
	return func(yield func(found) bool) {
		files, stopped := 0, false
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				if !yield(found{input: name, stage: StageFind, err: cause(err)}) {
					stopped = true
					return fs.SkipAll
				}
				files++
				return nil
			}
			if d.IsDir() || !readable(name) || !regular(name, d) {
				return nil
			}
			files++
			below, err := filepath.Rel(root, name)
			if err != nil {
				below = filepath.Base(name)
			}
			for f := range s.file(name, stem(filepath.ToSlash(below))) {
				if !yield(f) {
					stopped = true
					return fs.SkipAll
				}
			}
			return nil
		})
		switch {
		case stopped:
		case err != nil:
			yield(found{input: root, stage: StageFind, err: cause(err)})
		case files == 0:
			yield(found{input: root, stage: StageFind, err: fmt.Errorf("the folder holds no file that ends in %s", strings.Join(extensions(), ", "))})
		}
	}
}

func extensions() []string { return []string{".txt", ".html", ".htm", ".jsonl", ".ndjson"} }

// readable reports whether a file of a folder is taken for an article.
func readable(name string) bool {
	name = strings.ToLower(strings.TrimSuffix(name, ".gz"))
	return !strings.HasPrefix(filepath.Base(name), ".") && slices.Contains(extensions(), path.Ext(name))
}

// regular reports whether name is a file, or a link to one: opening a pipe
// would wait for ever.
func regular(name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(name)
	return err != nil || info.Mode().IsRegular() // a dead link fails when it is opened
}

// file yields the documents of one file.
func (s Source) file(name, output string) iter.Seq[found] {
	return func(yield func(found) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(found{input: name, stage: StageRead, err: cause(err)})
			return
		}
		defer f.Close()
		abs, err := filepath.Abs(name)
		if err != nil {
			yield(found{input: name, stage: StageRead, err: err})
			return
		}
		in := stream{input: name, name: output, url: fileURL(abs), limit: s.maxBytes(), limitKey: "ingest.max_bytes", body: f}
		for d := range s.read(in) {
			if !yield(d) {
				return
			}
		}
	}
}

// plain returns body without gzip, and name without .gz, when it begins as gzip
// does.
func plain(body io.Reader, name string) (*bufio.Reader, string, error) {
	buffered := bufio.NewReaderSize(body, 64<<10)
	magic, err := buffered.Peek(2)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, "", cause(err)
	}
	if string(magic) != "\x1f\x8b" {
		return buffered, name, nil
	}
	unzipped, err := gzip.NewReader(buffered)
	if err != nil {
		return nil, "", fmt.Errorf("read gzip: %w", err)
	}
	return bufio.NewReaderSize(unzipped, 64<<10), strings.TrimSuffix(name, ".gz"), nil
}
