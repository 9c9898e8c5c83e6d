package house

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme follows what the README points to: files of this repository,
// headings, stored questions and paths in backquotes.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	for _, name := range pointers(readme) {
		if found, err := filepath.Glob(filepath.Join(root, name)); err != nil || len(found) == 0 {
			t.Errorf("the README points to %s, which is not there", name)
		}
	}
	for _, m := range regexp.MustCompile(`\]\(#([^)]+)\)`).FindAllStringSubmatch(readme, -1) {
		if !strings.Contains(strings.ToLower(readme), "\n## "+strings.ReplaceAll(m[1], "-", " ")+"\n") {
			t.Errorf("the README has no heading #%s", m[1])
		}
	}
}

// TestPointers shows what is followed.
func TestPointers(t *testing.T) {
	text := "[a](docs/a.md) ![b](b.png) [c](https://example.org/c) [d](#d) `graph/store/*.cypher` `./x` `isnad query run targets limit=5`\n" +
		"isnad query run who-accused-whom\nisnad query run NAME"
	want := "docs/a.md b.png graph/store/*.cypher queries/targets.cypher queries/who-accused-whom.cypher"
	if got := strings.Join(pointers(text), " "); got != want {
		t.Errorf("pointers: %s, want %s", got, want)
	}
}

// pointers returns the paths from the root, or patterns of such, that a text
// points to.
func pointers(text string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	for _, m := range regexp.MustCompile("`((?:article|cmd|eval|extract|graph|ingest|internal|queries)/[^` ]*)`").FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	for _, m := range regexp.MustCompile(`isnad query (?:run|show) ([a-z][a-z-]+)`).FindAllStringSubmatch(text, -1) {
		out = append(out, "queries/"+m[1]+".cypher")
	}
	return out
}
