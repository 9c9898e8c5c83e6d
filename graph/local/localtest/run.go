// Package localtest gives a test package a real Neo4j of its own.
//
// TestMain starts it and the tests share it, each wiping it first:
//
//	var server *localtest.Server
//
//	func TestMain(m *testing.M) { os.Exit(localtest.Run(m, &server)) }
//
//	func TestWrite(t *testing.T) {
//		server.Wipe(t)
//		driver := server.Driver(t)
//		...
//	}
//
// The server starts from a copy of a template data folder, which the first run on a machine makes
// in the user's cache folder. It listens on free ports of the loopback address and dies with its
// parent. At most two such servers run at once on a machine, so `go test ./...` stays small; a
// third package waits.
//
// Where Java or Maven are missing, tests that need the server are skipped with the reason; with
// CI=true in the environment the package fails instead.
package localtest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"isnad/graph/local/internal/jvm"
)

// startWait bounds all that comes before the tests: the download, the template, the wait for one
// of the two places, the start. It is shorter than go test's own limit of ten minutes.
const startWait = 9 * time.Minute

// Run parses the flags, starts a server, runs the tests of m and kills the server. It returns the
// exit code for os.Exit. It sets *into before the tests run; *into stays nil when Java or Maven
// are missing, when tests are only listed, and in the worker processes of fuzzing.
func Run(m *testing.M, into **Server) int {
	flag.Parse()
	if listing() {
		return m.Run()
	}
	ctx, cancel := context.WithTimeout(context.Background(), startWait)
	defer cancel()
	server, stop, err := start(ctx, os.Stderr)
	var missing *jvm.MissingError
	switch {
	case errors.As(err, &missing) && !inCI():
		fmt.Fprintf(os.Stderr, "localtest: tests with Neo4j are skipped: %v\n", err)
		return m.Run()
	case err != nil:
		fmt.Fprintf(os.Stderr, "localtest: no Neo4j for the tests: %v\n", err)
		return 1
	}
	defer stop()
	*into = server
	return m.Run()
}

// Need skips the test, with the command that helps, when there is no server. It fails the test
// when CI=true, where nothing may be skipped.
func Need(t testing.TB, s *Server) {
	t.Helper()
	if s != nil {
		return
	}
	reason := "TestMain has not set it by localtest.Run"
	if err := missing(t.Context()); err != nil {
		reason = err.Error()
	}
	if inCI() {
		t.Fatalf("no Neo4j: %s", reason)
	}
	t.Skipf("no Neo4j: %s", reason)
}

// missing says what the server would need and does not find.
func missing(ctx context.Context) error {
	if _, _, err := jvm.Java(ctx); err != nil {
		return err
	}
	return jvm.NeedMaven()
}

// inCI says whether nothing may be skipped.
func inCI() bool {
	ci, err := strconv.ParseBool(os.Getenv("CI"))
	return err == nil && ci
}

// listing says whether this process runs no test of its own.
func listing() bool {
	for name, none := range map[string]string{"test.list": "", "test.fuzzworker": "false"} {
		if f := flag.Lookup(name); f != nil && f.Value.String() != none {
			return true
		}
	}
	return false
}
