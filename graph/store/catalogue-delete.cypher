// Queries that left the catalogue
UNWIND $rows AS row
MATCH (q:StoredQuery {name: row.name})
DETACH DELETE q
