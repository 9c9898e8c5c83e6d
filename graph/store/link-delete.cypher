// Links between claims that nothing supports any more
UNWIND $rows AS row
MATCH (:Claim {id: row.source})-[r:CONTENT|DISPUTES|RELAYS]->(:Claim {id: row.target})
WHERE type(r) = row.type
DELETE r
