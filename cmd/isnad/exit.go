package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall"

	"isnad/graph/local"
	"isnad/graph/store"
	"isnad/internal/config"
	"isnad/queries"
)

// The exit codes of isnad, a public contract; exitTable says what they mean.
const (
	exitOK          = 0
	exitFailure     = 1
	exitUsage       = 2
	exitPartial     = 3
	exitServer      = 4
	exitNotFound    = 5
	exitInterrupted = 130
)

type exitCode struct {
	code    int
	meaning string
}

func exitTable() []exitCode {
	return []exitCode{
		{exitOK, "all is done"},
		{exitFailure, "it failed"},
		{exitUsage, "the command line or the configuration is wrong; nothing was done"},
		{exitPartial, "some documents failed, the others are done"},
		{exitServer, "no Neo4j: it does not answer, refuses the password, is too old or missing"},
		{exitNotFound, "there is no such query, or no such id in the graph"},
		{exitInterrupted, "interrupted; what was written before is whole"},
	}
}

func exitHelp() string {
	var b strings.Builder
	b.WriteString("Exit codes:\n")
	for _, e := range exitTable() {
		fmt.Fprintf(&b, "  %3d  %s\n", e.code, e.meaning)
	}
	return b.String()
}

// usageError is a mistake of the command line.
type usageError struct {
	text string
	help string // the command whose --help tells more
}

func (e *usageError) Error() string {
	if e.help == "" {
		return e.text
	}
	return e.text + "; see " + e.help + " --help"
}

// partialError says that some of several documents failed. Each was told about
// before.
type partialError struct{ failed, all int }

func (e *partialError) Error() string {
	return fmt.Sprintf("%d of %d documents failed", e.failed, e.all)
}

// serverError is about the server that should be used, whatever its cause.
type serverError struct{ err error }

func (e *serverError) Error() string { return e.err.Error() }
func (e *serverError) Unwrap() error { return e.err }

// toldError was told to the user already.
type toldError struct{ error }

func (e toldError) Unwrap() error { return e.error }

// exitOf returns the exit code for an error.
func exitOf(err error) int {
	var (
		usage    *usageError
		settings *config.Error
		binding  *queries.ParameterError
		partial  *partialError
		server   *serverError
		missing  *local.MissingError
		unknown  *queries.UnknownError
	)
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitOK // who closed the pipe has read enough
	case errors.As(err, &usage), errors.As(err, &settings), errors.As(err, &binding):
		return exitUsage
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &partial):
		if partial.failed == partial.all {
			return exitFailure
		}
		return exitPartial
	case errors.As(err, &unknown), errors.Is(err, store.ErrNotFound):
		return exitNotFound
	case errors.As(err, &server), errors.As(err, &missing), isAny(err, store.ErrAuth, store.ErrUnreachable, store.ErrTooOld, store.ErrDatabase):
		return exitServer
	}
	return exitFailure
}

func isAny(err error, targets ...error) bool {
	for _, t := range targets {
		if errors.Is(err, t) {
			return true
		}
	}
	return false
}
