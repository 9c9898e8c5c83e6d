// New direct edges; the type is an edge kind
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
CREATE (source)-[r:$(row.kind)]->(target)
SET r = row.properties, r.id = row.id
