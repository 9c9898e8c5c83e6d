// The graph of direct edges between actors
//
// A graph for Neo4j Browser: who accused, denied, targeted and reported whom, the best supported
// edges first.
//
// $actor actor = null: only edges of this actor. Example: Microsoft
// $affiliates bool = true: also the edges of those who belong to the actor. Example: false
// $kind string(ACCUSED|DENIED|TARGETED|REPORTED) = null: only edges of this kind. Example: ACCUSED
// $unnamed bool = false: show actors too that a text describes without a name. Example: true
// $limit int = 100: the most edges. Example: 25
//
// Example: isnad query run accusation-graph actor=Microsoft
MATCH p = (a:Actor)-[r:ACCUSED|DENIED|TARGETED|REPORTED]->(b:Actor)
WHERE ($actor IS NULL OR a.id IN $actor OR b.id IN $actor)
  AND ($kind IS NULL OR type(r) = $kind)
  AND ($unnamed OR NOT a:Unnamed AND NOT b:Unnamed)
RETURN p AS edge
ORDER BY r.evidence DESC, r.articles DESC, r.id
LIMIT $limit
