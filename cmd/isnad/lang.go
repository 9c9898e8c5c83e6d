package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"isnad/extract"
	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/extract/syntax"
	"isnad/queries"
)

func (a *app) langCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lang",
		Short: "Check the language packs and train their parsers",
		Long: `Lang is for those who work on what isnad knows of a language: a pack of text
files in extract/lang, and in syntax.bin the tagger and parser of the language,
which are learned from a treebank.`,
	}
	asGroup(cmd)
	cmd.AddCommand(a.langCheckCommand(), a.langTrainCommand())
	return cmd
}

func (a *app) langCheckCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Check language packs and tell all mistakes at once",
		Long: `Check loads the language packs and prints for each how much it holds: its verbs
and nouns, its entries for actors, and its parser. Each mistake is told with file
and line.

DIR is a folder with a folder for each language, as extract/lang is. Without it
the packs that are built in are checked, and the gazetteer with them.`,
		Example: "  isnad lang check\n  isnad lang check extract/lang",
		Args:    need(0, 1),
	}
	format := outputFlag(cmd)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		packs := packSource{codes: lang.Codes()}
		if len(args) == 1 {
			var err error
			if packs, err = packsIn(args[0]); err != nil {
				return err
			}
		}
		result := queries.Result{Columns: []string{"language", "verbs", "nouns", "actors", "parser", "state"}}
		var problems []error
		for _, code := range packs.codes {
			row, faults := packs.check(code)
			result.Rows = append(result.Rows, row)
			problems = append(problems, faults...)
		}
		if packs.dir == "" {
			if _, err := gazetteer.Load(); err != nil {
				problems = append(problems, err)
			}
		}
		if err := writeResult(a.stdout, a.output(format), result); err != nil {
			return err
		}
		return errors.Join(problems...)
	}
	return cmd
}

// packSource is where language packs are: in dir, a folder for each code, or
// built in when dir is empty.
type packSource struct {
	dir   string
	codes []string
}

// packsIn finds the packs of a folder.
func packsIn(dir string) (packSource, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return packSource{}, fmt.Errorf("read the language packs: %w", err)
	}
	s := packSource{dir: dir}
	for _, e := range entries {
		switch code := e.Name(); {
		case !e.IsDir() || strings.HasPrefix(code, "."):
		case !slices.Contains(lang.Codes(), code):
			return s, fmt.Errorf("%s: isnad knows no language %q; a folder of a pack is named %s", filepath.Join(dir, code), code, strings.Join(lang.Codes(), " or "))
		default:
			s.codes = append(s.codes, code)
		}
	}
	if len(s.codes) == 0 {
		return s, fmt.Errorf("%s: no language pack is there: want a folder for each language, such as %s", dir, filepath.Join(dir, lang.Codes()[0]))
	}
	return s, nil
}

// check returns the row of a pack and its mistakes, each with its file.
func (s packSource) check(code string) ([]any, []error) {
	var problems []error
	pack, err := s.pack(code)
	if err != nil {
		problems = s.placed(code, err)
		pack = &lang.Pack{}
	}
	parser, err := s.parser(code)
	if err != nil {
		problems = append(problems, err)
	}
	state := "ok"
	switch n := len(problems); {
	case n == 1:
		state = "1 mistake"
	case n > 1:
		state = fmt.Sprintf("%d mistakes", n)
	}
	return []any{code, len(pack.Verbs), len(pack.Nouns), len(pack.Actors), parser, state}, problems
}

func (s packSource) pack(code string) (*lang.Pack, error) {
	if s.dir == "" {
		return lang.Load(code)
	}
	return lang.LoadFS(code, os.DirFS(filepath.Join(s.dir, code)))
}

// placed returns the single mistakes of err, with the folder before the file.
func (s packSource) placed(code string, err error) []error {
	var all interface{ Unwrap() []error }
	if !errors.As(err, &all) {
		return []error{err}
	}
	var out []error
	for _, e := range all.Unwrap() {
		out = append(out, fmt.Errorf("%s/%w", filepath.Join(s.dir, code), e))
	}
	return out
}

// parser loads the parser of a pack and returns how large its file is.
func (s packSource) parser(code string) (string, error) {
	if s.dir == "" {
		_, err := lang.Syntax(code)
		return "built in", err
	}
	name := filepath.Join(s.dir, code, "syntax.bin")
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s: it is missing; learn it by isnad lang train --language %s --output %s TREEBANK", name, code, name)
	}
	if err != nil {
		return "", fmt.Errorf("load the parser: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", fmt.Errorf("load the parser: %w", err)
	}
	if _, err := syntax.ReadModel(f); err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return fmt.Sprintf("%d KiB", (info.Size()+1023)/1024), nil
}

// training is what the flags of isnad lang train say.
type training struct {
	language, output string
	all              bool
	syntax.Settings
}

