// Articles that mention an actor, newest first
MATCH (:Actor {id: $id})-[m:MENTIONED_IN]->(x:Article)
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Actor)
RETURN x.id AS id, x.name AS name, x.url AS url, o.name AS outlet, toString(date(x.publishedAt)) AS published, m.count AS mentions
ORDER BY x.publishedAt DESC, id
LIMIT $limit
