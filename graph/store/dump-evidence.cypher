// All nodes with label Evidence, in the order of the index, so that nothing is sorted
MATCH (n:Evidence)
WHERE n.id >= ''
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
