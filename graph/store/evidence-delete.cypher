// Evidence that its article no longer gives
UNWIND $rows AS row
MATCH (e:Evidence {id: row.evidence})
DETACH DELETE e
