// All nodes of one label, by id
MATCH (n:$($name))
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
