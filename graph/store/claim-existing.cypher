// Which claims are there
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id
