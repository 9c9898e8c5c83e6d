package local_test

import (
	"context"
	"path/filepath"
	"testing"

	"golang.org/x/sync/errgroup"

	"isnad/graph/local"
)

// TestTwoFoldersAtOnce starts two servers that want the same ports at the same moment: both must
// run, apart, each with its own password.
func TestTwoFoldersAtOnce(t *testing.T) {
	noEngine(t)
	var servers [2]local.Server
	var options [2]local.Options
	var g errgroup.Group
	for i := range servers {
		options[i] = local.Options{DataDir: filepath.Join(t.TempDir(), "neo4j"), Log: t.Output()}
		t.Cleanup(func() { _, _ = local.Down(context.Background(), options[i]) })
		g.Go(func() (err error) {
			servers[i], err = local.Up(t.Context(), options[i])
			return err
		})
	}
	err := g.Wait()
	skipMissing(t, err)
	if err != nil {
		t.Fatal(err)
	}
	a, b := servers[0], servers[1]
	if a.PID == b.PID || a.URI == b.URI || a.BrowserURL == b.BrowserURL || a.Password == b.Password {
		t.Errorf("two folders gave %+v and %+v", a, b)
	}
	for i, s := range servers {
		run(t, s, "RETURN 1")
		down(t, options[i], s.PID)
	}
}
