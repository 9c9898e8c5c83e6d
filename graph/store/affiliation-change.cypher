// Affiliations known from another source now
UNWIND $rows AS row
MATCH (:Actor {id: row.actor})-[r:AFFILIATED {role: row.role}]->(:Actor {id: row.with})
SET r += row.properties
