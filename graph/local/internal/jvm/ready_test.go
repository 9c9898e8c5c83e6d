package jvm

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestReadyEnds holds that no half-dead server makes Ready wait longer than its context.
func TestReadyEnds(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0") // takes connections and says nothing
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	mute := silent.Addr().(*net.TCPAddr).Port
	web := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer web.Close()
	free, err := FreePorts()
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]Ports{
		"nothing listens": free,
		"mute HTTP":       {HTTP: mute, Bolt: free.Bolt},
		"mute Bolt":       {HTTP: web.Listener.Addr().(*net.TCPAddr).Port, Bolt: mute},
	}
	for name, ports := range tests {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
			defer cancel()
			begin := time.Now()
			err := Ready(ctx, ports, "password", func() error { return nil })
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("error %v, want the context's", err)
			}
			if took := time.Since(begin); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
	t.Run("the server ends", func(t *testing.T) {
		ended := errors.New("ended")
		if err := Ready(t.Context(), free, "password", func() error { return ended }); !errors.Is(err, ended) {
			t.Errorf("error %v, want %v", err, ended)
		}
	})
}

func TestWriteConfListensOnLoopbackOnly(t *testing.T) {
	home := t.TempDir()
	if err := WriteConf(home, Ports{HTTP: 7475, Bolt: 7688}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(home, "conf", "neo4j.conf"))
	if err != nil {
		t.Fatal(err)
	}
	conf := string(data)
	for _, want := range []string{
		"server.bolt.listen_address=127.0.0.1:7688\n", "server.http.listen_address=127.0.0.1:7475\n",
		"server.default_listen_address=127.0.0.1\n", "server.https.enabled=false\n",
	} {
		if !strings.Contains(conf, want) {
			t.Errorf("no %q in the configuration", want)
		}
	}
	if strings.Contains(conf, "auth_enabled") || strings.Contains(conf, "0.0.0.0") {
		t.Errorf("the configuration opens the server:\n%s", conf)
	}
}
