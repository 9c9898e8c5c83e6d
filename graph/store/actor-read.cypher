// Actors as they stand, and whether anything holds them
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id AS id, labels(a) AS labels, properties(a) AS properties,
       EXISTS { (a)<-[:PUBLISHED_BY]-() } AS publishes,
       EXISTS { (a)-[:REPORTED]->() } AS reports,
       EXISTS { (a)-[:MENTIONED_IN]->() } AS mentioned,
       [(a)-[f:AFFILIATED]->(b:Actor) | {role: f.role, with: b.id, source: f.source}] AS affiliations
