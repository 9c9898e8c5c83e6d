package store

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"isnad/graph"
)

// tableName names one sort of what an article owns; its queries are the files
// NAME-read, NAME-create, NAME-change and NAME-delete.
type tableName string

const (
	articles   tableName = "article"   // (:Article)
	evidence   tableName = "evidence"  // (:Evidence) with SUPPORTED_BY and IN_ARTICLE
	speakers   tableName = "via"       // (:Evidence)-[:VIA]->(:Actor)
	references tableName = "reference" // (:Evidence)-[:CONTENT|DISPUTES|RELAYS]->(:Evidence)
	mentions   tableName = "mention"   // (:Actor)-[:MENTIONED_IN]->(:Article)
	publishers tableName = "publisher" // (:Article)-[:PUBLISHED_BY]->(:Actor)
)

// tableNames returns the tables in the order of writing: nodes first.
func tableNames() []tableName {
	return []tableName{articles, evidence, speakers, references, mentions, publishers}
}

// element is one node or relationship that an article owns.
type element struct {
	match      record // what its queries find or make it by
	properties record // every property that isnad sets, nil where it has none
}

// subgraph is all that some articles own, and the claims that it hangs on.
type subgraph struct {
	tables map[tableName]map[string]element // by a key that is unique in its table
	claims map[string]claim                 // by id
	edges  map[string]bool                  // direct edges that the claims may support
}

// claim is what never changes of a claim, for its id is made of it.
type claim struct {
	id                    string
	kind                  graph.EdgeKind
	source, target, about *string
	period                string
}

// edge returns the id of the direct edge between the ends, "" if one is open.
func (c claim) edge() string {
	if c.source == nil || c.target == nil {
		return ""
	}
	return graph.EdgeID(c.kind, *c.source, *c.target)
}

func newSubgraph() *subgraph {
	g := &subgraph{tables: map[tableName]map[string]element{}, claims: map[string]claim{}, edges: map[string]bool{}}
	for _, name := range tableNames() {
		g.tables[name] = map[string]element{}
	}
	return g
}

// put adds an element. Parts of the key are joined by a NUL, so that no two
// lists collide.
func (g *subgraph) put(name tableName, match, properties record, key ...string) {
	g.tables[name][strings.Join(key, "\x00")] = element{match, properties}
}

// addClaim adds a claim and its direct edge.
func (g *subgraph) addClaim(c claim) {
	g.claims[c.id] = c
	if edge := c.edge(); edge != "" {
		g.edges[edge] = true
	}
}

// actors returns the ids of all actors, sorted.
func (g *subgraph) actors() []string {
	ids := map[string]bool{}
	for _, name := range []tableName{mentions, publishers} {
		for _, e := range g.tables[name] {
			ids[text(e.match["actor"])] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// add adds what the batch says. It must have passed check.
func (g *subgraph) add(b graph.Batch, hash string, fetched time.Time) {
	g.addArticle(b.Document, hash, fetched)
	here := map[string]bool{}
	for _, n := range b.Nodes {
		here[n.ID] = true
	}
	for _, n := range b.Nodes {
		g.put(mentions, record{"actor": n.ID, "article": b.Document.ID}, mention(n, b.Document.Language, here), b.Document.ID, n.ID)
	}
	for _, c := range b.Claims {
		g.addClaim(claim{c.ID, c.Kind, c.Source, c.Target, c.About, c.Period})
		for _, e := range c.Evidence {
			g.addEvidence(b.Document, c.ID, e)
		}
	}
}

func (g *subgraph) addArticle(d graph.Document, hash string, fetched time.Time) {
	var published any
	if d.Published != nil {
		if t, err := moment(*d.Published); err == nil {
			published = t
		}
	}
	g.put(articles, record{"article": d.ID, "fetchedAt": stored(fetched.UTC())}, record{
		"url": present(d.URL), "name": optional(d.Title), "language": d.Language,
		"publishedAt": published, "hash": d.Hash, "batchHash": hash,
	}, d.ID)
	if d.OutletID != nil && d.Outlet != nil {
		g.put(publishers, record{"article": d.ID, "actor": *d.OutletID}, record{"name": *d.Outlet}, d.ID, *d.OutletID)
	}
}

func (g *subgraph) addEvidence(d graph.Document, claim string, e graph.Evidence) {
	g.put(evidence, record{"evidence": e.ID, "claim": claim, "article": d.ID}, record{
		"quote": e.Quote, "prefix": e.Prefix, "suffix": e.Suffix, "start": int64(e.Start), "end": int64(e.End),
		"language": d.Language, "trigger": e.Trigger.Text, "matter": string(e.Matter), "polarity": string(e.Polarity),
		"modality": string(e.Modality), "explicit": e.Explicit, "outcome": present(e.Outcome),
		"rule": e.Rule, "confidence": e.Confidence,
	}, e.ID)
	for i, id := range e.Via {
		g.put(speakers, record{"evidence": e.ID, "position": int64(i), "actor": id}, nil, e.ID, strconv.Itoa(i), id)
	}
	for name, ids := range map[string][]string{"CONTENT": e.Content, "DISPUTES": e.Disputes, "RELAYS": e.Relays} {
		for _, id := range ids {
			g.put(references, record{"evidence": e.ID, "type": name, "other": id}, nil, e.ID, name, id)
		}
	}
}

// mention returns what an article says about an actor: the properties of
// MENTIONED_IN, from which those of the actor are derived. Affiliations count
// only with actors that the article has too, so that the order in which
// articles come makes no difference.
func mention(n graph.Node, language string, here map[string]bool) record {
	names := map[string]bool{n.Name: true}
	for _, a := range n.Aliases {
		names[a] = true
	}
	byLanguage := map[string]string{"ar": n.Names["ar"], "en": n.Names["en"]}
	if byLanguage[language] == "" && !n.Known {
		byLanguage[language] = n.Name
	}
	var country string
	ties := map[graph.Affiliation]bool{}
	for _, a := range n.Affiliations {
		if code, ok := strings.CutPrefix(a.With, statePrefix); ok && country == "" {
			country = code
		}
		if here[a.With] && a.With != n.ID {
			ties[a] = true
		}
	}
	var roles, with []any
	for _, a := range slices.SortedFunc(maps.Keys(ties), compareAffiliations) {
		roles = append(roles, a.Role)
		with = append(with, a.With)
	}
	return record{
		"count": int64(len(n.Mentions)), "names": list(slices.Sorted(maps.Keys(names))), "kind": string(n.Kind),
		"known": n.Known, "name": n.Name, "nameAr": optional(byLanguage["ar"]), "nameEn": optional(byLanguage["en"]),
		"wikidata": optional(n.Wikidata), "country": optional(country),
		"roles": orNil(roles), "with": orNil(with),
	}
}

// orNil returns a list, or nil for an empty one, which is not stored.
func orNil(list []any) any {
	if len(list) == 0 {
		return nil
	}
	return list
}
