// New references between evidence; the type is one of three that the code knows
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})
MATCH (f:Evidence {id: row.other})
CREATE (e)-[:$(row.type)]->(f)
