// Publishers whose name is written in another way
UNWIND $rows AS row
MATCH (x:Article {id: row.article})-[p:PUBLISHED_BY]->(:Actor {id: row.actor})
SET p += row.properties
