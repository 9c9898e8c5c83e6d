// Evidence of articles, with its claim and the direct edge of that claim
UNWIND $ids AS id
MATCH (x:Article {id: id})<-[:IN_ARTICLE]-(e:Evidence)<-[:SUPPORTED_BY]-(c:Claim)
RETURN x.id AS article, c.id AS claim, c.edge AS edge, e.id AS evidence, properties(e) AS properties
