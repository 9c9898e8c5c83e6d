// Changed properties of articles
UNWIND $rows AS row
MATCH (x:Article {id: row.article})
SET x += row.properties
