// The one node that writing transactions lock
MERGE (:Writer {name: 'isnad'})
