package article

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
)

const body = `The minister said that the report was false.\nHe would answer it in court, he told the paper.`

func TestFromJSONL(t *testing.T) {
	in := "\uFEFF" + `{"text": "` + body + `", "title": "Minister denies report", "id": "x1", "outlet": "Ledger", "url": "https://a.example/1?utm_source=x#top", "published": "2024-03-05T10:00:00+02:00", "language": "en", "more": {"a": [1]}}

{"text": "` + body + `", "id": 17, "published": "2024-03-05"}
{"text": "` + body + `", "id": null, "url": "javascript:alert(1)", "outlet": "Ledger"}
{"text":
{"text": 5}
[1]
{"title": "No text"}
{"text": "` + body + `", "published": "soon"}
{"text": "` + body + `", "id": {}}
{"text": "Le ministre a dit que les accusations sont fausses et que la presse est responsable."}
{"text": "` + body + `", "id": "last"}`
	fetched := time.Date(2024, 3, 6, 0, 0, 0, 0, time.UTC)
	var docs []Document
	var errs []string
	for d, err := range FromJSONL(strings.NewReader(in), Meta{URL: "file:///tmp/a.jsonl", Outlet: "Feed", Fetched: fetched}) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		docs = append(docs, d)
	}
	want := []string{
		`line 5: bad record: no JSON at byte 8: unexpected end of JSON input`,
		`line 6: bad record: the field "text" holds a number, not a string`,
		`line 7: bad record: the line holds a array, not an object`,
		`line 8: no words to read: the field "text" is missing or empty`,
		`line 9: bad record: cannot read the field "published" "soon": use RFC 3339 or YYYY-MM-DD`,
		`line 10: bad record: the field "id" must be a string or a number`,
		`line 11: unsupported language: the text looks French (fr); isnad reads ar, en`,
	}
	if diff := cmp.Diff(want, errs); diff != "" {
		t.Errorf("errors (-want +got)\n%s", diff)
	}
	if len(docs) != 4 {
		t.Fatalf("want 4 documents, got %d", len(docs))
	}
	text := "The minister said that the report was false.\n\nHe would answer it in court, he told the paper."
	first := Document{
		ID: "a1:" + digest("url", "https://a.example/1"), SourceID: "x1", URL: "https://a.example/1", Outlet: "Ledger",
		Title: "Minister denies report", Published: time.Date(2024, 3, 5, 8, 0, 0, 0, time.UTC), Fetched: fetched,
		Language: "en", Text: "Minister denies report\n\n" + text, Hash: digest("Minister denies report\n\n" + text),
	}
	if diff := cmp.Diff(first, docs[0]); diff != "" {
		t.Errorf("first (-want +got)\n%s", diff)
	}
	if d := docs[1]; d.SourceID != "17" || d.Outlet != "Feed" || !d.DateOnly || d.URL != "" || d.ID != "a1:"+digest("source", "Feed", "17") {
		t.Errorf("second: %+v", d)
	}
	if d := docs[2]; d.SourceID != "" || d.URL != "" || d.ID != "a1:"+digest("text", d.Text) {
		t.Errorf("third: %+v", d)
	}
}

// TestSourceIDSpace holds that ids of two files without an outlet do not meet.
func TestSourceIDSpace(t *testing.T) {
	id := func(url, outlet string) string {
		for d, err := range FromJSONL(strings.NewReader(`{"id": 1, "text": "`+body+`"}`), Meta{URL: url, Outlet: outlet}) {
			if err != nil {
				t.Fatal(err)
			}
			return d.ID
		}
		return ""
	}
	if id("file:///a.jsonl", "") == id("file:///b.jsonl", "") {
		t.Error("the same number in two files is one article")
	}
	if id("file:///a.jsonl", "Ledger") != id("file:///b.jsonl", "Ledger") {
		t.Error("the same number of one outlet is two articles")
	}
}

func TestFromJSONLLongLines(t *testing.T) {
	long := `{"text": "` + strings.Repeat("a", MaxLine) + `"}`
	good := `{"text": "` + body + `"}`
	for _, tt := range []struct{ name, in, want string }{
		{"between", good + "\n" + long + "\n" + good, "ok, too large, ok"},
		{"last", good + "\n" + long, "ok, too large"},
		{"only, with line end", long + "\n", "too large"},
		{"a long line of spaces", strings.Repeat(" ", MaxLine+1) + "\n" + good, "too large, ok"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, err := range FromJSONL(strings.NewReader(tt.in), Meta{}) {
				switch {
				case err == nil:
					got = append(got, "ok")
				case errors.Is(err, ErrTooLarge):
					got = append(got, "too large")
				default:
					got = append(got, err.Error())
				}
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("want %s, got %s", tt.want, s)
			}
		})
	}
}

func TestFromJSONLStops(t *testing.T) {
	in := strings.Repeat(`{"text": "`+body+`"}`+"\n", 3)
	t.Run("when the caller stops", func(t *testing.T) {
		n := 0
		for range FromJSONL(strings.NewReader(in), Meta{}) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("want 1, got %d", n)
		}
	})
	t.Run("at an error of the reader", func(t *testing.T) {
		cause := errors.New("cable cut")
		var last error
		n := 0
		for _, err := range FromJSONL(io.MultiReader(strings.NewReader(in), iotest.ErrReader(cause)), Meta{}) {
			n, last = n+1, err
		}
		if n != 4 || !errors.Is(last, cause) {
			t.Errorf("want 3 documents and the cause, got %d and %v", n, last)
		}
	})
}
