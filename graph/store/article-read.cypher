// Articles as they stand
UNWIND $ids AS id
MATCH (x:Article {id: id})
RETURN x.id AS article, properties(x) AS properties
