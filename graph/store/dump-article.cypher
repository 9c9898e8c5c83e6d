// All nodes with label Article, in the order of the index, so that nothing is sorted
MATCH (n:Article)
WHERE n.id >= ''
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
