package queries_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"isnad/article"
	"isnad/examples"
	"isnad/extract"
	"isnad/graph"
	"isnad/graph/store"
	"isnad/queries"
)

// screenshotVariable names the environment variable with the path to which
// TestBrowser writes a picture of the graph.
const screenshotVariable = "ISNAD_SCREENSHOT"

// browserWait bounds the whole session in Neo4j Browser.
const browserWait = 3 * time.Minute

// job is what testdata/browser/browse.mjs does; seen is what it answers.
type job struct {
	URL        string   `json:"url"`
	Bolt       string   `json:"bolt"`
	User       string   `json:"user"`
	Password   string   `json:"password"`
	Chromium   string   `json:"chromium"`
	Profile    string   `json:"profile"` // a new folder
	Statements []string `json:"statements"`
	Screenshot string   `json:"screenshot,omitempty"`
}

type seen struct {
	Captions []string          `json:"captions"`
	Types    []string          `json:"types"`
	Fills    map[string]string `json:"fills"` // colour by caption
	Errors   []string          `json:"errors"`
}

// shown is the graph of the test: what Browser must show, by the question
// accusation-graph, of the two articles of the demo as isnad reads them.
func shown(t *testing.T) (s *store.Store, captions, types []string, colours map[string]string) {
	t.Helper()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var batches []graph.Batch
	for _, sample := range examples.Samples() {
		published, err := time.Parse(time.DateOnly, sample.Published)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := article.FromText(sample.Name, []byte(sample.Text), article.Meta{URL: sample.URL, Outlet: sample.Outlet, Published: published})
		if err != nil {
			t.Fatal(err)
		}
		batch, err := x.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		batches = append(batches, batch)
	}
	s = prepared(t)
	if _, err := s.Write(t.Context(), batches, store.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	return s,
		[]string{"Norway", "Russia", "Russian hackers", "Iranian hackers"},
		[]string{"ACCUSED", "DENIED", "TARGETED", "REPORTED"},
		map[string]string{"Norway": "#2E7D4F", "Russian hackers": "#D9534F"}
}

// TestBrowser logs into the real Neo4j Browser, gives it the style, runs a
// question out of the database's own catalogue, and looks at the graph.
func TestBrowser(t *testing.T) {
	tools := need(t)
	s, captions, types, colours := shown(t)
	parameters, cypher := stored(t, s, "accusation-graph")
	screenshot := os.Getenv(screenshotVariable)
	if screenshot != "" {
		var err error
		if screenshot, err = filepath.Abs(screenshot); err != nil {
			t.Fatal(err)
		}
	}
	got := tools.browse(t, job{
		URL: server.HTTP + "browser/", Bolt: server.URI, User: server.User, Password: server.Password,
		Statements: []string{queries.StyleCommand(), parameters, cypher}, Screenshot: screenshot,
	})
	if len(got.Errors) > 0 {
		t.Fatalf("Neo4j Browser shows errors: %q", got.Errors)
	}
	for _, want := range captions {
		if !slices.Contains(got.Captions, want) {
			t.Errorf("no node is captioned %q; captions: %q", want, got.Captions)
		}
	}
	for _, want := range types {
		if !slices.Contains(got.Types, want) {
			t.Errorf("no relationship shows %q; types: %q", want, got.Types)
		}
	}
	for caption, want := range colours {
		if got.Fills[caption] != want {
			t.Errorf("%q has the colour %q, want %q by the style", caption, got.Fills[caption], want)
		}
	}
}

// stored puts the catalogue into the database and reads one question from it.
func stored(t *testing.T, s *store.Store, name string) (parameters, cypher string) {
	t.Helper()
	var all []store.StoredQuery
	for _, q := range catalogue(t).All() {
		all = append(all, store.StoredQuery{Name: q.Name, Title: q.Title, Description: q.Description, Cypher: q.Cypher, Parameters: q.BrowserParams(nil)})
	}
	if _, err := s.SyncQueries(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	result, err := neo4j.ExecuteQuery(t.Context(), s.Driver(), "MATCH (q:StoredQuery {name: $name}) RETURN q.parameters, q.cypher",
		map[string]any{"name": name}, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	row := result.Records[0].Values
	return row[0].(string), row[1].(string)
}

// tools are the programs that drive Neo4j Browser.
type tools struct{ node, chromium, modules string }

// need finds the tools. Where one is missing it skips the test and says the
// command that helps; with CI=true it fails.
func need(t *testing.T) tools {
	t.Helper()
	find := func(help string, names ...string) string {
		for _, name := range names {
			if path, err := exec.LookPath(name); err == nil {
				return path
			}
		}
		missing(t, fmt.Sprintf("%s is not installed: %s", names[0], help))
		return ""
	}
	const help = "apt-get install -y --no-install-recommends chromium nodejs npm fonts-noto-core"
	got := tools{node: find(help, "node", "nodejs"), chromium: find(help, "chromium", "chromium-browser", "google-chrome")}
	got.modules = modules(t, find(help, "npm"))
	return got
}

func missing(t *testing.T, reason string) {
	t.Helper()
	if ci, err := strconv.ParseBool(os.Getenv("CI")); err == nil && ci {
		t.Fatal(reason)
	}
	t.Skip(reason)
}

// modules returns a folder with playwright-core in it, in the user's cache. It
// installs it once for each version of the lock file.
func modules(t *testing.T, npm string) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		missing(t, fmt.Sprintf("no cache folder for playwright-core: %v", err))
	}
	lock := read(t, "package-lock.json")
	sum := sha256.Sum256(lock)
	dir := filepath.Join(cache, "isnad", "node", hex.EncodeToString(sum[:8]))
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "playwright-core", "package.json")); err == nil {
		return dir
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), "install-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(work)
	for name, data := range map[string][]byte{"package.json": read(t, "package.json"), "package-lock.json": lock} {
		if err := os.WriteFile(filepath.Join(work, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), browserWait)
	defer cancel()
	install := exec.CommandContext(ctx, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	install.Dir = work
	if out, err := install.CombinedOutput(); err != nil {
		missing(t, fmt.Sprintf("playwright-core was not installed: npm ci in queries/testdata/browser: %v\n%s", err, out))
	}
	// Another process may have been faster; its folder is as good.
	if err := os.Rename(work, dir); err != nil && !os.IsExist(err) {
		if _, there := os.Stat(dir); there != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "browser", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// browse does the job in a browser of its own.
func (x tools) browse(t *testing.T, j job) seen {
	t.Helper()
	j.Chromium, j.Profile = x.chromium, t.TempDir()
	input, err := json.Marshal(j)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), browserWait)
	defer cancel()
	cmd := exec.CommandContext(ctx, x.node, filepath.Join("testdata", "browser", "browse.mjs"), x.modules)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // node then closes the browser
	cmd.WaitDelay = 20 * time.Second
	var out, problems bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), &out, &problems
	if err := cmd.Run(); err != nil {
		t.Fatalf("drive Neo4j Browser: %v\n%s", err, problems.Bytes())
	}
	var got seen
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatalf("%v in %q", err, out.String())
	}
	return got
}
