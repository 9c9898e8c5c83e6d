package store

import "isnad/graph"

// standingEdges returns the properties of those direct edges that stand, by id.
func (w *work) standingEdges(ids []string) (map[string]record, error) {
	rows, err := w.readIDs(queryEdgeRead, ids, nil)
	if err != nil {
		return nil, err
	}
	stands := map[string]record{}
	for _, row := range rows {
		stands[text(row["id"])] = properties(row["properties"])
	}
	return stands, nil
}

// projectEdges makes the direct edges of ids, of which stands are there, what
// the evidence of their claims comes to. An edge stands exactly when a normal
// claim with evidence that counts supports it.
func (w *work) projectEdges(ids []string, stands map[string]record) error {
	facts, err := w.readIDs(queryEdgeFacts, ids, counting())
	if err != nil {
		return err
	}
	var create, set, remove []record
	supported := map[string]bool{}
	for _, fact := range facts {
		id := text(fact["id"])
		supported[id] = true
		want := edgeProperties(fact)
		old, ok := stands[id]
		if !ok {
			if graph.EdgeKind(text(fact["kind"])).Valid() { // the kind becomes a type: only ours may
				create = append(create, record{"id": id, "kind": fact["kind"], "source": fact["source"], "target": fact["target"], "properties": want})
			}
			continue
		}
		if diff := differing(old, want); len(diff) > 0 {
			set = append(set, record{"id": id, "properties": diff})
		}
	}
	for _, id := range union(stands, nil) {
		if !supported[id] {
			remove = append(remove, record{"id": id})
		}
	}
	return w.writeAll(step{queryEdgeCreate, create}, step{queryEdgeChange, set}, step{queryEdgeDelete, remove})
}

// edgeProperties returns the properties of a direct edge.
func edgeProperties(fact record) record {
	p := record{
		"matters": list(precedence(graph.Matters(), words(fact["matters"]))), "outcome": nil,
		"clusters": fact["articles"], // until near copies are found, each article is a cluster of its own
	}
	for _, name := range []string{"claims", "evidence", "articles", "outlets", "firstSeen", "lastSeen", "contested", "sampleQuote", "sampleUrl"} {
		p[name] = fact[name]
	}
	if outcomes := precedence(graph.Outcomes(), words(fact["outcomes"])); len(outcomes) > 0 {
		p["outcome"] = outcomes[0]
	}
	return p
}

// step is a query and its rows.
type step struct {
	query query
	rows  []record
}

// writeAll sends the steps in their order.
func (w *work) writeAll(steps ...step) error {
	for _, s := range steps {
		if err := w.write(s.query, s.rows); err != nil {
			return err
		}
	}
	return nil
}
