// Publishers that no longer are
UNWIND $rows AS row
MATCH (x:Article {id: row.article})-[p:PUBLISHED_BY]->(:Actor {id: row.actor})
DELETE p
