// The stored catalogue of queries
MATCH (q:StoredQuery)
RETURN q.name AS name, properties(q) AS properties
