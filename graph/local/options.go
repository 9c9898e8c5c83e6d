// Package local keeps a local Neo4j for people who have none: for the demo, for development and
// for a single analyst.
//
// Up starts it, or finds the one that runs, Down stops it, and Status tells. All three know a
// server by its data folder, and one data folder has one server at most. Up takes docker compose
// where an engine answers, else Java 17 or newer with Maven; a data folder keeps the way in which
// it was made. The server listens on the loopback address only, takes a password that was made at
// random and lies beside the data, and goes on when the program that started it ends.
//
// A data folder holds
//
//	password            the password of the user neo4j, mode 0600
//	state.json          how the server was started, its ports and its process
//	home/               Neo4j's own: data, logs, configuration (on Java)
//	docker-compose.yml  the services (with docker compose; the data lies in a volume)
//
// The functions are safe for concurrent use, also by several processes: a file lock lets one at a
// time change a data folder.
package local

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"isnad/graph/local/internal/jvm"
)

// Options say where the server and its data lie. The zero value is that of the command line.
type Options struct {
	// DataDir is the data folder: by default $XDG_DATA_HOME/isnad/neo4j or ~/.local/share/isnad/neo4j.
	DataDir string
	// CacheDir takes what is downloaded: by default isnad/neo4j-VERSION in the user's cache folder.
	CacheDir string
	// HTTPPort and BoltPort are for a server that starts; Up fails when they are taken. By default
	// they are those of the last start, else 7474 and 7687, else free ones.
	HTTPPort, BoltPort int
	// Log takes words on what goes on, one line each; nil for none.
	Log io.Writer
	// Progress shows a moving count during a download, for terminals.
	Progress bool
}

// Server says how to reach a server.
type Server struct {
	URI        string // Bolt, for drivers
	BrowserURL string // Neo4j Browser
	User       string
	Password   string
	DataDir    string
	How        string // "java" or "docker compose"
	PID        int    // the server's process; 0 with docker compose
}

// MissingError says that a program which must be installed is not there or is too old, and how to
// get it.
type MissingError = jvm.MissingError

// place is where all things of one server lie, as absolute paths.
type place struct {
	dir, cache string
	log        io.Writer
	progress   bool
}

func (p place) password() string { return filepath.Join(p.dir, "password") }
func (p place) state() string    { return filepath.Join(p.dir, "state.json") }
func (p place) lock() string     { return filepath.Join(p.dir, "lock") }
func (p place) home() string     { return filepath.Join(p.dir, "home") }
func (p place) compose() string  { return filepath.Join(p.dir, "docker-compose.yml") }

// say writes one line to the log.
func (p place) say(format string, args ...any) {
	fmt.Fprintf(p.log, format+"\n", args...)
}

// resolve fills in the defaults and makes nothing.
func (o Options) resolve() (place, error) {
	p := place{dir: o.DataDir, cache: o.CacheDir, log: o.Log, progress: o.Progress}
	var err error
	if p.dir == "" {
		if p.dir, err = dataDir(); err != nil {
			return place{}, err
		}
	}
	if p.cache == "" {
		if p.cache, err = jvm.CacheDir(); err != nil {
			return place{}, err
		}
	}
	if p.dir, err = filepath.Abs(p.dir); err != nil {
		return place{}, fmt.Errorf("find the data folder: %w", err)
	}
	if p.cache, err = filepath.Abs(p.cache); err != nil {
		return place{}, fmt.Errorf("find the cache folder: %w", err)
	}
	if p.log == nil {
		p.log = io.Discard
	}
	return p, nil
}

// dataDir is the default data folder, after the XDG base directory specification.
func dataDir() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) { // the specification ignores others
		return filepath.Join(dir, "isnad", "neo4j"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the data folder, set HOME or XDG_DATA_HOME: %w", err)
	}
	return filepath.Join(home, ".local", "share", "isnad", "neo4j"), nil
}
