// Which actors are there
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id AS id
