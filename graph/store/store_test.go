package store

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"isnad/graph"
	"isnad/graph/local/localtest"
)

var server *localtest.Server

func TestMain(m *testing.M) { os.Exit(localtest.Run(m, &server)) }

// config returns how tests reach their server.
func testConfig(t testing.TB) Config {
	t.Helper()
	localtest.Need(t, server)
	return Config{URI: server.URI, User: server.User, Password: server.Password}
}

// open returns a store on a graph that is empty and prepared.
func open(t testing.TB) *Store {
	t.Helper()
	s := openAgain(t, testConfig(t))
	server.Wipe(t)
	if err := s.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// openAgain returns one more store on the graph as it is.
func openAgain(t testing.TB, cfg Config) *Store {
	t.Helper()
	s, err := Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

// clock is the time at which tests fetch.
func clock() time.Time { return time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC) }

func options() WriteOptions { return WriteOptions{Now: clock} }

// write writes batches and fails the test on any error.
func write(t testing.TB, s *Store, batches ...graph.Batch) Summary {
	t.Helper()
	sum, err := s.Write(t.Context(), batches, options())
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// dump returns the canonical dump.
func dump(t testing.TB, s *Store) string {
	t.Helper()
	var out bytes.Buffer
	if err := s.Dump(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// wantSame fails the test unless two dumps are equal.
func wantSame(t testing.TB, want, got string) {
	t.Helper()
	if want != got {
		t.Errorf("dumps differ (-want +got):\n%s", cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
	}
}

// ask returns the rows of a Cypher question of a test.
func ask(t testing.TB, s *Store, question string, params map[string]any) []record {
	t.Helper()
	var rows []record
	err := s.reading(t.Context(), func(w *work) error {
		rows = nil
		result, err := w.tx.Run(w.ctx, question, params)
		if err != nil {
			return err
		}
		for result.Next(w.ctx) {
			rows = append(rows, result.Record().AsMap())
		}
		return result.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// byHand runs Cypher as a person might, around the store.
func byHand(t testing.TB, s *Store, statement string, params map[string]any) {
	t.Helper()
	_, err := neo4j.ExecuteQuery(t.Context(), s.driver, statement, params, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase(s.config.Database))
	if err != nil {
		t.Fatal(err)
	}
}

// locks returns how many writing transactions the graph has seen.
func locks(t testing.TB, s *Store) int {
	t.Helper()
	return number(ask(t, s, "MATCH (w:Writer) RETURN coalesce(w.locks, 0) AS locks", nil)[0]["locks"])
}
