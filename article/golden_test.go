package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/charmap"
)

var update = flag.Bool("update", false, "write what the readers return into the golden files")

// TestPages reads pages of several site styles.
func TestPages(t *testing.T) {
	golden(t, "testdata/pages", func(t *testing.T, files map[string]string) string {
		data := []byte(files["page.html"])
		if strings.Contains(files["page.html"], "charset=windows-1256") {
			var err error
			if data, err = charmap.Windows1256.NewEncoder().Bytes(data); err != nil {
				t.Fatal(err)
			}
		}
		d, err := FromHTML(data, strings.TrimSpace(files["type"]), Meta{URL: strings.TrimSpace(files["url"])})
		return render(d, nil, err)
	})
}

// TestTexts reads pasted texts and says what cleaning dropped by which rule.
func TestTexts(t *testing.T) {
	golden(t, "testdata/texts", func(_ *testing.T, files map[string]string) string {
		d, err := FromText("pasted", []byte(files["input"]), Meta{})
		title, rest := cutTitle(unwrap(normal(files["input"])))
		s := story{title: title}
		return render(d, s.clean(linesOf(rest)), err)
	})
}

// golden runs read on each archive of a folder and compares with its "want".
func golden(t *testing.T, dir string, read func(*testing.T, map[string]string) string) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no golden files in %s: %v", dir, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := map[string]string{}
			for _, f := range ar.Files {
				files[f.Name] = string(f.Data)
			}
			got := read(t, files)
			if *update {
				ar.Files[len(ar.Files)-1].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(files["want"], got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// render writes a document in the form of the golden files.
func render(d Document, gone []dropped, err error) string {
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	field("url", d.URL)
	field("outlet", d.Outlet)
	field("language", d.Language)
	if !d.Published.IsZero() {
		layout := time.RFC3339
		if d.DateOnly {
			layout = time.DateOnly
		}
		field("published", d.Published.Format(layout))
	}
	field("bylines", strings.Join(d.Bylines, "; "))
	field("sources", strings.Join(d.Sources, "; "))
	for _, g := range gone {
		field("dropped "+g.rule, g.text)
	}
	fmt.Fprintf(&b, "\n%s\n", d.Text)
	return b.String()
}
