// Changed properties of evidence
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})
SET e += row.properties
