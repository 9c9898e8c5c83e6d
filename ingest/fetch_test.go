package ingest

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

// hostile is a web server with good and bad pages.
func hostile(t *testing.T) *httptest.Server {
	t.Helper()
	page := "<html><head><title>A headline of the day</title></head><body><article><h1>A headline of the day</h1><p>" +
		strings.Repeat("The minister said on Monday that the government would answer the report. ", 6) + "</p></article></body></html>"
	mux := http.NewServeMux()
	handle := func(path string, f http.HandlerFunc) { mux.HandleFunc(path, f) }
	handle("/good", func(w http.ResponseWriter, r *http.Request) {
		if r.UserAgent() != "isnad-test" {
			w.WriteHeader(http.StatusForbidden)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, page)
	})
	handle("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/good", http.StatusFound) })
	handle("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	handle("/scheme", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	handle("/pdf", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "application/pdf") })
	handle("/nested", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Encoding", "br") })
	handle("/endless", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		for r.Context().Err() == nil {
			if _, err := w.Write(bytes.Repeat([]byte("word "), 1000)); err != nil {
				return
			}
		}
	})
	handle("/endless.jsonl", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/x-ndjson")
		for r.Context().Err() == nil {
			if _, err := fmt.Fprintf(w, "{\"text\":%q}\n", strings.Repeat("The minister said that he would answer. ", 100)); err != nil {
				return
			}
		}
	})
	handle("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		for range 64 {
			if _, err := z.Write(make([]byte, 1<<16)); err != nil {
				return
			}
		}
		z.Close()
	})
	handle("/slow", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.WriteHeader(http.StatusOK)
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func TestFetch(t *testing.T) {
	server := hostile(t)
	patient := NewClient(ClientOptions{Redirects: 2, AllowPrivate: true})
	hasty := NewClient(ClientOptions{Timeout: 500 * time.Millisecond, AllowPrivate: true})
	t.Cleanup(patient.CloseIdleConnections)
	t.Cleanup(hasty.CloseIdleConnections)
	for path, want := range map[string]string{
		"/good":          "",
		"/moved":         "",
		"/loop":          "more than 2 redirects; fetch.max_redirects raises the limit",
		"/scheme":        `scheme "file" is neither http nor https`,
		"/none":          "the server answered 404 Not Found",
		"/pdf":           `content type "application/pdf" is neither`,
		"/nested":        `encoded as "br"`,
		"/endless":       "is larger than 200000 bytes; fetch.max_bytes raises the limit",
		"/endless.jsonl": "fetch.max_bytes raises the limit",
		"/bomb":          "is larger than 200000 bytes; fetch.max_bytes raises the limit",
		"/slow":          "took too long; fetch.timeout raises the limit",
	} {
		t.Run(path, func(t *testing.T) {
			src := Source{Client: patient, Agent: "isnad-test", MaxPage: 200_000}
			if path == "/slow" {
				src.Client = hasty
			}
			sum, err := Run(t.Context(), []string{server.URL + path}, src, &fakeExtractor{}, &fakeWriter{}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if want == "" {
				if sum.New != 1 {
					t.Errorf("%+v", sum)
				}
				return
			}
			if sum.Failed() == 0 || !strings.Contains(sum.Failures[sum.Failed()-1].Error(), want) {
				t.Errorf("failures %v, want %q", sum.Failures, want)
			}
		})
	}
}

// TestFinalURL takes the address after redirects, and shows no password.
func TestFinalURL(t *testing.T) {
	server := hostile(t)
	client := NewClient(ClientOptions{Redirects: 2, AllowPrivate: true})
	t.Cleanup(client.CloseIdleConnections)
	with := strings.Replace(server.URL, "http://", "http://user:hunter22@", 1)
	for r := range Extract(t.Context(), []string{with + "/moved", with + "/none"}, Source{Client: client, Agent: "isnad-test"}, &fakeExtractor{}, 1) {
		if r.Err == nil && r.Document.URL != server.URL+"/good" {
			t.Errorf("URL %q, want %q", r.Document.URL, server.URL+"/good")
		}
		if strings.Contains(fmt.Sprint(r.Input, r.Err, r.Document.URL, r.Name), "hunter22") {
			t.Errorf("%+v shows the password", r.Err)
		}
	}
}

// TestRefusesPrivate finds the real address behind odd notations.
func TestRefusesPrivate(t *testing.T) {
	server := hostile(t)
	client := NewClient(ClientOptions{Timeout: 2 * time.Second})
	t.Cleanup(client.CloseIdleConnections)
	port := server.URL[strings.LastIndexByte(server.URL, ':'):]
	for _, host := range []string{"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost"} {
		sum, err := Run(t.Context(), []string{"http://" + host + port + "/good"}, Source{Client: client, Agent: "isnad-test"}, &fakeExtractor{}, &fakeWriter{}, Options{})
		if err != nil || sum.Failed() != 1 || !errors.Is(sum.Failures[0], ErrPrivate) || !strings.Contains(sum.Failures[0].Error(), "fetch.allow_private") {
			t.Errorf("%s: %+v, %v", host, sum, err)
		}
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true, "64:ff9b::808:808": true,
		"127.0.0.1": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false,
		"100.64.0.1": false, "0.0.0.0": false, "255.255.255.255": false, "224.0.0.1": false, "198.18.0.1": false, "240.0.0.1": false,
		"::1": false, "::": false, "fe80::1%eth0": false, "fc00::1": false, "fd12::1": false, "ff02::1": false, "::ffff:10.0.0.1": false,
		"64:ff9b::a00:1": false, "64:ff9b:1::1": false, "2002:7f00:1::": false, "2001:db8::1": false, "2001::1": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("public(%s) = %t, want %t", address, got, want)
		}
	}
}
