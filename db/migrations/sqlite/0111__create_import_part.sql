-- Why: files that somebody sends to be taken in, until they are, and what is wrong with them. Both are secrets: they lie
-- sealed where there is a key, and are gone when the import is accepted, given up or a day old.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the table.

CREATE TABLE import_part (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    import_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'outcome')),
    name TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part >= 0),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    content BLOB NOT NULL,
    stored_at INTEGER NOT NULL,
    stored_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, import_id, kind, name, part),
    CHECK ((kind = 'file') = (name <> ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX import_part_by_time ON import_part (tenant_id, stored_at);
