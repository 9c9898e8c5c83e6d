package store

import (
	"maps"
	"slices"
	"time"

	"isnad/graph"
)

// document is a checked batch with its hash.
type document struct {
	batch graph.Batch
	hash  string
}

// rows estimates how many rows the document makes.
func (d document) rows() int {
	n := 1 + 2*len(d.batch.Nodes)
	for _, c := range d.batch.Claims {
		n += 3 + 3*len(c.Evidence)
	}
	return n
}

// replace is one writing transaction: it makes the articles of docs what their
// batches say, and takes the articles of gone out. It is safe to run twice.
func (w *work) replace(docs []document, gone []string, force bool, fetched time.Time) error {
	if _, err := w.run(queryWriterLock, nil, false); err != nil {
		return err
	}
	todo, stand, err := w.todo(docs, force)
	if err != nil || len(todo)+len(gone) == 0 {
		return err
	}
	want := newSubgraph()
	for _, d := range todo {
		want.add(d.batch, d.hash, fetched)
	}
	have, err := w.standing(slices.Concat(stand, gone))
	if err != nil {
		return err
	}
	edges, err := w.standingEdges(union(have.edges, want.edges))
	if err != nil {
		return err
	}
	created, err := w.createEnds(want)
	if err != nil {
		return err
	}
	changes, err := w.apply(have, want)
	if err != nil {
		return err
	}
	return w.project(have, want, edges, votesOf(changes, have, want, created, force))
}

// todo returns the documents that differ from the graph, and the ids of those
// articles among them that it holds. It runs under the lock: another writer may
// have written the same since the first look.
func (w *work) todo(docs []document, force bool) (todo []document, stand []string, err error) {
	ids := make([]string, len(docs))
	for i, d := range docs {
		ids[i] = d.batch.Document.ID
	}
	rows, err := w.readIDs(queryArticleHashes, ids, nil)
	if err != nil {
		return nil, nil, err
	}
	hashes := map[string]string{}
	for _, row := range rows {
		hashes[text(row["id"])] = text(row["hash"])
	}
	for _, d := range docs {
		hash, stands := hashes[d.batch.Document.ID]
		switch {
		case stands && hash == d.hash && !force:
			w.summary.Unchanged++
			continue
		case stands:
			w.summary.Replaced++
			stand = append(stand, d.batch.Document.ID)
		default:
			w.summary.New++
		}
		todo = append(todo, d)
	}
	return todo, stand, nil
}

// createEnds makes the actors and claims of want that are missing, for what
// articles own hangs on them. It returns the actors that it made.
func (w *work) createEnds(want *subgraph) (map[string]bool, error) {
	missing, err := w.missing(queryActorExisting, want.actors())
	if err != nil {
		return nil, err
	}
	created := map[string]bool{}
	var rows []record
	for _, id := range missing {
		created[id] = true
		rows = append(rows, record{"id": id})
	}
	if err := w.write(queryActorCreate, rows); err != nil {
		return nil, err
	}
	missing, err = w.missing(queryClaimExisting, slices.Collect(maps.Keys(want.claims)))
	if err != nil {
		return nil, err
	}
	return created, w.createClaims(want, missing)
}

// missing returns those ids, sorted, that q does not find.
func (w *work) missing(q query, ids []string) ([]string, error) {
	rows, err := w.readIDs(q, ids, nil)
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for _, row := range rows {
		found[text(row["id"])] = true
	}
	var missing []string
	for _, id := range slices.Sorted(slices.Values(ids)) {
		if !found[id] {
			missing = append(missing, id)
		}
	}
	return missing, nil
}

func (w *work) createClaims(want *subgraph, ids []string) error {
	var rows, by, against, about []record
	end := func(list *[]record, id string, actor *string) {
		if actor != nil {
			*list = append(*list, record{"id": id, "actor": *actor})
		}
	}
	for _, id := range ids {
		c := want.claims[id]
		rows = append(rows, record{"id": id, "kind": string(c.kind), "about": present(c.about), "period": c.period, "edge": optional(c.edge())})
		end(&by, id, c.source)
		end(&against, id, c.target)
		end(&about, id, c.about)
	}
	return w.writeAll(step{queryClaimCreate, rows}, step{queryClaimBy, by}, step{queryClaimAgainst, against}, step{queryClaimAbout, about})
}

// apply writes the differences of all tables: first what is new, nodes before
// relationships, then what changed, then what goes. What goes comes last, for a
// look-up costs more the more the transaction has deleted.
func (w *work) apply(have, want *subgraph) (map[tableName]change, error) {
	changes := map[tableName]change{}
	for _, name := range tableNames() {
		c := compare(have.tables[name], want.tables[name])
		changes[name] = c
		if err := w.write(query(name)+"-create", c.create); err != nil {
			return nil, err
		}
	}
	for _, name := range tableNames() {
		if err := w.write(query(name)+"-change", walks(name, changes[name].set)); err != nil {
			return nil, err
		}
	}
	for _, name := range slices.Backward(tableNames()) {
		if err := w.write(query(name)+"-delete", walks(name, changes[name].remove)); err != nil {
			return nil, err
		}
	}
	return changes, nil
}

// walks puts the mentions of each article into one row, with their properties by
// actor. To look for each by its ends would walk all mentions of the article, or
// of a busy actor, again for each. Rows of other tables stay as they are.
func walks(name tableName, rows []record) []record {
	if name != mentions {
		return rows
	}
	var all []record
	at := map[string]record{}
	for _, row := range rows {
		id := text(row["article"])
		if at[id] == nil {
			at[id] = record{}
			all = append(all, record{"article": id, "actors": at[id]})
		}
		at[id][text(row["actor"])] = properties(row["properties"])
	}
	return all
}
