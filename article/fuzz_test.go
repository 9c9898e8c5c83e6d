package article

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/unicode/norm"
)

// sound holds what is true of every document, whatever it was read from.
func sound(t *testing.T, d Document) {
	t.Helper()
	switch {
	case !utf8.ValidString(d.Text) || !norm.NFC.IsNormalString(d.Text):
		t.Errorf("the text is no UTF-8 in NFC: %q", d.Text)
	case strings.ContainsAny(d.Text, "\x00\r\uFEFF"):
		t.Errorf("the text holds NUL, carriage return or byte order mark: %q", d.Text)
	case strings.Contains(d.Text, "\n\n\n") || strings.TrimSpace(d.Text) != d.Text:
		t.Errorf("the text holds empty paragraphs: %q", d.Text)
	case !strings.HasPrefix(d.Text, d.Title) || strings.Contains(d.Title, "\n"):
		t.Errorf("the text does not begin with the title %q: %q", d.Title, d.Text)
	case d.Language != "ar" && d.Language != "en":
		t.Errorf("language %q", d.Language)
	case d.Hash != digest(d.Text) || !strings.HasPrefix(d.ID, "a1:") || len(d.ID) != 35:
		t.Errorf("id %q, hash %q", d.ID, d.Hash)
	case CanonicalURL(d.URL) != d.URL:
		t.Errorf("url %q", d.URL)
	}
	settled(t, d)
}

// settled holds that cleaning a cleaned text changes nothing.
func settled(t *testing.T, d Document) {
	t.Helper()
	s := story{title: d.Title, outlet: d.Outlet}
	gone := s.clean(linesOf(strings.TrimPrefix(d.Text, d.Title)))
	if diff := cmp.Diff(d.Text, s.text()); diff != "" {
		t.Errorf("cleaned again by %v (-first +second)\n%s", gone, diff)
	}
}

// seeds adds one file of all golden archives.
func seeds(f *testing.F, pattern, file string) {
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			f.Fatal(err)
		}
		for _, a := range txtar.Parse(data).Files {
			if a.Name == file {
				f.Add(a.Data)
			}
		}
	}
}

func FuzzText(f *testing.F) {
	seeds(f, "testdata/texts/*.txtar", "input")
	f.Add([]byte("\xff\xfea\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := FromText("x", data, Meta{}); err == nil {
			sound(t, d)
		}
	})
}

func FuzzHTML(f *testing.F) {
	seeds(f, "testdata/pages/*.txtar", "page.html")
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := FromHTML(data, "", Meta{URL: "https://a.example/1"}); err == nil {
			sound(t, d)
		}
	})
}

func FuzzJSONL(f *testing.F) {
	names, _ := filepath.Glob("testdata/texts/*.txtar")
	for _, n := range names {
		ar, err := txtar.ParseFile(n)
		if err != nil {
			f.Fatal(err)
		}
		line, err := json.Marshal(map[string]string{"id": n, "title": "Title", "text": string(ar.Files[0].Data), "published": "2024-03-05"})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(line)
	}
	f.Add([]byte("{\"text\":\"a\"}\n\n{\"text\":\"\\ud800 b\"}\n[]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		lines := 0
		for d, err := range FromJSONL(bytes.NewReader(data), Meta{URL: "file:///x.jsonl"}) {
			if lines++; err == nil {
				sound(t, d)
			}
		}
		if most := bytes.Count(data, []byte("\n")) + 1; lines > most {
			t.Errorf("%d results of %d lines", lines, most)
		}
	})
}
