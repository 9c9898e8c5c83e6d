package store

import (
	"context"
	"fmt"
	"slices"
)

// ShowLimit is how many entries a list of an Item has at most.
const ShowLimit = 200

const (
	queryShowFind            query = "show-find"
	queryShowEvidence        query = "show-evidence"
	queryShowEdgesOfActor    query = "show-edges-of-actor"
	queryShowActorsOfActor   query = "show-actors-of-actor"
	queryShowArticlesOfActor query = "show-articles-of-actor"
	queryShowActorsOfArticle query = "show-actors-of-article"
	queryShowClaimsOfArticle query = "show-claims-of-article"
	queryShowActorsOfClaim   query = "show-actors-of-claim"
	queryShowClaimsOfClaim   query = "show-claims-of-claim"
	queryShowEvidenceOfClaim query = "show-evidence-of-claim"
	queryShowClaimOfEvidence query = "show-claim-of-evidence"
	queryShowActorsOfEdge    query = "show-actors-of-edge"
	queryShowClaimsOfEdge    query = "show-claims-of-edge"
	queryShowEvidenceOfEdge  query = "show-evidence-of-edge"
)

// Show returns what an id names, an actor, article, claim, evidence or direct
// edge, with what stands around it. The error is ErrNotFound when the graph
// holds no such id.
func (s *Store) Show(ctx context.Context, id string) (Item, error) {
	var item Item
	err := s.reading(ctx, func(w *work) (err error) {
		item, err = w.show(id)
		return err
	})
	if err != nil {
		return Item{}, fmt.Errorf("show %q: %w", id, err)
	}
	return item, nil
}

func (w *work) show(id string) (Item, error) {
	rows, err := w.read(queryShowFind, map[string]any{"id": id})
	if err != nil {
		return Item{}, err
	}
	if len(rows) == 0 {
		return Item{}, ErrNotFound
	}
	found := rows[0]
	item := Item{
		Type: text(found["type"]), ID: id, Name: text(found["name"]), Labels: words(found["labels"]),
		Properties: plain(properties(found["properties"])), Actors: []ActorLine{}, Edges: []EdgeLine{},
		Claims: []ClaimLine{}, Evidence: []EvidenceLine{}, Articles: []ArticleLine{},
	}
	slices.Sort(item.Labels)
	l := lister{work: w, id: id, item: &item}
	switch item.Type {
	case "actor":
		l.actors(queryShowActorsOfActor)
		l.edges(queryShowEdgesOfActor)
		l.articles(queryShowArticlesOfActor)
	case "article":
		l.actors(queryShowActorsOfArticle)
		l.claims(queryShowClaimsOfArticle)
	case "claim":
		l.actors(queryShowActorsOfClaim)
		l.claims(queryShowClaimsOfClaim)
		l.evidence(queryShowEvidenceOfClaim)
	case "evidence":
		l.claims(queryShowClaimOfEvidence)
		l.quotes([]string{id})
	case "edge":
		l.actors(queryShowActorsOfEdge)
		l.claims(queryShowClaimsOfEdge)
		l.evidence(queryShowEvidenceOfEdge)
	}
	return item, l.err
}

// lister fills the lists of an item; after the first error it does nothing.
type lister struct {
	*work
	id   string
	item *Item
	err  error
}

func (l *lister) rows(q query) []record {
	if l.err != nil {
		return nil
	}
	params := counting()
	params["id"], params["limit"] = l.id, ShowLimit
	rows, err := l.read(q, params)
	l.err = err
	return rows
}

func (l *lister) actors(q query) {
	for _, r := range l.rows(q) {
		l.item.Actors = append(l.item.Actors, ActorLine{text(r["role"]), text(r["id"]), text(r["name"]), text(r["kind"]), number(r["count"])})
	}
}

func (l *lister) edges(q query) {
	for _, r := range l.rows(q) {
		l.item.Edges = append(l.item.Edges, EdgeLine{text(r["id"]), text(r["kind"]), truth(r["out"]), text(r["other"]), text(r["name"]),
			number(r["claims"]), number(r["evidence"]), number(r["articles"]), truth(r["contested"]), text(r["quote"])})
	}
}

func (l *lister) claims(q query) {
	for _, r := range l.rows(q) {
		l.item.Claims = append(l.item.Claims, ClaimLine{text(r["link"]), text(r["id"]), text(r["name"]), text(r["kind"]),
			number(r["evidence"]), truth(r["contested"])})
	}
}

func (l *lister) articles(q query) {
	for _, r := range l.rows(q) {
		l.item.Articles = append(l.item.Articles, ArticleLine{text(r["id"]), text(r["name"]), text(r["url"]), text(r["outlet"]),
			text(r["published"]), number(r["mentions"])})
	}
}

func (l *lister) evidence(q query) {
	var ids []string
	for _, r := range l.rows(q) {
		ids = append(ids, text(r["id"]))
	}
	l.quotes(ids)
}

// quotes adds evidence in the order of ids.
func (l *lister) quotes(ids []string) {
	if l.err != nil {
		return
	}
	rows, err := l.read(queryShowEvidence, map[string]any{"ids": ids})
	l.err = err
	for _, r := range rows {
		e := EvidenceLine{
			ID: text(r["id"]), Quote: text(r["quote"]), Prefix: text(r["prefix"]), Suffix: text(r["suffix"]),
			Claim: text(r["claim"]), ClaimName: text(r["claimName"]), Article: text(r["article"]), Title: text(r["title"]),
			URL: text(r["url"]), Outlet: text(r["outlet"]), Published: text(r["published"]), Matter: text(r["matter"]),
			Polarity: text(r["polarity"]), Modality: text(r["modality"]), Outcome: text(r["outcome"]),
			Rule: text(r["rule"]), Via: words(r["via"]), Refers: []Reference{},
		}
		e.Confidence, _ = r["confidence"].(float64)
		refers, _ := r["refers"].([]any)
		for _, ref := range refers {
			p := properties(ref)
			e.Refers = append(e.Refers, Reference{text(p["link"]), text(p["evidence"]), text(p["claim"]), text(p["name"])})
		}
		l.item.Evidence = append(l.item.Evidence, e)
	}
}
