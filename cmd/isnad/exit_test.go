package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/cobra"

	"isnad/graph/local"
	"isnad/graph/store"
	"isnad/internal/config"
	"isnad/queries"
)

func TestExitOf(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want int
	}{
		{nil, exitOK},
		{syscall.EPIPE, exitOK},
		{errors.New("x"), exitFailure},
		{&usageError{text: "x"}, exitUsage},
		{&config.Error{}, exitUsage},
		{errors.Join(&queries.ParameterError{}, &queries.ParameterError{}), exitUsage},
		{&partialError{1, 2}, exitPartial},
		{toldError{&partialError{2, 2}}, exitFailure},
		{store.ErrAuth, exitServer},
		{store.ErrUnreachable, exitServer},
		{store.ErrTooOld, exitServer},
		{&serverError{&local.MissingError{}}, exitServer},
		{&queries.UnknownError{}, exitNotFound},
		{store.ErrNotFound, exitNotFound},
		{&serverError{context.Canceled}, exitInterrupted},
	} {
		err := tt.err
		if err != nil {
			err = fmt.Errorf("wrapped: %w", err)
		}
		if got := exitOf(err); got != tt.want {
			t.Errorf("%v gives %d, want %d", err, got, tt.want)
		}
	}
}

// TestHelpOfAll holds every command to a short and a long help, and every one
// that does something to an example.
func TestHelpOfAll(t *testing.T) {
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		for _, sub := range c.Commands() {
			if sub.Name() == "help" || sub.Name() == "completion" {
				continue
			}
			if sub.Short == "" || sub.Long == "" || strings.HasSuffix(sub.Short, ".") {
				t.Errorf("%s: help is missing, or its short form ends in a full stop", sub.CommandPath())
			}
			if !sub.HasSubCommands() && !strings.Contains(sub.Example, sub.CommandPath()) {
				t.Errorf("%s: no example", sub.CommandPath())
			}
			walk(sub)
		}
	}
	walk((&app{}).root())
}

// TestExitHelp names each code once.
func TestExitHelp(t *testing.T) {
	seen := map[int]bool{}
	for _, e := range exitTable() {
		if seen[e.code] || e.meaning == "" {
			t.Errorf("code %d stands twice or says nothing", e.code)
		}
		seen[e.code] = true
		if !strings.Contains((&app{}).root().Long, e.meaning) {
			t.Errorf("isnad --help does not say %q", e.meaning)
		}
	}
}
