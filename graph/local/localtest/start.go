package localtest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"isnad/graph/local/internal/jvm"
)

// password opens the servers for tests. They hold nothing, listen on loopback only and live for
// seconds, so it is no secret; a fixed one lets them share one template.
const password = "isnad-test"

// readyWait bounds one start, which takes some three seconds, and a minute on a crowded machine.
const readyWait = 4 * time.Minute

// tries is how often a start is tried again when another program took one of its ports.
const tries = 3

// start makes a server ready. stop kills it, removes its data and frees its place.
func start(ctx context.Context, log io.Writer) (_ *Server, stop func(), err error) {
	java, version, err := jvm.Java(ctx)
	if err != nil {
		return nil, nil, err
	}
	cache, err := jvm.CacheDir()
	if err != nil {
		return nil, nil, err
	}
	lib, err := jvm.Jars(ctx, cache, log, nil)
	if err != nil {
		return nil, nil, err
	}
	place, leave, err := jvm.LockOneOf(ctx, filepath.Join(cache, "test-0.lock"), filepath.Join(cache, "test-1.lock"))
	if err != nil {
		return nil, nil, err
	}
	tmpl, err := template(ctx, log, cache, java, version, lib)
	if err != nil {
		leave()
		return nil, nil, err
	}
	// Each place has its folder, so that what a killed run leaves is removed by the next one.
	home := strings.TrimSuffix(place, ".lock")
	var server *Server
	var kill func()
	for range tries {
		if server, kill, err = startCopy(ctx, java, lib, tmpl, home); !errors.Is(err, jvm.ErrPortTaken) {
			break
		}
	}
	if err != nil {
		leave()
		return nil, nil, err
	}
	return server, func() { kill(); leave() }, nil
}

// startCopy starts a server on a copy of the template in the folder home.
func startCopy(ctx context.Context, java, lib, tmpl, home string) (_ *Server, kill func(), err error) {
	remove := func() { _ = os.RemoveAll(home) } // what stays is removed by the next run
	remove()
	defer func() {
		if err != nil {
			remove()
		}
	}()
	if err := os.CopyFS(filepath.Join(home, "data"), os.DirFS(filepath.Join(tmpl, "data"))); err != nil {
		return nil, nil, fmt.Errorf("copy the template: %w", err)
	}
	ports, err := jvm.FreePorts()
	if err != nil {
		return nil, nil, err
	}
	if err := jvm.WriteConf(home, ports); err != nil {
		return nil, nil, err
	}
	flags := append(jvm.Fast(), "-Xshare:auto", "-XX:SharedArchiveFile="+filepath.Join(tmpl, archive), "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
	child, err := jvm.StartChild(java, jvm.Args(lib, home, flags), home)
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, readyWait)
	defer cancel()
	if err := child.Ready(ctx, ports, password); err != nil {
		child.Kill()
		return nil, nil, err
	}
	s := &Server{URI: ports.BoltURI(), HTTP: ports.HTTPURL(), User: jvm.User, Password: password}
	return s, func() { child.Kill(); remove() }, nil
}
