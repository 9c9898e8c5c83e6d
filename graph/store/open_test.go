package store

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

func TestOpenRefusesWrongPasswordOnce(t *testing.T) {
	p := startProxy(t)
	cfg := p.config(t)
	cfg.Password = "not-the-secret"
	start := time.Now()
	_, err := Open(t.Context(), cfg)
	if !errors.Is(err, ErrAuth) {
		t.Fatalf("error %v, want ErrAuth", err)
	}
	if n := p.accepted.Load(); n != 1 {
		t.Errorf("%d connections, want 1: a refused password is not tried again", n)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("took %v", took)
	}
	if strings.Contains(err.Error(), cfg.Password) {
		t.Errorf("error %q prints the password", err)
	}
	if !strings.Contains(err.Error(), cfg.User) || !strings.Contains(err.Error(), cfg.URI) {
		t.Errorf("error %q does not name user and address", err)
	}
}

func TestOpenUnreachable(t *testing.T) {
	start := time.Now()
	_, err := Open(t.Context(), Config{URI: "bolt://me:secret@127.0.0.1:1", User: "neo4j", Password: "secret", Timeout: 300 * time.Millisecond})
	if err == nil || strings.Contains(err.Error(), "secret") {
		t.Fatalf("error %v, want one without the password", err)
	}
	_, err = Open(t.Context(), Config{URI: "bolt://127.0.0.1:1", User: "neo4j", Password: "secret", Timeout: 300 * time.Millisecond})
	if !errors.Is(err, ErrUnreachable) {
		t.Fatalf("error %v, want ErrUnreachable", err)
	}
	for _, part := range []string{"127.0.0.1:1", "refused", "is it running"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q lacks %q", err, part)
		}
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestOpenWaitsForAServerThatComes(t *testing.T) {
	p := startProxy(t)
	cfg := p.config(t)
	p.arm(1, true) // the first greeting is cut
	s, err := Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	_ = s.Close(context.Background())
	if p.accepted.Load() < 2 {
		t.Error("the first connection was not cut")
	}
}

func TestOpenUnknownDatabase(t *testing.T) {
	cfg := testConfig(t)
	cfg.Database = "nowhere"
	_, err := Open(t.Context(), cfg)
	if !errors.Is(err, ErrDatabase) || !strings.Contains(err.Error(), `"nowhere"`) {
		t.Errorf("error %v, want ErrDatabase with its name", err)
	}
}

func TestOpenBadAddress(t *testing.T) {
	for _, uri := range []string{"", "localhost", "http://127.0.0.1:7474", "bolt://%zz"} {
		if _, err := Open(t.Context(), Config{URI: uri, Timeout: 100 * time.Millisecond}); err == nil || !strings.Contains(err.Error(), "bolt://127.0.0.1:7687") {
			t.Errorf("%q: error %v, want one with an example", uri, err)
		}
	}
}

func TestTooOld(t *testing.T) {
	for agent, want := range map[string]bool{
		"Neo4j/4.4.30": true, "Neo4j/5.25.1": true, "Neo4j/5.26.30": false, "Neo4j/5.27.0-2025": false, "Neo4j/2025.01.0": false, "Other/1.0": false,
	} {
		if got := tooOld(agent); got != want {
			t.Errorf("tooOld(%q) = %t, want %t", agent, got, want)
		}
	}
}

func TestWriteNeedsPrepare(t *testing.T) {
	s := open(t)
	byHand(t, s, "DROP CONSTRAINT actorId", nil)
	fresh := openAgain(t, testConfig(t))
	if _, err := fresh.Write(t.Context(), randomBatches(t, 1, 1), options()); !errors.Is(err, ErrNotPrepared) {
		t.Errorf("error %v, want ErrNotPrepared", err)
	}
	for range 2 {
		if err := fresh.Prepare(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := fresh.Write(t.Context(), randomBatches(t, 1, 1), options()); err != nil {
		t.Error(err)
	}
}

func TestPrepareTogether(t *testing.T) {
	s := open(t)
	for range 3 {
		for _, name := range []string{"actorId", "articleId", "claimId", "evidenceId"} {
			byHand(t, s, "DROP CONSTRAINT "+name+" IF EXISTS", nil)
		}
		byHand(t, s, "DROP INDEX claimEdge IF EXISTS", nil)
		done := make(chan error)
		for range 4 { // as many processes on a new database
			other := openAgain(t, testConfig(t))
			go func() { done <- other.Prepare(t.Context()) }()
		}
		for range 4 {
			if err := <-done; err != nil {
				t.Error(err)
			}
		}
	}
	write(t, s, randomBatches(t, 1, 1)...)
}
