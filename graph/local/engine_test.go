package local_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"isnad/graph/local"
)

// docker is a stand-in for the docker client, its engine and compose. It keeps what it is told in
// the folder $ENGINE.
const docker = `echo "$@" >>"$ENGINE/calls"
case "$*" in
	info*) [ ! -e "$ENGINE/off" ];;
	"compose version") [ ! -e "$ENGINE/no-plugin" ];;
	"volume inspect "*) [ -e "$ENGINE/volume" ];;
	*" up --detach neo4j")
		[ -e "$ENGINE/broken" ] && { echo "pull access denied" >&2; exit 1; }
		: >"$ENGINE/volume"; : >"$ENGINE/running"
		echo "$NEO4J_PASSWORD $NEO4J_HTTP_PORT $NEO4J_BOLT_PORT" >"$ENGINE/up";;
	*" ps --status running --quiet neo4j") [ ! -e "$ENGINE/running" ] || echo 0123abcd;;
	*" logs "*) echo "neo4j-1 | last words of the container";;
	*" down") rm -f "$ENGINE/running";;
	*) exit 2;;
esac`

// engine puts the stand-in on PATH, without Java and Maven, and returns its folder.
func engine(t *testing.T, marks ...string) (dir string) {
	t.Helper()
	path := onlyPath(t)
	script(t, path, "docker", docker)
	dir = t.TempDir()
	t.Setenv("ENGINE", dir)
	for _, m := range marks {
		mark(t, dir, m)
	}
	return dir
}

func mark(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
		t.Fatal(err)
	}
}

// testCompose lives through Up, Status and Down with docker compose. The container's part is
// played by a running server, to which the chosen ports are forwarded.
func testCompose(t *testing.T, real local.Server) {
	dir := engine(t)
	o := local.Options{DataDir: t.TempDir(), CacheDir: t.TempDir(), Log: t.Output()}
	if err := os.WriteFile(filepath.Join(o.DataDir, "password"), []byte(real.Password), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var g errgroup.Group
	g.Go(func() error { return container(ctx, dir, real) })
	defer func() {
		cancel()
		if err := g.Wait(); err != nil {
			t.Error(err)
		}
	}()
	server := up(t, o)
	if server.How != "docker compose" || server.PID != 0 || server.URI == real.URI {
		t.Errorf("Up gave %+v", server)
	}
	run(t, server, "RETURN 1")
	if got, running, err := local.Status(t.Context(), o); err != nil || !running || got != server {
		t.Errorf("Status gave %+v, %v, %v", got, running, err)
	}
	if again := up(t, o); again != server {
		t.Errorf("a second Up gave %+v, want %+v", again, server)
	}
	if stopped, err := local.Down(t.Context(), o); err != nil || !stopped {
		t.Errorf("Down gave %v, %v", stopped, err)
	}
	if _, running, err := local.Status(t.Context(), o); err != nil || running {
		t.Errorf("Status after Down gave %v, %v", running, err)
	}
	calls := read(t, filepath.Join(dir, "calls"))
	if strings.Count(calls, " up --detach neo4j") != 1 {
		t.Errorf("the server was not started once:\n%s", calls)
	}
	if strings.Contains(calls, server.Password) || strings.Contains(calls, "--volumes") {
		t.Errorf("the password or the end of the data is on a command line:\n%s", calls)
	}
	mark(t, dir, "off")
	if _, err := local.Up(t.Context(), o); err == nil || !strings.Contains(err.Error(), "start Docker") {
		t.Errorf("with the data in a volume and no engine: error %v, want to start Docker", err)
	}
}

// container waits until the stand-in is told to start a server and then forwards its ports.
func container(ctx context.Context, dir string, real local.Server) error {
	var words []string
	for len(words) < 3 {
		data, _ := os.ReadFile(filepath.Join(dir, "up"))
		words = strings.Fields(string(data))
		if ctx.Err() != nil {
			return nil
		}
		time.Sleep(10 * time.Millisecond)
	}
	if words[0] != real.Password {
		return errors.New("the container got another password")
	}
	bolt, err := url.Parse(real.URI)
	if err != nil {
		return err
	}
	http, err := url.Parse(real.BrowserURL)
	if err != nil {
		return err
	}
	var g errgroup.Group
	g.Go(func() error { return forward(ctx, "127.0.0.1:"+words[1], http.Host) })
	g.Go(func() error { return forward(ctx, "127.0.0.1:"+words[2], bolt.Host) })
	return g.Wait()
}

// forward forwards connections until the context ends.
func forward(ctx context.Context, from, to string) error {
	listener, err := net.Listen("tcp", from)
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { listener.Close() })
	defer stop()
	var g errgroup.Group
	for {
		in, err := listener.Accept()
		if err != nil {
			return errors.Join(g.Wait(), ignoreClosed(err))
		}
		g.Go(func() error {
			defer in.Close()
			out, err := net.Dial("tcp", to)
			if err != nil {
				return err
			}
			defer out.Close()
			g.Go(func() error { defer in.Close(); _, _ = io.Copy(in, out); return nil })
			_, _ = io.Copy(out, in)
			return nil
		})
	}
}

func ignoreClosed(err error) error {
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

func TestEngineChoice(t *testing.T) {
	tests := []struct {
		name  string
		marks []string
		want  string // in the error of Up, on a machine without Java
	}{
		{"client without an engine", []string{"off"}, "no Java found"},
		{"engine without compose", []string{"no-plugin"}, "no Java found"},
		{"engine that cannot start it", []string{"broken"}, "pull access denied"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := engine(t, tt.marks...)
			o := local.Options{DataDir: t.TempDir(), CacheDir: t.TempDir()}
			if _, err := local.Up(t.Context(), o); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			if _, running, err := local.Status(t.Context(), o); err != nil || running {
				t.Errorf("Status gave running %v, %v", running, err)
			}
			if _, err := os.Stat(filepath.Join(dir, "running")); err == nil {
				t.Error("a container runs")
			}
		})
	}
}

func TestContainerNotReady(t *testing.T) {
	dir := engine(t)
	o := local.Options{DataDir: t.TempDir(), CacheDir: t.TempDir()}
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if _, err := local.Up(ctx, o); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want the context's", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "running")); err == nil {
		t.Error("the container of a cancelled start runs on")
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
