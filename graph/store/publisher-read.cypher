// Who published articles
UNWIND $ids AS id
MATCH (x:Article {id: id})-[p:PUBLISHED_BY]->(a:Actor)
RETURN x.id AS article, a.id AS actor, properties(p) AS properties
