package local_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"go.uber.org/goleak"

	"isnad/graph/local"
)

// TestRoundTrip lives through the whole life of one data folder; its steps stand on each other.
func TestRoundTrip(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	noEngine(t)
	o := local.Options{DataDir: filepath.Join(t.TempDir(), "neo4j"), Log: t.Output()}
	t.Cleanup(func() { _, _ = local.Down(context.Background(), o) })

	first := upTwice(t, o)
	checkServer(t, o, first)
	checkLoopback(t, first.PID)
	run(t, first, "CREATE (:Kept {n: 1})")

	again := up(t, o)
	if again != first {
		t.Errorf("a second Up gave %+v, want the running %+v", again, first)
	}
	if got, running, err := local.Status(t.Context(), o); err != nil || !running || got != first {
		t.Errorf("Status gave %+v, %v, %v, want the running server", got, running, err)
	}

	kill(t, first.PID)
	if _, running, err := local.Status(t.Context(), o); err != nil || running {
		t.Errorf("Status of a killed server gave running %v, error %v", running, err)
	}
	second := up(t, o)
	if second.PID == first.PID || second.URI != first.URI || second.Password != first.Password {
		t.Errorf("after a kill Up gave %+v, want a new process at the address and with the password of %+v", second, first)
	}
	run(t, second, "MATCH (k:Kept {n: 1}) SET k.n = 2 RETURN 1/count(k)")

	down(t, o, second.PID)
	if stopped, err := local.Down(t.Context(), o); err != nil || stopped {
		t.Errorf("Down of a stopped server gave %v, %v", stopped, err)
	}
	third := up(t, o)
	run(t, third, "MATCH (k:Kept {n: 2}) RETURN 1/count(k)")
	checkWrongPassword(t, o)
	t.Run("docker compose", func(t *testing.T) { testCompose(t, third) })
	down(t, o, third.PID)
}

// checkWrongPassword holds that a password file that does not fit the data is told apart from a
// server that does not start.
func checkWrongPassword(t *testing.T, o local.Options) {
	t.Helper()
	file := filepath.Join(o.DataDir, "password")
	right, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("not-the-right-one"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = local.Up(t.Context(), o)
	if err == nil || !strings.Contains(err.Error(), "is not that of the data") || strings.Contains(err.Error(), "not-the-right-one") {
		t.Errorf("with a wrong password: error %v, want which file is wrong, without the password", err)
	}
	if err := os.WriteFile(file, right, 0o600); err != nil {
		t.Fatal(err)
	}
}

// upTwice starts one server from two processes at once, of which one then ends.
func upTwice(t *testing.T, o local.Options) local.Server {
	t.Helper()
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), upDir+"="+o.DataDir)
	var pid, words bytes.Buffer
	other.Stdout, other.Stderr = &pid, &words
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	server, err := local.Up(t.Context(), o)
	if otherErr := other.Wait(); otherErr != nil && err == nil {
		t.Errorf("the other process: %v\n%s", otherErr, words.String())
	}
	skipMissing(t, err)
	if err != nil {
		t.Fatal(err)
	}
	if pid.String() != strconv.Itoa(server.PID) {
		t.Errorf("two processes started %s and %d, want one server", pid.String(), server.PID)
	}
	if err := syscall.Kill(server.PID, 0); err != nil {
		t.Errorf("the server did not outlive one of its starters: %v", err)
	}
	return server
}

func checkServer(t *testing.T, o local.Options, s local.Server) {
	t.Helper()
	if s.User != "neo4j" || s.How != "java" || s.DataDir != o.DataDir || len(s.Password) < 20 {
		t.Errorf("Up gave %+v", s)
	}
	for name, want := range map[string]os.FileMode{"": 0o700, "password": 0o600, "state.json": 0o600} {
		info, err := os.Stat(filepath.Join(o.DataDir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%q in the data folder has mode %o, want %o", name, got, want)
		}
	}
	if sid, err := getsid(s.PID); err != nil || sid == own(t) {
		t.Errorf("the server is in session %d (%v), want one that is not this test's", sid, err)
	}
}

func up(t *testing.T, o local.Options) local.Server {
	t.Helper()
	begin := time.Now()
	server, err := local.Up(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("up in %v", time.Since(begin).Round(time.Millisecond))
	return server
}

func down(t *testing.T, o local.Options, pid int) {
	t.Helper()
	begin := time.Now()
	stopped, err := local.Down(t.Context(), o)
	if err != nil || !stopped {
		t.Fatalf("Down gave %v, %v", stopped, err)
	}
	t.Logf("stopped in %v", time.Since(begin).Round(time.Millisecond))
	waitGone(t, pid)
}

func kill(t *testing.T, pid int) {
	t.Helper()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	waitGone(t, pid)
}

// waitGone waits until nothing of the process is left but, at most, a number that init has not
// yet taken off the process table.
func waitGone(t *testing.T, pid int) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		command, _ := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/cmdline")
		if len(command) == 0 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("process %d is still there: %q", pid, command)
		}
	}
}

func run(t *testing.T, s local.Server, cypher string) {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(context.Background())
	if _, err := neo4j.ExecuteQuery(t.Context(), driver, cypher, nil, neo4j.EagerResultTransformer); err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
}
