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
  WHERE $states AND NOT a:(Company|Campaign|Correspondent|Outlet)
    AND ((a)-[:AFFILIATED*1..2]->(s) OR a:(Official|HackerGroup) AND s.id = 'state:' + a.country)
  WITH s ORDER BY s.id LIMIT 1
  RETURN coalesce(s, a) AS from
}
CALL (b) {
  OPTIONAL MATCH (s:State)
  WHERE $states AND NOT b:(Company|Campaign|Correspondent|Outlet)
    AND ((b)-[:AFFILIATED*1..2]->(s) OR b:(Official|HackerGroup) AND s.id = 'state:' + b.country)
  WITH s ORDER BY s.id LIMIT 1
  RETURN coalesce(s, b) AS to
}
WITH a, r, from, to
WHERE from <> to AND ($actor IS NULL OR from.id IN $actor OR to.id IN $actor)
ORDER BY r.evidence DESC, r.id
WITH CASE WHEN from.id < to.id THEN from ELSE to END AS x,
     CASE WHEN from.id < to.id THEN to ELSE from END AS y,
     collect({forth: from.id < to.id, by: a.name, evidence: r.evidence, quote: r.sampleQuote, url: r.sampleUrl}) AS found
WITH x, y, [f IN found WHERE f.forth] AS forth, [f IN found WHERE NOT f.forth] AS back
WHERE size(forth) > 0 AND size(back) > 0
RETURN x.name AS one, y.name AS other,
       reduce(n = 0, f IN forth | n + f.evidence) AS byOne, reduce(n = 0, f IN back | n + f.evidence) AS byOther,
       forth[0].by AS oneSpeaker, forth[0].quote AS oneQuote, forth[0].url AS oneUrl,
       back[0].by AS otherSpeaker, back[0].quote AS otherQuote, back[0].url AS otherUrl
ORDER BY byOne + byOther DESC, x.id, y.id
LIMIT $limit
