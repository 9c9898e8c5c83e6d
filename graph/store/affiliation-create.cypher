// New affiliations
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MATCH (b:Actor {id: row.with})
CREATE (a)-[:AFFILIATED {role: row.role, source: row.source}]->(b)
