-- Why: a client may say that somebody should rather not come, without ruling the person out.
-- Existing rows: kept as they are.
-- While the old version runs: not safe, it cannot read the new word.

CREATE TABLE client_wish_new (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('excluded', 'preferred', 'unwanted')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO client_wish_new SELECT * FROM client_wish;
DROP TABLE client_wish;
ALTER TABLE client_wish_new RENAME TO client_wish;
CREATE UNIQUE INDEX client_wish_by_external_id ON client_wish (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX client_wish_by_client ON client_wish (tenant_id, client_id);
