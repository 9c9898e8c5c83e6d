package config

import (
	"strings"
	"time"
)

// Key is one setting: the single place where its name, type, default, limits
// and meaning stand.
type Key struct {
	Name    string   // section.key, as in the file
	Kind    Kind     // how its text is read and checked
	Default string   // as it would stand in the file; "" is an empty string
	Comment string   // one line, for people
	Secret  bool     // never printed
	Env     []string // names of the environment beside ISNAD_SECTION_KEY
}

// Keys returns every setting in the order of the file.
func Keys() []Key {
	return []Key{
		{Name: "neo4j.uri", Kind: boltURI{}, Env: []string{"NEO4J_URI"},
			Comment: "the Neo4j to use, like bolt://127.0.0.1:7687; empty: the managed local one of isnad neo4j up"},
		{Name: "neo4j.user", Kind: text{}, Default: "neo4j", Env: []string{"NEO4J_USER", "NEO4J_USERNAME"},
			Comment: "the account at neo4j.uri"},
		{Name: "neo4j.password", Kind: text{}, Secret: true, Env: []string{"NEO4J_PASSWORD"},
			Comment: "its password; better in the environment (ISNAD_NEO4J_PASSWORD) or in neo4j.password_file"},
		{Name: "neo4j.password_file", Kind: path{}, Env: []string{"NEO4J_PASSWORD_FILE"},
			Comment: "a file that holds the password; a relative path starts at this file's directory"},
		{Name: "neo4j.database", Kind: text{}, Default: "neo4j", Env: []string{"NEO4J_DATABASE"},
			Comment: "the database to use; the Community Edition has one, neo4j"},
		{Name: "neo4j.timeout", Kind: duration{time.Second, time.Hour}, Default: "10s",
			Comment: "how long a server that does not answer is tried again"},

		{Name: "local.data_dir", Kind: path{},
			Comment: "where the managed local Neo4j keeps its data; empty: isnad's own folder in the user's data directory"},
		{Name: "local.cache_dir", Kind: path{},
			Comment: "where its downloads are kept; empty: isnad's own folder in the user's cache directory"},
		{Name: "local.http_port", Kind: integer{0, 65535}, Default: "0",
			Comment: "its port for Neo4j Browser on 127.0.0.1; 0: 7474, or a free one where that is taken"},
		{Name: "local.bolt_port", Kind: integer{0, 65535}, Default: "0",
			Comment: "its port for programs on 127.0.0.1; 0: 7687, or a free one where that is taken"},

		{Name: "ingest.workers", Kind: integer{0, 1024}, Default: "0",
			Comment: "how many documents are read at the same time; 0: as many as there are processors"},
		{Name: "ingest.batch_documents", Kind: integer{1, 500}, Default: "50",
			Comment: "how many whole documents are written together"},
		{Name: "ingest.max_bytes", Kind: size{1 << 10, 1 << 30}, Default: "16MiB",
			Comment: "the largest text or HTML file that is read"},
		{Name: "ingest.retry_for", Kind: duration{time.Second, 24 * time.Hour}, Default: "1m0s",
			Comment: "how long documents are written again when the connection is lost"},

		{Name: "fetch.timeout", Kind: duration{time.Second, time.Hour}, Default: "30s",
			Comment: "how long one page may take, redirects and body included"},
		{Name: "fetch.max_bytes", Kind: size{1 << 10, 1 << 30}, Default: "16MiB",
			Comment: "the largest page that is read, after decompression"},
		{Name: "fetch.max_redirects", Kind: integer{0, 50}, Default: "5",
			Comment: "how many redirects are followed"},
		{Name: "fetch.user_agent", Kind: text{}, Default: "isnad/1",
			Comment: "how isnad names itself to web servers"},
		{Name: "fetch.allow_private", Kind: boolean{}, Default: "false",
			Comment: "whether pages may be read from loopback, private and other non-public addresses"},

		{Name: "output.format", Kind: choice{"table", "json", "csv"}, Default: "table",
			Comment: "how query and show print where --format does not say it: table, json or csv"},
		{Name: "log.level", Kind: choice{"debug", "info", "warn", "error"}, Default: "warn",
			Comment: "the least that is logged to standard error: debug, info, warn or error"},
	}
}

// EnvNames returns the environment variables that set k, the strongest first.
func (k Key) EnvNames() []string {
	own := "ISNAD_" + strings.ToUpper(strings.ReplaceAll(k.Name, ".", "_"))
	return append([]string{own}, k.Env...)
}

func names(keys []Key) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = k.Name
	}
	return out
}

func find(keys []Key, name string) (Key, bool) {
	for _, k := range keys {
		if k.Name == name {
			return k, true
		}
	}
	return Key{}, false
}
