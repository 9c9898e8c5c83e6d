// Mentions that no longer stand, one walk over the actors of each article
UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[m:MENTIONED_IN]-(a:Actor)
WHERE row.actors[a.id] IS NOT NULL
DELETE m
