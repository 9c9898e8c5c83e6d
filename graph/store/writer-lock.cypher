// Lock the writer: the first SET takes the lock, the second counts it
MERGE (w:Writer {name: 'isnad'})
SET w.locked = true
WITH w
SET w.locks = coalesce(w.locks, 0) + 1
