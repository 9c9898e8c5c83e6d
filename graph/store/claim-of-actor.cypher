// Claims whose caption names one of these actors
UNWIND $ids AS id
MATCH (:Actor {id: id})<-[:BY|AGAINST|ABOUT]-(c:Claim)
RETURN DISTINCT c.id AS id
