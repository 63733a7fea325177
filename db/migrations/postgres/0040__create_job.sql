-- Why: work that takes longer than an answer may, done once by one of the workers, taken over from its checkpoint.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the table.

CREATE TABLE job (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'import_files', 'report')),
    section_id TEXT,
    request TEXT NOT NULL,
    caller TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    progress_done BIGINT NOT NULL CHECK (progress_done >= 0),
    progress_total BIGINT NOT NULL CHECK (progress_total >= 0),
    is_cancel_asked BIGINT NOT NULL CHECK (is_cancel_asked IN (0, 1)),
    attempt BIGINT NOT NULL CHECK (attempt >= 0),
    worker TEXT NOT NULL,
    beat_at BIGINT,
    ended_at BIGINT,
    result TEXT NOT NULL,
    error_code TEXT NOT NULL,
    checkpoint BYTEA,
    PRIMARY KEY (tenant_id, id),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (ended_at IS NOT NULL)),
    CHECK (state <> 'running' OR (worker <> '' AND beat_at IS NOT NULL))
);
CREATE INDEX job_that_has_not_ended ON job (tenant_id, id) WHERE ended_at IS NULL;
