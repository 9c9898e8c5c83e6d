// New publishers of articles
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MATCH (x:Article {id: row.article})
CREATE (x)-[p:PUBLISHED_BY]->(a)
SET p = row.properties
