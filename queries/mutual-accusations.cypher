// Mutual accusations
//
// Pairs that accused each other, with the surest words of each. With states=true an accusation by
// or against an official, a ministry or a group counts as one by or against its state; a side
// that has no state stands for itself.
//
// $actor actor = null: only pairs with this actor on one side. Example: Russia
// $states bool = true: count officials, ministries and groups as their state. Example: false
// $unnamed bool = false: count actors too that a text describes without a name. Example: true
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run mutual-accusations actor=Russia
MATCH (a:Actor)-[r:ACCUSED]->(b:Actor)
WHERE $unnamed OR NOT a:Unnamed AND NOT b:Unnamed
CALL (a) {
  OPTIONAL MATCH (s:State)
  WHERE $states AND ((a)-[:AFFILIATED*1..2]->(s) OR a:(Official|HackerGroup) AND s.id = 'state:' + a.country)
  WITH s ORDER BY s.id LIMIT 1
  RETURN coalesce(s, a) AS from
}
CALL (b) {
  OPTIONAL MATCH (s:State)
  WHERE $states AND ((b)-[:AFFILIATED*1..2]->(s) OR b:(Official|HackerGroup) AND s.id = 'state:' + b.country)
  WITH s ORDER BY s.id LIMIT 1
  RETURN coalesce(s, b) AS to
}
WITH a, r, from, to
WHERE from <> to AND ($actor IS NULL OR from.id IN $actor OR to.id IN $actor)
ORDER BY r.evidence DESC, r.id
WITH CASE WHEN from.id < to.id THEN from ELSE to END AS one,
     CASE WHEN from.id < to.id THEN to ELSE from END AS other,
     collect({forth: from.id < to.id, by: a.name, evidence: r.evidence, quote: r.sampleQuote, url: r.sampleUrl}) AS all
WITH one, other, [x IN all WHERE x.forth] AS forth, [x IN all WHERE NOT x.forth] AS back
WHERE size(forth) > 0 AND size(back) > 0
RETURN one.name AS one, other.name AS other,
       reduce(n = 0, x IN forth | n + x.evidence) AS accusations, reduce(n = 0, x IN back | n + x.evidence) AS answers,
       forth[0].by AS oneSpeaker, forth[0].quote AS oneQuote, forth[0].url AS oneUrl,
       back[0].by AS otherSpeaker, back[0].quote AS otherQuote, back[0].url AS otherUrl
ORDER BY accusations + answers DESC, one.id, other.id
LIMIT $limit
