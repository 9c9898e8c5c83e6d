// Named actors with words nearly like the user's, the likest first
CALL db.index.fulltext.queryNodes('actorNames', $text) YIELD node AS a, score
WHERE NOT a:Unnamed
RETURN a.id AS id, a.name AS name
ORDER BY score DESC, id
LIMIT 3
