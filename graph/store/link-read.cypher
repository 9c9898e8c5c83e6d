// Links between claims as they stand
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:CONTENT|DISPUTES|RELAYS]->(d:Claim)
RETURN c.id AS source, type(r) AS type, d.id AS target, properties(r) AS properties
