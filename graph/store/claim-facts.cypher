// What claims come to over all their evidence, and the names of their ends
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
  OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Actor)
  WITH e, x, o, EXISTS {
    (e)<-[:DISPUTES]-(d:Evidence) WHERE d.polarity = 'positive' AND d.modality IN $modalities
  } AS disputed
  RETURN count(DISTINCT e) AS evidence, count(DISTINCT x) AS articles, count(DISTINCT o) AS outlets,
         collect(DISTINCT e.matter) AS matters, max(e.confidence) AS confidence,
         min(date(x.publishedAt)) AS firstSeen, max(date(x.publishedAt)) AS lastSeen,
         true IN collect(DISTINCT disputed) AS contested
}
OPTIONAL MATCH (c)-[:BY]->(source:Actor)
OPTIONAL MATCH (c)-[:AGAINST]->(target:Actor)
OPTIONAL MATCH (c)-[:ABOUT]->(about:Actor)
RETURN id, c.kind AS kind, properties(c) AS properties,
       source.name AS source, target.name AS target, about.name AS about,
       evidence, articles, outlets, matters, confidence, firstSeen, lastSeen, contested
