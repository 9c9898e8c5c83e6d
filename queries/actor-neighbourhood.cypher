// Everything around an actor
//
// All direct edges of the actor, both ways, the best supported first.
//
// $actor actor: whose edges. Example: Microsoft
// $affiliates bool = false: also the edges of those who belong to the actor. Example: true
// $kind string(ACCUSED|DENIED|TARGETED|REPORTED) = null: only edges of this kind. Example: DENIED
// $unnamed bool = true: show actors too that a text describes without a name. Example: false
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run actor-neighbourhood actor=Microsoft
MATCH (n:Actor)-[r:ACCUSED|DENIED|TARGETED|REPORTED]-(m:Actor)
WHERE n.id IN $actor AND ($kind IS NULL OR type(r) = $kind) AND ($unnamed OR NOT m:Unnamed)
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN a.name AS from, type(r) AS kind, b.name AS to, r.outcome AS outcome, r.matters AS matters,
       r.evidence AS evidence, r.articles AS articles, r.contested AS contested,
       r.firstSeen AS firstSeen, r.lastSeen AS lastSeen, r.sampleQuote AS quote, r.sampleUrl AS url, r.id AS edge
ORDER BY evidence DESC, articles DESC, kind, a.id, b.id
LIMIT $limit
