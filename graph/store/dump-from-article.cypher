// All relationships of one type that start at Article, in the order of the index
MATCH (n:Article)
WHERE n.id >= ''
MATCH (n)-[r:$($type)]->(m)
RETURN n.id AS from, m.id AS to, properties(r) AS properties
ORDER BY n.id, m.id
