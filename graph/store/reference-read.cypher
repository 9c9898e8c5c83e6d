// What evidence is about, disputes or relays, inside its article
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:IN_ARTICLE]-(e:Evidence)-[r:CONTENT|DISPUTES|RELAYS]->(f:Evidence)
RETURN e.id AS evidence, type(r) AS type, f.id AS other
