// What direct edges come to: one row for each that normal claims with counting evidence support
UNWIND $ids AS id
MATCH (c:Claim {edge: id})-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
USING INDEX c:Claim(edge)
WHERE c.status = 'normal' AND e.polarity = 'positive' AND e.modality IN $modalities
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Actor)
WITH id, c, e, x, o, EXISTS {
  (e)<-[:DISPUTES]-(d:Evidence) WHERE d.polarity = 'positive' AND d.modality IN $modalities
} AS disputed
ORDER BY e.confidence DESC, e.id
WITH id, collect(c)[0] AS first, collect(e)[0] AS best, collect(x)[0] AS place,
     count(DISTINCT c) AS claims, count(DISTINCT e) AS evidence,
     count(DISTINCT x) AS articles, count(DISTINCT o) AS outlets,
     collect(DISTINCT e.matter) AS matters, collect(DISTINCT e.outcome) AS outcomes,
     min(date(x.publishedAt)) AS firstSeen, max(date(x.publishedAt)) AS lastSeen,
     true IN collect(DISTINCT disputed) AS contested
MATCH (first)-[:BY]->(source:Actor)
MATCH (first)-[:AGAINST]->(target:Actor)
RETURN id, first.kind AS kind, source.id AS source, target.id AS target,
       claims, evidence, articles, outlets, matters, outcomes, firstSeen, lastSeen, contested,
       best.quote AS sampleQuote, place.url AS sampleUrl
