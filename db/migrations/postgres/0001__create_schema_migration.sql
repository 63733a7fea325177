-- Why: remembers which steps this database has taken, so that a step is taken once and an older program is refused.
-- Existing rows: none, this is the first step.
-- While the old version runs: there is no older version.

CREATE TABLE schema_migration (
    number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
    name TEXT NOT NULL,
    checksum TEXT NOT NULL CHECK (length(checksum) = 64),
    applied_at BIGINT NOT NULL
);
