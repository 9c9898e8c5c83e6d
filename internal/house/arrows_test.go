package house

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// listed is what `go list` says of a package.
type listed struct {
	ImportPath string
	Imports    []string
}

func TestArrows(t *testing.T) {
	for _, p := range list(t) {
		t.Run(p.ImportPath, func(t *testing.T) {
			for _, fault := range faults(p) {
				t.Error(fault)
			}
		})
	}
}

// TestFaults shows that each rule can be broken.
func TestFaults(t *testing.T) {
	tests := []struct {
		name, pkg string
		imports   []string
		want      string // a part of the one fault; "" for none
	}{
		{"down the flow", "isnad/ingest", []string{"isnad/article", "isnad/graph", "net/http", "os"}, ""},
		{"up the flow", "isnad/graph", []string{"isnad/article"}, "graph imports article, against the arrows"},
		{"across", "isnad/ingest", []string{"isnad/extract"}, "against the arrows"},
		{"a folder is not what lies in it", "isnad/queries", []string{"isnad/graph/store"}, "against the arrows"},
		{"the whole does not import its part", "isnad/graph", []string{"isnad/graph/store"}, "against the arrows"},
		{"the part does not import its whole", "isnad/extract/lang", []string{"isnad/extract"}, "against the arrows"},
		{"the longest line counts", "isnad/extract/inflect", []string{"isnad/graph"}, "against the arrows"},
		{"a part that may be imported", "isnad/extract", []string{"isnad/extract/lang"}, ""},
		{"commands import all", "isnad/cmd/isnad", []string{"isnad/eval", "isnad/graph/local"}, ""},
		{"viper at home", "isnad/internal/config", []string{"github.com/spf13/viper"}, ""},
		{"viper elsewhere", "isnad/cmd/isnad", []string{"github.com/spf13/viper"}, "only [internal/config] may"},
		{"a longer name is another module", "isnad/cmd/isnad", []string{"github.com/spf13/viperish"}, ""},
		{"files in extract", "isnad/extract/lang", []string{"os"}, "only"},
		{"the network in eval", "isnad/eval", []string{"net/http"}, "only"},
		{"a clock in graph", "isnad/graph", []string{"time"}, "only"},
		{"another module in graph", "isnad/graph", []string{"golang.org/x/text/unicode/norm"}, "no other module than []"},
		{"another module in queries", "isnad/queries", []string{"golang.org/x/sync/errgroup"}, "no other module than [github.com/neo4j"},
		{"a test's server in the program", "isnad/cmd/isnad", []string{"isnad/graph/local/localtest"}, "only [] may"},
		{"a folder without a line", "isnad/exporter", nil, "no line"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := faults(listed{ImportPath: tt.pkg, Imports: tt.imports})
			if tt.want == "" && len(got) > 0 {
				t.Errorf("faults %q, want none", got)
			}
			if tt.want != "" && (len(got) != 1 || !strings.Contains(got[0], tt.want)) {
				t.Errorf("faults %q, want one with %q", got, tt.want)
			}
		})
	}
}

// TestRulesAreUsed finds lines about folders that are gone.
func TestRulesAreUsed(t *testing.T) {
	packages := list(t)
	for _, from := range append(arrows(), sealed()...) {
		if !slices.ContainsFunc(packages, func(p listed) bool { return under(p.ImportPath, module+"/"+from.from) }) {
			t.Errorf("no package is under %s: take its line out of the rules", from.from)
		}
	}
}

// faults returns what is wrong with the imports of a package.
func faults(p listed) []string {
	name := strings.TrimPrefix(p.ImportPath, module+"/")
	rule, ok := longest(arrows(), name)
	if !ok {
		return []string{fmt.Sprintf("%s has no line in arrows(): say there what it may import", name)}
	}
	seal, sealed := longest(sealed(), name)
	var out []string
	for _, path := range p.Imports {
		if h, ok := homeless(name, path); ok {
			out = append(out, fmt.Sprintf("%s imports %s: only %v may", name, path, h.of))
			continue
		}
		if to, ours := strings.CutPrefix(path, module+"/"); ours && !slices.Contains(rule.to, "*") && !slices.Contains(rule.to, to) {
			out = append(out, fmt.Sprintf("%s imports %s, against the arrows: it may import %v", name, to, rule.to))
		}
		if foreign(path) && sealed && !underAny(path, seal.to) {
			out = append(out, fmt.Sprintf("%s imports %s: no other module than %v may be imported there", name, path, seal.to))
		}
	}
	return out
}

// homeless returns the line that keeps a package from importing a path.
func homeless(name, path string) (home, bool) {
	var best home
	for _, h := range homes() {
		if under(path, h.path) && len(h.path) > len(best.path) {
			best = h
		}
	}
	return best, best.path != "" && !slices.Contains(best.of, "*") && !underAny(name, best.of)
}

// longest returns the line with the longest from that a package is under.
func longest(lines []arrow, name string) (arrow, bool) {
	var best arrow
	for _, a := range lines {
		if under(name, a.from) && len(a.from) > len(best.from) {
			best = a
		}
	}
	return best, best.from != ""
}

func under(path, root string) bool { return path == root || strings.HasPrefix(path, root+"/") }

func underAny(path string, roots []string) bool {
	return slices.ContainsFunc(roots, func(root string) bool { return under(path, root) })
}

// foreign says whether a path belongs to another module: those begin with the
// name of a host.
func foreign(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return strings.Contains(first, ".")
}

// list returns all packages of the module.
func list(t *testing.T) []listed {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports", module+"/...")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, problems.Bytes())
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
