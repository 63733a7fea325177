-- Why: a client's relatives and legal representatives, how to reach them and whether the client wants them told when a visit
-- becomes otherwise; and who has been told of what an event changed, by whom and when, so that nobody calls twice and nobody is
-- forgotten.
-- Existing rows: no client has relatives here yet, and nothing is noted of events before.
-- While the old version runs: safe, it does not know the tables.

CREATE TABLE client_relative (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('family', 'legal_representative', 'other')),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    wants_to_be_told BIGINT NOT NULL CHECK (wants_to_be_told IN (0, 1)),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    sealed BYTEA,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX client_relative_by_external_id ON client_relative (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX client_relative_by_client ON client_relative (tenant_id, client_id);

-- relative_id is empty for the client herself.
CREATE TABLE told_note (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    event_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    relative_id TEXT NOT NULL,
    is_told BIGINT NOT NULL CHECK (is_told IN (0, 1)),
    noted_at BIGINT NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, event_id, client_id, relative_id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id)
);
