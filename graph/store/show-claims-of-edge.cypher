// Claims between the ends of a direct edge
MATCH (c:Claim {edge: $id})
RETURN 'between its ends' AS link, c.id AS id, c.name AS name, c.kind AS kind, c.evidence AS evidence, c.contested AS contested
ORDER BY evidence DESC, id
LIMIT $limit
