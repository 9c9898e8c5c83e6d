package store_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"isnad/graph"
	"isnad/graph/store"
)

// Write brings batches into a graph and says what changed.
func ExampleStore_Write() {
	ctx := context.Background()
	s, err := store.Open(ctx, store.Config{URI: "bolt://127.0.0.1:7687", User: "neo4j", Password: os.Getenv("NEO4J_PASSWORD")})
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = s.Close(ctx) }()
	if err := s.Prepare(ctx); err != nil {
		log.Fatal(err)
	}
	var batches []graph.Batch // from extract
	sum, err := s.Write(ctx, batches, store.WriteOptions{})
	for _, failed := range store.DocumentErrors(err) {
		fmt.Println(failed.Article, failed.Err)
	}
	fmt.Println(sum.New, sum.Replaced, sum.Unchanged, sum.Changes())
}
