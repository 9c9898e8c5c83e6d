// Retracted articles
UNWIND $rows AS row
MATCH (x:Article {id: row.article})
DETACH DELETE x
