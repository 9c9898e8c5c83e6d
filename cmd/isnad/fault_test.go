package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"isnad/graph/local/localtest"
)

// TestConnectionLost cuts the line to Neo4j in the middle of an ingest, at many
// places. Where the server comes back, the documents are written again by
// themselves; where it does not, the exit code says so and a second run writes
// what is missing. The dump is always the same.
func TestConnectionLost(t *testing.T) {
	localtest.Need(t, neo4jServer)
	dir := t.TempDir()
	for i, pair := range [][2]string{{"روسيا", "الولايات المتحدة"}, {"إيران", "إسرائيل"}, {"الصين", "اليابان"}, {"إسرائيل", "إيران"}} {
		name := filepath.Join(dir, fmt.Sprintf("%d.txt", i))
		body := fmt.Sprintf("اتهمت %s %s يوم الاثنين باختراق شبكات وزارة الدفاع.\n", pair[0], pair[1])
		if err := os.WriteFile(name, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	direct := strings.TrimPrefix(neo4jServer.URI, "bolt://")
	neo4jServer.Wipe(t)
	if code, words := command(t, direct, "ingest", dir); code != exitOK {
		t.Fatalf("ingest: %d\n%s", code, words)
	}
	whole := dump(t, direct)
	if !bytes.Contains(whole, []byte(`"ACCUSED"`)) {
		t.Fatalf("nothing was written:\n%s", whole)
	}

	// How much one whole run sends tells where to cut.
	counter := newProxy(t, direct, 0)
	neo4jServer.Wipe(t)
	if code, words := command(t, counter.address(), "ingest", dir); code != exitOK {
		t.Fatalf("ingest through the proxy: %d\n%s", code, words)
	}
	total := counter.sent.Load()
	const cuts = 12
	for i := range cuts {
		at := total * int64(i+1) / (cuts + 1)
		t.Run(fmt.Sprint(at), func(t *testing.T) {
			neo4jServer.Wipe(t)
			p := newProxy(t, direct, at)
			p.dies = i%3 == 2
			code, words := command(t, p.address(), "ingest", "--set", "ingest.retry_for=2s", "--set", "neo4j.timeout=1s", dir)
			if !p.cut.Load() {
				t.Fatalf("the line was not cut after %d of %d bytes", at, total)
			}
			want := exitOK
			if p.dies {
				want = exitServer
			}
			if code != want {
				t.Errorf("exit code %d, want %d\n%s", code, want, words)
			}
			if got := dump(t, direct); code == exitOK && !bytes.Equal(whole, got) {
				t.Errorf("the run said that all is done, but the dump differs\n%s", words)
			}
			if code, words := command(t, direct, "ingest", dir); code != exitOK {
				t.Fatalf("second run: %d\n%s", code, words)
			}
			if got := dump(t, direct); !bytes.Equal(whole, got) {
				t.Errorf("the dump differs after a cut at byte %d (first run: %d)\n%s", at, code, words)
			}
		})
	}
}

// command runs isnad against a server at an address and returns its exit code
// and its words.
func command(t *testing.T, address string, args ...string) (int, string) {
	t.Helper()
	var out, words bytes.Buffer
	code := runIn(t, &out, &words, address, args...)
	return code, words.String()
}

func dump(t *testing.T, address string) []byte {
	t.Helper()
	var out, words bytes.Buffer
	if code := runIn(t, &out, &words, address, "dump"); code != exitOK {
		t.Fatalf("dump: %d\n%s", code, words.String())
	}
	return out.Bytes()
}

func runIn(t *testing.T, out, words io.Writer, address string, args ...string) int {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	a := &app{
		stdin: strings.NewReader(""), stdout: out, stderr: words, dir: t.TempDir(), now: time.Now,
		environ: []string{"NEO4J_URI=bolt://" + address, "NEO4J_PASSWORD=" + neo4jServer.Password},
	}
	return a.execute(ctx, args)
}

// proxy passes bytes to a server and, once it has passed a number of them from
// the client, cuts all its lines at once. Later ones it lets be, unless it dies.
type proxy struct {
	listener net.Listener
	target   string
	limit    int64 // 0 = never
	dies     bool  // after the cut it takes no line any more
	sent     atomic.Int64
	cut      atomic.Bool

	mu    sync.Mutex
	lines []net.Conn
}

func newProxy(t *testing.T, target string, limit int64) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{listener: l, target: target, limit: limit}
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return // closed, at the end of the test
			}
			if p.dies && p.cut.Load() {
				client.Close()
				continue
			}
			wg.Go(func() { p.pass(client) })
		}
	})
	t.Cleanup(func() {
		l.Close()
		p.cutAll()
		wg.Wait()
	})
	return p
}

func (p *proxy) address() string { return p.listener.Addr().String() }

func (p *proxy) pass(client net.Conn) {
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		client.Close()
		return
	}
	p.mu.Lock()
	p.lines = append(p.lines, client, server)
	p.mu.Unlock()
	done := make(chan struct{})
	go func() {
		_, _ = io.Copy(client, server) // ends with the line
		client.Close()
		close(done)
	}()
	_, _ = io.Copy(server, counting{client, p}) // ends with the line
	server.Close()
	<-done
}

func (p *proxy) cutAll() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.lines {
		c.Close()
	}
}

// counting reads from a client until the limit of the proxy.
type counting struct {
	net.Conn
	proxy *proxy
}

func (c counting) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	sent := c.proxy.sent.Add(int64(n))
	if over := sent - c.proxy.limit; c.proxy.limit > 0 && over >= 0 && c.proxy.cut.CompareAndSwap(false, true) {
		c.proxy.cutAll()
		return max(0, n-int(over)), io.ErrUnexpectedEOF
	}
	return n, err
}
