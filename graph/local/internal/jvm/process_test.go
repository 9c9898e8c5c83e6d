//go:build unix

package jvm

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// childHome asks the test program to start a child in the folder and then to wait for its death.
const childHome = "ISNAD_TEST_CHILD_HOME"

func TestMain(m *testing.M) {
	home := os.Getenv(childHome)
	if home == "" {
		goleak.VerifyTestMain(m)
		return
	}
	child, err := StartChild("/bin/sh", stub(home, ""), home)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(child.PID())
	select {}
}

// stub is the command line of a stand-in for a server: it has the server's arguments and sleeps.
func stub(home, before string) []string {
	return []string{"-c", before + "while :; do sleep 0.1; done", "stub", HomeFlag(home), "--end"}
}

func TestChildDiesWithItsParent(t *testing.T) {
	home := t.TempDir()
	parent := exec.Command(os.Args[0])
	parent.Env = append(os.Environ(), childHome+"="+home)
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		t.Fatalf("the parent said %q", line)
	}
	server := Daemon{Home: home}
	if ok, err := server.is(pid); !ok || err != nil {
		t.Fatalf("the child %d does not run: %v", pid, err)
	}
	if err := parent.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = parent.Wait()
	if gone, err := server.waitGone(t.Context(), pid, 10*time.Second); !gone || err != nil {
		_ = syscall.Kill(pid, syscall.SIGKILL)
		t.Errorf("the child outlived its parent's SIGKILL (%v)", err)
	}
}

func TestChildKillAndExplain(t *testing.T) {
	home := t.TempDir()
	child, err := StartChild("/bin/sh", stub(home, "echo a last word; "), home)
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Alive(); err != nil {
		t.Error(err)
	}
	time.Sleep(100 * time.Millisecond)
	child.Kill()
	child.Kill()
	if err := child.Alive(); err == nil {
		t.Error("a killed child is alive")
	}
	if err := ExplainStart(home, errors.New("cause")); !strings.Contains(err.Error(), "a last word\ncause") {
		t.Errorf("error %q, want the last word and the cause", err)
	}
}

func TestExplainStartPortTaken(t *testing.T) {
	home := t.TempDir()
	console, err := openLogs(home)
	if err != nil {
		t.Fatal(err)
	}
	console.Close()
	words := "INFO  Starting...\nERROR Failed\n\tat org.neo4j.X(X.java:1)\n\t... 5 more\n" +
		"Caused by: org.neo4j.configuration.helpers.PortBindException: Address 127.0.0.1:1 is already in use\n"
	if err := os.WriteFile(serverLog(home), []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	err = ExplainStart(home, errors.New("cause"))
	if !errors.Is(err, ErrPortTaken) || !strings.Contains(err.Error(), "ERROR Failed\nCaused by") {
		t.Errorf("error %q, want ErrPortTaken and the cause without the frames", err)
	}
}

func TestDaemon(t *testing.T) {
	d := Daemon{Home: filepath.Join(t.TempDir(), "a home")}
	if err := os.MkdirAll(d.Home, 0o700); err != nil {
		t.Fatal(err)
	}
	// It takes SIGTERM for no reason to end, so that Stop has to kill it.
	pid, err := d.Start(t.Context(), "/bin/sh", stub(d.Home, "trap '' TERM; "))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = signal(pid, true) })
	if pgid, err := syscall.Getpgid(pid); err != nil || pgid == syscall.Getpgrp() {
		t.Errorf("the daemon is in process group %d (%v), want one that is not this test's", pgid, err)
	}
	for name, remembered := range map[string]int{"known": pid, "forgotten": 0, "another program": os.Getpid(), "gone": 1 << 22} {
		if got, err := d.PID(remembered); err != nil || got != pid {
			t.Errorf("PID with a process that is %s gave %d, %v, want %d", name, got, err, pid)
		}
	}
	shorter := Daemon{Home: d.Home[:len(d.Home)-1]}
	if ok, err := shorter.is(pid); ok || err != nil {
		t.Errorf("the server of %q is taken for that of %q (%v)", d.Home, shorter.Home, err)
	}
	if err := d.Stop(t.Context(), pid, 300*time.Millisecond); err != nil {
		t.Fatal(err)
	}
	if got, err := d.PID(pid); got != 0 || err != nil {
		t.Errorf("after Stop PID gave %d, %v", got, err)
	}
}

func TestDaemonTornFile(t *testing.T) {
	for name, content := range map[string]string{"empty": "", "words": "x", "no end": "1", "another program": strconv.Itoa(os.Getpid()) + "\n", "negative": "-1\n"} {
		t.Run(name, func(t *testing.T) {
			d := Daemon{Home: t.TempDir()}
			if err := os.MkdirAll(filepath.Dir(d.pidFile()), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(d.pidFile(), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			if pid, err := d.PID(0); pid != 0 || err != nil {
				t.Errorf("got %d, %v, want no process", pid, err)
			}
		})
	}
}
