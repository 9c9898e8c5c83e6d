// How many nodes and direct edges there are; each is one look into the count store
MATCH (n:Actor) RETURN 'Actor' AS what, count(n) AS count
UNION ALL
MATCH (n:Unnamed) RETURN 'Unnamed' AS what, count(n) AS count
UNION ALL
MATCH (n:Article) RETURN 'Article' AS what, count(n) AS count
UNION ALL
MATCH (n:Claim) RETURN 'Claim' AS what, count(n) AS count
UNION ALL
MATCH (n:Evidence) RETURN 'Evidence' AS what, count(n) AS count
UNION ALL
MATCH ()-[r:ACCUSED]->() RETURN 'ACCUSED' AS what, count(r) AS count
UNION ALL
MATCH ()-[r:DENIED]->() RETURN 'DENIED' AS what, count(r) AS count
UNION ALL
MATCH ()-[r:TARGETED]->() RETURN 'TARGETED' AS what, count(r) AS count
UNION ALL
MATCH ()-[r:REPORTED]->() RETURN 'REPORTED' AS what, count(r) AS count
