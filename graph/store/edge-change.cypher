// Changed counters of direct edges
UNWIND $rows AS row
CALL (row) {
  MATCH ()-[r:ACCUSED {id: row.id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:DENIED {id: row.id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:TARGETED {id: row.id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:REPORTED {id: row.id}]->() RETURN r
}
SET r += row.properties
