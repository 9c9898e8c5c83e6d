package gazetteer

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// eachRow calls row for each data line of a tab-separated file, gzip-ed if its
// name says so, with its columns and its place for messages (states.tsv:17).
// Empty lines and those that begin with # are no data. The first error ends it.
func eachRow(data fs.FS, name string, columns int, row func(cols []string, at string) error) error {
	text, err := read(data, name)
	if err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "\t")
		at := fmt.Sprint(name, ":", number)
		if len(cols) != columns {
			return fmt.Errorf("gazetteer: %s: %d columns, want %d (see the head of the file)", at, len(cols), columns)
		}
		if err := row(cols, at); err != nil {
			return fmt.Errorf("gazetteer: %s: %w", at, err)
		}
	}
	return nil
}

func read(data fs.FS, name string) (string, error) {
	content, err := fs.ReadFile(data, name)
	if err != nil || !strings.HasSuffix(name, ".gz") {
		return string(content), err
	}
	z, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	unpacked, err := io.ReadAll(z)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return string(unpacked), nil
}

// split returns the parts of a |-separated list, none of an empty one.
func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "|")
}