func (a *app) langTrainCommand() *cobra.Command {
	var t training
	format := formats("text", "json")
	cmd := &cobra.Command{
		Use:   "train --language CODE --output FILE TREEBANK…",
		Short: "Learn the tagger and parser of a language from treebanks",
		Long: `Train learns the tagger and parser of a language and writes the model, which
belongs into the pack as syntax.bin. The same treebanks and flags give the same
file.

A TREEBANK, also with gzip (.gz), has a line for each word with form, tag, head
(from 1, 0 for the root) and label between tabs, and an empty line behind each
sentence. The parser of isnad sees one word for each mention of an actor, so the
trees are cut the same way before anything is learned from them; those that
cannot be are left out.

Every tenth tree is held back, and how well the model reads those is printed:
the share of words with the right tag, with the right head (unlabelled
attachment), and with the right head and label (labelled attachment), and
precision and recall of each label. With --all nothing is held back and nothing
printed.`,
		Example: `  isnad lang train --language ar --output /tmp/ar.bin ar.tsv.gz
  isnad lang train --language ar --output extract/lang/ar/syntax.bin --all --models 3 ar.tsv.gz more.tsv`,
		Args: need(1, -1),
	}
	flags := cmd.Flags()
	flags.StringVar(&t.language, "language", "", "`CODE` of the language: "+strings.Join(lang.Codes(), " or "))
	flags.StringVar(&t.output, "output", "", "write the model to `FILE`")
	flags.IntVar(&t.Rounds, "rounds", 12, "times that each sentence is learned from")
	flags.IntVar(&t.Least, "least", 2, "mistakes that a feature must have been learned from")
	flags.IntVar(&t.Models, "models", 1, "models that are learned in different orders and averaged")
	flags.Uint64Var(&t.Seed, "seed", 1, "of the order of sentences")
	flags.BoolVar(&t.all, "all", false, "hold no sentence back")
	flags.Var(format, "format", "how to print the figures: text or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := t.check(); err != nil {
			return &usageError{err.Error(), cmd.CommandPath()}
		}
		figures, err := a.train(cmd.Context(), t, args)
		if err != nil || figures == nil {
			return err
		}
		if format.value == "json" {
			return writeJSON(a.stdout, agreementOf(*figures))
		}
		_, err = fmt.Fprintln(a.stdout, figures)
		return err
	}
	return cmd
}

// check tells what of the flags is missing or makes no sense.
func (t training) check() error {
	switch codes := lang.Codes(); {
	case t.language == "":
		return fmt.Errorf("--language is missing: give %s", strings.Join(codes, " or "))
	case !slices.Contains(codes, t.language):
		return fmt.Errorf("--language %s: there is no such pack, it is one of %s", t.language, strings.Join(codes, ", "))
	case t.output == "":
		return errors.New("--output is missing: name the file that takes the model")
	case t.Rounds < 1, t.Least < 1, t.Models < 1:
		return errors.New("--rounds, --least and --models are 1 at least")
	}
	return nil
}

// train learns a model, writes it and compares it with the trees that were held
// back. There are no figures when none were.
func (a *app) train(ctx context.Context, t training, treebanks []string) (*syntax.Agreement, error) {
	var trees []syntax.Tree
	for _, name := range treebanks {
		more, err := readTreebank(name)
		if err != nil {
			return nil, err
		}
		trees = append(trees, more...)
	}
	x, err := extract.New()
	if err != nil {
		return nil, fmt.Errorf("load the language packs: %w", err)
	}
	var cut []syntax.Tree
	for some := range slices.Chunk(trees, 100) {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		cut = append(cut, x.CutTrees(t.language, some)...)
	}
	a.say("%d trees, %d of them usable", len(trees), len(cut))
	if len(cut) == 0 {
		return nil, fmt.Errorf("%s: no tree to learn from: each needs the words that isnad makes of its sentence, and one root", strings.Join(treebanks, ", "))
	}
	learn, held := split(cut, t.all)
	t.Log = func(format string, args ...any) { fmt.Fprintf(a.stderr, format, args...) }
	m, err := trainUntil(ctx, learn, t.Settings)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return nil, fmt.Errorf("write %s: %w", t.output, err)
	}
	if err := replaceFile(t.output, b.Bytes()); err != nil {
		return nil, fmt.Errorf("write %s: %w", t.output, err)
	}
	a.say("%s: %d KiB, learned from %d trees", visible(t.output), (b.Len()+1023)/1024, len(learn))
	if len(held) == 0 {
		a.say("no tree was held back, so there are no figures")
		return nil, nil
	}
	figures := syntax.Compare(m.Parser(), held)
	return &figures, nil
}

// split takes every tenth tree out, unless all are to be learned from.
func split(trees []syntax.Tree, all bool) (learn, held []syntax.Tree) {
	for i, t := range trees {
		if i%10 == 9 && !all {
			held = append(held, t)
			continue
		}
		learn = append(learn, t)
	}
	return learn, held
}

// trainUntil is syntax.Train, which takes minutes and knows no context: when ctx
// ends it is left to end with the process.
func trainUntil(ctx context.Context, trees []syntax.Tree, set syntax.Settings) (m *syntax.Model, err error) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		m, err = syntax.Train(trees, set)
	}()
	select {
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	case <-done:
		return m, err
	}
}

// readTreebank reads a file of trees. The error names file and line.
func readTreebank(name string) ([]syntax.Tree, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read the treebank: %w", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w; it is named .gz and must be gzip", name, err)
		}
	}
	trees, err := syntax.ReadTrees(r)
	if err != nil {
		return nil, fmt.Errorf("%s:%s", name, strings.TrimPrefix(err.Error(), "line "))
	}
	if len(trees) == 0 {
		return nil, fmt.Errorf("%s: there is no tree in it", name)
	}
	return trees, nil
}

// agreement is syntax.Agreement as JSON: shares of 1.
type agreement struct {
	Words       int                       `json:"words"`
	Tags        float64                   `json:"tags"`
	Heads       float64                   `json:"heads"`
	HeadsLabels float64                   `json:"headsAndLabels"`
	Labels      map[string]labelAgreement `json:"labels"`
}

type labelAgreement struct {
	Right     int `json:"right"`
	Predicted int `json:"predicted"`
	Treebank  int `json:"treebank"`
}

func agreementOf(a syntax.Agreement) agreement {
	out := agreement{Words: a.Words, Tags: a.Tag, Heads: a.Head, HeadsLabels: a.Labeled, Labels: map[string]labelAgreement{}}
	for name, n := range a.Labels {
		out.Labels[name] = labelAgreement{Right: n[0], Predicted: n[1], Treebank: n[2]}
	}
	return out
}
