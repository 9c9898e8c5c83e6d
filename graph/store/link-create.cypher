// New links between claims; the type is one of three that the code knows
UNWIND $rows AS row
MATCH (c:Claim {id: row.source})
MATCH (d:Claim {id: row.target})
CREATE (c)-[r:$(row.type)]->(d)
SET r = row.properties
