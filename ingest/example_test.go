package ingest_test

import (
	"context"
	"fmt"
	"strings"

	"isnad/article"
	"isnad/graph"
	"isnad/ingest"
)

// extractor finds nothing in any article.
type extractor struct{}

func (extractor) Extract(d article.Document) (graph.Batch, error) {
	return graph.Batch{Document: graph.Document{ID: d.ID}}, nil
}

// writer counts what it is given.
type writer struct{}

func (writer) Write(_ context.Context, batches []graph.Batch) (ingest.Written, error) {
	return ingest.Written{New: len(batches)}, nil
}

// A bad line keeps no good one out.
func ExampleRun() {
	news := strings.NewReader(`{"id":"1","text":"The minister said on Monday that the government would answer the report of the committee."}
{"id":"2","text":
{"id":"3","text":"The president said on Tuesday that the government would answer the questions of the committee."}
`)
	sum, err := ingest.Run(context.Background(), []string{"-"}, ingest.Source{Stdin: news}, extractor{}, writer{}, ingest.Options{})
	fmt.Println(sum.New, "new,", sum.Failed(), "failed in stage", sum.Failures[0].Stage, err)
	// Output: 2 new, 1 failed in stage clean <nil>
}
