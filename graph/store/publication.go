package store

import (
	"strings"

	"isnad/graph"
)

// mentionVote reads what MENTIONED_IN says: one relationship, or several with
// the same properties.
func mentionVote(p record, weight int, first, last string) vote {
	v := vote{
		known: truth(p["known"]), kind: graph.Kind(text(p["kind"])), name: text(p["name"]),
		nameAr: text(p["nameAr"]), nameEn: text(p["nameEn"]), wikidata: text(p["wikidata"]), country: text(p["country"]),
		names: words(p["names"]), weight: max(weight, 1), first: first, last: last,
	}
	with := words(p["with"])
	for i, role := range words(p["roles"]) {
		if i < len(with) {
			v.affiliations = append(v.affiliations, graph.Affiliation{Role: role, With: with[i]})
		}
	}
	return v
}

// publisherVote reads what PUBLISHED_BY says of an actor: its name. A publisher
// of which nothing else is known is an organisation, unless its id stands in
// the space of states or persons.
func publisherVote(id, name string, weight int, first, last string) vote {
	kind := graph.Organization
	switch space, _, _ := strings.Cut(id, ":"); space {
	case "state":
		kind = graph.State
	case "person":
		kind = graph.Person
	}
	return vote{kind: kind, name: name, weight: max(weight, 1), first: first, last: last}
}
