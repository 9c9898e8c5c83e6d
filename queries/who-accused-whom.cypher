// Who accused whom
//
// One row for each pair of actors of whom one accused the other: of what, how often, and the
// surest words that say so.
//
// $accuser actor = null: only what this actor said. Example: Microsoft
// $accused actor = null: only what was said against this actor. Example: إيران
// $affiliates bool = true: count those who speak for the actor or belong to it. Example: false
// $matter string(cyberattack|election-interference|espionage|leak|disinformation|armed-attack|terrorism|human-rights|treaty-breach|sanctions|corruption|crime|other) = null:
//   only accusations of this sort. Example: cyberattack
// $since date = null: only pairs with an article on or after this day. Example: 2026-01-01
// $until date = null: only pairs with an article on or before this day. Example: 2026-12-31
// $unnamed bool = null: show actors too that a text describes without a name; null shows them where an
//   actor is asked for. Example: true
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run who-accused-whom accused=Iran
MATCH (a:Actor)-[r:ACCUSED]->(b:Actor)
WHERE ($accuser IS NULL OR a.id IN $accuser)
  AND ($accused IS NULL OR b.id IN $accused)
  AND ($matter IS NULL OR $matter IN r.matters)
  AND ($since IS NULL OR r.lastSeen >= $since)
  AND ($until IS NULL OR r.firstSeen <= $until)
  AND (coalesce($unnamed, $accuser IS NOT NULL OR $accused IS NOT NULL) OR NOT a:Unnamed AND NOT b:Unnamed)
RETURN a.name AS accuser, b.name AS accused, r.matters AS matters, r.evidence AS evidence, r.articles AS articles,
       r.contested AS contested, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen,
       r.sampleQuote AS quote, r.sampleUrl AS url, r.id AS edge
ORDER BY evidence DESC, articles DESC, a.id, b.id
LIMIT $limit
