package jvm

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"
)

// maven is a stand-in for mvn: it counts its runs and fills the folder that it is told, with more
// jars than a broken copy has.
const maven = `
for a in "$@"; do case $a in -DoutputDirectory=*) out=${a#*=};; esac; done
echo run >>"$RUNS"
echo "[INFO] Downloaded from central: repository/org/neo4j/neo4j/` + Version + `/neo4j-` + Version + `.jar (317 kB at 2 MB/s)"
mkdir -p "$out"
i=0; while [ $i -lt 160 ]; do : >"$out/$i.jar"; i=$((i+1)); done
: >"$out/neo4j-` + Version + `.jar"
: >"$out/neo4j-server-` + Version + `.jar"
`

func TestJarsFetchesOnce(t *testing.T) {
	path, cache := onlyPath(t), filepath.Join(t.TempDir(), "cache")
	script(t, filepath.Join(path, "mvn"), maven)
	runs := filepath.Join(t.TempDir(), "runs")
	t.Setenv("RUNS", runs)
	var g errgroup.Group
	var fetched []string // written by the one caller whose Maven runs
	for range 4 {
		g.Go(func() error {
			_, err := Jars(t.Context(), cache, new(bytes.Buffer), func(f string) { fetched = append(fetched, f) })
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	if got := readFile(t, runs); got != "run\n" {
		t.Errorf("Maven ran %d times for four callers, want once", strings.Count(got, "run"))
	}
	if want := []string{"neo4j-" + Version + ".jar"}; !slices.Equal(fetched, want) {
		t.Errorf("told of %q, want %q", fetched, want)
	}
	if left, _ := filepath.Glob(filepath.Join(cache, "fetch-*")); len(left) > 0 {
		t.Errorf("%q is left in the cache folder", left)
	}
	if err := os.Remove(filepath.Join(path, "mvn")); err != nil {
		t.Fatal(err)
	}
	if _, err := Jars(t.Context(), cache, new(bytes.Buffer), nil); err != nil {
		t.Errorf("with all jars there and no Maven: %v", err)
	}
}

func TestJarsErrors(t *testing.T) {
	tests := []struct{ name, mvn, want string }{
		{"no Maven", "", "no Maven (mvn) on PATH"},
		{"offline", `echo "[ERROR] Could not transfer artifact org.neo4j:neo4j:pom: Unknown host"; exit 1`, "Maven cannot reach its repository"},
		{"fails", `echo "[ERROR] Malformed settings.xml" >&2; exit 1`, "Malformed settings.xml"},
		{"does nothing", "exit 0", "not all there"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path, cache := onlyPath(t), t.TempDir()
			if tt.mvn != "" {
				script(t, filepath.Join(path, "mvn"), tt.mvn)
			}
			_, err := Jars(t.Context(), cache, new(bytes.Buffer), nil)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			var missing *MissingError
			if got, want := errors.As(err, &missing), tt.mvn == ""; got != want {
				t.Errorf("a MissingError: %v, want %v", got, want)
			}
			if _, err := os.Stat(filepath.Join(cache, "lib")); err == nil {
				t.Error("a failed fetch left the folder of the jars")
			}
		})
	}
}

func TestJarsCancelled(t *testing.T) {
	path, cache := onlyPath(t), t.TempDir()
	script(t, filepath.Join(path, "mvn"), "sleep 60")
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	begin := time.Now()
	_, err := Jars(ctx, cache, new(bytes.Buffer), nil)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want the context's", err)
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("the end of the context stopped Maven after %v", took)
	}
	if left, _ := filepath.Glob(filepath.Join(cache, "fetch-*")); len(left) > 0 {
		t.Errorf("%q is left in the cache folder", left)
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
