// What an id names: an actor, article, claim, evidence or direct edge
CALL () {
  MATCH (n:Actor {id: $id}) RETURN 'actor' AS type, n.name AS name, labels(n) AS labels, properties(n) AS properties
  UNION ALL
  MATCH (n:Article {id: $id}) RETURN 'article' AS type, n.name AS name, labels(n) AS labels, properties(n) AS properties
  UNION ALL
  MATCH (n:Claim {id: $id}) RETURN 'claim' AS type, n.name AS name, labels(n) AS labels, properties(n) AS properties
  UNION ALL
  MATCH (n:Evidence {id: $id}) RETURN 'evidence' AS type, n.quote AS name, labels(n) AS labels, properties(n) AS properties
  UNION ALL
  MATCH (a)-[r:ACCUSED {id: $id}]->(b) RETURN 'edge' AS type, a.name + ' ACCUSED ' + b.name AS name, [] AS labels, properties(r) AS properties
  UNION ALL
  MATCH (a)-[r:DENIED {id: $id}]->(b) RETURN 'edge' AS type, a.name + ' DENIED ' + b.name AS name, [] AS labels, properties(r) AS properties
  UNION ALL
  MATCH (a)-[r:TARGETED {id: $id}]->(b) RETURN 'edge' AS type, a.name + ' TARGETED ' + b.name AS name, [] AS labels, properties(r) AS properties
  UNION ALL
  MATCH (a)-[r:REPORTED {id: $id}]->(b) RETURN 'edge' AS type, a.name + ' REPORTED ' + b.name AS name, [] AS labels, properties(r) AS properties
}
RETURN type, name, labels, properties
