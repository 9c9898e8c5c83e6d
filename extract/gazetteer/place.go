package gazetteer

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"isnad/internal/fold"
)

// Place is a city or region. It is never an actor by itself: it tells that a
// word names a place, and in which state.
type Place struct {
	Name       string // English
	State      string // state:RU
	Population int    // 0 for a region
	Flags      Flags  // NeedsContext, AlsoName: the word means other things too
}

// Place returns the longest name of a place that begins at word start, with
// words as in Walk. Of namesakes it returns the largest.
func (g *Gazetteer) Place(words func(i int) []string, start int) (end int, p Place, ok bool) {
	end, found := g.places.walk(words, start)
	if end == start {
		return start, Place{}, false
	}
	p = found[0]
	for _, other := range found[1:] {
		if other.Population > p.Population {
			p = other
		}
	}
	return end, p, true
}

// loadPlaces reads places.tsv.gz: state code, population, names.
func loadPlaces(data fs.FS) (*trie[Place], error) {
	t := newTrie[Place](1 << 13)
	err := eachPacked(data, "places.tsv.gz", 4, func(cols []string) error {
		population, err := strconv.Atoi(cols[1])
		if err != nil {
			return fmt.Errorf("population %q is not a number", cols[1])
		}
		for _, marked := range append(split(cols[2]), split(cols[3])...) {
			name, flags, _ := unmark(marked)
			first, _, _ := unmark(split(cols[2])[0])
			p := Place{Name: first, State: "state:" + cols[0], Population: population, Flags: flags}
			t.add(strings.Fields(fold.Key(name)), p, func(have []Place, p Place) bool {
				return len(have) == 0 || have[len(have)-1].Name != p.Name
			})
		}
		return nil
	})
	return t, err
}

// eachPacked calls row for each line of a gzip-ed file that is there.
func eachPacked(data fs.FS, name string, columns int, row func(cols []string) error) error {
	packed, err := fs.ReadFile(data, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return fmt.Errorf("gazetteer: %s: %w", name, err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return fmt.Errorf("gazetteer: %s: %w", name, err)
	}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) != columns {
			return fmt.Errorf("gazetteer: %s:%d: %d columns, want %d", name, number, len(cols), columns)
		}
		if err := row(cols); err != nil {
			return fmt.Errorf("gazetteer: %s:%d: %w", name, number, err)
		}
	}
	return nil
}
