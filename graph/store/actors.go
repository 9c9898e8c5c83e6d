package store

import (
	"maps"
	"slices"
	"strings"

	"isnad/graph"
)

// touch is what a transaction did to one actor.
type touch struct {
	created bool   // this transaction made it, so votes are all there are
	lost    bool   // a vote went or changed: all must be read again
	votes   []vote // new votes
}

// votesOf collects what the changes of a transaction mean for each actor. With
// all set, every actor is derived again from the graph.
func votesOf(changes map[tableName]change, have, want *subgraph, created map[string]bool, all bool) map[string]*touch {
	touched := map[string]*touch{}
	for _, id := range union(setOf(have.actors()), setOf(want.actors())) {
		touched[id] = &touch{created: created[id], lost: all && !created[id]}
	}
	days := map[string]string{} // publication day by article
	for id, e := range want.tables[articles] {
		days[id] = isoDay(e.properties["publishedAt"])
	}
	redated := map[string]bool{}
	for _, row := range changes[articles].set {
		if _, ok := properties(row["properties"])["publishedAt"]; ok {
			redated[text(row["article"])] = true
		}
	}
	for _, name := range []tableName{mentions, publishers} {
		for _, row := range changes[name].create {
			t := touched[text(row["actor"])]
			t.votes = append(t.votes, voteOf(name, row, days[text(row["article"])]))
		}
		for _, row := range slices.Concat(changes[name].set, changes[name].remove) {
			touched[text(row["actor"])].lost = true
		}
		for _, e := range want.tables[name] {
			if redated[text(e.match["article"])] {
				touched[text(e.match["actor"])].lost = true
			}
		}
	}
	return touched
}

// voteOf returns the vote of one new mention or publication.
func voteOf(name tableName, row record, day string) vote {
	p := properties(row["properties"])
	if name == publishers {
		return publisherVote(text(row["actor"]), text(p["name"]), 1, day, day)
	}
	return mentionVote(p, number(p["count"]), day, day)
}

// projectActors makes kind, names and labels of the touched actors what all
// their votes come to, and removes those that no article holds any more. It
// returns the ids of actors that stood before and have another name now.
func (w *work) projectActors(touched map[string]*touch) (renamed []string, err error) {
	rows, err := w.readIDs(queryActorRead, union(touched, nil), nil)
	if err != nil {
		return nil, err
	}
	actors, err := w.derived(rows, touched)
	if err != nil {
		return nil, err
	}
	var set, create, change, remove, orphans []record
	for _, row := range rows {
		id := text(row["id"])
		if !truth(row["mentioned"]) && !truth(row["publishes"]) {
			orphans = append(orphans, record{"id": id})
			continue
		}
		a := actors[id]
		if update := actorChange(row, a); update != nil {
			set = append(set, update)
			if _, ok := properties(update["properties"])["name"]; ok && !touched[id].created {
				renamed = append(renamed, id)
			}
		}
		add, differ, drop := affiliationChanges(id, row["affiliations"], a)
		create, change, remove = append(create, add...), append(change, differ...), append(remove, drop...)
	}
	return renamed, w.writeAll(step{queryActorChange, set}, step{queryAffiliationCreate, create},
		step{queryAffiliationChange, change}, step{queryAffiliationDelete, remove}, step{queryActorDelete, orphans})
}

// derived returns what each actor of rows comes to. All votes are read only of
// those that lost one, or of which a new one leaves open what the others say.
func (w *work) derived(rows []record, touched map[string]*touch) (map[string]actor, error) {
	actors := map[string]actor{}
	var again []string
	for _, row := range rows {
		id := text(row["id"])
		t := touched[id]
		if t.created {
			actors[id] = derive(id, t.votes)
			continue
		}
		a, told := standingActor(row), !t.lost
		for _, v := range t.votes {
			if told {
				a, told = a.with(v)
			}
		}
		actors[id] = a
		if !told {
			again = append(again, id)
		}
	}
	votes, err := w.votes(again)
	for _, id := range again {
		if len(votes[id]) > 0 {
			actors[id] = derive(id, votes[id])
		}
	}
	return actors, err
}

// votes returns all that articles say of actors.
func (w *work) votes(ids []string) (map[string][]vote, error) {
	all := map[string][]vote{}
	said, err := w.readIDs(queryActorMentions, ids, nil)
	if err != nil {
		return nil, err
	}
	for _, r := range said {
		id := text(r["id"])
		all[id] = append(all[id], mentionVote(r, number(r["weight"]), text(r["first"]), text(r["last"])))
	}
	published, err := w.readIDs(queryActorPublications, ids, nil)
	for _, r := range published {
		id := text(r["id"])
		all[id] = append(all[id], publisherVote(id, text(r["name"]), number(r["weight"]), text(r["first"]), text(r["last"])))
	}
	return all, err
}

// standingActor reads an actor as it is stored.
func standingActor(row record) actor {
	p := properties(row["properties"])
	a := actor{
		known: truth(p["known"]), kind: graph.Kind(text(p["kind"])), name: text(p["name"]), nameAr: text(p["nameAr"]),
		nameEn: text(p["nameEn"]), wikidata: text(p["wikidata"]), country: text(p["country"]),
		searchKeys: words(p["searchKeys"]), first: isoDay(p["firstSeen"]), last: isoDay(p["lastSeen"]),
		sources: map[graph.Affiliation]string{},
	}
	ties, _ := row["affiliations"].([]any)
	for _, tie := range ties {
		t := properties(tie)
		a.sources[graph.Affiliation{Role: text(t["role"]), With: text(t["with"])}] = text(t["source"])
	}
	a.affiliations = slices.SortedFunc(maps.Keys(a.sources), compareAffiliations)
	return a
}

// actorChange returns the row that makes the stored actor of row into a, nil if
// it is that already.
func actorChange(row record, a actor) record {
	id := text(row["id"])
	want := record{
		"known": a.known, "kind": string(a.kind), "name": a.name, "nameAr": optional(a.nameAr), "nameEn": optional(a.nameEn),
		"wikidata": optional(a.wikidata), "country": optional(a.country), "searchKeys": list(a.searchKeys),
		"firstSeen": day(a.first), "lastSeen": day(a.last),
	}
	labels := []string{string(a.kind)}
	if strings.HasPrefix(id, anonPrefix) {
		labels = append(labels, labelUnnamed)
	}
	reporting := truth(row["reports"]) && (a.kind == graph.Organization || a.kind == graph.Company)
	if truth(row["publishes"]) || reporting {
		labels = append(labels, labelOutlet)
	}
	diff := differing(properties(row["properties"]), want)
	stands := words(row["labels"])
	add, remove := []string{}, []string{}
	for _, l := range derivedLabels() {
		switch has, wants := slices.Contains(stands, l), slices.Contains(labels, l); {
		case wants && !has:
			add = append(add, l)
		case has && !wants:
			remove = append(remove, l)
		}
	}
	if len(diff)+len(add)+len(remove) == 0 {
		return nil
	}
	return record{"id": id, "properties": diff, "add": add, "remove": remove}
}
