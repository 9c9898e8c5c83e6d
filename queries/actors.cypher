// Actors and their names
//
// Whom a name means: the id, names and kind of each actor that it may stand for, and how many
// articles mention it. Without a name: the actors that most articles mention.
//
// $actor actor = null: a name or an id. Example: مايكروسوفت
// $affiliates bool = false: also those who belong to the actor. Example: true
// $kind string(State|Official|Company|Organization|Campaign|HackerGroup|ArmedGroup|Correspondent|Person) = null:
//   only actors of this kind. Example: HackerGroup
// $unnamed bool = false: show actors too that a text describes without a name. Example: true
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run actors actor=Iran affiliates=true
MATCH (a:Actor)
WHERE ($actor IS NULL OR a.id IN $actor)
  AND ($kind IS NULL OR a.kind = $kind)
  AND ($unnamed OR NOT a:Unnamed OR $actor IS NOT NULL)
RETURN a.name AS name, a.nameAr AS nameAr, a.nameEn AS nameEn, a.kind AS kind, a.country AS country,
       COUNT { (a)-[:MENTIONED_IN]->() } AS articles,
       COLLECT { MATCH (a)-[f:AFFILIATED]->(w:Actor) RETURN f.role + ': ' + w.name AS role ORDER BY role } AS roles,
       a.firstSeen AS firstSeen, a.lastSeen AS lastSeen, a.id AS id
ORDER BY articles DESC, id
LIMIT $limit
