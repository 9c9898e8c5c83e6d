// Changed mentions, one walk over the actors of each article
UNWIND $rows AS row
MATCH (:Article {id: row.article})<-[m:MENTIONED_IN]-(a:Actor)
WHERE row.actors[a.id] IS NOT NULL
SET m += row.actors[a.id]
