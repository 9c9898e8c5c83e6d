// New and changed queries of the catalogue
UNWIND $rows AS row
MERGE (q:StoredQuery {name: row.name})
SET q += row.properties
