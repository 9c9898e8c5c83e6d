// New speakers that relay evidence
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:VIA {position: row.position}]->(a)
