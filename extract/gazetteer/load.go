package gazetteer

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode"

	"isnad/graph"
	"isnad/internal/fold"
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

// load reads every file of a data directory: states.tsv has its own columns,
// places.tsv.gz and units.tsv.gz hold no actors, every other .tsv lists actors.
func load(data fs.FS) (*Gazetteer, error) {
	g := &Gazetteer{
		byID:  map[string]*Entry{},
		names: newTrie[Sense](1 << 15),
	}
	b := &builder{g: g, line: map[string]string{}}
	if err := b.file(data, "states.tsv", stateColumns, b.state); err != nil {
		return nil, err
	}
	files, err := fs.Glob(data, "*.tsv")
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	for _, name := range files {
		if name == "states.tsv" {
			continue
		}
		if err := b.file(data, name, actorColumns, b.actor); err != nil {
			return nil, err
		}
	}
	if err := b.states(); err != nil {
		return nil, err
	}
	if g.places, err = loadPlaces(data); err != nil {
		return nil, err
	}
	if g.units, err = loadUnits(data); err != nil {
		return nil, err
	}
	return g, nil
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

// file calls row for each data line, with its columns and its place.
func (b *builder) file(data fs.FS, name string, columns int, row func(cols []string, at string) error) error {
	text, err := fs.ReadFile(data, name)
	if err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		at := fmt.Sprintf("%s:%d", path.Base(name), number)
		cols := strings.Split(line, "\t")
		if len(cols) != columns {
			return fmt.Errorf("gazetteer: %s: %d columns, want %d", at, len(cols), columns)
		}
		if err := row(cols, at); err != nil {
			return fmt.Errorf("gazetteer: %s: %w", at, err)
		}
	}
	return nil
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

// split returns the non-empty parts of a |-separated list.
func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "|")
}

// language tells the language of a name by its script.
func language(name string) string {
	for _, r := range name {
		if unicode.Is(unicode.Arabic, r) {
			return "ar"
		}
	}
	return "en"
}

// unmark takes the marks off the end of a name as the files write it.
func unmark(marked string) (name string, flags Flags, surname bool) {
	for marked != "" {
		switch marked[len(marked)-1] {
		case '?':
			flags |= NeedsContext
		case '~':
			flags |= AlsoName
		case '@':
			flags |= AlsoPlace
		case '^':
			surname = true
		default:
			return marked, flags, surname
		}
		marked = marked[:len(marked)-1]
	}
	return "", flags, surname
}

// capitals reports whether a Latin name is an abbreviation in capitals. Its
// folded form may be any short word (us, who, it), so the text must be asked.
func capitals(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) || unicode.Is(unicode.Arabic, r) || r == ' ' {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 0 && letters <= 6
}

// spellings returns the folded word lists by which a name may be met: split at
// every mark as fold.Key does, and at spaces only, for tokens that keep their
// hyphens and dots (al-qaeda, u.s.).
func spellings(name string) [][]string {
	out := [][]string{strings.Fields(fold.Key(name))}
	if !strings.ContainsAny(name, "-.&/") {
		return out
	}
	var spaced []string
	for _, w := range strings.Fields(name) {
		spaced = append(spaced, fold.Word(w))
	}
	out = append(out, spaced)
	if strings.HasSuffix(name, ".") { // a tokenizer may take the last dot away
		out = append(out, strings.Fields(strings.TrimSuffix(strings.Join(spaced, " "), ".")))
	}
	return out
}
