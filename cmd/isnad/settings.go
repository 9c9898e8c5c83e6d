package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"isnad/internal/config"
)

func (a *app) configCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Print the settings",
		Long:  "Config shows the settings. Every key stands in config.yaml with its default and its meaning.",
	}
	asGroup(cmd)
	cmd.AddCommand(&cobra.Command{
		Use:     "print",
		Short:   "Print the settings in effect, without secrets",
		Long:    "Print shows every setting in effect, from flags, environment, file and defaults, as a configuration file. Secrets are not shown.",
		Example: "  isnad config print\n  isnad config print > config.yaml",
		Args:    need(0, 0),
		RunE: func(*cobra.Command, []string) error {
			if a.config.File != "" {
				a.say("from %s", visible(a.config.File))
			}
			_, err := fmt.Fprint(a.stdout, config.Print(a.config))
			return err
		},
	})
	return cmd
}

func (a *app) checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check the configuration",
		Long:  "Check finds mistakes before any work is done.",
	}
	asGroup(cmd)
	cmd.AddCommand(&cobra.Command{
		Use:   "config [FILE]",
		Short: "Check the configuration and tell all mistakes at once",
		Long: `Config checks the settings of flags, environment and file, and that the
password file can be read. Each mistake is told with its place and the nearest
right key. With FILE that file is checked instead of the one in use.`,
		Example:     "  isnad check config\n  isnad check config other.yaml",
		Args:        need(0, 1),
		Annotations: map[string]string{noConfig: "it loads the settings by itself"},
		RunE: func(_ *cobra.Command, args []string) error {
			src, err := a.settings()
			if err != nil {
				return err
			}
			if len(args) == 1 {
				src.File = args[0]
			}
			c, err := config.Load(src)
			if err != nil {
				return err
			}
			if _, err := c.Neo4j.Secret(); err != nil {
				return &config.Error{Problems: []config.Problem{{Where: place(c.File), What: err.Error()}}}
			}
			a.say("%s: no mistakes", place(c.File))
			return nil
		},
	})
	return cmd
}

// place names the file of the settings.
func place(file string) string {
	if file == "" {
		return "environment and defaults"
	}
	return visible(file)
}
