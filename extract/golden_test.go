package extract

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"isnad/article"
	"isnad/extract/lang"
	"isnad/graph"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var (
	update = flag.Bool("update", false, "rewrite the expectations of the golden files with what the engine gives")
	open   = flag.Bool("open", false, "run the cases of testdata/open, which the engine does not solve yet")
)

// extractor is compiled once for all tests of the package.
var extractor = sync.OnceValues(New)

func engine(t testing.TB) *Extractor {
	t.Helper()
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestGolden reads every case of testdata except the open ones.
func TestGolden(t *testing.T) {
	for _, dir := range []string{"ar", "en", "articles"} {
		t.Run(dir, func(t *testing.T) { goldens(t, filepath.Join("testdata", dir)) })
	}
}

// TestOpen reads the cases that are known to fail: go test -run TestOpen -open.
// A case that passes belongs into the folder of its family.
func TestOpen(t *testing.T) {
	if !*open {
		t.Skip("cases that the engine does not solve yet: run with -open")
	}
	goldens(t, filepath.Join("testdata", "open"))
}

// goldens runs every txtar file below a folder. A file holds, behind a comment
// that says what it shows:
//
//	-- text --          the article; one line has no title
//	-- meta --          published: 2024-05-01, outlet: NAME, clean: yes (through article.FromText)
//	-- want --          one line an evidence, as evidenceLines writes it
//	-- edges --         one line a direct edge: KIND source -> target
//	-- nodes --         one line a node: Kind actor
//	-- attributions --  one line a saying, two spaces deeper than its parent: speaker: content
//
// Only the sections that stand there are checked, at least one of want and
// edges must. The order of lines does not matter; -update writes them in byte
// order, sayings in that of the text. A line behind "? " is welcome but not
// asked for, "A || B" asks for one of the two, and "#" begins a comment.
func goldens(t *testing.T, dir string) {
	files := caseFiles(t, dir)
	if len(files) == 0 {
		t.Fatalf("no txtar files below %s", dir)
	}
	for _, file := range files {
		name, err := filepath.Rel(dir, strings.TrimSuffix(file, ".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.ToSlash(name), func(t *testing.T) {
			c := readCase(t, file)
			b, err := engine(t).Extract(c.document(t))
			if err != nil {
				t.Fatal(err)
			}
			if err := b.Validate(); err != nil {
				t.Error(err)
			}
			c.compare(t, b)
			if *update {
				c.write(t)
			}
		})
	}
}

func caseFiles(t testing.TB, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Ext(path) == ".txtar" {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// golden is one case file.
type golden struct {
	path    string
	archive *txtar.Archive
}

func readCase(t testing.TB, path string) *golden {
	t.Helper()
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := &golden{path: path, archive: a}
	for _, f := range a.Files {
		if !slices.Contains([]string{"text", "meta", "want", "edges", "nodes", "attributions"}, f.Name) {
			t.Fatalf("%s: unknown section %q", path, f.Name)
		}
	}
	if c.section("text") == nil || c.section("want") == nil && c.section("edges") == nil {
		t.Fatalf("%s: needs a section text, and want or edges", path)
	}
	return c
}

func (c *golden) section(name string) *txtar.File {
	for i := range c.archive.Files {
		if c.archive.Files[i].Name == name {
			return &c.archive.Files[i]
		}
	}
	return nil
}

func (c *golden) lines(name string) []string {
	var out []string
	if f := c.section(name); f != nil {
		for _, line := range strings.Split(string(f.Data), "\n") {
			if line = strings.TrimRight(line, " "); line != "" && !strings.HasPrefix(line, "#") {
				out = append(out, line)
			}
		}
	}
	return out
}

// document makes the article of a case, without cleaning unless meta asks for
// it: the cases show what the engine does, not what package article does.
func (c *golden) document(t testing.TB) article.Document {
	t.Helper()
	var meta article.Meta
	clean := false
	for _, line := range c.lines("meta") {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		var err error
		switch key {
		case "published":
			meta.Published, err = time.Parse(time.DateOnly, value)
		case "outlet":
			meta.Outlet = value
		case "clean":
			clean = value == "yes"
		default:
			err = fmt.Errorf("unknown key %q", key)
		}
		if err != nil {
			t.Fatalf("%s: meta: %v", c.path, err)
		}
	}
	text := strings.TrimSpace(string(c.section("text").Data))
	if !clean {
		return rawDocument(text, meta)
	}
	d, err := article.FromText(c.path, []byte(text), meta)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func rawDocument(text string, meta article.Meta) article.Document {
	d := article.Document{ID: "a1:" + graph.TextHash(text), Language: "en", Text: text, Hash: graph.TextHash(text),
		Published: meta.Published, DateOnly: true, Outlet: meta.Outlet}
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
		d.Language = "ar"
	}
	if title, _, ok := strings.Cut(text, "\n\n"); ok {
		d.Title = title
	}
	return d
}

// compare checks the sections that the case has, and under -update puts what
// came out in their place.
func (c *golden) compare(t *testing.T, b graph.Batch) {
	t.Helper()
	n := naming(b)
	for name, got := range map[string][]string{"want": n.evidenceLines(b), "edges": n.edgeLines(b), "nodes": n.nodeLines(b), "attributions": n.attributionLines(b)} {
		f := c.section(name)
		if f == nil {
			continue
		}
		want := c.lines(name)
		var optional []string
		want = slices.DeleteFunc(want, func(line string) bool {
			rest, ok := strings.CutPrefix(line, "? ")
			if ok {
				optional = append(optional, rest)
			}
			return ok
		})
		got = slices.DeleteFunc(got, func(line string) bool { return slices.Contains(optional, line) && !slices.Contains(want, line) })
		for i, line := range want {
			for alternative := range strings.SplitSeq(line, " || ") {
				if slices.Contains(got, alternative) {
					want[i] = alternative
				}
			}
		}
		if *update {
			for _, line := range optional {
				got = append(got, "? "+line)
			}
			f.Data = []byte(strings.Join(append(got, ""), "\n"))
			continue
		}
		if diff := cmp.Diff(multiset(want), multiset(got)); diff != "" {
			t.Errorf("%s: %s\n%s (-want +got)\n%s", c.path, strings.TrimSpace(string(c.section("text").Data)), name, diff)
		}
	}
}

// multiset numbers equal lines, so that a diff shows whole lines.
func multiset(lines []string) map[string]int {
	out := map[string]int{}
	for _, line := range lines {
		out[line]++
	}
	return out
}

func (c *golden) write(t testing.TB) {
	t.Helper()
	if err := os.WriteFile(c.path, txtar.Format(c.archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// names gives the actors of a batch the names that golden files call them by.
type names map[string]string

// concepts are the heads of actors that make ids which need no name: "hackers"
// of org:hackers@state:RU.
var concepts = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, code := range lang.Codes() {
		p, err := lang.Load(code)
		if err != nil {
			continue // New reports it
		}
		for _, a := range p.Actors {
			out[a.Concept], out[a.Concept+"s"] = true, true
		}
	}
	return out
})

// naming calls states, actors of the gazetteer, sets and offices by their ids,
// all others by their quoted names.
func naming(b graph.Batch) names {
	n := names{}
	for _, node := range b.Nodes {
		n[node.ID] = fmt.Sprintf("%q", node.Name)
		_, key, _ := strings.Cut(node.ID, ":")
		concept, _, of := strings.Cut(key, "@")
		if node.Known || of && concepts()[concept] {
			n[node.ID] = node.ID
		}
	}
	return n
}

func (n names) of(id *string) string {
	if id == nil {
		return "-"
	}
	if name, ok := n[*id]; ok {
		return name
	}
	return *id
}

// evidenceLines writes one line for each evidence, in byte order:
//
//	KIND source -> target outcome=… via=…,… modality=… polarity=…
//
// An end that the text does not tell is "-". The outcome stands only behind
// TARGETED, the others where they are not the usual: no via, asserted, positive.
func (n names) evidenceLines(b graph.Batch) []string {
	var out []string
	for _, c := range b.Claims {
		for _, e := range c.Evidence {
			line := fmt.Sprintf("%s %s -> %s", c.Kind, n.of(c.Source), n.of(c.Target))
			if e.Outcome != nil {
				line += " outcome=" + string(*e.Outcome)
			}
			var via []string
			for _, v := range e.Via {
				via = append(via, n.of(&v))
			}
			if len(via) > 0 {
				line += " via=" + strings.Join(via, ",")
			}
			if e.Modality != graph.Asserted {
				line += " modality=" + string(e.Modality)
			}
			if e.Polarity != graph.Positive {
				line += " polarity=" + string(e.Polarity)
			}
			out = append(out, line)
		}
	}
	slices.Sort(out)
	return out
}

func (n names) edgeLines(b graph.Batch) []string {
	var out []string
	for _, e := range b.Edges {
		out = append(out, fmt.Sprintf("%s %s -> %s", e.Kind, n.of(&e.From), n.of(&e.To)))
	}
	slices.Sort(out)
	return out
}

func (n names) nodeLines(b graph.Batch) []string {
	var out []string
	for _, node := range b.Nodes {
		out = append(out, fmt.Sprintf("%s %s", node.Kind, n.of(&node.ID)))
	}
	slices.Sort(out)
	return out
}

func (n names) attributionLines(b graph.Batch) []string {
	var out []string
	for _, a := range b.Attributions {
		depth := 0
		for p := a.Parent; p != nil && depth < 9; p = b.Attributions[*p].Parent {
			depth++
		}
		content := ""
		if a.ContentSpan != nil {
			content = a.ContentSpan.Text
		}
		out = append(out, fmt.Sprintf("%s%s: %s", strings.Repeat("  ", depth), n.of(a.Speaker), content))
	}
	return out
}
