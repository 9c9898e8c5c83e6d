package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"isnad/ingest"
)

// refusedError is about one document that was not written.
type refusedError struct {
	input string
	err   error
}

func (e *refusedError) Error() string { return fmt.Sprintf("%s: write: %v", e.input, e.err) }
func (e *refusedError) Unwrap() error { return e.err }

// folderSink writes each batch to a file of its own. A name is used once: a
// second document that would take it is refused.
type folderSink struct {
	dir   string
	lines bool              // one line, .jsonl
	from  map[string]string // input of each file written
}

func (s *folderSink) put(r ingest.Result) error {
	name := r.Name + ".json"
	if s.lines {
		name += "l"
	}
	name = filepath.FromSlash(name)
	refuse := func(err error) error { return &refusedError{r.Input, err} }
	if !filepath.IsLocal(name) {
		return refuse(fmt.Errorf("its output %s would lie outside of the folder", name))
	}
	folded := strings.ToLower(name) // some file systems know no case
	if other, ok := s.from[folded]; ok {
		return refuse(fmt.Errorf("its output %s was written for %s already; give them to --out folders of their own", name, other))
	}
	body, err := json.Marshal(r.Batch)
	if err != nil {
		return refuse(err)
	}
	if !s.lines {
		var b bytes.Buffer
		if err := writeJSON(&b, r.Batch); err != nil {
			return refuse(err)
		}
		body = bytes.TrimRight(b.Bytes(), "\n")
	}
	target := filepath.Join(s.dir, name)
	if err := replaceFile(target, append(body, '\n')); err != nil {
		return fmt.Errorf("write %s: %w", target, err) // the next would fail as well
	}
	s.from[folded] = r.Input
	return nil
}

func (s *folderSink) close() error { return nil }

// replaceFile makes the file whole or leaves it as it was.
func replaceFile(name string, data []byte) error {
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, ".isnad-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // fails after the rename, as it should
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Chmod(0o644)
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}
