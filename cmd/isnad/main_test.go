package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"isnad/graph"
	"isnad/graph/local/localtest"
)

var (
	neo4jServer *localtest.Server // set once by TestMain
	update      = flag.Bool("update", false, "write what the scripts print into them")
)

func TestMain(m *testing.M) {
	testscript.Main(withNeo4j{m}, map[string]func(){"isnad": main})
}

// withNeo4j starts the server around the tests, not around the commands.
type withNeo4j struct{ m *testing.M }

func (w withNeo4j) Run() int { return localtest.Run(w.m, &neo4jServer) }

// TestScripts runs the scripts that need no database.
func TestScripts(t *testing.T) {
	testscript.Run(t, params("testdata", nil))
}

// TestScriptsNeo4j runs the scripts on one real Neo4j, one after the other, each
// on an empty graph.
func TestScriptsNeo4j(t *testing.T) {
	localtest.Need(t, neo4jServer)
	testscript.RunT(serial{t}, params("testdata/neo4j", func(e *testscript.Env) error {
		e.Setenv("NEO4J_URI", neo4jServer.URI)
		e.Setenv("NEO4J_USER", neo4jServer.User)
		e.Setenv("NEO4J_PASSWORD", neo4jServer.Password)
		return nil
	}))
}

// serial is a T of which the scripts do not run in parallel.
type serial struct{ *testing.T }

func (s serial) Parallel()     {}
func (s serial) Verbose() bool { return testing.Verbose() }
func (s serial) Run(name string, f func(testscript.T)) {
	s.T.Run(name, func(t *testing.T) {
		neo4jServer.Wipe(t)
		f(serial{t})
	})
}

func params(dir string, setup func(*testscript.Env) error) testscript.Params {
	return testscript.Params{
		Dir: dir, Setup: setup, UpdateScripts: *update, RequireExplicitExec: true, RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "valid": valid, "batch": writeBatch, "lines": countLines, "alone": alone,
		},
	}
}

// exits CODE COMMAND ARG… runs a command that must end with the code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARG…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// valid SCHEMA FILE checks that a JSON file keeps a schema.
func valid(ts *testscript.TestScript, neg bool, args []string) {
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(ts.ReadFile(args[0]))))
	ts.Check(err)
	c := jsonschema.NewCompiler()
	ts.Check(c.AddResource("batch.json", schema))
	s, err := c.Compile("batch.json")
	ts.Check(err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(ts.ReadFile(args[1]))))
	ts.Check(err)
	err = s.Validate(doc)
	if (err != nil) != neg {
		ts.Fatalf("valid: %v", err)
	}
}

// alone leaves nothing on PATH but isnad itself.
func alone(ts *testscript.TestScript, _ bool, _ []string) {
	self, err := exec.LookPath("isnad")
	ts.Check(err)
	ts.Setenv("PATH", filepath.Dir(self))
}

// lines FILE N checks the number of lines.
func countLines(ts *testscript.TestScript, _ bool, args []string) {
	if got := strconv.Itoa(bytes.Count([]byte(ts.ReadFile(args[0])), []byte("\n"))); got != args[1] {
		ts.Fatalf("%s has %s lines, want %s:\n%s", args[0], got, args[1], ts.ReadFile(args[0]))
	}
}

// batch FILE ID ACCUSER ACCUSED writes a valid batch of an article in which one
// actor accuses another, whatever their names are. Names may hold Go escapes.
func writeBatch(ts *testscript.TestScript, _ bool, args []string) {
	name := func(s string) string {
		s, err := strconv.Unquote(`"` + s + `"`)
		ts.Check(err)
		return s
	}
	data, err := json.Marshal(accusation(args[1], name(args[2]), name(args[3])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), append(data, '\n'), 0o666))
}

// accusation returns a batch with one claim.
func accusation(id, accuser, accused string) graph.Batch {
	quote := accuser + " accused " + accused
	runes := func(s string) int { return len([]rune(s)) }
	from, to := "org:x-"+graph.TextHash(accuser), "org:x-"+graph.TextHash(accused)
	node := func(id, name string, start int) graph.Node {
		return graph.Node{ID: id, Kind: graph.Organization, Name: name, Names: map[string]string{"en": name}, Aliases: []string{},
			Affiliations: []graph.Affiliation{}, Mentions: []graph.Span{{Start: start, End: start + runes(name), Text: name}}}
	}
	claim := graph.Claim{ID: graph.ClaimID(graph.Accused, &from, &to, nil, "undated", id), Kind: graph.Accused, Source: &from, Target: &to, Period: "undated"}
	claim.Evidence = []graph.Evidence{{
		ID: graph.EvidenceID(id, claim.ID, 0, runes(quote)), End: runes(quote), Quote: quote,
		Trigger: graph.Span{Start: runes(accuser) + 1, End: runes(accuser) + 8, Text: "accused"},
		Matter:  "other", Polarity: graph.Positive, Modality: graph.Asserted, Explicit: true,
		Via: []string{}, Content: []string{}, Disputes: []string{}, Relays: []string{}, Rule: "test", Confidence: 0.9,
	}}
	b := graph.Batch{
		Document: graph.Document{ID: id, Title: quote, Language: "en", Text: quote, Hash: graph.TextHash(quote)},
		Nodes:    []graph.Node{node(from, accuser, 0), node(to, accused, runes(accuser)+9)},
		Claims:   []graph.Claim{claim}, Attributions: []graph.Attribution{},
	}
	b.Edges = graph.DeriveEdges(b.Claims)
	return b
}
