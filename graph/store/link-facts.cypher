// How often the evidence of claims refers to evidence of other claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUPPORTED_BY]->(:Evidence)-[r:CONTENT|DISPUTES|RELAYS]->(:Evidence)<-[:SUPPORTED_BY]-(d:Claim)
RETURN c.id AS source, type(r) AS type, d.id AS target, count(*) AS evidence
