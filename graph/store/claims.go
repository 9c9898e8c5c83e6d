package store

import (
	"fmt"

	"isnad/graph"
)

// projectClaims makes counters and captions of claims what their evidence comes
// to, and removes those without any.
func (w *work) projectClaims(ids []string) error {
	facts, err := w.readIDs(queryClaimFacts, ids, counting())
	if err != nil {
		return err
	}
	var set, remove []record
	for _, fact := range facts {
		if number(fact["evidence"]) == 0 {
			remove = append(remove, record{"id": fact["id"]})
			continue
		}
		if diff := differing(properties(fact["properties"]), claimProperties(fact)); len(diff) > 0 {
			set = append(set, record{"id": fact["id"], "properties": diff})
		}
	}
	return w.writeAll(step{queryClaimChange, set}, step{queryClaimDelete, remove})
}

// claimProperties returns the derived properties of a claim. Its confidence is
// that of its surest evidence, which no order of articles changes.
func claimProperties(fact record) record {
	matters := precedence(graph.Matters(), words(fact["matters"]))
	p := record{"matters": list(matters), "name": caption(fact, matters)}
	for _, name := range []string{"evidence", "articles", "outlets", "confidence", "firstSeen", "lastSeen", "contested"} {
		p[name] = fact[name]
	}
	return p
}

// caption returns what a person reads on a claim, such as
// "Microsoft accused Russian hackers: cyberattack on Biden campaign".
func caption(fact record, matters []string) string {
	source, target, about := text(fact["source"]), text(fact["target"]), text(fact["about"])
	if source == "" {
		source = "someone"
	}
	if target == "" {
		target = "someone"
	}
	form := map[graph.EdgeKind]string{
		graph.Accused: "%s accused %s", graph.Denied: "%s denied what %s says",
		graph.Targeted: "%s targeted %s", graph.Reported: "%s reported %s",
	}[graph.EdgeKind(text(fact["kind"]))]
	if form == "" {
		form = "%s and %s"
	}
	s := fmt.Sprintf(form, source, target)
	if len(matters) > 0 {
		s += ": " + matters[0]
	}
	if about != "" && about != target {
		s += " on " + about
	}
	return s
}

// projectLinks makes the links between claims what the references between
// their evidence come to. References stay inside one article, so the claims
// that it touches are all that can have changed.
func (w *work) projectLinks(ids []string) error {
	facts, err := w.readIDs(queryLinkFacts, ids, nil)
	if err != nil {
		return err
	}
	standing, err := w.readIDs(queryLinkRead, ids, nil)
	if err != nil {
		return err
	}
	key := func(r record) string { return text(r["source"]) + " " + text(r["type"]) + " " + text(r["target"]) }
	stands := map[string]record{}
	for _, row := range standing {
		stands[key(row)] = row
	}
	var create, set, remove []record
	for _, fact := range facts {
		old, ok := stands[key(fact)]
		delete(stands, key(fact))
		want := record{"evidence": fact["evidence"]}
		if !ok {
			create = append(create, record{"source": fact["source"], "type": fact["type"], "target": fact["target"], "properties": want})
		} else if diff := differing(properties(old["properties"]), want); len(diff) > 0 {
			set = append(set, record{"source": fact["source"], "type": fact["type"], "target": fact["target"], "properties": diff})
		}
	}
	for _, k := range union(stands, nil) {
		remove = append(remove, stands[k])
	}
	return w.writeAll(step{queryLinkCreate, create}, step{queryLinkChange, set}, step{queryLinkDelete, remove})
}
