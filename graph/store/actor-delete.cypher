// Actors that no article mentions and that published none
UNWIND $rows AS row
MATCH (a:Actor {id: row.id})
WHERE NOT EXISTS { (a)-[:MENTIONED_IN]->() } AND NOT EXISTS { (a)<-[:PUBLISHED_BY]-() }
DETACH DELETE a
