package gazetteer

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"isnad/graph"
)

//go:embed data
var embedded embed.FS

// Load compiles the embedded data. It takes some tens of milliseconds: call it
// once and share the result. An error names the file and line at fault.
func Load() (*Gazetteer, error) {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	return load(data)
}

// load reads a data directory: states.tsv and the other .tsv list actors,
// places/ the places, names/ the units of personal names.
func load(data fs.FS) (*Gazetteer, error) {
	g := &Gazetteer{byID: map[string]*Entry{}, names: newTrie[Sense](1 << 15)}
	b := &builder{g: g, line: map[string]string{}}
	if err := b.actors(data); err != nil {
		return nil, err
	}
	if err := b.places(data); err != nil {
		return nil, err
	}
	if err := b.units(data); err != nil {
		return nil, err
	}
	return g, nil
}

// actors reads states.tsv and then every other .tsv of the top folder.
func (b *builder) actors(data fs.FS) error {
	if err := eachRow(data, "states.tsv", stateColumns, b.state); err != nil {
		return err
	}
	files, err := fs.Glob(data, "*.tsv")
	if err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	for _, name := range files {
		if name == "states.tsv" {
			continue
		}
		if err := eachRow(data, name, actorColumns, b.actor); err != nil {
			return err
		}
	}
	return b.states()
}

// The columns of the two formats. A header comment in each file explains them.
const (
	stateColumns = 8 // id, wikidata, en, ar, capitals, adjectives, peoples, government
	actorColumns = 8 // id, kind, state, wikidata, flags, en, ar, adjectives
)

// builder fills a Gazetteer from rows and remembers where each id stood.
type builder struct {
	g    *Gazetteer
	line map[string]string // id → file:line
}

var (
	stateID  = regexp.MustCompile(`^state:[A-Z]{2}$`)
	actorID  = regexp.MustCompile(`^(org|person):[a-z0-9]+(-[a-z0-9]+)*(@state:[A-Z]{2})?$`)
	wikidata = regexp.MustCompile(`^(Q[1-9][0-9]*)?$`)
)

func (b *builder) state(cols []string, at string) error {
	if !stateID.MatchString(cols[0]) {
		return fmt.Errorf("id %q is not state: and a two-letter code", cols[0])
	}
	e := &Entry{ID: cols[0], Kind: graph.State, State: cols[0], Wikidata: cols[1]}
	if err := b.add(e, at); err != nil {
		return err
	}
	if err := b.addNames(e, cols[2], cols[3]); err != nil {
		return err
	}
	for _, n := range []struct {
		list string
		role Role
	}{{cols[4], Capital}, {cols[7], Government}} {
		if err := b.addRole(e, n.list, n.role); err != nil {
			return err
		}
	}
	return errors.Join(b.addAdjectives(e, cols[5], false), b.addAdjectives(e, cols[6], true))
}

func (b *builder) actor(cols []string, at string) error {
	if !actorID.MatchString(cols[0]) {
		return fmt.Errorf("id %q is not org: or person: and a key of a-z, 0-9 and single hyphens", cols[0])
	}
	e := &Entry{ID: cols[0], Kind: graph.Kind(cols[1]), State: cols[2], Wikidata: cols[3]}
	if !e.Kind.Valid() || e.Kind == graph.State || personKind(e.Kind) != strings.HasPrefix(e.ID, "person:") {
		return fmt.Errorf("kind %q does not fit id %q", cols[1], cols[0])
	}
	if e.State != "" && !stateID.MatchString(e.State) {
		return fmt.Errorf("state %q is not state: and a two-letter code", e.State)
	}
	if err := b.add(e, at); err != nil {
		return err
	}
	if err := b.entryFlags(e, cols[4]); err != nil {
		return err
	}
	if err := b.addNames(e, cols[5], cols[6]); err != nil {
		return err
	}
	return b.addAdjectives(e, cols[7], false)
}

func personKind(k graph.Kind) bool {
	return k == graph.Official || k == graph.Person || k == graph.Correspondent
}

// add registers an entry under its id.
func (b *builder) add(e *Entry, at string) error {
	if !wikidata.MatchString(e.Wikidata) {
		return fmt.Errorf("wikidata %q is not a Q-number", e.Wikidata)
	}
	if before, ok := b.line[e.ID]; ok {
		return fmt.Errorf("id %s stands in %s already", e.ID, before)
	}
	b.line[e.ID] = at
	b.g.byID[e.ID] = e
	b.g.entries = append(b.g.entries, e)
	e.Names = map[string][]string{}
	return nil
}

// entryFlags reads the flags column: outlet, agency, was:<former id>.
func (b *builder) entryFlags(e *Entry, list string) error {
	for _, f := range split(list) {
		former, was := strings.CutPrefix(f, "was:")
		switch {
		case f == "outlet":
			e.Outlet = true
		case f == "agency":
			e.Outlet, e.Agency = true, true
		case was && b.g.byID[former] == nil:
			b.g.byID[former] = e
			b.line[former] = b.line[e.ID]
		default:
			return fmt.Errorf("flag %q is unknown or its id taken: use outlet, agency or was:<former id>", f)
		}
	}
	return nil
}

// states checks, after all rows, that every state named is there.
func (b *builder) states() error {
	for _, e := range b.g.entries {
		if e.State != "" && b.g.byID[e.State] == nil {
			return fmt.Errorf("gazetteer: %s: state %s is not in states.tsv", b.line[e.ID], e.State)
		}
	}
	return nil
}
