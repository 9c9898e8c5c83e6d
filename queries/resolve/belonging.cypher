// Those who belong to actors: affiliated in one or two steps, or officials, groups and bodies of a state
MATCH (root:Actor) WHERE root.id IN $ids
CALL (root) {
  MATCH (a:Actor)-[:AFFILIATED*1..2]->(root)
  RETURN a
  UNION
  MATCH (a:Official|HackerGroup|Organization)-[:AFFILIATED*0..1]->(b:Official|HackerGroup|Organization)
  WHERE root:State AND 'state:' + b.country = root.id AND NOT a:Outlet AND NOT b:Outlet
  RETURN a
}
RETURN DISTINCT a.id AS id
ORDER BY id
