package main

import (
	"bufio"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"isnad/graph"
	"isnad/graph/store"
)

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:         "schema",
		Short:       "Print the JSON Schema of a batch",
		Long:        "Schema prints the JSON Schema (draft 2020-12) of what isnad extract prints and isnad load takes.",
		Example:     "  isnad schema > batch.schema.json",
		Args:        need(0, 0),
		Annotations: map[string]string{noConfig: "it reads nothing"},
		RunE: func(*cobra.Command, []string) error {
			_, err := a.stdout.Write(graph.Schema())
			return err
		},
	}
}

func (a *app) dumpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "dump",
		Short: "Print the whole graph in its canonical form",
		Long: `Dump prints a JSON object a line: all nodes, then all relationships, sorted by
id. Two graphs of the same articles give the same bytes, whatever the order and
the number of runs.`,
		Example: "  isnad dump > graph.jsonl\n  isnad dump | sha256sum",
		Args:    need(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withStore(cmd.Context(), false, func(s *store.Store, _ server) error {
				w := bufio.NewWriter(a.stdout)
				if err := s.Dump(cmd.Context(), w); err != nil {
					return err
				}
				return w.Flush()
			})
		},
	}
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:         "version",
		Short:       "Print the version",
		Long:        "Version prints the version of isnad, of Go and of the system that it was built for.",
		Example:     "  isnad version",
		Args:        need(0, 0),
		Annotations: map[string]string{noConfig: "it reads nothing"},
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.stdout, "isnad %s %s %s/%s\n", builtVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// builtVersion returns what the linker was told, else what Go knows of the
// module, else "dev".
func builtVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "dev"
}
