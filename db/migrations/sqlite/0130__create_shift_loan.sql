-- Why: a care worker who has time may be lent to a neighbouring section for a visit that nobody there can make; both sections'
-- periods read the same row, so that she is never planned in two places.
-- Existing rows: nobody has been lent before.
-- While the old version runs: safe, it does not know the table; it plans each section as if nobody were lent, so the new version
-- should plan anew after it.

CREATE TABLE shift_loan (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    lending_section_id TEXT NOT NULL,
    borrowing_section_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('foot', 'bike', 'car')),
    shift_kind TEXT NOT NULL CHECK (shift_kind IN ('day', 'evening', 'night', 'split')),
    visit_id TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part IN (0, 1)),
    address_id TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    ended_at INTEGER,
    ended_by TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, lending_section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, borrowing_section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    FOREIGN KEY (tenant_id, address_id) REFERENCES address (tenant_id, id),
    CHECK (lending_section_id <> borrowing_section_id),
    CHECK (starts_at < ends_at),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX shift_loan_by_part ON shift_loan (tenant_id, visit_id, part) WHERE ended_at IS NULL;
CREATE INDEX shift_loan_by_lender ON shift_loan (tenant_id, lending_section_id, planned_on) WHERE ended_at IS NULL;
CREATE INDEX shift_loan_by_borrower ON shift_loan (tenant_id, borrowing_section_id, planned_on) WHERE ended_at IS NULL;
