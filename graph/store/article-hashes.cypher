// Hash of the batch that each article was last written from
UNWIND $ids AS id
MATCH (x:Article {id: id})
RETURN x.id AS id, x.batchHash AS hash
