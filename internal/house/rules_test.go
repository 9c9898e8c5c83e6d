package house

// module is the path of this module, and the first part of all its packages.
const module = "isnad"

// arrow says which other packages of this module the packages under a folder
// may import, tests aside. A star stands for all.
type arrow struct {
	from string
	to   []string
}

// arrows returns the direction of all dependencies. Of the lines that fit a
// package the longest counts.
func arrows() []arrow {
	return []arrow{
		{from: "cmd", to: []string{"*"}},
		{from: "ingest", to: []string{"article", "graph"}},
		{from: "eval", to: []string{"graph"}},
		{from: "extract", to: []string{"article", "graph", "extract/gazetteer", "extract/inflect", "extract/lang", "extract/syntax", "internal/fold"}},
		{from: "extract/lang", to: []string{"graph", "extract/inflect", "extract/syntax", "internal/fold"}},
		{from: "extract/syntax", to: []string{"internal/fold"}},
		{from: "extract/gazetteer", to: []string{"graph", "internal/fold"}},
		{from: "extract/inflect", to: []string{"internal/fold"}},
		{from: "article", to: []string{"internal/fold"}},
		{from: "queries", to: []string{"graph", "internal/fold"}},
		{from: "graph/store", to: []string{"graph", "internal/fold"}},
		{from: "graph/local", to: []string{"graph/local/internal/jvm"}},
		{from: "graph"},
		{from: "examples"},
		{from: "internal/config", to: []string{"internal/spell"}},
		{from: "internal/fold"},
		{from: "internal/spell"},
		{from: "internal/house"},
	}
}

// home says under which folders alone a path, or one below it, may be imported,
// tests aside. A star stands for all; of the lines that fit a path the longest
// counts.
type home struct {
	path string
	of   []string
}

// homes returns the imports that are not free for all. What touches the world
// has few homes, so that the rest stays a matter of values in, values out.
func homes() []home {
	return []home{
		{"github.com/spf13/viper", []string{"internal/config"}},
		{"github.com/spf13/cobra", []string{"cmd"}},
		{"github.com/spf13/pflag", []string{"cmd"}},
		{"github.com/jedib0t/go-pretty", []string{"cmd"}},
		{"github.com/neo4j/neo4j-go-driver", []string{"graph/store", "graph/local", "queries"}},
		{"github.com/markusmobius", []string{"article"}},
		{"golang.org/x/net/html", []string{"article"}},

		{"os", []string{"cmd", "eval", "graph/local", "ingest", "internal/config"}},
		{"os/exec", []string{"graph/local"}},
		{"net", []string{"article", "graph/local", "graph/store", "ingest"}}, // article: addresses and content types, no connections
		{"net/url", []string{"*"}},
		{"log", []string{"cmd", "graph/store", "ingest"}},
		{"syscall", []string{"cmd", "graph/local", "ingest"}},
		{"math/rand", []string{"eval", "extract/syntax"}}, // seeded: the same interval, the same order of learning each time
		{"time", []string{"article", "cmd", "extract", "graph/local", "graph/store", "ingest", "internal/config", "queries"}},
		{"unsafe", nil},

		{module + "/graph/local/localtest", nil},
	}
}

// sealed says which other modules the packages under a folder may import, where
// that is not left to them; where lines overlap the longest counts.
func sealed() []arrow {
	return []arrow{
		{from: "graph"},
		{from: "graph/store", to: []string{"github.com/cenkalti/backoff/v5", "github.com/neo4j/neo4j-go-driver/v5"}},
		{from: "graph/local", to: []string{"github.com/neo4j/neo4j-go-driver/v5", "github.com/schollz/progressbar/v3", "golang.org/x/sys"}},
		{from: "queries", to: []string{"github.com/neo4j/neo4j-go-driver/v5"}},
		{from: "extract", to: []string{"golang.org/x/text"}},
		{from: "internal/fold", to: []string{"golang.org/x/text"}},
		{from: "examples"},
	}
}
