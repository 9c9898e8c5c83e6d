// The ends of a claim
MATCH (:Claim {id: $id})-[r:BY|AGAINST|ABOUT]->(a:Actor)
RETURN toLower(type(r)) AS role, a.id AS id, a.name AS name, a.kind AS kind, null AS count
ORDER BY CASE type(r) WHEN 'BY' THEN 0 WHEN 'AGAINST' THEN 1 ELSE 2 END
