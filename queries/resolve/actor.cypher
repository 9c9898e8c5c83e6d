// Whom the user's words mean
//
// Actors whose id is $given; else those with a name that is exactly $key; else
// those with a name that holds all of $words; else those that the full-text query
// $text finds, whose words begin so. Described actors without a name come after
// all others, except where they are named exactly. $text finds all that the other
// steps do; '' asks for the id only.
CALL () {
  MATCH (a:Actor {id: $given})
  RETURN a, 0 AS rank
  UNION
  UNWIND CASE $text WHEN '' THEN [] ELSE [$text] END AS text
  CALL db.index.fulltext.queryNodes('actorNames', text) YIELD node AS a
  RETURN a, CASE
    WHEN $key IN a.searchKeys THEN 1
    WHEN a:Unnamed THEN 4
    WHEN any(name IN a.searchKeys WHERE all(word IN $words WHERE word IN split(name, ' '))) THEN 2
    ELSE 3
  END AS rank
}
WITH rank, a ORDER BY rank, a.id
WITH rank, collect({id: a.id, name: a.name}) AS actors
ORDER BY rank LIMIT 1
UNWIND actors AS actor
RETURN actor.id AS id, actor.name AS name
