package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// The errors that a caller may tell apart with errors.Is. Their messages name
// the address and what to do; none holds the password.
var (
	ErrAuth        = errors.New("neo4j refuses user or password")
	ErrUnreachable = errors.New("neo4j does not answer")
	ErrTooOld      = errors.New("neo4j is too old")
	ErrDatabase    = errors.New("neo4j has no such database")
	ErrNotPrepared = errors.New("database is not prepared")
	ErrNotFound    = errors.New("not in the graph")
	ErrInvalid     = errors.New("invalid batch")
)

// errSilent is a transaction that neither ended nor failed.
var errSilent = errors.New("no answer")

// DocumentError says which article was not written, and why.
type DocumentError struct {
	Article string // Document.ID; may be empty when the batch lacks it
	Err     error
}

// Error implements error.
func (e *DocumentError) Error() string {
	return fmt.Sprintf("article %q was not written: %v", e.Article, e.Err)
}

// Unwrap returns the cause.
func (e *DocumentError) Unwrap() error { return e.Err }

// DocumentErrors returns the articles that an error of Write names.
func DocumentErrors(err error) []*DocumentError {
	switch e := err.(type) { //nolint:errorlint // it walks the tree of wrapped errors itself
	case *DocumentError:
		return []*DocumentError{e}
	case interface{ Unwrap() []error }:
		var all []*DocumentError
		for _, err := range e.Unwrap() {
			all = append(all, DocumentErrors(err)...)
		}
		return all
	case interface{ Unwrap() error }:
		return DocumentErrors(e.Unwrap())
	}
	return nil
}

// explain turns an error of the driver, met while doing a query, into one of
// ours.
func (s *Store) explain(err error, doing query) error {
	at := address(s.config.URI)
	switch {
	case err == nil:
		return nil
	case refused(err):
		return fmt.Errorf("%w: user %q at %s; check the user and the password (several wrong ones lock the account for some seconds)", ErrAuth, s.config.User, at)
	case code(err) == "Neo.ClientError.Database.DatabaseNotFound":
		return fmt.Errorf("%w: %q at %s; the Community Edition has one, named neo4j", ErrDatabase, s.config.Database, at)
	case errors.Is(err, context.Canceled):
		return err
	case lost(err):
		return fmt.Errorf("%w at %s; is it running there, and does the address name its Bolt port? (%w)", ErrUnreachable, at, err)
	case code(err) != "":
		return fmt.Errorf("query %s: %w", doing, err)
	}
	return err
}

// code returns the code of an error that the server sent, "" for any other.
func code(err error) string {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		return server.Code
	}
	return ""
}

// cause returns the last error of a transaction that the driver gave up.
func cause(err error) error {
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		return limit.Errors[len(limit.Errors)-1]
	}
	return err
}

// refused reports whether the server refuses who we are.
func refused(err error) bool {
	var auth *neo4j.InvalidAuthenticationError
	return strings.HasPrefix(code(err), "Neo.ClientError.Security.") || errors.As(err, &auth)
}

// lost reports whether the server could not be reached or went away, so that
// nobody knows whether the work was done.
func lost(err error) bool {
	if c := code(err); c != "" {
		return strings.HasSuffix(c, ".DatabaseUnavailable")
	}
	if errors.Is(err, errSilent) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) { // cut inside a message
		return true
	}
	var connectivity *neo4j.ConnectivityError
	var limit *neo4j.TransactionExecutionLimit
	var network net.Error
	return errors.As(err, &connectivity) || errors.As(err, &limit) || errors.As(err, &network)
}

// passing reports whether the same transaction may succeed a little later: the
// server was lost, or says that its trouble is transient. Too little memory for
// a transaction is not: only a smaller one helps.
func passing(err error) bool {
	if refused(err) || strings.Contains(code(err), "OutOfMemory") {
		return false
	}
	return lost(err) || neo4j.IsRetryable(err)
}
