-- Why: door codes, and who clients are and where they live, are sealed with keys that do not lie in the database, so that
-- a copy of the file tells nobody how to come in or where somebody hides. The secrets of a row lie together in `sealed`;
-- their own columns are blank then. Data keys lie here, each wrapped by the key of the key file.
-- Existing rows: sealed when the program first opens the database with its key file, earlier versions of them too.
-- While the old version runs: not safe, it would read blanks.

CREATE TABLE data_key (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    kind TEXT NOT NULL CHECK (kind IN ('home_entry', 'person')),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    wrapped BLOB NOT NULL,
    PRIMARY KEY (tenant_id, kind, sequence)
) STRICT, WITHOUT ROWID;

ALTER TABLE address ADD COLUMN sealed BLOB;
ALTER TABLE client ADD COLUMN sealed BLOB;
ALTER TABLE home_entry ADD COLUMN sealed BLOB;
