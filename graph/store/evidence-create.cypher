// New evidence between its claim and its article
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (x:Article {id: row.article})
CREATE (c)-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x)
SET e = row.properties, e.id = row.evidence
