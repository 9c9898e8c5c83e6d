package gazetteer

import (
	"strings"
	"testing"
	"testing/fstest"
)

// row joins columns as a data file does.
func row(cols ...string) string { return strings.Join(cols, "\t") + "\n" }

// TestLoadRefuses holds that a bad row is refused with its file and line.
func TestLoadRefuses(t *testing.T) {
	state := row("state:RU", "Q159", "Russia", "روسيا", "Moscow|موسكو", "روسي|Russian", "روس", "الكرملين")
	actor := func(cols ...string) string { return row(append(cols, make([]string, 8-len(cols))...)...) }
	for _, test := range []struct {
		name   string
		states string
		actors string
		places string
		units  string
		want   string
	}{
		{name: "too few columns", states: "state:RU\tQ159\n", want: "states.tsv:1: 2 columns, want 8"},
		{name: "line number counts comments", states: "# head\n\nbad\n", want: "states.tsv:3: "},
		{name: "id of a state", states: row("RU", "", "Russia", "", "", "", "", ""), want: `id "RU" is not state:`},
		{name: "wikidata", states: row("state:RU", "159", "Russia", "", "", "", "", ""), want: "not a Q-number"},
		{name: "no name", states: row("state:RU", "", "", "", "", "", "", ""), want: "has no name"},
		{name: "name in the wrong column", states: row("state:RU", "", "روسيا", "", "", "", "", ""), want: "script of its column (en)"},
		{name: "outer space", states: row("state:RU", "", "Russia ", "", "", "", "", ""), want: "outer spaces"},
		{name: "empty name in a list", states: row("state:RU", "", "Russia||", "", "", "", "", ""), want: "is empty"},
		{name: "adjective not in the masculine", states: row("state:RU", "", "Russia", "", "", "روسية", "", ""), want: "does not end in ي"},
		{name: "id twice", states: state + state, want: "states.tsv:2: id state:RU stands in states.tsv:1 already"},
		{name: "id of an actor", states: state, actors: actor("org:Big_Co", "Company", "", "", "", "Big Co"), want: "actors.tsv:1: id"},
		{name: "unknown kind", states: state, actors: actor("org:big", "Firm", "", "", "", "Big"), want: `kind "Firm" does not fit`},
		{name: "person with a kind of organisations", states: state, actors: actor("person:big", "Company", "", "", "", "Big"), want: "does not fit id"},
		{name: "unknown state", states: state, actors: actor("org:big", "Company", "state:XX", "", "", "Big"), want: "actors.tsv:1: state state:XX is not in states.tsv"},
		{name: "unknown flag", states: state, actors: actor("org:big", "Company", "", "", "outlett", "Big"), want: `flag "outlett" is unknown`},
		{name: "population", states: state, places: row("RU", "many", "Omsk", ""), want: "places/p.tsv:1: population"},
		{name: "place in no state", states: state, places: row("XX", "1", "Omsk", ""), want: "state:XX is not in"},
		{name: "role of a unit", states: state, units: row("جون", "first", "John"), want: "names/foreign.tsv:1: role"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := load(files(test.states, test.actors, test.places, test.units))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func files(states, actors, places, units string) fstest.MapFS {
	return fstest.MapFS{
		"states.tsv":        {Data: []byte(states)},
		"actors.tsv":        {Data: []byte(actors)},
		"places/p.tsv":      {Data: []byte(places)},
		"names/foreign.tsv": {Data: []byte(units)},
	}
}

// TestFormerID holds that an id which was renamed still leads to its entry.
func TestFormerID(t *testing.T) {
	g := &Gazetteer{byID: map[string]*Entry{}, names: newTrie[Sense](8)}
	b := &builder{g: g, line: map[string]string{}}
	cols := []string{"org:new-name", "Organization", "", "", "was:org:old-name", "New Name", "", ""}
	if err := b.actor(cols, "actors.tsv:1"); err != nil {
		t.Fatal(err)
	}
	if e, ok := g.Entry("org:old-name"); !ok || e.ID != "org:new-name" {
		t.Errorf("got %+v %v", e, ok)
	}
}

func TestSpellings(t *testing.T) {
	for _, test := range []struct {
		name string
		want []string
	}{
		{"U.S.", []string{"u s", "u.s.", "u.s"}},
		{"al-Qaeda", []string{"al qaeda", "al-qaeda"}},
		{"OPEC+", []string{"opec +", "opec+"}},
		{"Élysée", []string{"elysee"}},
		{"الإليزيه", []string{"الاليزيه"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := []string{}
			for _, words := range spellings(test.name) {
				got = append(got, strings.Join(words, " "))
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
