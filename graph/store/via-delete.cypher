// Speakers that no longer relay evidence
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})-[v:VIA {position: row.position}]->(:Actor {id: row.actor})
DELETE v
