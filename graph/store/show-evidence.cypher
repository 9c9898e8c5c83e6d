// Evidence with its words, its source and its chain
UNWIND $ids AS id
MATCH (c:Claim)-[:SUPPORTED_BY]->(e:Evidence {id: id})-[:IN_ARTICLE]->(x:Article)
OPTIONAL MATCH (x)-[:PUBLISHED_BY]->(o:Actor)
RETURN id, e.quote AS quote, e.prefix AS prefix, e.suffix AS suffix, c.id AS claim, c.name AS claimName,
       x.id AS article, x.name AS title, x.url AS url, o.name AS outlet, toString(date(x.publishedAt)) AS published,
       e.matter AS matter, e.polarity AS polarity, e.modality AS modality, e.outcome AS outcome, e.confidence AS confidence, e.rule AS rule,
       COLLECT { MATCH (e)-[v:VIA]->(a:Actor) RETURN a.name ORDER BY v.position } AS via,
       COLLECT {
         MATCH (e)-[r:CONTENT|DISPUTES|RELAYS]->(f:Evidence)<-[:SUPPORTED_BY]-(d:Claim)
         RETURN {link: toLower(type(r)), evidence: f.id, claim: d.id, name: d.name} ORDER BY type(r), f.id
       } AS refers
