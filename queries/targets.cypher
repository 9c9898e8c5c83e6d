// Who targeted whom, and how it ended
//
// One row for each pair of actors of whom one attacked the other, as articles tell: the outcome,
// according to whom, and the surest words.
//
// $attacker actor = null: only attacks by this actor. Example: Iranian hackers
// $target actor = null: only attacks on this actor. Example: البيت الأبيض
// $affiliates bool = true: count those who belong to the actor. Example: false
// $outcome string(succeeded|failed|attempted|unknown) = null: only attacks that ended so. Example: failed
// $unnamed bool = null: show actors too that a text describes without a name; null shows them where an
//   actor is asked for. Example: true
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run targets attacker="Iranian hackers"
MATCH (a:Actor)-[r:TARGETED]->(b:Actor)
WHERE ($attacker IS NULL OR a.id IN $attacker)
  AND ($target IS NULL OR b.id IN $target)
  AND ($outcome IS NULL OR r.outcome = $outcome)
  AND (coalesce($unnamed, $attacker IS NOT NULL OR $target IS NOT NULL) OR NOT a:Unnamed AND NOT b:Unnamed)
WITH a, r, b
ORDER BY r.evidence DESC, r.articles DESC, a.id, b.id
LIMIT $limit
CALL (r) {
  MATCH (:Claim {edge: r.id, status: 'normal'})-[:SUPPORTED_BY]->(e:Evidence)
  CALL (e) {
    MATCH (e)-[:VIA]->(s:Actor) RETURN s
    UNION
    MATCH (e)<-[:CONTENT]-(:Evidence)<-[:SUPPORTED_BY]-(:Claim {kind: 'ACCUSED', status: 'normal'})-[:BY]->(s:Actor) RETURN s
  }
  WITH DISTINCT s ORDER BY s.name, s.id
  RETURN collect(s.name) AS accordingTo
}
RETURN a.name AS attacker, b.name AS target, r.outcome AS outcome, accordingTo, r.matters AS matters,
       r.evidence AS evidence, r.articles AS articles, r.contested AS contested, r.lastSeen AS lastSeen,
       r.sampleQuote AS quote, r.sampleUrl AS url, r.id AS edge
ORDER BY evidence DESC, articles DESC, a.id, b.id
