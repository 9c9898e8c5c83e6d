// Accusations by an actor
//
// Whom the actor accused of doing what to whom: one row for each accuser, accused and victim,
// with the surest words. The accused is empty where no article names one. Denied counts the
// denials that answer these accusations.
//
// $actor actor: the accuser. Example: Microsoft
// $affiliates bool = true: count accusations by those who speak for the actor or belong to it. Example: false
// $unnamed bool = true: show accused too that a text describes without a name. Example: false
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run accusations-by actor=Microsoft
MATCH (c:Claim {kind: 'ACCUSED', status: 'normal'})-[:BY]->(a:Actor)
WHERE a.id IN $actor
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
WHERE e.polarity = 'positive' AND e.modality IN ['asserted', 'alleged']
OPTIONAL MATCH (c)-[:AGAINST]->(b:Actor)
OPTIONAL MATCH (c)-[:ABOUT]->(v:Actor)
WITH a, b, v, c, e, x
WHERE $unnamed OR b IS NULL OR NOT b:Unnamed
ORDER BY e.confidence DESC, e.id
WITH a, b, v, collect({claim: c.id, quote: e.quote, article: x.name, url: x.url}) AS found,
     collect(DISTINCT e.matter) AS matters, count(DISTINCT x) AS articles,
     min(date(x.publishedAt)) AS firstSeen, max(date(x.publishedAt)) AS lastSeen,
     sum(COUNT { (e)<-[:DISPUTES]-(d:Evidence) WHERE d.polarity = 'positive' AND d.modality IN ['asserted', 'alleged'] }) AS denied
RETURN a.name AS accuser, b.name AS accused, v.name AS about, COLLECT { UNWIND matters AS m RETURN m ORDER BY m } AS matters,
       size(found) AS evidence, articles, denied, firstSeen, lastSeen,
       found[0].quote AS quote, found[0].article AS article, found[0].url AS url, found[0].claim AS claim
ORDER BY evidence DESC, articles DESC, a.id, b.id, v.id
LIMIT $limit
