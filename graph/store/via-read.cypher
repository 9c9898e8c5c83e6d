// Speakers that relay evidence
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:IN_ARTICLE]-(e:Evidence)-[v:VIA]->(a:Actor)
RETURN e.id AS evidence, v.position AS position, a.id AS actor
