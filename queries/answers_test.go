package queries_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/rogpeppe/go-internal/txtar"

	"isnad/graph"
	"isnad/graph/store"
	"isnad/queries"
)

var update = flag.Bool("update", false, "write what the questions answer into testdata/answers")

// TestAnswers asks every question of the dispute. testdata/answers holds a file
// for each: parts named by the arguments, holding the expected table.
func TestAnswers(t *testing.T) {
	s := disputed(t)
	for _, q := range catalogue(t).All() {
		t.Run(q.Name, func(t *testing.T) {
			name := filepath.Join("testdata", "answers", q.Name+".txtar")
			want, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(want.Files) == 0 {
				t.Fatalf("%s asks nothing", name)
			}
			for i, part := range want.Files {
				got := table(ask(t, s, q, arguments(part.Name)))
				if *update {
					want.Files[i].Data = []byte(got)
				} else if diff := cmp.Diff(string(part.Data), got); diff != "" {
					t.Errorf("isnad query run %s %s (-want +got):\n%s", q.Name, part.Name, diff)
				}
			}
			if data := txtar.Format(want); *update {
				if err := os.WriteFile(name, data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// TestAnswersNothing asks every question, by its own example, of an empty
// database and of one where nobody accused anyone.
func TestAnswersNothing(t *testing.T) {
	for name, fill := range map[string]func(*testing.T) *store.Store{"empty": prepared, "silent": silent} {
		t.Run(name, func(t *testing.T) {
			s := fill(t)
			for _, q := range catalogue(t).All() {
				if name == "silent" && q.Name == "actors" {
					continue // there are some
				}
				got := ask(t, s, q, exampleArguments(t, q))
				if len(got.Rows) != 0 || got.Rows == nil || len(got.Columns) == 0 {
					t.Errorf("%s: %d rows in columns %v, want none in some", q.Name, len(got.Rows), got.Columns)
				}
			}
		})
	}
}

// silent is a database with an article in which nobody accuses anyone.
func silent(t *testing.T) *store.Store {
	s := prepared(t)
	a := begin(t, "q1", "en", "A quiet day", "2026-03-01", wire, "Northern Wire")
	a.actor(iran, "State", "Iran", "ar=إيران")
	a.actor("org:microsoft", "Company", "Microsoft")
	a.actor(hackers, "HackerGroup", "Iranian hackers", "hackers>"+iran)
	if _, err := s.Write(t.Context(), []graph.Batch{a.end()}, store.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	return s
}

func catalogue(t testing.TB) queries.Catalog {
	t.Helper()
	c, err := queries.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func ask(t testing.TB, s *store.Store, q queries.Query, args map[string]string) queries.Result {
	t.Helper()
	params, err := q.Bind(args)
	if err != nil {
		t.Fatal(err)
	}
	result, err := queries.Run(t.Context(), s.Driver(), s.Database(), q, params)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// table is a result as text, one row a line.
func table(r queries.Result) string {
	var b bytes.Buffer
	b.WriteString(strings.Join(r.Columns, " | ") + "\n")
	for _, row := range r.Rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = queries.Cell(v)
		}
		b.WriteString(strings.TrimRight(strings.Join(cells, " | "), " ") + "\n")
	}
	for _, n := range r.Notes {
		b.WriteString("note: " + n + "\n")
	}
	return b.String()
}

var argumentForm = regexp.MustCompile(`(\w+)=("[^"]*"|\S+)`)

// arguments reads key=value words as a shell would; "-" means none.
func arguments(line string) map[string]string {
	args := map[string]string{}
	for _, m := range argumentForm.FindAllStringSubmatch(line, -1) {
		args[m[1]] = strings.Trim(m[2], `"`)
	}
	return args
}

// exampleArguments returns the arguments of a question's example.
func exampleArguments(t testing.TB, q queries.Query) map[string]string {
	t.Helper()
	rest, ok := strings.CutPrefix(q.Example+" ", "isnad query run "+q.Name+" ")
	if !ok {
		t.Fatalf("%s: the example does not run it: %s", q.Name, q.Example)
	}
	return arguments(rest)
}

func count(t testing.TB, d neo4j.DriverWithContext) int64 {
	t.Helper()
	n, err := neo4j.ExecuteQuery(t.Context(), d, "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) + count(r) AS n", nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	return n.Records[0].Values[0].(int64)
}

// TestAnswersWithoutHidden hides all claims, as people may: the questions that
// read claims answer nothing.
func TestAnswersWithoutHidden(t *testing.T) {
	s := disputed(t)
	if _, err := neo4j.ExecuteQuery(t.Context(), s.Driver(), "MATCH (c:Claim) SET c.status = 'hidden'", nil, neo4j.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string]map[string]string{
		"accusations-against":     {"actor": bank},
		"accusations-by":          {"actor": bank},
		"denials-and-accusations": {},
		"reported-by":             {"reporter": reporter},
		"evidence-of-edge":        {"all": "true"},
		"contested-claims":        {},
	} {
		q, err := catalogue(t).Find(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := ask(t, s, q, args); len(got.Rows) > 0 {
			t.Errorf("%s shows hidden claims: %v", name, got.Rows)
		}
	}
}
