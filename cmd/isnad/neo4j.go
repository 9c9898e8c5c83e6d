package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"isnad/graph/local"
)

func (a *app) neo4jCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "neo4j",
		Short: "Start, stop and look at the managed local Neo4j",
		Long: `Neo4j manages a local server for development and for a single analyst: with
docker compose where an engine answers, else with Java 17 or newer and Maven.
It listens on this machine only. A server of your own is used instead when
neo4j.uri is set.`,
	}
	asGroup(cmd)
	cmd.AddCommand(a.neo4jUpCommand(), a.neo4jDownCommand(), a.neo4jStatusCommand())
	return cmd
}

func (a *app) neo4jUpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "up",
		Short:   "Start the local Neo4j and say how to log in",
		Long:    "Up starts the local Neo4j, or finds the one that runs, and prints its addresses and credentials. It goes on until isnad neo4j down.",
		Example: "  isnad neo4j up",
		Args:    need(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := local.Up(cmd.Context(), a.local())
			if err != nil {
				return &serverError{err}
			}
			a.say("Neo4j runs (%s)", s.How)
			if other := a.config.Neo4j.URI; other != "" {
				a.say("isnad uses %s nevertheless, for neo4j.uri is set", other)
			}
			return a.printServer(s, true)
		},
	}
}

func (a *app) neo4jDownCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "down",
		Short:   "Stop the local Neo4j; its data stay",
		Long:    "Down stops the local Neo4j and waits until its process is gone. The data stay.",
		Example: "  isnad neo4j down",
		Args:    need(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			stopped, err := local.Down(cmd.Context(), a.local())
			if err != nil {
				return &serverError{err}
			}
			if stopped {
				a.say("Neo4j is stopped; its data stay")
			} else {
				a.say("no local Neo4j runs")
			}
			return nil
		},
	}
}

func (a *app) neo4jStatusCommand() *cobra.Command {
	var show bool
	cmd := &cobra.Command{
		Use:     "status",
		Short:   "Say whether the local Neo4j runs, and where",
		Long:    "Status prints how to reach the local Neo4j. It exits with 4 when none runs.",
		Example: "  isnad neo4j status\n  isnad neo4j status --show-password",
		Args:    need(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, running, err := local.Status(cmd.Context(), a.local())
			if err != nil {
				return &serverError{err}
			}
			if !running {
				return &serverError{fmt.Errorf("no local Neo4j runs; start it by: isnad neo4j up (its data folder is %s)", s.DataDir)}
			}
			return a.printServer(s, show)
		},
	}
	cmd.Flags().BoolVar(&show, "show-password", false, "print the password too")
	return cmd
}

// printServer prints how to reach the local server.
func (a *app) printServer(s local.Server, password bool) error {
	secret := "(isnad neo4j status --show-password)"
	if password {
		secret = s.Password
	}
	_, err := fmt.Fprintf(a.stdout, "browser:  %s\nbolt:     %s\nuser:     %s\npassword: %s\ndata:     %s\n",
		s.BrowserURL, s.URI, s.User, secret, s.DataDir)
	return err
}
