package localtest_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"isnad/graph/local/localtest"
)

// inner is set in the runs of this test program inside its own tests.
const inner = "ISNAD_TEST_INNER"

// TestWithoutJava runs this very package on a machine without Java: its tests are visibly skipped,
// and with CI=true the run fails.
func TestWithoutJava(t *testing.T) {
	if os.Getenv(inner) != "" {
		return
	}
	tests := []struct {
		name, ci string
		fails    bool
		want     []string
	}{
		{"at home", "", false, []string{"--- SKIP: TestWipe", "no Java found", "install it with `"}},
		{"in CI", "true", true, []string{"no Neo4j for the tests", "no Java found", "install it with `"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			run := exec.Command(os.Args[0], "-test.run=TestWipe", "-test.v")
			run.Env = append(os.Environ(), inner+"=1", "PATH="+t.TempDir(), "JAVA_HOME=", "CI="+tt.ci)
			out, err := run.CombinedOutput()
			if (err != nil) != tt.fails {
				t.Errorf("exit %v, want a failure: %v", err, tt.fails)
			}
			for _, want := range tt.want {
				if !strings.Contains(string(out), want) {
					t.Errorf("no %q in\n%s", want, out)
				}
			}
		})
	}
}

// TestListStartsNothing holds that listing the tests needs no server.
func TestListStartsNothing(t *testing.T) {
	run := exec.Command(os.Args[0], "-test.list=TestWipe")
	run.Env = append(os.Environ(), "PATH="+t.TempDir(), "JAVA_HOME=", "CI=true")
	if out, err := run.CombinedOutput(); err != nil || !strings.Contains(string(out), "TestWipe") {
		t.Errorf("-test.list: %v\n%s", err, out)
	}
}

func TestNeed(t *testing.T) {
	tests := []struct{ name, ci, want string }{
		{"at home", "", "skip: no Neo4j: no Java found"},
		{"CI=false", "false", "skip: no Neo4j: no Java found"},
		{"in CI", "true", "fail: no Neo4j: no Java found"},
		{"in CI, as a number", "1", "fail: no Neo4j: no Java found"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("PATH", t.TempDir())
			t.Setenv("JAVA_HOME", "")
			t.Setenv("CI", tt.ci)
			r := &recorder{TB: t}
			localtest.Need(r, nil)
			if !strings.HasPrefix(r.said, tt.want) {
				t.Errorf("Need without a server: %q, want %q", r.said, tt.want)
			}
			r.said = ""
			localtest.Need(r, &localtest.Server{})
			if r.said != "" {
				t.Errorf("Need with a server: %q", r.said)
			}
		})
	}
}

// recorder keeps what would end the test.
type recorder struct {
	testing.TB
	said string
}

func (r *recorder) Skipf(format string, args ...any) { r.end("skip: "+format, args...) }

func (r *recorder) Fatalf(format string, args ...any) { r.end("fail: "+format, args...) }

// end keeps the first word only: a real test would have ended by it.
func (r *recorder) end(format string, args ...any) {
	if r.said == "" {
		r.said = fmt.Sprintf(format, args...)
	}
}
