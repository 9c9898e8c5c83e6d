package queries_test

import (
	"testing"

	"isnad/queries"
)

// FuzzParse reads any text as a question. What Parse takes, the rest of the
// package can use.
func FuzzParse(f *testing.F) {
	all, err := queries.Catalogue()
	if err != nil {
		f.Fatal(err)
	}
	for _, q := range all.All() {
		f.Add(q.Cypher, "limit", "1")
	}
	f.Add("// T\n// D\n// $a string(b|) = \"b\": x. Example: b\n// Example: e\nRETURN $a", "a", "c")
	f.Fuzz(func(t *testing.T, text, name, value string) {
		q, err := queries.Parse("fuzz.cypher", []byte(text))
		if err != nil {
			return
		}
		args := map[string]string{name: value}
		for _, p := range q.Parameters {
			if p.Required && p.Name != name {
				args[p.Name] = p.Example
			}
		}
		params, err := q.Bind(args)
		if err != nil {
			return
		}
		if len(params) != len(q.Parameters) {
			t.Errorf("%d values for %d parameters", len(params), len(q.Parameters))
		}
		q.BrowserParams(params)
	})
}
