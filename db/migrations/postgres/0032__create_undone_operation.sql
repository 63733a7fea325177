-- Why: which commands on master data have been taken back, and by which later command, so that none is taken back twice
-- and an earlier one is not held up by what has been taken back since.
-- Existing rows: none; imports that were undone before keep saying so in import_batch.
-- While the old version runs: safe, it does not know the table.

CREATE TABLE undone_operation (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    operation_id TEXT NOT NULL,
    undone_in TEXT NOT NULL,
    undone_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, operation_id)
);
