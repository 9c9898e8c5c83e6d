// The claim that evidence supports
MATCH (c:Claim)-[:SUPPORTED_BY]->(:Evidence {id: $id})
RETURN 'supports' AS link, c.id AS id, c.name AS name, c.kind AS kind, c.evidence AS evidence, c.contested AS contested
