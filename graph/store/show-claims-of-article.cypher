// Claims that an article supports
MATCH (:Article {id: $id})<-[:IN_ARTICLE]-(e:Evidence)<-[:SUPPORTED_BY]-(c:Claim)
RETURN 'supports' AS link, c.id AS id, c.name AS name, c.kind AS kind, count(e) AS evidence, c.contested AS contested, min(e.start) AS place
ORDER BY place, id
LIMIT $limit
