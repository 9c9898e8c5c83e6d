// New claims; people may hide them later
UNWIND $rows AS row
CREATE (c:Claim {id: row.id, kind: row.kind, about: row.about, period: row.period, edge: row.edge, status: 'normal'})
