// What articles say about their actors
UNWIND $ids AS id
MATCH (x:Article {id: id})<-[m:MENTIONED_IN]-(a:Actor)
RETURN x.id AS article, a.id AS actor, properties(m) AS properties
