// Denials beside the accusations that they answer
//
// One row for each denial in an article: who denied what of whom, and beside it the accusation
// of the same article that it answers, where one was found.
//
// $actor actor = null: only denials by this actor. Example: Iran
// $against actor = null: only denials of what this actor said. Example: Microsoft
// $affiliates bool = true: count those who speak for the actor or belong to it. Example: false
// $unnamed bool = true: show deniers too that a text describes without a name. Example: false
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run denials-and-accusations actor=Iran
MATCH (c:Claim {kind: 'DENIED', status: 'normal'})-[:BY]->(a:Actor)
WHERE ($actor IS NULL OR a.id IN $actor) AND ($unnamed OR NOT a:Unnamed)
OPTIONAL MATCH (c)-[:AGAINST]->(b:Actor)
WITH a, b, c
WHERE $against IS NULL OR b.id IN $against
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
WHERE e.polarity = 'positive' AND e.modality IN ['asserted', 'alleged']
OPTIONAL MATCH (e)-[:DISPUTES]->(f:Evidence)<-[:SUPPORTED_BY]-(k:Claim {status: 'normal'})
OPTIONAL MATCH (k)-[:BY]->(accuser:Actor)
OPTIONAL MATCH (k)-[:AGAINST]->(accused:Actor)
RETURN a.name AS denier, b.name AS against, e.quote AS denial,
       accuser.name AS accuser, accused.name AS accused, f.quote AS accusation, coalesce(f.matter, e.matter) AS matter,
       date(x.publishedAt) AS published, x.name AS article, x.url AS url, c.id AS denialClaim, k.id AS accusationClaim
ORDER BY published IS NULL, published DESC, x.id, e.start, e.id, f.start, f.id
LIMIT $limit
