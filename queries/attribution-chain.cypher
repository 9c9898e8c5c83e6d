// The chain of attribution of a claim
//
// Who passed the claim on, from the publisher inwards to the act itself: one row for each step,
// for each passage that states the claim. Claims are named by their ids, as other questions show
// them.
//
// $claim string: the id of a claim. Example: c1:0123456789abcdef0123456789abcdef
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run attribution-chain claim=c1:0123456789abcdef0123456789abcdef
MATCH (c:Claim {id: $claim})-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
CALL (c, e, x) {
  // 0: who published the article
  MATCH (x)-[:PUBLISHED_BY]->(a:Actor)
  RETURN 0 AS level, 0 AS place, a.id AS id, a.name AS actor, 'PUBLISHED' AS act, null AS toward, x.name AS words
  UNION
  // 1: who reported it in the article, the outermost first
  MATCH p = (u:Evidence)-[:RELAYS|CONTENT*1..6]->(e), (u)<-[:SUPPORTED_BY]-(k:Claim {kind: 'REPORTED'})-[:BY]->(a:Actor)
  OPTIONAL MATCH (k)-[:AGAINST]->(t:Actor)
  WITH a, t, u, max(length(p)) AS depth
  RETURN 1 AS level, -depth AS place, a.id AS id, a.name AS actor, 'REPORTED' AS act, t.name AS toward, u.quote AS words
  UNION
  // 2: other speakers that relay it, the nearest last
  MATCH (e)-[v:VIA]->(a:Actor)
  WHERE NOT EXISTS { MATCH (u:Evidence)-[:RELAYS|CONTENT*1..6]->(e) MATCH (u)<-[:SUPPORTED_BY]-(:Claim)-[:BY]->(a) }
    AND NOT EXISTS { (c)-[:BY]->(a) }
  RETURN 2 AS level, v.position AS place, a.id AS id, a.name AS actor, 'SAID' AS act, null AS toward, null AS words
  UNION
  // 3: who made an accusation of it, the outermost first
  MATCH p = (u:Evidence)-[:CONTENT*1..6]->(e), (u)<-[:SUPPORTED_BY]-(k:Claim)
  WHERE k.kind <> 'REPORTED'
  OPTIONAL MATCH (k)-[:BY]->(a:Actor)
  OPTIONAL MATCH (k)-[:AGAINST]->(t:Actor)
  WITH a, t, u, k, max(length(p)) AS depth
  RETURN 3 AS level, -depth AS place, a.id AS id, a.name AS actor, k.kind AS act, t.name AS toward, u.quote AS words
  UNION
  // 4: the claim, and what it is about, answers or relays, the innermost last
  MATCH p = (e)-[:CONTENT|DISPUTES|RELAYS*0..6]->(u:Evidence), (u)<-[:SUPPORTED_BY]-(k:Claim)
  OPTIONAL MATCH (k)-[:BY]->(a:Actor)
  OPTIONAL MATCH (k)-[:AGAINST]->(t:Actor)
  WITH a, t, u, k, min(length(p)) AS depth
  RETURN 4 AS level, depth AS place, a.id AS id, a.name AS actor, k.kind AS act, t.name AS toward, u.quote AS words
}
WITH e, x, level, place, id, actor, act, toward, words
ORDER BY date(x.publishedAt), x.id, e.start, e.id, level, place, id, act, toward, words
WITH e, x, collect({actor: actor, act: act, toward: toward, words: words}) AS steps
UNWIND range(1, size(steps)) AS step
WITH e, x, step, steps[step - 1] AS s
RETURN x.name AS article, e.id AS evidence, step, s.actor AS actor, s.act AS act, s.toward AS toward, s.words AS words
ORDER BY date(x.publishedAt), x.id, e.start, e.id, step
LIMIT $limit
