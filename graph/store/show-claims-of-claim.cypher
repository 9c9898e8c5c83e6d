// Claims that a claim is about, disputes or relays, and those that do so to it
MATCH (c:Claim {id: $id})-[r:CONTENT|DISPUTES|RELAYS]-(d:Claim)
RETURN toLower(type(r)) + CASE WHEN startNode(r) = c THEN '' ELSE ' (of this)' END AS link,
       d.id AS id, d.name AS name, d.kind AS kind, r.evidence AS evidence, d.contested AS contested
ORDER BY link, id
LIMIT $limit
