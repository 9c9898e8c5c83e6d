package store

import "isnad/graph"

// affiliationChanges returns rows that make the stored affiliations of an actor
// into those of a.
func affiliationChanges(id string, standing any, a actor) (create, change, remove []record) {
	stands := map[graph.Affiliation]bool{}
	ties, _ := standing.([]any)
	for _, tie := range ties {
		t := properties(tie)
		key := graph.Affiliation{Role: text(t["role"]), With: text(t["with"])}
		switch source, ok := a.sources[key]; {
		case !ok:
			remove = append(remove, record{"actor": id, "with": key.With, "role": key.Role})
		case source != text(t["source"]):
			change = append(change, record{"actor": id, "with": key.With, "role": key.Role, "properties": record{"source": source}})
		}
		stands[key] = true
	}
	for _, tie := range a.affiliations {
		if !stands[tie] {
			create = append(create, record{"actor": id, "with": tie.With, "role": tie.Role, "source": a.sources[tie]})
		}
	}
	return create, change, remove
}
