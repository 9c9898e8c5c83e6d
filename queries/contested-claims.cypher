// Contested claims
//
// Claims of which an article also holds a denial: who said what of whom, who denies it, and the
// words of both.
//
// $actor actor = null: only claims by or against this actor. Example: Iran
// $affiliates bool = true: count those who belong to the actor. Example: false
// $unnamed bool = true: show actors too that a text describes without a name. Example: false
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run contested-claims actor=Iran
MATCH (c:Claim {status: 'normal', contested: true})
OPTIONAL MATCH (c)-[:BY]->(a:Actor)
OPTIONAL MATCH (c)-[:AGAINST]->(b:Actor)
WITH a, b, c
WHERE ($actor IS NULL OR a.id IN $actor OR b.id IN $actor)
  AND ($unnamed OR (a IS NULL OR NOT a:Unnamed) AND (b IS NULL OR NOT b:Unnamed))
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)<-[:DISPUTES]-(f:Evidence)<-[:SUPPORTED_BY]-(d:Claim {status: 'normal'})
WHERE f.polarity = 'positive' AND f.modality IN ['asserted', 'alleged']
OPTIONAL MATCH (d)-[:BY]->(o:Actor)
WITH a, b, c, e, f, o
ORDER BY e.confidence DESC, e.id, f.confidence DESC, f.id
WITH a, b, c, collect(e)[0] AS e, collect(f)[0] AS f, collect(DISTINCT o.name) AS deniedBy
RETURN a.name AS by, c.kind AS kind, b.name AS against, c.matters AS matters, c.evidence AS evidence,
       COLLECT { UNWIND deniedBy AS n RETURN n ORDER BY n } AS deniedBy,
       e.quote AS quote, f.quote AS denial, c.lastSeen AS lastSeen, c.id AS claim
ORDER BY lastSeen IS NULL, lastSeen DESC, evidence DESC, claim
LIMIT $limit
