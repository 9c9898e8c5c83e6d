package store

import "strconv"

// standing reads what articles own in the graph now, in the form of subgraph.
// The claims it returns are known by id only.
func (w *work) standing(ids []string) (*subgraph, error) {
	g := newSubgraph()
	for _, name := range tableNames() {
		rows, err := w.readIDs(query(name)+"-read", ids, nil)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			g.stand(name, row)
		}
	}
	return g, nil
}

// stand adds one row of a NAME-read query.
func (g *subgraph) stand(name tableName, row record) {
	p := properties(row["properties"])
	article, actor, id := text(row["article"]), text(row["actor"]), text(row["evidence"])
	switch name {
	case articles:
		g.put(name, record{"article": article}, p, article)
	case evidence:
		g.claims[text(row["claim"])] = claim{id: text(row["claim"])}
		if edge := text(row["edge"]); edge != "" {
			g.edges[edge] = true
		}
		g.put(name, record{"evidence": id}, p, id)
	case speakers:
		g.put(name, record{"evidence": id, "position": row["position"], "actor": actor}, nil, id, strconv.Itoa(number(row["position"])), actor)
	case references:
		kind, other := text(row["type"]), text(row["other"])
		g.put(name, record{"evidence": id, "type": kind, "other": other}, nil, id, kind, other)
	case mentions, publishers:
		g.put(name, record{"article": article, "actor": actor}, p, article, actor)
	}
}
