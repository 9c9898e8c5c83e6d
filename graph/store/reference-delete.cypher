// References that no longer stand
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})-[r:CONTENT|DISPUTES|RELAYS]->(:Evidence {id: row.other})
WHERE type(r) = row.type
DELETE r
