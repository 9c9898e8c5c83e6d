// Changed properties and labels of actors; labels are kinds, Outlet or Unnamed
UNWIND $rows AS row
MATCH (a:Actor {id: row.id})
SET a += row.properties
SET a:$(row.add)
REMOVE a:$(row.remove)
