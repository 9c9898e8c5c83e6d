package gazetteer

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"isnad/internal/fold"
)

// Place is a city, region or sea. It is never an actor by itself: it tells that
// a word names a place, and in which state.
type Place struct {
	Name       string // English where known, else Arabic
	State      string // state:RU, "" for a place in more than one
	Population int    // 0 for what is no city
	Flags      Flags  // of the name that matched: NeedsContext, AlsoName
}

// Place returns the longest name of a place that begins at word start, with
// words as in Walk. Of namesakes it returns the largest city. When nothing
// matches, ok is false and end is start. Capitals are names of places too,
// except where they have the name of their state.
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

// placeColumns: ISO code, population, English names, Arabic names.
const placeColumns = 4

// places reads places/*.tsv.
func (b *builder) places(data fs.FS) error {
	b.g.places = newTrie[Place](1 << 13)
	files, err := fs.Glob(data, "places/*.tsv")
	if err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	for _, name := range files {
		if err := eachRow(data, name, placeColumns, b.place); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) place(cols []string, _ string) error {
	state := ""
	if cols[0] != "" {
		state = "state:" + cols[0]
		if b.g.byID[state] == nil {
			return fmt.Errorf("state %s is not in states.tsv", state)
		}
	}
	population, err := strconv.Atoi(cols[1])
	if err != nil || population < 0 {
		return fmt.Errorf("population %q is not a number", cols[1])
	}
	names := append(split(cols[2]), split(cols[3])...)
	if len(names) == 0 {
		return fmt.Errorf("the place has no name")
	}
	first, _, _ := unmark(names[0])
	for _, marked := range names {
		name, flags, _ := unmark(marked)
		p := Place{Name: first, State: state, Population: population, Flags: flags}
		b.g.places.add(strings.Fields(fold.Key(name)), p, func(have []Place, p Place) bool {
			return len(have) == 0 || have[len(have)-1].Name != p.Name
		})
	}
	return nil
}
