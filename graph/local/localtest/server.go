package localtest

import (
	"context"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// wipeWait bounds one wipe; a test graph goes in milliseconds.
const wipeWait = 2 * time.Minute

// wipe deletes in batches, for one transaction over a large graph would need the whole heap.
const wipe = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"

// Server is a running Neo4j for tests. Its fields do not change.
type Server struct {
	URI      string // Bolt, for drivers
	HTTP     string // Neo4j Browser and discovery, with a slash at the end
	User     string
	Password string
}

// Driver returns a new driver for the server, closed at the end of the test. Without a server it
// skips the test, as Need does.
func (s *Server) Driver(t testing.TB) neo4j.DriverWithContext {
	t.Helper()
	Need(t, s)
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		t.Fatalf("make a driver for %s: %v", s.URI, err)
	}
	t.Cleanup(func() {
		if err := driver.Close(context.Background()); err != nil {
			t.Errorf("close the driver: %v", err)
		}
	})
	return driver
}

// Wipe deletes all nodes and relationships and keeps constraints and indexes. Without a server it
// skips the test, as Need does. It is not for tests that run in parallel on one server.
func (s *Server) Wipe(t testing.TB) {
	t.Helper()
	Need(t, s)
	ctx, cancel := context.WithTimeout(context.Background(), wipeWait)
	defer cancel()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		t.Fatalf("make a driver for %s: %v", s.URI, err)
	}
	defer driver.Close(ctx)
	// Managed transactions refuse CALL IN TRANSACTIONS, so the session runs it.
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	result, err := session.Run(ctx, wipe, nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	if err != nil {
		t.Fatalf("wipe %s: %v", s.URI, err)
	}
}
