// The graph of a claim and what it stands on
//
// A graph for Neo4j Browser: the claim, who made it against whom, its passages, their articles
// and publishers, and the passages that they relay, are about or dispute.
//
// $claim string: the id of a claim, as other questions show it. Example: c1:0123456789abcdef0123456789abcdef
// $limit int = 100: the most paths. Example: 25
//
// Example: isnad query run claim-graph claim=c1:0123456789abcdef0123456789abcdef
MATCH (c:Claim {id: $claim})
CALL (c) {
  MATCH p = (c)-[:BY|AGAINST|ABOUT]->(a:Actor)
  RETURN p, 0 AS part, a.id AS place
  UNION
  MATCH p = (c)-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
  RETURN p, 1 AS part, e.id AS place
  UNION
  MATCH p = (c)-[:SUPPORTED_BY]->(:Evidence)-[:IN_ARTICLE]->(x:Article)-[:PUBLISHED_BY]->(o:Actor)
  RETURN p, 2 AS part, x.id + ' ' + o.id AS place
  UNION
  MATCH p = (c)-[:SUPPORTED_BY]->(e:Evidence)-[:CONTENT|DISPUTES|RELAYS]-(f:Evidence)<-[:SUPPORTED_BY]-(d:Claim)
  RETURN p, 3 AS part, e.id + ' ' + f.id + ' ' + d.id AS place
  UNION
  MATCH p = (c)-[:SUPPORTED_BY]->(e:Evidence)-[v:VIA]->(a:Actor)
  RETURN p, 4 AS part, e.id + ' ' + toString(v.position) AS place
}
RETURN p AS path
ORDER BY part, place, reduce(s = '', r IN relationships(p) | s + ' ' + type(r))
LIMIT $limit
