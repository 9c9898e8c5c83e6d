package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// TestInterrupt ends a program that waits for its input.
func TestInterrupt(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "isnad", "extract", "-") // on PATH by testscript.Main
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
	cmd.Dir = t.TempDir()
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	words := &bytes.Buffer{}
	cmd.Stderr = words
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(stdin, strings.Repeat("x", 70_000)); err != nil { // more than a pipe holds: it reads
		t.Fatal(err)
	}
	start := time.Now()
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitInterrupted {
		t.Errorf("ended with %v, want exit code %d\n%s", err, exitInterrupted, words)
	}
	if took := time.Since(start); took > grace {
		t.Errorf("took %v", took)
	}
	if !strings.Contains(words.String(), "once more to end at once") {
		t.Errorf("said %q", words)
	}
}

// TestInterruptible reads as the reader inside does.
func TestInterruptible(t *testing.T) {
	in := &interruptible{ctx: t.Context(), r: strings.NewReader("ما كان")}
	if err := iotest.TestReader(in, []byte("ما كان")); err != nil {
		t.Error(err)
	}
}
