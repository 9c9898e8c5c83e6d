// New actors; their kind and names are derived later in the same transaction
UNWIND $rows AS row
CREATE (:Actor {id: row.id})
