// All relationships of one type, by their ends
MATCH (a)-[r:$($name)]->(b)
RETURN a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY from, to
