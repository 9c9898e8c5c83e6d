// New articles; when they were fetched is set this once
UNWIND $rows AS row
CREATE (x:Article)
SET x = row.properties, x.id = row.article, x.fetchedAt = row.fetchedAt
