package local

import (
	"context"
	"errors"
	"fmt"
	"os"

	"isnad/graph/local/internal/jvm"
)

// Down stops the server of the data folder and waits until its process is gone; the data stay. It
// says whether one ran. A server that does not stop within half a minute is killed: its committed
// data survive that too.
func Down(ctx context.Context, o Options) (stopped bool, err error) {
	p, err := o.resolve()
	if err != nil {
		return false, err
	}
	if _, err := os.Stat(p.dir); errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	unlock, err := jvm.Lock(ctx, p.lock())
	if err != nil {
		return false, err
	}
	defer unlock()
	s, err := readState(p)
	if err != nil {
		return false, err
	}
	w := p.way(s.How)
	pid, running, err := w.pid(ctx, s)
	if err != nil {
		return false, err
	}
	if running {
		if err := w.stop(ctx, pid); err != nil {
			return false, err
		}
	}
	if s.PID != 0 {
		s.PID = 0
		if err := writeState(p, s); err != nil {
			return running, err
		}
	}
	return running, nil
}

// Status says whether the server of the data folder runs, and how to reach it. It changes nothing
// and waits for nobody; a server that is still at its start runs.
func Status(ctx context.Context, o Options) (Server, bool, error) {
	p, err := o.resolve()
	if err != nil {
		return Server{}, false, err
	}
	s, err := readState(p)
	if err != nil {
		return Server{}, false, err
	}
	stopped := Server{User: jvm.User, DataDir: p.dir, How: s.How}
	pid, running, err := p.way(s.How).pid(ctx, s)
	if err != nil || !running {
		return stopped, false, err
	}
	password, err := readPassword(p)
	if err != nil {
		return stopped, false, fmt.Errorf("neo4j runs, but: %w", err)
	}
	s.PID = pid
	return s.server(p, password), true, nil
}
