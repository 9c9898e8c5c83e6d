// New mentions
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MATCH (x:Article {id: row.article})
CREATE (a)-[m:MENTIONED_IN]->(x)
SET m = row.properties
