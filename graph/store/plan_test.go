package store

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// TestNoQueryScans asks the planner about each query that writing or showing
// runs, on an empty graph and on a full one: none may read all nodes or
// relationships, or the cost of an article would grow with the graph.
func TestNoQueryScans(t *testing.T) {
	s := open(t)
	whole := map[string]bool{"schema": true, "schema-read": true, "schema-await": true, "counts": true, "catalogue-read": true}
	files, err := fs.Glob(cypher, "*.cypher")
	if err != nil {
		t.Fatal(err)
	}
	check := func(t *testing.T) {
		for _, file := range files {
			name := strings.TrimSuffix(file, ".cypher")
			if whole[name] || strings.HasPrefix(name, "dump-") {
				continue
			}
			params := map[string]any{"ids": []any{"x"}, "id": "x", "limit": 5, "rows": []any{}, "modalities": []any{"asserted"}, "name": "Actor"}
			result, err := neo4j.ExecuteQuery(t.Context(), s.driver, "EXPLAIN "+query(name).text(), params, neo4j.EagerResultTransformer)
			if err != nil {
				t.Errorf("%s: %v", file, err)
				continue
			}
			for _, operator := range operators(result.Summary.Plan()) {
				if strings.Contains(operator, "Scan") && !strings.Contains(operator, "Index") {
					t.Errorf("%s: %s", file, operator)
				}
			}
		}
	}
	t.Run("empty", check)
	write(t, s, randomBatches(t, 9, 150)...)
	byHand(t, s, "CALL db.clearQueryCaches()", nil)
	t.Run("full", check)
}

func operators(p neo4j.Plan) []string {
	all := []string{p.Operator()}
	for _, child := range p.Children() {
		all = append(all, operators(child)...)
	}
	return all
}

// TestFilesHaveTitles holds the form of the files: a title first, and no more
// than a screen.
func TestFilesHaveTitles(t *testing.T) {
	files, err := fs.Glob(cypher, "*.cypher")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text := query(strings.TrimSuffix(file, ".cypher")).text()
		if !strings.HasPrefix(text, "// ") || strings.Count(text, "\n") > 40 {
			t.Errorf("%s has no title, or more than 40 lines", file)
		}
	}
}
