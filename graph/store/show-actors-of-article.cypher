// Actors of an article, the most mentioned first
MATCH (x:Article {id: $id})
CALL (x) {
  MATCH (a:Actor)-[m:MENTIONED_IN]->(x) RETURN 'mentioned' AS role, a, m.count AS count
  UNION ALL
  MATCH (x)-[:PUBLISHED_BY]->(a:Actor) RETURN 'publisher' AS role, a, null AS count
}
RETURN role, a.id AS id, a.name AS name, a.kind AS kind, count
ORDER BY role DESC, count DESC, id
LIMIT $limit
