// To whom the act of new claims was done
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (a:Actor {id: row.actor})
CREATE (c)-[:ABOUT]->(a)
