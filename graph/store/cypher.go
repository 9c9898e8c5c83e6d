package store

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.cypher
var cypher embed.FS

// query is the name of a .cypher file, without its ending.
type query string

// The queries by name. Those of the tables that an article owns are named by
// tableName.
const (
	queryPing              query = "ping"
	querySchema            query = "schema"
	querySchemaRead        query = "schema-read"
	querySchemaAwait       query = "schema-await"
	queryWriterCreate      query = "writer-create"
	queryWriterLock        query = "writer-lock"
	queryArticleHashes     query = "article-hashes"
	queryActorExisting     query = "actor-existing"
	queryActorCreate       query = "actor-create"
	queryActorRead         query = "actor-read"
	queryActorMentions     query = "actor-mentions"
	queryActorPublications query = "actor-publications"
	queryActorChange       query = "actor-change"
	queryActorDelete       query = "actor-delete"
	queryAffiliationCreate query = "affiliation-create"
	queryClaimExisting     query = "claim-existing"
	queryClaimCreate       query = "claim-create"
	queryClaimBy           query = "claim-by"
	queryClaimAgainst      query = "claim-against"
	queryClaimAbout        query = "claim-about"
	queryClaimFacts        query = "claim-facts"
	queryClaimChange       query = "claim-change"
	queryClaimDelete       query = "claim-delete"
	queryClaimOfActor      query = "claim-of-actor"
	queryLinkFacts         query = "link-facts"
	queryLinkRead          query = "link-read"
	queryLinkCreate        query = "link-create"
	queryEdgeFacts         query = "edge-facts"
	queryEdgeRead          query = "edge-read"
	queryEdgeCreate        query = "edge-create"
	queryEdgeChange        query = "edge-change"
	queryEdgeDelete        query = "edge-delete"
	queryLinkChange        query = "link-change"
	queryLinkDelete        query = "link-delete"
	queryAffiliationChange query = "affiliation-change"
	queryAffiliationDelete query = "affiliation-delete"
)

// text returns the Cypher of q. A missing file is a mistake of the build, which
// a test finds.
func (q query) text() string {
	data, err := fs.ReadFile(cypher, string(q)+".cypher")
	if err != nil {
		panic("store: no file " + string(q) + ".cypher")
	}
	return string(data)
}

// statements returns the statements of a file that has several, each closed by
// a semicolon at the end of its line.
func (q query) statements() []string {
	var all []string
	for part := range strings.SplitSeq(q.text(), ";\n") {
		if strings.TrimSpace(part) != "" {
			all = append(all, part)
		}
	}
	return all
}
