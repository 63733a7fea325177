-- Why: the organisation above the sections: department, unit and resource area, and private providers beside them. What
-- sections only name (section.unit, section.resource_area) is part of the organisation too, without a row of its own.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the table.

CREATE TABLE organisation_unit (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('department', 'unit', 'resource_area', 'provider')),
    parent_id TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX organisation_unit_by_external_id ON organisation_unit (tenant_id, external_id) WHERE external_id <> '';
