// Changed properties of direct edges, links and affiliations
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.element
SET r += row.properties
