// Mentions that no longer stand
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MATCH (x:Article {id: row.article})
MATCH (a)-[m:MENTIONED_IN]->(x)
DELETE m
