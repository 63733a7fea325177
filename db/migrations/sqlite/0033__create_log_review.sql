-- Why: systematic and recurring control of the access log: a month's sample and what its rules found for a section, the
-- reviewer's verdict on each, and the signature that ends the review.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the tables.

CREATE TABLE log_review (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    month_from TEXT NOT NULL,
    rows_seen INTEGER NOT NULL CHECK (rows_seen >= 0),
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    signed_at INTEGER,
    signed_by TEXT,
    note TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (note IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX log_review_by_section ON log_review (tenant_id, section_id, month_from);

CREATE TABLE log_review_item (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    review_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    rule TEXT NOT NULL CHECK (rule IN ('sample', 'break_glass', 'without_relation', 'own_name', 'own_address', 'many_looks',
        'former_client', 'refused')),
    verdict TEXT CHECK (verdict IN ('justified', 'not_justified', 'unclear')),
    judged_by TEXT,
    note TEXT,
    PRIMARY KEY (tenant_id, review_id, position),
    FOREIGN KEY (tenant_id, review_id) REFERENCES log_review (tenant_id, id),
    CHECK ((verdict IS NULL) = (judged_by IS NULL) AND (verdict IS NULL) = (note IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_review_is_closed_by_its_signature BEFORE UPDATE ON log_review
WHEN OLD.signed_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'log_review.append_only');
END;

CREATE TRIGGER log_review_item_is_closed_by_the_signature BEFORE UPDATE ON log_review_item
WHEN EXISTS (SELECT 1 FROM log_review r WHERE r.tenant_id = OLD.tenant_id AND r.id = OLD.review_id
    AND r.signed_at IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'log_review.append_only');
END;
