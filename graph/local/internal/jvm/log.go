package jvm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// ErrPortTaken says that a server ended at its start because another program listens on its port.
var ErrPortTaken = errors.New("another program took the port")

// startedLine is what Neo4j writes to its log when it listens on all its ports.
const startedLine = "INFO  Started."

// consoleLog is the file with what the server's process writes: little, but the only words of a
// Java that cannot start.
func consoleLog(home string) string { return filepath.Join(home, "logs", "console.log") }

// serverLog is the file with what Neo4j itself says.
func serverLog(home string) string { return filepath.Join(home, "logs", "neo4j.log") }

// openLogs opens an empty console.log and puts the server's log of the last run aside, so that
// both tell of one run only.
func openLogs(home string) (console *os.File, err error) {
	dir := filepath.Dir(serverLog(home))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the logs: %w", err)
	}
	err = os.Rename(serverLog(home), filepath.Join(dir, "neo4j.previous.log"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("put the last log aside: %w", err)
	}
	console, err = os.OpenFile(consoleLog(home), os.O_CREATE|os.O_WRONLY|os.O_APPEND|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the server's log: %w", err)
	}
	return console, nil
}

// WaitStarted waits until the server that was started in the home folder says in its log that it
// listens. It gives up as Ready does.
func WaitStarted(ctx context.Context, home string, alive func() error) error {
	for {
		words, err := os.ReadFile(serverLog(home))
		if err == nil && strings.Contains(string(words), startedLine) {
			return nil
		}
		if err := pause(ctx, alive); err != nil {
			return err
		}
	}
}

// ExplainStart adds the server's last words to an error of its start. The error wraps
// ErrPortTaken too when they say so.
func ExplainStart(home string, err error) error {
	var all []string
	for _, name := range []string{consoleLog(home), serverLog(home)} {
		words, _ := os.ReadFile(name) // without it the other one has to do
		if strings.Contains(string(words), "PortBindException") {
			err = fmt.Errorf("%w: %w", ErrPortTaken, err)
		}
		if last := Tail(withoutFrames(string(words)), 10); last != "" {
			all = append(all, "the last lines of "+name+":\n"+last)
		}
	}
	return fmt.Errorf("neo4j did not start; %s\n%w", strings.Join(all, "\n"), err)
}

// withoutFrames takes the frames out of Java's stack traces and leaves their causes.
func withoutFrames(words string) []byte {
	var kept strings.Builder
	for line := range strings.Lines(words) {
		trimmed := strings.TrimSpace(line)
		if !strings.HasPrefix(trimmed, "at ") && !strings.HasPrefix(trimmed, "... ") {
			kept.WriteString(line)
		}
	}
	return []byte(kept.String())
}
