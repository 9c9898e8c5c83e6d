// Package store keeps the graph in Neo4j: it writes batches, takes them back,
// and reads the graph for people and for comparison.
//
// Data flows through a write in this order. Batches are checked; those whose
// hash the graph already holds are dropped before anything is sent. The others
// are written in groups of whole documents, one transaction a group. Inside it
// the :Writer node is locked, the hashes are read again, what the articles own
// (subgraph) is compared with what stands, and only the differences are sent.
// Then direct edges, actors and claims that were touched are derived again from
// the evidence and mentions, never incremented, and those without any vanish.
//
// All Cypher lives in the *.cypher files beside; everything foreign travels as
// a parameter, and labels and types come from closed lists.
package store

import (
	"context"
	"fmt"
	"log/slog"
	"net/url"
	"regexp"
	"strconv"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// defaultTimeout bounds how long an unreachable server is waited for.
const defaultTimeout = 5 * time.Second

// defaultRetry bounds how long one group of documents is tried again.
const defaultRetry = 30 * time.Second

// defaultLimit bounds one transaction.
const defaultLimit = 2 * time.Minute

// oldest is the first Neo4j whose Cypher has dynamic labels and types.
var oldest = [2]int{5, 26}

// Config says which server and database to use, and as whom.
type Config struct {
	URI      string        // bolt:// or neo4j://, with host and port
	User     string        // "" and Password "" together mean no authentication
	Password string        // never logged and never part of an error
	Database string        // "" = neo4j
	Timeout  time.Duration // how long Open waits for a server that does not answer; 0 = 5 s
	Retry    time.Duration // how long a transaction is tried again when the connection breaks; 0 = 30 s
	Limit    time.Duration // how long one transaction may take, waiting for other writers included; 0 = 2 min
	Log      *slog.Logger  // told once for each transaction that has to wait for the server; nil = nobody
}

// Store is an open connection to one database. It is safe for concurrent use;
// writes take turns, in this process and among all others.
type Store struct {
	driver   neo4j.DriverWithContext
	config   Config
	writing  sync.Mutex // one writing session at a time
	mu       sync.Mutex
	prepared bool // guarded by mu: the constraints were seen
}

// Open connects to the server and proves that it answers, accepts the password,
// is new enough and has the database. Its errors are ErrUnreachable, ErrAuth,
// ErrTooOld and ErrDatabase. A server that does not answer is tried again until
// cfg.Timeout has passed; a refused password is not.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	if cfg.Database == "" {
		cfg.Database = "neo4j"
	}
	if cfg.Timeout <= 0 {
		cfg.Timeout = defaultTimeout
	}
	if cfg.Retry <= 0 {
		cfg.Retry = defaultRetry
	}
	if cfg.Limit <= 0 {
		cfg.Limit = defaultLimit
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	auth := neo4j.NoAuth()
	if cfg.User != "" || cfg.Password != "" {
		auth = neo4j.BasicAuth(cfg.User, cfg.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(cfg.URI, auth, func(c *config.Config) {
		c.MaxTransactionRetryTime = time.Nanosecond // transact tries again, with one bound and a warning
		c.SocketConnectTimeout = cfg.Timeout
		c.ConnectionAcquisitionTimeout = cfg.Retry
		c.ConnectionLivenessCheckTimeout = 30 * time.Second
		c.TelemetryDisabled = true
	})
	if err != nil {
		return nil, fmt.Errorf("open %s: give an address such as bolt://127.0.0.1:7687: %w", address(cfg.URI), err)
	}
	s := &Store{driver: driver, config: cfg}
	if err := s.verify(ctx); err != nil {
		_ = driver.Close(context.WithoutCancel(ctx))
		return nil, err
	}
	return s, nil
}

// Close ends all connections. The store is of no use afterwards.
func (s *Store) Close(ctx context.Context) error {
	if err := s.driver.Close(ctx); err != nil {
		return fmt.Errorf("close connection to %s: %w", address(s.config.URI), err)
	}
	return nil
}

// Driver returns the driver, for packages that read by their own queries. It
// stays the store's: do not close it.
func (s *Store) Driver() neo4j.DriverWithContext { return s.driver }

// Database returns the name of the database.
func (s *Store) Database() string { return s.config.Database }

// verify asks the server who it is and whether the database answers.
func (s *Store) verify(ctx context.Context) error {
	info, err := backoff.Retry(ctx, func() (neo4j.ServerInfo, error) {
		info, err := s.driver.GetServerInfo(ctx)
		if err != nil && !lost(err) {
			return nil, backoff.Permanent(err)
		}
		return info, err
	}, backoff.WithBackOff(pause()), backoff.WithMaxElapsedTime(s.config.Timeout))
	if err != nil && ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if err != nil {
		return s.explain(err, queryPing)
	}
	if v := info.Agent(); tooOld(v) {
		return fmt.Errorf("%w: %s at %s; isnad needs Neo4j %d.%d or later", ErrTooOld, v, address(s.config.URI), oldest[0], oldest[1])
	}
	_, err = s.read(ctx, queryPing, nil)
	return err
}

// pause returns the growing waits between two attempts, with jitter.
func pause() *backoff.ExponentialBackOff {
	b := backoff.NewExponentialBackOff()
	b.InitialInterval = 100 * time.Millisecond
	b.MaxInterval = 5 * time.Second
	return b
}

var versionForm = regexp.MustCompile(`^Neo4j/(\d+)\.(\d+)`)

// tooOld reports whether agent, as the server names itself, is an older Neo4j.
// A server that names itself in another way is given a chance.
func tooOld(agent string) bool {
	m := versionForm.FindStringSubmatch(agent)
	if m == nil {
		return false
	}
	major, _ := strconv.Atoi(m[1])
	minor, _ := strconv.Atoi(m[2])
	return major < oldest[0] || major == oldest[0] && minor < oldest[1]
}

// address returns what may be shown of a URI: scheme, host and port.
func address(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Host == "" {
		return "the configured address"
	}
	return u.Scheme + "://" + u.Host
}
