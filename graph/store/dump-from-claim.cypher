// All relationships of one type that start at Claim, in the order of the index
MATCH (n:Claim)
WHERE n.id >= ''
MATCH (n)-[r:$($type)]->(m)
RETURN n.id AS from, m.id AS to, properties(r) AS properties
ORDER BY n.id, m.id
