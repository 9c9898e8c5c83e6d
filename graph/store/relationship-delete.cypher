// Direct edges, links and affiliations that nothing supports any more
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.element
DELETE r
