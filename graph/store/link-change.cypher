// Changed counters of links between claims
UNWIND $rows AS row
MATCH (:Claim {id: row.source})-[r:CONTENT|DISPUTES|RELAYS]->(:Claim {id: row.target})
WHERE type(r) = row.type
SET r += row.properties
