// All evidence of an edge
//
// Every passage on which a direct edge stands, with its source and the rule that read it. Give
// the edge by its id, as other questions show it, or by its kind and ends.
//
// $edge string = null: the id of the edge. Example: r1:0123456789abcdef0123456789abcdef
// $kind string(ACCUSED|DENIED|TARGETED|REPORTED) = null: only edges of this kind. Example: ACCUSED
// $from actor = null: only edges from this actor. Example: Microsoft
// $to actor = null: only edges to this actor. Example: Iranian hackers
// $affiliates bool = false: count those who belong to the actors. Example: true
// $all bool = false: also passages that support no edge: negated, hypothetical, future, asked. Example: true
// $limit int = 50: the most rows. Example: 10
//
// Example: isnad query run evidence-of-edge kind=ACCUSED from=Microsoft to="Iranian hackers"
MATCH (a:Actor)<-[:BY]-(c:Claim {status: 'normal'})-[:AGAINST]->(b:Actor)
WHERE ($kind IS NULL OR c.kind = $kind)
  AND ($from IS NULL OR a.id IN $from)
  AND ($to IS NULL OR b.id IN $to)
  AND ($edge IS NULL OR c.edge = $edge)
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:IN_ARTICLE]->(x:Article)
WHERE $all OR e.polarity = 'positive' AND e.modality IN ['asserted', 'alleged']
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Actor)
WITH a, b, c, e, x, o ORDER BY o.name, o.id
WITH a, b, c, e, x, collect(o.name)[0] AS outlet
RETURN c.kind AS kind, a.name AS from, b.name AS to, e.quote AS quote, e.matter AS matter, e.outcome AS outcome,
       e.polarity AS polarity, e.modality AS modality, e.confidence AS confidence,
       outlet, x.name AS article, date(x.publishedAt) AS published, x.url AS url, e.rule AS rule, c.id AS claim
ORDER BY published IS NULL, published DESC, x.id, e.start, e.end, c.kind, e.id
LIMIT $limit
