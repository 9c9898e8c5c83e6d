package queries_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"isnad/queries"
)

// meetings is a question with a parameter of every type.
func meetings(t *testing.T) queries.Query {
	t.Helper()
	q, err := queries.Parse("meetings.cypher", []byte(`// Meetings
// Who met.
// $actor actor: who met. Example: Iran
// $with actor = null: whom. Example: Iraq
// $place string(home|abroad) = null: where. Example: abroad
// $word string = "": a word. Example: peace
// $since date = "2026-01-31": from when. Example: 2026-02-01
// $rate float = 0.5: how often. Example: 1
// $open bool = false: in public. Example: true
// $limit int = 5: the most rows. Example: 10
// Example: isnad query run meetings actor=Iran
RETURN $actor, $with, $place, $word, $since, $rate, $open LIMIT $limit`))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func date(year int, month time.Month, day int) dbtype.Date {
	return dbtype.Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

func TestBind(t *testing.T) {
	q := meetings(t)
	defaults := map[string]any{"actor": "x", "with": nil, "place": nil, "word": "", "since": date(2026, 1, 31), "rate": 0.5, "open": false, "limit": int64(5)}
	for name, test := range map[string]struct{ args, want map[string]any }{
		"defaults":         {nil, nil},
		"all":              {map[string]any{"with": "إيران", "place": "ABROAD", "word": "$limit", "since": "2024-02-29", "rate": "-1e3", "open": "Yes", "limit": "7"}, map[string]any{"with": "إيران", "place": "abroad", "word": "$limit", "since": date(2024, 2, 29), "rate": -1000.0, "open": true, "limit": int64(7)}},
		"no value":         {map[string]any{"with": "", "since": " "}, map[string]any{"with": nil, "since": nil}},
		"words of a query": {map[string]any{"word": `'}) DETACH DELETE n //`}, map[string]any{"word": `'}) DETACH DELETE n //`}},
	} {
		t.Run(name, func(t *testing.T) {
			args, want := map[string]string{"actor": "x"}, map[string]any{}
			for k, v := range defaults {
				want[k] = v
			}
			for k, v := range test.args {
				args[k] = v.(string)
			}
			for k, v := range test.want {
				want[k] = v
			}
			got, err := q.Bind(args)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b dbtype.Date) bool { return a.String() == b.String() })); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestBindRefuses(t *testing.T) {
	q := meetings(t)
	for name, test := range map[string]struct {
		args map[string]string
		want string
	}{
		"missing":     {map[string]string{}, "query meetings: parameter actor: is missing: who met. Give it as actor=Iran"},
		"empty":       {map[string]string{"actor": " "}, "query meetings: parameter actor: is empty: who met. Give it as actor=Iran"},
		"near":        {map[string]string{"actor": "x", "actr": "y"}, "query meetings: parameter actr: is unknown; did you mean actor?"},
		"unknown":     {map[string]string{"actor": "x", "zzzzzz": "y"}, "query meetings: parameter zzzzzz: is unknown; there are actor, with, place, word, since, rate, open, limit"},
		"int":         {map[string]string{"actor": "x", "limit": "ten"}, `query meetings: parameter limit: "ten" is not a whole number, like 10`},
		"limit":       {map[string]string{"actor": "x", "limit": "0"}, "query meetings: parameter limit: 0 is less than 1"},
		"big":         {map[string]string{"actor": "x", "limit": "9223372036854775808"}, `query meetings: parameter limit: "9223372036854775808" is not a whole number, like 10`},
		"float":       {map[string]string{"actor": "x", "rate": "NaN"}, `query meetings: parameter rate: "NaN" is not a number, like 1`},
		"bool":        {map[string]string{"actor": "x", "open": "maybe"}, `query meetings: parameter open: "maybe" is neither true nor false`},
		"date":        {map[string]string{"actor": "x", "since": "2025-02-29"}, `query meetings: parameter since: "2025-02-29" is not a date, like 2026-01-31`},
		"choice":      {map[string]string{"actor": "x", "place": "sea"}, `query meetings: parameter place: "sea" is not one of home, abroad`},
		"UTF-8":       {map[string]string{"actor": "\xff"}, "query meetings: parameter actor: is not valid UTF-8"},
		"long":        {map[string]string{"actor": strings.Repeat("x", 5000)}, "query meetings: parameter actor: is longer than 4096 bytes"},
		"all at once": {map[string]string{"open": "2", "y": ""}, "query meetings: parameter actor: is missing: who met. Give it as actor=Iran\nquery meetings: parameter open: \"2\" is neither true nor false\nquery meetings: parameter y: is unknown; there are actor, with, place, word, since, rate, open, limit"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := q.Bind(test.args)
			var typed *queries.ParameterError
			if err == nil || err.Error() != test.want || !errors.As(err, &typed) {
				t.Errorf("error\n%v\nwant\n%s", err, test.want)
			}
		})
	}
}

func TestBrowserParams(t *testing.T) {
	q := meetings(t)
	want := `:param actor => ['Iran'];
:param with => null;
:param place => null;
:param word => '';
:param since => date('2026-01-31');
:param rate => 0.5;
:param open => false;
:param limit => 5;
`
	if got := q.BrowserParams(nil); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	params := map[string]any{"actor": []string{"state:IR", `o'hara\`}, "with": nil, "place": "home", "limit": int64(3)}
	want = `:param actor => ['state:IR', 'o\'hara\\'];
:param with => null;
:param place => 'home';
:param word => '';
:param since => date('2026-01-31');
:param rate => 0.5;
:param open => false;
:param limit => 3;
`
	if got := q.BrowserParams(params); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
