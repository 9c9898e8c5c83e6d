package store

import (
	"bytes"
	"io"
	"log/slog"
	"net"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"isnad/graph"
)

// proxy stands before Bolt and cuts connections.
type proxy struct {
	listener net.Listener
	target   string
	accepted atomic.Int64
	cutAfter atomic.Int64 // bytes to or from the server after which one connection is cut; 0 = never
	down     atomic.Bool  // cut what comes from the server, not what goes to it
	cuts     atomic.Int64
	hung     atomic.Bool // swallow what comes, and say nothing
	wait     sync.WaitGroup
}

// startProxy begins a proxy that lasts as long as the test.
func startProxy(t testing.TB) *proxy {
	t.Helper()
	u, err := url.Parse(testConfig(t).URI)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{listener: listener, target: u.Host}
	p.wait.Go(p.serve)
	t.Cleanup(func() { _ = listener.Close(); p.wait.Wait() })
	return p
}

// config reaches the server through the proxy.
func (p *proxy) config(t testing.TB) Config {
	cfg := testConfig(t)
	cfg.URI = "bolt://" + p.listener.Addr().String()
	return cfg
}

// arm makes the proxy cut one connection, once n more bytes went by.
func (p *proxy) arm(n int64, down bool) {
	p.down.Store(down)
	p.cutAfter.Store(n)
}

func (p *proxy) serve() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.accepted.Add(1)
		server, err := net.Dial("tcp", p.target)
		if err != nil {
			_ = client.Close()
			continue
		}
		end := sync.OnceFunc(func() { _, _ = client.Close(), server.Close() })
		p.wait.Go(func() { defer end(); p.copy(server, client, false) })
		p.wait.Go(func() { defer end(); p.copy(client, server, true) })
	}
}

// copy passes bytes on until either side ends, or the cut comes.
func (p *proxy) copy(to io.Writer, from io.Reader, down bool) {
	buffer := make([]byte, 32<<10)
	for {
		n, err := from.Read(buffer)
		if p.hung.Load() && err == nil {
			continue
		}
		if p.down.Load() == down && n > 0 {
			if left := p.cutAfter.Load(); left > 0 {
				if int64(n) >= left {
					p.cutAfter.Store(0)
					p.cuts.Add(1)
					_, _ = to.Write(buffer[:left-1])
					return
				}
				p.cutAfter.Store(left - int64(n))
			}
		}
		if _, werr := to.Write(buffer[:n]); err != nil || werr != nil {
			return
		}
	}
}

// TestInvariant7ConnectionCut cuts the connection after so many bytes, in both
// directions, so that BEGIN, each query, COMMIT and its answer are all hit.
func TestInvariant7ConnectionCut(t *testing.T) {
	s := open(t)
	before := randomBatches(t, 20, 2)
	after := randomBatches(t, 21, 2)
	write(t, s, before...)
	write(t, s, after...)
	want := dump(t, s)
	p := startProxy(t)
	broken := openAgain(t, p.config(t))

	for _, down := range []bool{false, true} {
		for size := int64(1); ; size = size*5/4 + 90 {
			server.Wipe(t)
			write(t, s, before...)
			p.cuts.Store(0)
			p.arm(size, down)
			_, err := broken.Write(t.Context(), after, options())
			p.arm(0, down)
			if err != nil {
				t.Fatalf("cut after %d bytes, down %t: %v", size, down, err)
			}
			wantSame(t, want, dump(t, s))
			if p.cuts.Load() == 0 {
				break // the whole exchange is shorter than that
			}
		}
	}
}

// TestHungConnection: a server that takes what comes and does not answer is left
// after Config.Limit, with a warning, and the write goes on when it is back.
func TestHungConnection(t *testing.T) {
	s := open(t)
	p := startProxy(t)
	var log bytes.Buffer
	cfg := p.config(t)
	cfg.Limit, cfg.Log = 2*time.Second, slog.New(slog.NewTextHandler(&log, nil))
	hanging := openAgain(t, cfg)
	p.hung.Store(true)
	time.AfterFunc(2500*time.Millisecond, func() { p.hung.Store(false) })
	if sum := write(t, hanging, dispute(t, "a1:one", "").done()); sum.New != 1 {
		t.Errorf("%+v, want 1 new", sum)
	}
	if c, err := s.Counts(t.Context()); err != nil || c.Articles != 1 {
		t.Errorf("%+v, %v", c, err)
	}
	if n := strings.Count(log.String(), "level=WARN"); n < 1 || n > 3 || strings.Contains(log.String(), cfg.Password) {
		t.Errorf("%d warnings, want one for each of at most 3 transactions, without the password:\n%s", n, log.String())
	}
}

// TestCutWithoutRetryLeavesAllOrNothing shows all or nothing: whatever the cut, a reader sees
// the article whole or not at all.
func TestCutWithoutRetryLeavesAllOrNothing(t *testing.T) {
	s := open(t)
	write(t, s, randomBatches(t, 20, 4)...)
	none := dump(t, s)
	one := dispute(t, "a1:one", "2020-09-10").done()
	write(t, s, one)
	whole := dump(t, s)
	p := startProxy(t)
	cfg := p.config(t)
	cfg.Timeout, cfg.Retry = 300*time.Millisecond, time.Nanosecond
	seen := map[string]int{}
	for size := int64(200); size < 40000; size = size*3/2 + 300 {
		if _, err := s.Retract(t.Context(), "a1:one"); err != nil && size > 200 && seen["whole"] > 0 {
			t.Fatal(err)
		}
		broken := openAgain(t, cfg)
		p.arm(size, false)
		_, err := broken.Write(t.Context(), []graph.Batch{one}, options())
		p.arm(0, false)
		switch got := dump(t, s); {
		case got == whole:
			seen["whole"]++
		case got == none && err != nil:
			seen["none"]++
		default:
			t.Fatalf("cut after %d bytes: neither the whole article nor nothing of it, error %v", size, err)
		}
		write(t, s, one)
		wantSame(t, whole, dump(t, s))
	}
	if seen["none"] == 0 || seen["whole"] == 0 {
		t.Errorf("%v: the cuts did not hit both before and after COMMIT", seen)
	}
}
