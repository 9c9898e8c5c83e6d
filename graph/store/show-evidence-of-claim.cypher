// Evidence of a claim, the surest first
MATCH (:Claim {id: $id})-[:SUPPORTED_BY]->(e:Evidence)
RETURN e.id AS id
ORDER BY e.confidence DESC, id
LIMIT $limit
