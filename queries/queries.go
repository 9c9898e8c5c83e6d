// Package queries holds the questions that analysts ask of the graph, as Cypher
// files that can be read, shown, run here and pasted into Neo4j Browser.
//
// A question is one file NAME.cypher. Catalogue parses the embedded ones, Parse
// a user's own. Query.Bind turns the words of a command line into typed
// parameters, and Run asks the database:
//
//	NAME.cypher ──Parse──▶ Query ──Bind──▶ parameters ──Run──▶ Result
//
// The form of a file, which Parse holds it to:
//
//	// Title: one line, the name that Neo4j Browser shows
//	//
//	// What the question answers, in one or more lines.
//	//
//	// $accuser actor = null: what the parameter does. Example: Microsoft
//	// $kind string(ACCUSED|DENIED) = "ACCUSED": one of a list of values. Example: DENIED
//	// $claim string: no default, so it must be given;
//	//   a line that begins with more blanks goes on. Example: c1:00ff
//	//
//	// Example: isnad query run NAME accuser=Microsoft
//	MATCH …
//
// Types are string, int, float, bool, date (YYYY-MM-DD) and actor. A default is
// written as in JSON; null means "no such filter". Every parameter that the
// Cypher uses is declared and the other way round, with one exception below.
//
// An actor parameter takes the words of the user: an id ("state:IR") or a name
// in any language. Run finds whom they mean (resolve/actor.cypher) and passes a
// list of ids, or null where the parameter was not given, so the Cypher says
// `$actor IS NULL OR a.id IN $actor`, and in Neo4j Browser one writes
// `:param actor => ['state:IR']`. A bool parameter named affiliates need not
// stand in the Cypher: where it is true, Run adds to every actor those who
// belong to it in up to two steps (spokesman → ministry → state), and to a state
// the officials, groups and bodies of that country, but not companies,
// campaigns, outlets and correspondents, who speak for themselves.
package queries

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

//go:embed *.cypher
var files embed.FS

// Type is the type of a parameter.
type Type = string

// The types of parameters.
const (
	String Type = "string"
	Int    Type = "int"
	Float  Type = "float"
	Bool   Type = "bool"
	Date   Type = "date"  // YYYY-MM-DD
	Actor  Type = "actor" // an id, or a name as the user knows it
)

// affiliates is the parameter that Run itself obeys.
const affiliates = "affiliates"

// Query is one question.
type Query struct {
	Name        string      `json:"name"`        // kebab-case, the file's name
	Title       string      `json:"title"`       // one line
	Description string      `json:"description"` // what it answers
	Cypher      string      `json:"cypher"`      // the whole file, its header too
	Parameters  []Parameter `json:"parameters"`  // in the order of the file
	Example     string      `json:"example"`     // a command line
}

// Parameter is one parameter of a question.
type Parameter struct {
	Name        string   `json:"name"`
	Type        Type     `json:"type"`
	Values      []string `json:"values,omitempty"` // the only ones allowed, of a string
	Description string   `json:"description"`
	Required    bool     `json:"required"` // there is no default
	Default     any      `json:"default"`  // nil, string, int64, float64 or bool; a date or an actor is a string
	Example     string   `json:"example"`  // as a user would write it
}

// Catalog is a set of questions with different names. It is immutable.
type Catalog struct{ queries []Query }

// Catalogue parses the embedded questions.
func Catalogue() (Catalog, error) {
	names, err := fs.Glob(files, "*.cypher")
	if err != nil {
		return Catalog{}, fmt.Errorf("list stored queries: %w", err)
	}
	var c Catalog
	var problems []error
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return Catalog{}, fmt.Errorf("read stored query: %w", err)
		}
		q, err := Parse(name, text)
		problems = append(problems, err)
		c.queries = append(c.queries, q)
	}
	slices.SortFunc(c.queries, func(a, b Query) int { return cmp.Compare(a.Name, b.Name) })
	return c, errors.Join(problems...)
}

// All returns the questions, sorted by name.
func (c Catalog) All() []Query { return slices.Clone(c.queries) }

// Find returns the question of that name, or an *UnknownError.
func (c Catalog) Find(name string) (Query, error) {
	names := make([]string, len(c.queries))
	for i, q := range c.queries {
		if q.Name == name {
			return q, nil
		}
		names[i] = q.Name
	}
	return Query{}, &UnknownError{Name: name, Nearest: nearest(name, names, 3)}
}

// UnknownError says that there is no question of a name.
type UnknownError struct {
	Name    string
	Nearest []string // names of questions like it, the likest first; may be empty
}

func (e *UnknownError) Error() string {
	if len(e.Nearest) == 0 {
		return fmt.Sprintf("no stored query %q; list them with: isnad query list", e.Name)
	}
	return fmt.Sprintf("no stored query %q; did you mean %s? List them with: isnad query list", e.Name, strings.Join(e.Nearest, ", "))
}
