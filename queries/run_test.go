package queries_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"isnad/queries"
)

// TestRunRefusesWriting gives queries that change the database; none is run.
func TestRunRefusesWriting(t *testing.T) {
	s := disputed(t)
	before := count(t, s.Driver())
	for name, cypher := range map[string]string{
		"create":      "CREATE (n:Actor {id: 'x'}) RETURN n",
		"delete":      "MATCH (n) DETACH DELETE n",
		"set":         "MATCH (n:Actor) SET n.name = 'x' RETURN n",
		"merge":       "MERGE (n:Actor {id: 'y'}) RETURN n",
		"hidden":      "MATCH (n:Actor) CALL (n) { DETACH DELETE n } RETURN count(*)",
		"batches":     "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
		"schema":      "CREATE INDEX x FOR (n:Actor) ON (n.x)",
		"procedure":   "CALL db.createLabel('X')",
		"comment":     "// a comment\n/* another */ CREATE (n:Actor) RETURN n",
		"foreach":     "MATCH (n:Actor) FOREACH (x IN [1] | SET n.x = x)",
		"drop":        "DROP INDEX actorNames",
		"with hints":  "CYPHER runtime=slotted CREATE (n) RETURN n",
		"second line": "MATCH (n:Actor) WITH n LIMIT 1\nREMOVE n.name RETURN n",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := queries.Run(t.Context(), s.Driver(), s.Database(), queries.Query{Name: "mine", Cypher: cypher}, nil)
			var refused *queries.WriteError
			if !errors.As(err, &refused) || !strings.HasSuffix(err.Error(), "only queries that read may run here") {
				t.Errorf("error %v, want a WriteError", err)
			}
		})
	}
	if after := count(t, s.Driver()); after != before {
		t.Errorf("%d nodes and relationships, %d before", after, before)
	}
}

