// What a correspondent or an outlet reported
//
// What the reporter passed on of which actors, word for word, and the accusations, denials and
// attacks inside it.
//
// $reporter actor: a correspondent, an outlet or an agency that articles name. Example: Reuters
// $of actor = null: only what was reported of this actor. Example: وزير الخارجية
// $affiliates bool = true: count an outlet's correspondents and those who speak for the actor. Example: false
// $unnamed bool = true: show actors too that a text describes without a name. Example: false
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run reported-by reporter=Reuters
MATCH (a:Actor)<-[:BY]-(c:Claim {kind: 'REPORTED', status: 'normal'})-[:AGAINST]->(b:Actor)
WHERE a.id IN $reporter AND ($of IS NULL OR b.id IN $of) AND ($unnamed OR NOT b:Unnamed)
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
WHERE e.polarity = 'positive' AND e.modality IN ['asserted', 'alleged']
CALL (e) {
  MATCH (e)-[:RELAYS]->(f:Evidence)<-[:SUPPORTED_BY]-(k:Claim {status: 'normal'})
  OPTIONAL MATCH (k)-[:BY]->(s:Actor)
  OPTIONAL MATCH (k)-[:AGAINST]->(t:Actor)
  WITH coalesce(s.name, '?') + ' ' + k.kind + ' ' + coalesce(t.name, '?') AS act, min(f.start) AS place
  ORDER BY place, act
  RETURN collect(act) AS relayed
}
RETURN a.name AS reporter, b.name AS of, e.quote AS quote, relayed,
       date(x.publishedAt) AS published, x.name AS article, x.url AS url, c.id AS claim
ORDER BY published IS NULL, published DESC, x.id, e.start, e.end, b.id, e.id
LIMIT $limit
