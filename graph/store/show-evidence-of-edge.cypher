// Evidence that a direct edge stands on, the surest first
MATCH (c:Claim {edge: $id, status: 'normal'})-[:SUPPORTED_BY]->(e:Evidence)
WHERE e.polarity = 'positive' AND e.modality IN $modalities
RETURN e.id AS id
ORDER BY e.confidence DESC, id
LIMIT $limit
