package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"isnad/graph/local"
	"isnad/graph/store"
)

// errNoServer says that there is nothing to connect to.
var errNoServer = errors.New("no Neo4j: run `isnad neo4j up`, or set neo4j.uri (NEO4J_URI) to the address of one")

// server says which Neo4j is in use.
type server struct {
	store.Config
	local      bool   // the managed local one
	browserURL string // where Neo4j Browser is, or likely is
}

// server returns the Neo4j to use: the configured one, else the managed local
// one. That one is started if it does not run and start says so.
func (a *app) server(ctx context.Context, start bool) (server, error) {
	c := a.config.Neo4j
	if c.URI != "" {
		password, err := c.Secret()
		if err != nil {
			return server{}, err
		}
		cfg := store.Config{URI: c.URI, User: c.User, Password: password, Database: c.Database, Timeout: c.Timeout, Retry: a.config.Ingest.RetryFor}
		return server{Config: cfg, browserURL: likelyBrowser(c.URI)}, nil
	}
	s, running, err := local.Status(ctx, a.local())
	switch {
	case err != nil:
		return server{}, &serverError{err}
	case !running && !start:
		return server{}, &serverError{errNoServer}
	case !running:
		a.say("starting the local Neo4j …")
		if s, err = local.Up(ctx, a.local()); err != nil {
			return server{}, &serverError{fmt.Errorf("start the local Neo4j (or set neo4j.uri to use another): %w", err)}
		}
	}
	cfg := store.Config{URI: s.URI, User: s.User, Password: s.Password, Timeout: c.Timeout, Retry: a.config.Ingest.RetryFor}
	return server{Config: cfg, local: true, browserURL: s.BrowserURL}, nil
}

// likelyBrowser returns where the server at a Bolt address has Neo4j Browser
// unless it was set up otherwise.
func likelyBrowser(uri string) string {
	u, err := url.Parse(uri)
	if err != nil {
		return ""
	}
	return "http://" + u.Hostname() + ":7474/browser/"
}

func (a *app) local() local.Options {
	c := a.config.Local
	return local.Options{DataDir: c.DataDir, CacheDir: c.CacheDir, HTTPPort: c.HTTPPort, BoltPort: c.BoltPort,
		Log: a.stderr, Progress: isTerminal(a.stderr)}
}

// withStore opens the graph, calls f and closes it.
func (a *app) withStore(ctx context.Context, start bool, f func(*store.Store, server) error) error {
	srv, err := a.server(ctx, start)
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, srv.Config)
	if err != nil {
		if errors.Is(err, store.ErrAuth) && srv.Password == "" {
			err = fmt.Errorf("no password is set: give it in NEO4J_PASSWORD or neo4j.password_file: %w", err)
		}
		return err
	}
	defer func() {
		if err := s.Close(context.WithoutCancel(ctx)); err != nil {
			a.log.Warn("connection not closed", "cause", err)
		}
	}()
	return f(s, srv)
}
