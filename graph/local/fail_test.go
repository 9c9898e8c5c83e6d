package local_test

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"isnad/graph/local"
)

// The stand-ins of java: a server that dies, one that never gets ready, and an old one.
const (
	java17   = `[ "$1" = -version ] && { echo 'openjdk version "17.0.1"'; exit 0; }; case $1 in @*) exit 0;; esac; `
	dying    = java17 + `echo "first word"; echo "java.lang.OutOfMemoryError: no heap for you"; exit 1`
	sleeping = java17 + `while :; do sleep 0.1; done`
	old      = `echo 'openjdk version "11.0.2"'`
)

// jars is a stand-in for mvn that gives empty jars.
const jars = `for a in "$@"; do case $a in -DoutputDirectory=*) out=${a#*=};; esac; done
mkdir -p "$out"; i=0; while [ $i -lt 160 ]; do : >"$out/$i.jar"; i=$((i+1)); done
: >"$out/neo4j-5.26.30.jar"; : >"$out/neo4j-server-5.26.30.jar"`

func TestUpErrors(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	tests := []struct {
		name, java, mvn string
		http, bolt      int
		missing         bool
		want            []string
	}{
		{"nothing installed", "", "", 0, 0, true, []string{"no Java found", "openjdk", "maven", "start Docker"}},
		{"old Java", old, jars, 0, 0, true, []string{"java 11.0.2", "too old", "needs 17", "install it with"}},
		{"no Maven", java17, "", 0, 0, true, []string{"no Maven (mvn) on PATH", "install it with"}},
		{"offline", java17, `echo "[ERROR] Could not transfer artifact"; exit 1`, 0, 0, false, []string{"cannot reach its repository"}},
		{"server dies", dying, jars, 0, 0, false, []string{"did not start", "console.log", "first word", "no heap for you"}},
		{"HTTP port taken", java17, jars, port, 0, false, []string{"HTTP port " + strconv.Itoa(port) + " is taken"}},
		{"Bolt port taken", java17, jars, 0, port, false, []string{"Bolt port " + strconv.Itoa(port) + " is taken"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := onlyPath(t)
			for name, body := range map[string]string{"java": tt.java, "mvn": tt.mvn} {
				if body != "" {
					script(t, path, name, body)
				}
			}
			o := local.Options{DataDir: t.TempDir(), CacheDir: t.TempDir(), HTTPPort: tt.http, BoltPort: tt.bolt}
			_, err := local.Up(t.Context(), o)
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q, want %q in it", err, want)
				}
			}
			var missing *local.MissingError
			if got := errors.As(err, &missing); got != tt.missing {
				t.Errorf("a MissingError: %v, want %v", got, tt.missing)
			}
			if _, running, err := local.Status(t.Context(), o); running || err != nil {
				t.Errorf("after a failed Up Status gave running %v, %v", running, err)
			}
		})
	}
}

func TestUpCancelled(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	path := onlyPath(t)
	script(t, path, "java", `[ -n "$PIDS" ] && echo $$ >"$PIDS"; `+sleeping)
	script(t, path, "mvn", jars)
	pids := filepath.Join(t.TempDir(), "pids")
	t.Setenv("PIDS", pids)
	o := local.Options{DataDir: t.TempDir(), CacheDir: t.TempDir()}
	t.Cleanup(func() { _, _ = local.Down(context.Background(), o) })
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	if _, err := local.Up(ctx, o); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want the context's", err)
	}
	data, err := os.ReadFile(pids)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	waitGone(t, pid)
	if _, running, err := local.Status(t.Context(), o); running || err != nil {
		t.Errorf("after a cancelled Up Status gave running %v, %v", running, err)
	}
}

func TestStaleState(t *testing.T) {
	tests := map[string]string{
		"no process":      `{"how": "java", "pid": 4194304, "httpPort": 7474, "boltPort": 7687}`,
		"another program": `{"how": "java", "pid": ` + strconv.Itoa(os.Getpid()) + `, "httpPort": 7474, "boltPort": 7687}`,
		"negative":        `{"how": "java", "pid": -1}`,
		"torn":            `{"how": "ja`,
		"empty":           ``,
		"wrong type":      `{"pid": "many"}`,
	}
	for name, content := range tests {
		t.Run(name, func(t *testing.T) {
			o := local.Options{DataDir: t.TempDir(), CacheDir: t.TempDir()}
			if err := os.WriteFile(filepath.Join(o.DataDir, "state.json"), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			if _, running, err := local.Status(t.Context(), o); running || err != nil {
				t.Errorf("Status gave running %v, %v", running, err)
			}
			if stopped, err := local.Down(t.Context(), o); stopped || err != nil {
				t.Errorf("Down gave stopped %v, %v", stopped, err)
			}
		})
	}
}

func TestStatusMakesNothing(t *testing.T) {
	o := local.Options{DataDir: filepath.Join(t.TempDir(), "none"), CacheDir: filepath.Join(t.TempDir(), "none")}
	got, running, err := local.Status(t.Context(), o)
	if err != nil || running || got.DataDir != o.DataDir {
		t.Errorf("Status gave %+v, %v, %v", got, running, err)
	}
	if stopped, err := local.Down(t.Context(), o); err != nil || stopped {
		t.Errorf("Down gave %v, %v", stopped, err)
	}
	for _, dir := range []string{o.DataDir, o.CacheDir} {
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%s was made", dir)
		}
	}
}

func TestDefaultDataDir(t *testing.T) {
	tests := []struct{ name, xdg, home, want string }{
		{"XDG_DATA_HOME", "/x", "/h", "/x/isnad/neo4j"},
		{"HOME", "", "/h", "/h/.local/share/isnad/neo4j"},
		{"relative XDG_DATA_HOME is ignored", "x", "/h", "/h/.local/share/isnad/neo4j"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("XDG_DATA_HOME", tt.xdg)
			t.Setenv("HOME", tt.home)
			got, _, err := local.Status(t.Context(), local.Options{})
			if err != nil || got.DataDir != tt.want {
				t.Errorf("got %q, %v, want %q", got.DataDir, err, tt.want)
			}
		})
	}
	t.Run("neither", func(t *testing.T) {
		t.Setenv("XDG_DATA_HOME", "")
		t.Setenv("HOME", "")
		if _, _, err := local.Status(t.Context(), local.Options{}); err == nil || !strings.Contains(err.Error(), "set HOME or XDG_DATA_HOME") {
			t.Errorf("error %v, want what to set", err)
		}
	})
}

func TestPassword(t *testing.T) {
	tests := []struct {
		name, password string
		data           bool
		want           string
	}{
		{"too short", "seven77", false, "shorter than 8 characters"},
		{"gone", "", true, "is gone: put it back"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			script(t, onlyPath(t), "java", sleeping)
			o := local.Options{DataDir: t.TempDir(), CacheDir: t.TempDir()}
			if tt.data {
				if err := os.MkdirAll(filepath.Join(o.DataDir, "home", "data", "databases", "system"), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			if tt.password != "" {
				if err := os.WriteFile(filepath.Join(o.DataDir, "password"), []byte(tt.password), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := local.Up(t.Context(), o); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}
