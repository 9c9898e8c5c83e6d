package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"isnad/eval"
	"isnad/extract"
	"isnad/graph"
	"isnad/ingest"
)

func (a *app) evalCommand() *cobra.Command {
	var opt eval.Options
	format := formats("text", "json")
	cmd := &cobra.Command{
		Use:   "eval GOLD_DIR [PREDICTED_DIR]",
		Short: "Measure extracted graphs against gold graphs",
		Long: `Eval compares graphs with gold graphs made by hand and prints precision,
recall and F1 for each kind of edge, with intervals by a bootstrap over the
articles. GOLD_DIR holds ID.txt and ID.json; PREDICTED_DIR holds ID.json, as
isnad extract --out writes them. Without it, the texts of GOLD_DIR are
extracted now.`,
		Example: `  isnad eval gold/
  isnad eval gold/ graphs/ --errors
  isnad eval gold/ --only 'ar-*' --format json`,
		Args: need(1, 2),
	}
	cmd.Flags().StringSliceVar(&opt.Only, "only", nil, "score articles whose id fits this `GLOB`; may be repeated")
	cmd.Flags().BoolVar(&opt.Errors, "errors", false, "list the missed and the wrong edges")
	cmd.Flags().Uint64Var(&opt.Seed, "seed", 1, "of the bootstrap")
	cmd.Flags().Var(format, "format", "how to print: text or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		predicted := ""
		if len(args) == 2 {
			predicted = args[1]
		}
		x, err := extract.New()
		if err != nil {
			return fmt.Errorf("load the language packs: %w", err)
		}
		opt.Parallel = a.config.Ingest.Workers
		// The same way as isnad extract takes, so that both give the same graph.
		batch := func(_, path string) (graph.Batch, error) {
			for r := range ingest.Extract(cmd.Context(), []string{path}, a.source(), x, 1) {
				if r.Err != nil {
					return graph.Batch{}, r.Err.Err
				}
				return r.Batch, nil
			}
			return graph.Batch{}, cmd.Context().Err()
		}
		report, err := eval.Run(cmd.Context(), filepath.Clean(args[0]), predicted, batch, opt)
		if err != nil {
			return err
		}
		if format.value == "json" {
			return writeJSON(a.stdout, report)
		}
		return report.WriteText(a.stdout)
	}
	return cmd
}
