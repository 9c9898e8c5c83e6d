// Affiliations that no article tells any more
UNWIND $rows AS row
MATCH (:Actor {id: row.actor})-[r:AFFILIATED {role: row.role}]->(:Actor {id: row.with})
DELETE r
