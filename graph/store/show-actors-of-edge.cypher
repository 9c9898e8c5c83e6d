// The ends of a direct edge
MATCH (c:Claim {edge: $id})-[r:BY|AGAINST]->(a:Actor)
RETURN DISTINCT CASE type(r) WHEN 'BY' THEN 'from' ELSE 'to' END AS role, a.id AS id, a.name AS name, a.kind AS kind, null AS count
ORDER BY role
