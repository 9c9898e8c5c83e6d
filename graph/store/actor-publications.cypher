// Under which names actors published
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[p:PUBLISHED_BY]-(x:Article)
RETURN id, p.name AS name, count(*) AS weight,
       toString(min(date(x.publishedAt))) AS first, toString(max(date(x.publishedAt))) AS last
