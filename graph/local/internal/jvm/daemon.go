package jvm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// startGap bounds the time from the start of a daemon to its process number being known.
const startGap = 10 * time.Second

// Daemon is the lasting server of a home folder. It is known by its command line, which names the
// folder: a process number alone may have gone to another program.
type Daemon struct {
	Home string // an absolute path
}

func (d Daemon) pidFile() string { return filepath.Join(d.Home, "run", "isnad.pid") }

// Start starts the server in a session of its own, so that it outlives this process and its
// terminal, and returns its process. It does not wait until the server is ready.
func (d Daemon) Start(ctx context.Context, java string, args []string) (pid int, err error) {
	console, err := openLogs(d.Home)
	if err != nil {
		return 0, err
	}
	defer console.Close()
	if err := os.MkdirAll(filepath.Dir(d.pidFile()), 0o700); err != nil {
		return 0, fmt.Errorf("make a folder of the server: %w", err)
	}
	if err := os.Remove(d.pidFile()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return 0, fmt.Errorf("remove the old process number: %w", err)
	}
	if err := startDetached(d.pidFile(), console, d.Home, Env(d.Home), java, args); err != nil {
		return 0, fmt.Errorf("start Neo4j: %w", err)
	}
	for deadline := time.Now().Add(startGap); ; {
		written, err := d.written()
		if err != nil {
			return 0, err
		}
		if written != 0 {
			if pid, err = d.PID(written); pid == 0 && err == nil {
				err = ExplainStart(d.Home, errEnded)
			}
			return pid, err
		}
		if ctx.Err() != nil {
			return 0, fmt.Errorf("start Neo4j: %w", ctx.Err())
		}
		if time.Now().After(deadline) {
			return 0, ExplainStart(d.Home, errors.New("its process cannot be found"))
		}
		time.Sleep(poll)
	}
}

// PID returns the process of the running server, or 0. It looks at the remembered process, if not
// 0, and at the one that the server wrote down itself at its start.
func (d Daemon) PID(remembered int) (int, error) {
	if ok, err := d.is(remembered); ok || err != nil {
		return remembered, err
	}
	pid, err := d.written()
	if err != nil {
		return 0, err
	}
	ok, err := d.is(pid)
	if !ok {
		pid = 0
	}
	return pid, err
}

// written returns the process number that the server wrote down, or 0 where it did not, not yet,
// or not wholly. The process may have ended.
func (d Daemon) written() (int, error) {
	data, err := os.ReadFile(d.pidFile())
	if errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("read the server's process number: %w", err)
	}
	line, whole := strings.CutSuffix(string(data), "\n")
	pid, err := strconv.Atoi(line)
	if err != nil || !whole {
		return 0, nil
	}
	return pid, nil
}

// is says whether the process is this server and not another program.
func (d Daemon) is(pid int) (bool, error) {
	if pid <= 0 {
		return false, nil
	}
	command, err := commandLine(pid)
	if err != nil {
		return false, fmt.Errorf("look at process %d: %w", pid, err)
	}
	// The next argument follows the folder, so that /a is not taken for /a/b.
	return strings.Contains(command, HomeFlag(d.Home)+" "), nil
}

// Stop ends the server in good order and waits until it is gone; after the grace time it kills it.
func (d Daemon) Stop(ctx context.Context, pid int, grace time.Duration) error {
	if err := signal(pid, false); err != nil {
		return fmt.Errorf("stop Neo4j (process %d): %w", pid, err)
	}
	gone, err := d.waitGone(ctx, pid, grace)
	if gone || err != nil {
		return err
	}
	if err := signal(pid, true); err != nil {
		return fmt.Errorf("kill Neo4j (process %d): %w", pid, err)
	}
	gone, err = d.waitGone(ctx, pid, startGap)
	if err == nil && !gone {
		err = fmt.Errorf("process %d of Neo4j does not end, even when killed", pid)
	}
	return err
}

func (d Daemon) waitGone(ctx context.Context, pid int, limit time.Duration) (bool, error) {
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(poll) {
		ok, err := d.is(pid)
		if !ok || err != nil {
			return !ok, err
		}
		if ctx.Err() != nil {
			return false, fmt.Errorf("wait for the end of Neo4j (process %d): %w", pid, ctx.Err())
		}
	}
	return false, nil
}
