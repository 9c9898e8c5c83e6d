package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"isnad/graph/local/internal/jvm"
)

// grace is how long a server may take to stop in good order.
const grace = 30 * time.Second

// javaWay runs the server on Java, from jars that Maven has fetched.
type javaWay struct{ place }

func (w javaWay) daemon() jvm.Daemon { return jvm.Daemon{Home: w.home()} }

func (w javaWay) hasData(context.Context) (bool, error) {
	_, err := os.Stat(filepath.Join(w.home(), "data", "databases", "system"))
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("look into the data folder: %w", err)
	}
	return true, nil
}

func (w javaWay) start(ctx context.Context, s state, password string) (int, error) {
	java, _, err := jvm.Java(ctx)
	if err != nil {
		return 0, orDocker(err)
	}
	lib, err := w.jars(ctx)
	if err != nil {
		return 0, orDocker(err)
	}
	if err := jvm.WriteConf(w.home(), s.ports()); err != nil {
		return 0, err
	}
	had, err := w.hasData(ctx)
	if err != nil {
		return 0, err
	}
	if !had {
		if err := jvm.SetPassword(ctx, java, lib, w.home(), password); err != nil {
			return 0, err
		}
	}
	return w.daemon().Start(ctx, java, jvm.Args(lib, w.home(), jvm.Lasting()))
}

func (w javaWay) jars(ctx context.Context) (string, error) {
	fetched, done := w.showFetch()
	defer done()
	return jvm.Jars(ctx, w.cache, w.log, fetched)
}

// orDocker adds the other way out to a program that is missing.
func orDocker(err error) error {
	var missing *MissingError
	if !errors.As(err, &missing) {
		return err
	}
	return &MissingError{
		What: "a local Neo4j needs Java and Maven, or a running container engine with docker compose; " + missing.What,
		Get:  missing.Get + "; or start Docker; or give the address of a Neo4j that runs elsewhere",
	}
}

func (w javaWay) pid(_ context.Context, s state) (int, bool, error) {
	pid, err := w.daemon().PID(s.PID)
	return pid, pid != 0, err
}

func (w javaWay) stop(ctx context.Context, pid int) error { return w.daemon().Stop(ctx, pid, grace) }

func (w javaWay) started(ctx context.Context, alive func() error) error {
	return jvm.WaitStarted(ctx, w.home(), alive)
}

func (w javaWay) explain(_ context.Context, err error) error {
	return jvm.ExplainStart(w.home(), err)
}
