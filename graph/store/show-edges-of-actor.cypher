// Direct edges of an actor, those with most evidence first
MATCH (n:Actor {id: $id})-[r:ACCUSED|DENIED|TARGETED|REPORTED]-(o:Actor)
RETURN r.id AS id, type(r) AS kind, startNode(r) = n AS out, o.id AS other, o.name AS name,
       r.claims AS claims, r.evidence AS evidence, r.articles AS articles, r.contested AS contested, r.sampleQuote AS quote
ORDER BY evidence DESC, id
LIMIT $limit
