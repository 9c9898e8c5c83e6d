package queries

import (
	_ "embed" // style.grass
	"strings"
)

//go:embed style.grass
var style string

// Style returns the look of the graph in Neo4j Browser, as a GraSS file: one
// colour and one caption for each label and type. Drop it onto Browser's
// window, or paste StyleCommand into its editor.
func Style() string { return style }

// StyleCommand returns the line that gives Neo4j Browser the look of Style.
func StyleCommand() string { return ":style " + strings.Join(strings.Fields(style), " ") }
