package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"isnad/graph/local/internal/jvm"
)

const (
	// startLimit bounds a start after all is downloaded; a big store that was killed takes a while.
	startLimit = 3 * time.Minute
	// startTries is how often a server is started before a taken port is an error.
	startTries = 3
	// lookEvery is the pause between two looks at the process of a starting server.
	lookEvery = 500 * time.Millisecond
	// cleanLimit bounds the end of a server whose start failed or was cancelled.
	cleanLimit = 30 * time.Second
)

// way is one way to run a server: on Java or with docker compose.
type way interface {
	// start starts the server and returns its process, or 0. It may end before the server is ready.
	start(ctx context.Context, s state, password string) (pid int, err error)
	// pid returns the server's process, or 0, and whether the server runs.
	pid(ctx context.Context, s state) (pid int, running bool, err error)
	// stop ends a running server and waits for its end.
	stop(ctx context.Context, pid int) error
	// hasData says whether the server has run before.
	hasData(ctx context.Context) (bool, error)
	// started waits until a server that was just started listens on its ports, where that can be
	// told from another server's listening there.
	started(ctx context.Context, alive func() error) error
	// explain adds the server's last words to an error of its start.
	explain(ctx context.Context, err error) error
}

// Up starts the server of the data folder and waits until it takes its password; one that runs
// already it returns at once. The server goes on when this process ends. When the context ends
// during a start, the server is stopped again.
//
// The error is a *MissingError when neither a container engine nor Java and Maven are there.
func Up(ctx context.Context, o Options) (Server, error) {
	p, err := o.resolve()
	if err != nil {
		return Server{}, err
	}
	if err := os.MkdirAll(p.dir, 0o700); err != nil {
		return Server{}, fmt.Errorf("make the data folder: %w", err)
	}
	if err := os.Chmod(p.dir, 0o700); err != nil {
		return Server{}, fmt.Errorf("hide the data folder from others: %w", err)
	}
	unlock, err := jvm.Lock(ctx, p.lock())
	if err != nil {
		return Server{}, err
	}
	defer unlock()
	s, err := readState(p)
	if err != nil {
		return Server{}, err
	}
	w, err := chooseWay(ctx, p, &s)
	if err != nil {
		return Server{}, err
	}
	pid, running, err := w.pid(ctx, s)
	if err != nil {
		return Server{}, err
	}
	if running {
		return rejoin(ctx, p, w, s, pid)
	}
	return startNew(ctx, p, o, w, s)
}

// rejoin waits for a running server, which may still be at its start, and returns it.
func rejoin(ctx context.Context, p place, w way, s state, pid int) (Server, error) {
	password, err := readPassword(p)
	if err != nil {
		return Server{}, err
	}
	if s.PID != pid { // the process that started it was killed before it could write this
		s.PID = pid
		if err := writeState(p, s); err != nil {
			return Server{}, err
		}
	}
	anyway := func(context.Context, func() error) error { return nil }
	if err := await(ctx, p, w, s, password, anyway); err != nil {
		return Server{}, err
	}
	return s.server(p, password), nil
}

// startNew starts a server that does not run, again where another program took its port between
// the choice and the start.
func startNew(ctx context.Context, p place, o Options, w way, s state) (Server, error) {
	had, err := w.hasData(ctx)
	if err != nil {
		return Server{}, err
	}
	password, err := ensurePassword(p, had)
	if err != nil {
		return Server{}, err
	}
	var server Server
	for range startTries {
		server, err = startOnce(ctx, p, o, w, s, password)
		if !errors.Is(err, jvm.ErrPortTaken) {
			break
		}
		p.say("another program took a port of the starting Neo4j; it is started again")
	}
	return server, err
}

func startOnce(ctx context.Context, p place, o Options, w way, s state, password string) (_ Server, err error) {
	ports, err := choosePorts(p, o, s.ports())
	if err != nil {
		return Server{}, err
	}
	s.HTTP, s.Bolt, s.PID, s.Started = ports.HTTP, ports.Bolt, 0, time.Now().UTC()
	if err := writeState(p, s); err != nil { // before the start: it says where to look for the server
		return Server{}, err
	}
	defer func() {
		if err != nil {
			abandon(ctx, p, w, s)
		}
	}()
	if s.PID, err = w.start(ctx, s, password); err != nil {
		return Server{}, err
	}
	if err := writeState(p, s); err != nil {
		return Server{}, err
	}
	p.say("starting Neo4j (%s), its data are in %s", s.How, p.dir)
	if err := await(ctx, p, w, s, password, w.started); err != nil {
		return Server{}, err
	}
	p.say("neo4j is ready at %s", s.ports().BoltURI())
	return s.server(p, password), nil
}

// await waits until the server takes the password; first of all for what started waits for.
func await(ctx context.Context, p place, w way, s state, password string, started func(context.Context, func() error) error) error {
	limited, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	looked := time.Now()
	alive := func() error {
		if time.Since(looked) < lookEvery {
			return nil
		}
		looked = time.Now()
		_, running, err := w.pid(limited, s)
		if err == nil && !running {
			err = errors.New("the server ended at its start")
		}
		return err
	}
	err := started(limited, alive)
	if err == nil {
		err = jvm.Ready(limited, s.ports(), password, alive)
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("wait for Neo4j: %w", ctx.Err())
	case errors.Is(err, jvm.ErrPassword):
		return fmt.Errorf("the password in %s is not that of the data in %s: put the right one there, or move the folder away to begin anew: %w", p.password(), p.dir, err)
	case limited.Err() != nil:
		err = fmt.Errorf("not ready after %v: %w", startLimit, err)
	}
	return w.explain(context.WithoutCancel(ctx), err)
}

// abandon ends a server whose start failed. Its own errors add nothing to that of the start, but
// one: that a process may be left.
func abandon(ctx context.Context, p place, w way, s state) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), cleanLimit)
	defer cancel()
	pid, running, err := w.pid(ctx, s)
	if err == nil && running {
		err = w.stop(ctx, pid)
	}
	if err != nil {
		p.say("the server whose start failed may still run: %v", err)
		return
	}
	s.PID = 0
	if err := writeState(p, s); err != nil {
		p.say("%v", err)
	}
}

// server is what callers see of a state.
func (s state) server(p place, password string) Server {
	return Server{
		URI:        s.ports().BoltURI(),
		BrowserURL: s.ports().HTTPURL() + "browser/",
		User:       jvm.User,
		Password:   password,
		DataDir:    p.dir,
		How:        s.How,
		PID:        s.PID,
	}
}
