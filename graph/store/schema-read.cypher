// Names of the constraints and indexes that stand
SHOW INDEXES YIELD name, state RETURN name, state
