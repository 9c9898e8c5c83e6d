// Direct edges as they stand
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:ACCUSED {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:DENIED {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:TARGETED {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:REPORTED {id: id}]->() RETURN r
}
RETURN id, properties(r) AS properties
