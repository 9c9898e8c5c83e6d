package graph

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of a batch. The schema checks
// the form alone; Batch.Validate checks the rest.
func Schema() []byte { return slices.Clone(schema) }
