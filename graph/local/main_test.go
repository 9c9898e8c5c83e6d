package local_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"isnad/graph/local"
)

// upDir asks the test program to be a second process that calls Up on the folder and ends.
const upDir = "ISNAD_TEST_UP_DIR"

func TestMain(m *testing.M) {
	dir := os.Getenv(upDir)
	if dir == "" {
		os.Exit(m.Run())
	}
	server, err := local.Up(context.Background(), local.Options{DataDir: dir, Log: os.Stderr})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(server.PID)
}

// skipMissing skips a test whose error says that Java or Maven are missing; with CI=true it fails.
func skipMissing(t *testing.T, err error) {
	t.Helper()
	var missing *local.MissingError
	if !errors.As(err, &missing) {
		return
	}
	if os.Getenv("CI") == "true" {
		t.Fatal(err)
	}
	t.Skip(err)
}
