// Those who belong to actors
//
// Affiliated in one or two steps, or, of a state, its officials, groups and bodies by their
// country. A state does not stand for all that is tied to it: a company of the country, a
// campaign, an outlet or a foreign correspondent posted there speaks for itself.
MATCH (root:Actor) WHERE root.id IN $ids
CALL (root) {
  MATCH p = (a:Actor)-[:AFFILIATED*1..2]->(root)
  WHERE NOT root:State OR none(n IN nodes(p) WHERE n:Company|Campaign|Correspondent|Outlet)
  RETURN a
  UNION
  MATCH p = (a:Official|HackerGroup|Organization)-[:AFFILIATED*0..1]->(b:Official|HackerGroup|Organization)
  WHERE root:State AND 'state:' + b.country = root.id AND none(n IN nodes(p) WHERE n:Outlet)
  RETURN a
}
RETURN DISTINCT a.id AS id
ORDER BY id
