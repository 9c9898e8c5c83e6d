package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"isnad/graph/store"
	"isnad/queries"
)

func (a *app) queryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "query",
		Short: "Ask the stored questions",
		Long:  "Query lists, shows and runs the stored questions, Cypher files with typed parameters.",
	}
	asGroup(cmd)
	cmd.AddCommand(a.queryListCommand(), a.queryShowCommand(), a.queryRunCommand())
	return cmd
}

// outputFlag adds --format with the default of the configuration.
func outputFlag(cmd *cobra.Command) *format {
	f := &format{"", []string{"table", "json", "csv"}}
	cmd.Flags().Var(f, "format", "how to print (default is output.format, table)")
	return f
}

func (a *app) output(f *format) string {
	if f.value == "" {
		return a.config.Output.Format
	}
	return f.value
}

func (a *app) queryListCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List the stored questions",
		Long:    "List prints the name of each stored question, what it answers and its parameters.",
		Example: "  isnad query list\n  isnad query list --format json",
		Args:    need(0, 0),
	}
	format := outputFlag(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		catalogue, err := queries.Catalogue()
		if err != nil {
			return err
		}
		if a.output(format) == "json" {
			return writeJSON(a.stdout, catalogue.All())
		}
		columns := []string{"name", "question", "parameters"}
		var rows [][]string
		for _, q := range catalogue.All() {
			rows = append(rows, []string{q.Name, q.Title, signature(q)})
		}
		if a.output(format) == "csv" {
			return writeCSV(a.stdout, columns, rows)
		}
		return writeTable(a.stdout, columns, rows)
	}
	return cmd
}

// signature returns the names of the parameters, those that must be given
// first in the order of the file, optional ones in brackets.
func signature(q queries.Query) string {
	var parts []string
	for _, p := range q.Parameters {
		if p.Required {
			parts = append(parts, p.Name)
		}
	}
	for _, p := range q.Parameters {
		if !p.Required {
			parts = append(parts, "["+p.Name+"]")
		}
	}
	return strings.Join(parts, " ")
}

func (a *app) queryShowCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "show NAME",
		Short:   "Show a stored question with its parameters and its Cypher",
		Long:    "Show prints what a stored question answers, its parameters and its Cypher, ready for Neo4j Browser.",
		Example: "  isnad query show who-accused-whom",
		Args:    need(1, 1),
	}
	format := formats("text", "json")
	cmd.Flags().Var(format, "format", "how to print: text or json")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		q, err := named(args[0])
		if err != nil {
			return err
		}
		if format.value == "json" {
			return writeJSON(a.stdout, q)
		}
		_, err = fmt.Fprintln(a.stdout, strings.TrimRight(q.Cypher, "\n")) // its header says all
		return err
	}
	return cmd
}

func named(name string) (queries.Query, error) {
	catalogue, err := queries.Catalogue()
	if err != nil {
		return queries.Query{}, err
	}
	return catalogue.Find(name)
}

func (a *app) queryRunCommand() *cobra.Command {
	var own string
	cmd := &cobra.Command{
		Use:   "run NAME [PARAMETER=VALUE…]",
		Short: "Ask a question",
		Long: `Run asks a stored question, or with --file one of your own: Cypher in a file,
with the parameters declared in its header as isnad query show prints them. A
question runs in a read transaction; one that would write is refused.

An actor is given by its name in any language, or by its id.`,
		Example: `  isnad query run who-accused-whom accused=Iran
  isnad query run --format csv who-accused-whom accuser=مايكروسوفت
  isnad query run --file mine.cypher limit=5`,
	}
	format := outputFlag(cmd)
	cmd.Flags().StringVar(&own, "file", "", "ask the question in this `FILE`, not a stored one")
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if own != "" {
			return nil
		}
		return need(1, -1)(cmd, args)
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		q, rest, err := question(own, args)
		if err != nil {
			return err
		}
		given, err := assignments(rest)
		if err != nil {
			return &usageError{err.Error(), cmd.CommandPath()}
		}
		params, err := q.Bind(given)
		if err != nil {
			return err
		}
		return a.withStore(cmd.Context(), false, func(s *store.Store, _ server) error {
			result, err := queries.Run(cmd.Context(), s.Driver(), s.Database(), q, params)
			if err != nil {
				return err
			}
			for _, n := range result.Notes {
				a.say("%s", visible(n))
			}
			if len(result.Rows) == 0 {
				a.say("no rows")
			}
			return writeResult(a.stdout, a.output(format), result)
		})
	}
	return cmd
}

// question returns the question to ask and the arguments that are left.
func question(own string, args []string) (queries.Query, []string, error) {
	if own == "" {
		q, err := named(args[0])
		return q, args[1:], err
	}
	text, err := os.ReadFile(own)
	if err != nil {
		return queries.Query{}, nil, fmt.Errorf("read the question: %w", err)
	}
	if strings.HasPrefix(string(text), "//") {
		q, err := queries.Parse(own, text)
		return q, args, err
	}
	// Bare Cypher is a question without parameters.
	return queries.Query{Name: strings.TrimSuffix(filepath.Base(own), ".cypher"), Cypher: string(text)}, args, nil
}

// assignments reads PARAMETER=VALUE; a later one may not repeat an earlier.
func assignments(args []string) (map[string]string, error) {
	given := map[string]string{}
	for _, arg := range args {
		name, value, ok := strings.Cut(arg, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("%q is no parameter: write it as NAME=VALUE", arg)
		}
		if _, twice := given[name]; twice {
			return nil, fmt.Errorf("parameter %s is given twice", name)
		}
		given[name] = value
	}
	return given, nil
}
