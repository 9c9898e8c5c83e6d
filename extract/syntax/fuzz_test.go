package syntax

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"
)

// FuzzReadModel reads any bytes as a file, and as what a file unpacks to, where
// no checksum guards them: it never panics, and a model that comes out can be
// written, read and parsed with.
func FuzzReadModel(f *testing.F) {
	for _, text := range []string{bank, "denied\tVBD\t0\troot\n"} {
		data := written(f, train(f, text, Settings{Rounds: 1, Least: 1}))
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			f.Fatal(err)
		}
		inner, err := io.ReadAll(z)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(inner)
		f.Add(inner[:len(inner)/2])
	}
	f.Add([]byte("\x0fisnad syntax 1\n\x01\x02NN\x03\x01S\x02Lx\x02Rx\x01\x07\x01\x00\x02\x01\x08\x01\x00\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, file := range [][]byte{data, zipped(t, data)} {
			m, err := ReadModel(bytes.NewReader(file))
			if err != nil {
				continue
			}
			checkTree(t, m.Parser().Parse(words("police", "denied", "it", ".", "نعم", "")))
			if _, err := ReadModel(bytes.NewReader(written(t, m))); err != nil {
				t.Errorf("a model that was read and written: %v", err)
			}
		}
	})
}

// FuzzReadTrees reads any bytes as a treebank and learns from what is short: it
// never panics, and what is learned parses.
func FuzzReadTrees(f *testing.F) {
	for _, text := range []string{bank, "", "a\tb\t0\tc", "a\tNN\t2\tdep\nb\tNN\t1\tdep\n", "\t\t0\t\n", "a\tNN\t3\tdep\n", ".\t.\t0\t\n.\t.\t0\t\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		trees, err := ReadTrees(bytes.NewReader(data))
		if err != nil {
			return
		}
		n := 0
		for _, tree := range trees {
			n += len(tree.Words)
			if len(tree.Words) == 0 || len(tree.Words) != len(tree.Nodes) {
				t.Fatalf("a tree of %d words and %d nodes", len(tree.Words), len(tree.Nodes))
			}
		}
		if n > 60 {
			return
		}
		m, err := Train(trees, Settings{Rounds: 2, Least: 1})
		if err != nil {
			return
		}
		for _, tree := range trees {
			checkTree(t, m.Parser().Parse(tree.Words))
		}
		if _, err := ReadModel(bytes.NewReader(written(t, m))); err != nil {
			t.Errorf("a model that was learned and written: %v", err)
		}
	})
}
