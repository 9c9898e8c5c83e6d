package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"isnad/internal/config"
	"isnad/internal/spell"
)

// app is what the commands share: the process around them, and the settings.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	environ        []string
	dir, userDir   string
	now            func() time.Time

	flags struct {
		config  string
		set     []string
		verbose bool
	}
	config config.Config
	log    *slog.Logger
}

// execute runs a command line and returns the exit code.
func (a *app) execute(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	err := root.ExecuteContext(ctx)
	code := exitOf(err)
	var told toldError
	if code != exitOK && !errors.As(err, &told) {
		a.complain(err)
	}
	return code
}

// complain tells an error, one line for each of its lines.
func (a *app) complain(err error) {
	for line := range strings.SplitSeq(strings.TrimRight(err.Error(), "\n"), "\n") {
		fmt.Fprintf(a.stderr, "isnad: %s\n", visible(line))
	}
}

// say writes words for people.
func (a *app) say(format string, args ...any) {
	fmt.Fprintf(a.stderr, format+"\n", args...)
}

// noConfig marks commands that work without the settings.
const noConfig = "no-config"

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "isnad",
		Short: "Read Arabic and English news into a graph of actors and accusations",
		Long: `isnad reads Arabic and English news and builds a graph in Neo4j: who accused
whom of what, who denied it, who was targeted, who reported it. Every edge
stands on the exact words that prove it.

Begin with:  isnad demo

Data goes to standard output, words go to standard error.
Settings: flags are stronger than the environment (ISNAD_SECTION_KEY), that is
stronger than the file (--config, else $ISNAD_CONFIG, else ./config.yaml, else
isnad/config.yaml in the user's configuration folder). See isnad config print.

` + exitHelp(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: a.prepare,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	flags := root.PersistentFlags()
	flags.StringVar(&a.flags.config, "config", "", "read settings from `FILE`")
	flags.StringArrayVar(&a.flags.set, "set", nil, "set `KEY=VALUE` of the configuration, such as fetch.timeout=10s; may be repeated")
	flags.BoolVarP(&a.flags.verbose, "verbose", "v", false, "log a line for each document (log.level=info)")
	root.SetFlagErrorFunc(flagError)
	asGroup(root)
	root.AddCommand(a.demoCommand(), a.extractCommand(), a.ingestCommand(), a.loadCommand(), a.queryCommand(), a.showCommand(),
		a.evalCommand(), a.langCommand(), a.neo4jCommand(), a.schemaCommand(), a.dumpCommand(), a.checkCommand(), a.configCommand(), a.versionCommand())
	return root
}

// prepare loads the settings before a command runs.
func (a *app) prepare(cmd *cobra.Command, _ []string) error {
	if cmd.Annotations[noConfig] != "" {
		return nil
	}
	src, err := a.settings()
	if err != nil {
		return err
	}
	if a.config, err = config.Load(src); err != nil {
		return err
	}
	var level slog.Level
	if err := level.UnmarshalText([]byte(a.config.Log.Level)); err != nil {
		return fmt.Errorf("log.level: %w", err)
	}
	a.log = slog.New(slog.NewTextHandler(a.stderr, &slog.HandlerOptions{Level: level}))
	return nil
}

// settings says where the settings of this command line come from.
func (a *app) settings() (config.Source, error) {
	src := config.Source{File: a.flags.config, Set: map[string]string{}, Environ: a.environ, Dir: a.dir, UserDir: a.userDir}
	if a.flags.verbose {
		src.Set["log.level"] = "info"
	}
	for _, s := range a.flags.set {
		key, value, ok := strings.Cut(s, "=")
		if !ok {
			return src, &usageError{text: fmt.Sprintf("--set %s: write it as KEY=VALUE", key)}
		}
		src.Set[key] = value
	}
	return src, nil
}

// asGroup makes cmd one that only holds others: alone it shows its help, and a
// word that is none of them is a mistake.
func asGroup(cmd *cobra.Command) {
	if cmd.Annotations == nil {
		cmd.Annotations = map[string]string{}
	}
	cmd.Annotations[noConfig] = "it does nothing"
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		var names []string
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				names = append(names, c.Name())
			}
		}
		return &usageError{fmt.Sprintf("unknown command %q of %s%s", args[0], cmd.CommandPath(), spell.DidYouMean(args[0], names)), cmd.CommandPath()}
	}
}

// need returns a check of the number of arguments; most < 0 means any number.
func need(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return &usageError{"something is missing: " + cmd.UseLine(), cmd.CommandPath()}
		case most >= 0 && len(args) > most:
			return &usageError{fmt.Sprintf("%q is too much: %s", args[most], cmd.UseLine()), cmd.CommandPath()}
		}
		return nil
	}
}

var flagName = regexp.MustCompile(`unknown (?:shorthand )?flag: --?(\S+)`)

// flagError suggests the flag that was meant.
func flagError(cmd *cobra.Command, err error) error {
	text := err.Error()
	if m := flagName.FindStringSubmatch(text); m != nil {
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		text = fmt.Sprintf("unknown flag --%s%s", m[1], spell.DidYouMean("--"+m[1], names))
	}
	return &usageError{text, cmd.CommandPath()}
}

// format is the value of a --format flag; it takes only what is in its list.
type format struct {
	value string
	list  []string
}

func formats(list ...string) *format { return &format{list[0], list} }

func (f *format) String() string { return f.value }
func (f *format) Type() string   { return strings.Join(f.list, "|") }
func (f *format) Set(s string) error {
	if !slices.Contains(f.list, s) {
		return fmt.Errorf("it is one of %s%s", strings.Join(f.list, ", "), spell.DidYouMean(s, f.list))
	}
	f.value = s
	return nil
}

// file returns the file behind w, or nil.
func file(w any) *os.File {
	switch w := w.(type) {
	case *os.File:
		return w
	case *screen:
		return w.File
	}
	return nil
}
