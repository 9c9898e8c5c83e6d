// What articles say of actors, like sayings counted together
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[m:MENTIONED_IN]->(x:Article)
RETURN id, m.known AS known, m.kind AS kind, m.name AS name, m.nameAr AS nameAr, m.nameEn AS nameEn,
       m.names AS names, m.wikidata AS wikidata, m.country AS country, m.roles AS roles, m.with AS with,
       sum(CASE WHEN m.count < 1 THEN 1 ELSE m.count END) AS weight,
       toString(min(date(x.publishedAt))) AS first, toString(max(date(x.publishedAt))) AS last
