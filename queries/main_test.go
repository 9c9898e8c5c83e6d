package queries_test

import (
	"os"
	"testing"

	"isnad/graph/local/localtest"
	"isnad/graph/store"
)

var server *localtest.Server // set once by TestMain

func TestMain(m *testing.M) { os.Exit(localtest.Run(m, &server)) }

// prepared returns a store on an empty, prepared database.
func prepared(t *testing.T) *store.Store {
	t.Helper()
	server.Wipe(t)
	s, err := store.Open(t.Context(), store.Config{URI: server.URI, User: server.User, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(t.Context()) })
	if err := s.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// disputed returns a store whose database holds the dispute.
func disputed(t *testing.T) *store.Store {
	t.Helper()
	s := prepared(t)
	if _, err := s.Write(t.Context(), dispute(t), store.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	return s
}
