package jvm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// Child is a server that dies with this process. Its methods are safe for concurrent use.
type Child struct {
	cmd   *exec.Cmd
	watch *watchdog
	home  string
	done  chan struct{} // closed when the server has ended
}

// StartChild starts a server with the arguments of Args. Its words go to logs/console.log under
// the home folder.
func StartChild(java string, args []string, home string) (*Child, error) {
	out, err := openLogs(home)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	cmd := exec.Command(java, args...)
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = Env(home), home, out, out
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start Neo4j: %w", err)
	}
	c := &Child{cmd: cmd, home: home, done: make(chan struct{})}
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

// Ready waits until the server takes the password. The error has the server's last words, and is
// ErrPortTaken when they say so.
func (c *Child) Ready(ctx context.Context, p Ports, password string) error {
	err := WaitStarted(ctx, c.home, c.Alive)
	if err == nil {
		err = Ready(ctx, p, password, c.Alive)
	}
	if err != nil {
		return ExplainStart(c.home, err)
	}
	return nil
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
