package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"isnad/article"
	"isnad/graph"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// fakeExtractor gives an empty batch; the words of a text make it misbehave.
type fakeExtractor struct{ running, most atomic.Int32 }

func (x *fakeExtractor) Extract(d article.Document) (graph.Batch, error) {
	if n := x.running.Add(1); n > x.most.Load() {
		x.most.Store(n)
	}
	defer x.running.Add(-1)
	switch {
	case strings.Contains(d.Text, "PANIC"):
		panic("boom")
	case strings.Contains(d.Text, "REFUSE"):
		return graph.Batch{}, errors.New("refused")
	}
	return emptyBatch(d), nil
}

func emptyBatch(d article.Document) graph.Batch {
	return graph.Batch{
		Document: graph.Document{ID: d.ID, Language: d.Language, Hash: d.Hash, Text: d.Text, Title: d.Title},
		Nodes:    []graph.Node{}, Claims: []graph.Claim{}, Attributions: []graph.Attribution{}, Edges: []graph.Edge{},
	}
}

// fakeWriter keeps what it gets.
type fakeWriter struct {
	calls   [][]string // titles of each call
	seen    map[string]string
	failOn  string // a title that is refused by itself
	breakAt int    // the call, from 1, that ends the run
	before  func()
}

func (w *fakeWriter) Write(ctx context.Context, batches []graph.Batch) (Written, error) {
	if w.before != nil {
		w.before()
	}
	if ctx.Err() != nil {
		return Written{}, ctx.Err()
	}
	if w.seen == nil {
		w.seen = map[string]string{}
	}
	done := Written{Failed: map[string]error{}}
	var titles []string
	for _, b := range batches {
		titles = append(titles, b.Document.Title)
		switch old, ok := w.seen[b.Document.ID]; {
		case w.failOn != "" && b.Document.Title == w.failOn:
			done.Failed[b.Document.ID] = errors.New("constraint")
			continue
		case !ok:
			done.New++
		case old == b.Document.Hash:
			done.Unchanged++
		default:
			done.Replaced++
		}
		w.seen[b.Document.ID] = b.Document.Hash
	}
	w.calls = append(w.calls, titles)
	if w.breakAt == len(w.calls) {
		return done, errors.New("gone")
	}
	return done, nil
}

// text is an article that the language detection is sure of.
func text(title, body string) string {
	return title + "\n\nThe minister said on Monday that the government would answer the report of the committee in the coming week. " + body + "\n"
}

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// failures returns the stage of each failure by the base name of its input.
func failures(s Summary) map[string]Stage {
	out := map[string]Stage{}
	for _, f := range s.Failures {
		out[filepath.Base(f.Input)] = f.Stage
	}
	return out
}

// TestBadAmongGood lets every kind of bad document fail by itself.
func TestBadAmongGood(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt":         text("First headline of the day", ""),
		"b.txt":         text("Second headline of the day", "PANIC"),
		"c.txt":         text("Third headline of the day", "REFUSE"),
		"d.txt":         "",
		"e.txt":         "\x7fELF\x02\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00",
		"f/g.txt":       text("Fourth headline of the day", ""),
		"h.txt":         text("Fifth headline of the day", ""),
		"i.txt.gz":      "\x1f\x8bno gzip at all",
		"j.md":          "not taken",
		".hidden.txt":   "not taken",
		"k.jsonl":       `{"id":"k1","title":"Sixth headline of the day","text":"The president said that the committee would answer the report in the coming week."}` + "\n{broken\n",
		"f/another.pdf": "not taken",
	})
	w := &fakeWriter{failOn: "Fifth headline of the day"}
	var told []Failure
	sum, err := Run(t.Context(), []string{dir, filepath.Join(dir, "missing.txt")}, Source{}, &fakeExtractor{}, w,
		Options{Workers: 3, BatchDocuments: 2, Failed: func(f Failure) { told = append(told, f) }})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]Stage{"b.txt": StageExtract, "c.txt": StageExtract, "d.txt": StageClean, "e.txt": StageClean, "h.txt": StageWrite,
		"i.txt.gz": StageRead, "k.jsonl": StageClean, "missing.txt": StageFind}
	if diff := cmp.Diff(want, failures(sum)); diff != "" {
		t.Errorf("failures (-want +got)\n%s", diff)
	}
	if sum.New != 3 || sum.Read != 11 || sum.Failed() != len(told) || sum.Written() != 3 {
		t.Errorf("summary %+v, told %d", sum, len(told))
	}
	wantCalls := [][]string{{"First headline of the day", "Fourth headline of the day"}, {"Fifth headline of the day", "Sixth headline of the day"}}
	if diff := cmp.Diff(wantCalls, w.calls); diff != "" {
		t.Errorf("calls of the writer (-want +got)\n%s", diff)
	}
	for _, f := range sum.Failures {
		var p *PanicError
		if isPanic := errors.As(f, &p); isPanic != (filepath.Base(f.Input) == "b.txt") {
			t.Errorf("panic %t in %v", isPanic, f)
		} else if isPanic && (len(p.Stack) == 0 || !strings.Contains(f.Error(), "boom")) {
			t.Errorf("panic without stack or value: %v", f)
		}
	}
}

