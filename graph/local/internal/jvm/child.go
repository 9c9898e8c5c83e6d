package jvm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// ErrPortTaken says that a server ended at its start because another program listens on its port.
var ErrPortTaken = errors.New("another program took the port")

// Child is a server that dies with this process. Its methods are safe for concurrent use.
type Child struct {
	cmd   *exec.Cmd
	watch *watchdog
	log   string
	done  chan struct{} // closed when the server has ended
}

// StartChild starts a server with the arguments of Args. Its words go to logs/console.log under
// the home folder.
func StartChild(java string, args []string, home string) (*Child, error) {
	log := ConsoleLog(home)
	if err := os.MkdirAll(filepath.Dir(log), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the logs: %w", err)
	}
	out, err := os.OpenFile(log, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the server's log: %w", err)
	}
	defer out.Close()
	cmd := exec.Command(java, args...)
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = Env(home), home, out, out
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start Neo4j: %w", err)
	}
	c := &Child{cmd: cmd, log: log, done: make(chan struct{})}
	go func() { // ends with the server
		_ = cmd.Wait()
		close(c.done)
	}()
	if c.watch, err = startWatchdog(cmd.Process.Pid); err != nil {
		c.Kill()
		return nil, fmt.Errorf("start the watchdog of Neo4j: %w", err)
	}
	return c, nil
}

// ConsoleLog is the file with the words of the server's process.
func ConsoleLog(home string) string { return filepath.Join(home, "logs", "console.log") }

// PID is the server's process.
func (c *Child) PID() int { return c.cmd.Process.Pid }

// Alive returns an error when the server has ended.
func (c *Child) Alive() error {
	select {
	case <-c.done:
		return errEnded
	default:
		return nil
	}
}

// Explain adds the server's last words to an error of its start. The error is ErrPortTaken when
// they say so.
func (c *Child) Explain(err error) error { return ExplainStart(c.log, err) }

// ExplainStart adds the last words of a server's log to an error of its start. The error wraps
// ErrPortTaken too when they say so.
func ExplainStart(log string, err error) error {
	words := TailFile(log, 12)
	if strings.Contains(words, "Address already in use") || strings.Contains(words, "PortBindException") {
		err = fmt.Errorf("%w: %w", ErrPortTaken, err)
	}
	return fmt.Errorf("neo4j did not start; the last lines of %s:\n%s\n%w", log, words, err)
}

// Stop ends the server in good order and waits for it. When the context ends first, it kills it.
func (c *Child) Stop(ctx context.Context) error {
	defer c.Kill()
	if err := terminate(c.cmd.Process); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("stop Neo4j: %w", err)
	}
	select {
	case <-c.done:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("stop Neo4j: %w", ctx.Err())
	}
}

// Kill ends the server at once, waits for it and ends its watchdog.
func (c *Child) Kill() {
	if c.watch != nil {
		c.watch.end() // first, so that it never kills a later process of the same number
	}
	_ = c.cmd.Process.Kill()
	<-c.done
}
