// To whom an actor belongs, and who belongs to it
MATCH (n:Actor {id: $id})-[r:AFFILIATED]-(o:Actor)
RETURN CASE WHEN startNode(r) = n THEN r.role + ' of' ELSE 'has ' + r.role END AS role,
       o.id AS id, o.name AS name, o.kind AS kind, null AS count
ORDER BY role, id
LIMIT $limit