// TestAgain finds all unchanged, then one replaced: the file's place is its identity.
func TestAgain(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": text("One headline of the day", ""), "b.txt": text("Another headline of the day", "")})
	w := &fakeWriter{}
	ingest := func() Summary {
		t.Helper()
		sum, err := Run(t.Context(), []string{dir}, Source{}, &fakeExtractor{}, w, Options{})
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	if s := ingest(); s.New != 2 {
		t.Errorf("first: %+v", s)
	}
	if s := ingest(); s.Unchanged != 2 || s.Written() != 0 {
		t.Errorf("again: %+v", s)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text("One headline of the day", "It will be short.")), 0o666); err != nil {
		t.Fatal(err)
	}
	if s := ingest(); s.Unchanged != 1 || s.Replaced != 1 {
		t.Errorf("changed: %+v", s)
	}
}

// TestSameFileTwice never gives the writer two versions of an article at once.
func TestSameFileTwice(t *testing.T) {
	name := filepath.Join(folder(t, map[string]string{"a.txt": text("One headline of the day", "")}), "a.txt")
	w := &fakeWriter{}
	sum, err := Run(t.Context(), []string{name, name}, Source{}, &fakeExtractor{}, w, Options{})
	if err != nil || sum.New != 1 || sum.Unchanged != 1 || len(w.calls) != 2 {
		t.Errorf("%+v, %v, %d calls", sum, err, len(w.calls))
	}
}

// TestOrderAndLimit keeps the order of the inputs and the number of workers.
func TestOrderAndLimit(t *testing.T) {
	files := map[string]string{}
	for i := range 40 {
		files[fmt.Sprintf("%02d.txt", i)] = text(fmt.Sprintf("Headline number %02d of the day", i), "")
	}
	x := &fakeExtractor{}
	var names []string
	for r := range Extract(t.Context(), []string{folder(t, files)}, Source{}, x, 3) {
		names = append(names, r.Name+".txt")
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(files)), names); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if x.most.Load() > 3 {
		t.Errorf("%d documents at once, want at most 3", x.most.Load())
	}
}

// TestStopEarly leaves no goroutine behind; goleak watches.
func TestStopEarly(t *testing.T) {
	files := map[string]string{}
	for i := range 30 {
		files[fmt.Sprintf("%02d.txt", i)] = text("A headline of the day", "")
	}
	for range Extract(t.Context(), []string{folder(t, files)}, Source{}, &fakeExtractor{}, 2) {
		break
	}
}

// TestWriterGone ends the run with what was counted until then.
func TestWriterGone(t *testing.T) {
	files := map[string]string{}
	for i := range 10 {
		files[fmt.Sprintf("%02d.txt", i)] = text("A headline of the day", "")
	}
	w := &fakeWriter{breakAt: 2}
	sum, err := Run(t.Context(), []string{folder(t, files)}, Source{}, &fakeExtractor{}, w, Options{BatchDocuments: 2})
	if err == nil || !strings.Contains(err.Error(), "gone") || sum.New != 4 || len(w.calls) != 2 {
		t.Errorf("%+v, %v, %d calls", sum, err, len(w.calls))
	}
}

