// Who makes new claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (a:Actor {id: row.actor})
CREATE (c)-[:BY]->(a)