func TestRunFails(t *testing.T) {
	s := prepared(t)
	run := func(ctx context.Context, cypher string) error {
		_, err := queries.Run(ctx, s.Driver(), s.Database(), queries.Query{Name: "mine", Cypher: cypher}, nil)
		return err
	}
	if err := run(t.Context(), "MATCH (n RETURN n"); err == nil || !strings.HasPrefix(err.Error(), "run query mine: ") {
		t.Errorf("bad syntax: %v", err)
	}
	if err := run(t.Context(), "RETURN 1; RETURN 2"); err == nil {
		t.Error("two statements ran")
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if err := run(ctx, "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b)"); !errors.Is(err, queries.ErrTimeout) {
		t.Errorf("an endless query: %v", err)
	}
	if _, err := neo4j.ExecuteQuery(t.Context(), s.Driver(), "DROP INDEX actorNames", nil, neo4j.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
	q, _ := catalogue(t).Find("accusations-against")
	_, err := queries.Run(t.Context(), s.Driver(), s.Database(), q, map[string]any{"actor": "Iran", "affiliates": true, "unnamed": true, "limit": int64(1)})
	if !errors.Is(err, queries.ErrNotPrepared) {
		t.Errorf("without an index of names: %v", err)
	}
}

// TestRunTakesWordsAsData gives every text parameter of every question words
// that would do harm if they were taken for Cypher or for a full-text query.
func TestRunTakesWordsAsData(t *testing.T) {
	s := disputed(t)
	before := count(t, s.Driver())
	evil := []string{hostile, `'}) DETACH DELETE n //`, "` OR 1=1", `name:* AND NOT id:/x/`, `"`, `\`, "$actor", "* OR *:*", "a\x00b", "[0 TO 9]", "() && ||", "؟", "~", "OR"}
	for _, q := range catalogue(t).All() {
		for _, words := range evil {
			params := map[string]any{}
			for _, p := range q.Parameters {
				params[p.Name] = p.Default
				if p.Type == queries.Actor || p.Type == queries.String {
					params[p.Name] = words
				}
			}
			if q.Name == "who-accused-whom" {
				params["since"], params["until"] = nil, nil
			}
			if _, err := queries.Run(t.Context(), s.Driver(), s.Database(), q, params); err != nil {
				t.Errorf("%s of %q: %v", q.Name, words, err)
			}
		}
	}
	if after := count(t, s.Driver()); after != before {
		t.Errorf("%d nodes and relationships, %d before", after, before)
	}
	q, _ := catalogue(t).Find("accusations-by")
	if got := ask(t, s, q, map[string]string{"actor": hostile}); len(got.Rows) != 1 || got.Rows[0][0] != hostile {
		t.Errorf("accusations by %q: %v", hostile, got.Rows)
	}
}

// TestRunValues asks for values of every sort.
func TestRunValues(t *testing.T) {
	s := prepared(t)
	const build = `CREATE (:Actor:Official {id: 'person:a', name: 'A'})-[:ACCUSED {id: 'r', since: date('2026-01-31')}]->(:Actor {id: 'org:b', name: 'B'}), (:Loose)`
	if _, err := neo4j.ExecuteQuery(t.Context(), s.Driver(), build, nil, neo4j.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
	for cypher, want := range map[string]struct{ json, cell string }{
		"RETURN null":                                   {`null`, ""},
		"RETURN true":                                   {`true`, "true"},
		"RETURN 1":                                      {`1`, "1"},
		"RETURN 0.25":                                   {`0.25`, "0.25"},
		"RETURN 0.0/0.0":                                {`"NaN"`, "NaN"},
		"RETURN 1.0/0.0":                                {`"+Inf"`, "+Inf"},
		"RETURN 'نص'":                                   {`"نص"`, "نص"},
		"RETURN [1, ['a', null]]":                       {`[1,["a",null]]`, "1; a; "},
		"RETURN {a: date('2026-01-31')}":                {`{"a":"2026-01-31"}`, `{"a":"2026-01-31"}`},
		"RETURN time('10:00:00+01:00')":                 {`"10:00:00+01:00"`, "10:00:00+01:00"},
		"RETURN localtime('10:00:00')":                  {`"10:00:00"`, "10:00:00"},
		"RETURN duration('P1DT2H')":                     {`"P0M1DT7200S"`, "P0M1DT7200S"},
		"RETURN point({x: 1, y: 2})":                    {`"Point{SpatialRefId=7203, X=1.000000, Y=2.000000}"`, "Point{SpatialRefId=7203, X=1.000000, Y=2.000000}"},
		"RETURN datetime('2026-01-31T10:00:00Z')":       {`"2026-01-31T10:00:00Z"`, "2026-01-31T10:00:00Z"},
		"RETURN localdatetime('2026-01-31T10:00:00')":   {`"2026-01-31T10:00:00"`, "2026-01-31T10:00:00"},
		"MATCH (a:Official) RETURN a":                   {`{"labels":["Actor","Official"],"properties":{"id":"person:a","name":"A"}}`, "(A)"},
		"MATCH (l:Loose) RETURN l":                      {`{"labels":["Loose"],"properties":{}}`, "(Loose)"},
		"MATCH ()-[r]->() RETURN r":                     {`{"properties":{"id":"r","since":"2026-01-31"},"type":"ACCUSED"}`, "-[ACCUSED]->"},
		"MATCH (a)-[r]->(b) RETURN [a, r, b]":           {`[{"labels":["Actor","Official"],"properties":{"id":"person:a","name":"A"}},{"from":"person:a","properties":{"id":"r","since":"2026-01-31"},"to":"org:b","type":"ACCUSED"},{"labels":["Actor"],"properties":{"id":"org:b","name":"B"}}]`, "(A); -[ACCUSED]->; (B)"},
		"MATCH p = (:Actor {id: 'org:b'})--() RETURN p": {`{"nodes":[{"labels":["Actor"],"properties":{"id":"org:b","name":"B"}},{"labels":["Actor","Official"],"properties":{"id":"person:a","name":"A"}}],"relationships":[{"from":"person:a","properties":{"id":"r","since":"2026-01-31"},"to":"org:b","type":"ACCUSED"}]}`, "(B)<-[ACCUSED]-(A)"},
	} {
		t.Run(cypher, func(t *testing.T) {
			got, err := queries.Run(t.Context(), s.Driver(), s.Database(), queries.Query{Name: "mine", Cypher: cypher}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Rows) != 1 || len(got.Rows[0]) != 1 {
				t.Fatalf("rows %v, want one value", got.Rows)
			}
			data, err := json.Marshal(got.Rows[0][0])
			if diff := cmp.Diff(want.json, string(data)); err != nil || diff != "" {
				t.Errorf("JSON: %v (-want +got):\n%s", err, diff)
			}
			if diff := cmp.Diff(want.cell, queries.Cell(got.Rows[0][0])); diff != "" {
				t.Errorf("Cell (-want +got):\n%s", diff)
			}
		})
	}
}

// TestResolve finds actors by the words of users.
func TestResolve(t *testing.T) {
	s := disputed(t)
	q, err := catalogue(t).Find("accusations-by")
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string][]string{
		"state:IR":            {iran},
		"Iran":                {iran},
		" IRAN ":              {iran},
		"ايران":               {iran},
		"طهران":               {iran},
		"نُورْدبنك":           {bank},
		"iranian HACKERS":     {hackers},
		"القراصنة الإيرانيون": {hackers},
		"قراصنة إيران":        {hackers},
		"haddad":              {spokesman},
		"حداد":                {spokesman},
		"المتحدث باسم الخارجية": {spokesman},
		"مراسلة المدار بموسكو":  {reporter},
		"the hackers of Iran":   {hackers},
		"الخارجية الإيرانية":    {ministry},
		"وزير الخارجية":         {minister},
		"petr":                  {minister},
		"the king of all kings": {},
		"!?":                    {},
	} {
		t.Run(words, func(t *testing.T) {
			got, _, err := queries.Resolve(t.Context(), s.Driver(), s.Database(), q, map[string]any{"actor": words, "affiliates": false})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got["actor"]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