// TestWriterPanics turns it into an error.
func TestWriterPanics(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": text("A headline of the day", "")})
	w := &fakeWriter{before: func() { panic("writer") }}
	_, err := Run(t.Context(), []string{dir}, Source{}, &fakeExtractor{}, w, Options{})
	var p *PanicError
	if !errors.As(err, &p) {
		t.Errorf("got %v", err)
	}
}

// TestCancel ends the run in its middle.
func TestCancel(t *testing.T) {
	files := map[string]string{}
	for i := range 50 {
		files[fmt.Sprintf("%02d.txt", i)] = text("A headline of the day", "")
	}
	ctx, cancel := context.WithCancel(t.Context())
	w := &fakeWriter{}
	w.before = func() {
		if len(w.calls) == 2 {
			cancel()
		}
	}
	sum, err := Run(ctx, []string{folder(t, files)}, Source{}, &fakeExtractor{}, w, Options{BatchDocuments: 5})
	if !errors.Is(err, context.Canceled) || sum.New != 10 {
		t.Errorf("%d new, %v", sum.New, err)
	}
}

func TestMissing(t *testing.T) {
	empty := t.TempDir()
	for input, want := range map[string]string{
		filepath.Join(empty, "none"):         "there is no such file or folder",
		empty:                                "the folder holds no file that ends in .txt, .html, .htm, .jsonl, .ndjson",
		"-":                                  "there is no standard input",
		"https://example.org/":               "not read here",
		"ftp://example.org/a.txt":            "not read here",
		filepath.Join(empty, "a.txt", "b.x"): "there is no such file or folder",
	} {
		sum, err := Run(t.Context(), []string{input}, Source{}, &fakeExtractor{}, &fakeWriter{}, Options{})
		if err != nil || sum.Failed() != 1 || !strings.Contains(sum.Failures[0].Error(), want) {
			t.Errorf("%s: %+v, %v; want %q", input, sum, err, want)
		}
	}
	sum, _ := Run(t.Context(), []string{filepath.Join(empty, "none")}, Source{}, &fakeExtractor{}, &fakeWriter{}, Options{})
	if !errors.Is(sum.Failures[0], fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", sum.Failures[0])
	}
}

func TestTooLarge(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": strings.Repeat(text("A headline", ""), 100)})
	sum, err := Run(t.Context(), []string{dir}, Source{MaxBytes: 1000}, &fakeExtractor{}, &fakeWriter{}, Options{})
	if err != nil || sum.Failed() != 1 || !strings.Contains(sum.Failures[0].Error(), "is larger than 1000 bytes; ingest.max_bytes raises the limit") {
		t.Errorf("%+v, %v", sum, err)
	}
}

func TestFileName(t *testing.T) {
	for foreign, want := range map[string]string{
		"k1":            "k1",
		"2024-01.x_y":   "2024-01.x_y",
		"خبر":           "خبر",
		"../../etc":     "_._.._etc-",
		"a/b":           "a_b-",
		"":              "-",
		".":             "_-",
		"a\x00b":        "a_b-",
		"a1:00ff":       "a1_00ff-",
		"\xff":          "_-",
		"}) DETACH //":  "}",
		"CON:\u202eabc": "CON__abc-",
	} {
		got := fileName(foreign)
		if !filepath.IsLocal(got+".json") || strings.ContainsAny(got, "/\\:\x00") || strings.HasPrefix(got, ".") {
			t.Errorf("%q gives the unsafe name %q", foreign, got)
		}
		if want != "}" && got != want && !(strings.HasSuffix(want, "-") && strings.HasPrefix(got, want)) {
			t.Errorf("%q gives %q, want %q", foreign, got, want)
		}
	}
	if fileName("a/b") == fileName("a:b") || fileName("a/b") == fileName("a_b") {
		t.Error("two ids give one name")
	}
	if long := fileName(strings.Repeat("ب", 4000)); len(long) > 200 {
		t.Errorf("a name of %d bytes", len(long))
	}
}
