// Claims without evidence
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
WHERE NOT EXISTS { (c)-[:SUPPORTED_BY]->() }
DETACH DELETE c
