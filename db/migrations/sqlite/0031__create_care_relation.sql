-- Why: what ties an account to a client or to a part of the organisation beside plan, team and roles; how a client is
-- protected; and who has opened a file with a reason. Each has a start, an end, a source and a status, and only what is
-- confirmed and in force counts.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the tables.

-- Who is responsible for a client's case or health care, on alarm duty, spoken for, reviewing, or named for a client with
-- protected identity. What has been said once is not changed: a relation is confirmed, and ended.
CREATE TABLE care_relation (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('case_work', 'nursing', 'alarm_duty', 'consent', 'self', 'audit_task',
        'protected_list')),
    client_id TEXT,
    place_id TEXT,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER,
    source TEXT NOT NULL CHECK (source <> ''),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'ended')),
    proposed_at INTEGER NOT NULL,
    proposed_by TEXT NOT NULL,
    confirmed_at INTEGER,
    confirmed_by TEXT,
    ended_at INTEGER,
    ended_by TEXT,
    end_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((client_id IS NULL) = (kind IN ('alarm_duty', 'audit_task'))),
    CHECK ((ends_at IS NULL) OR starts_at < ends_at),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CHECK (status <> 'confirmed' OR confirmed_at IS NOT NULL),
    CHECK ((status = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX care_relation_by_account ON care_relation (tenant_id, account_id);
CREATE INDEX care_relation_by_client ON care_relation (tenant_id, client_id);

-- How a client is protected: a marking of confidentiality, protected registration of residence, or a block against
-- sharing between care givers. The first two take two people to set and to take away.
CREATE TABLE client_flag (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('confidentiality_marking', 'protected_registration', 'block')),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'end_proposed', 'ended')),
    source TEXT NOT NULL CHECK (source <> ''),
    proposed_at INTEGER NOT NULL,
    proposed_by TEXT NOT NULL,
    confirmed_at INTEGER,
    confirmed_by TEXT,
    end_proposed_at INTEGER,
    end_proposed_by TEXT,
    ended_at INTEGER,
    ended_by TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK (kind = 'block' OR confirmed_by IS NULL OR confirmed_by <> proposed_by),
    CHECK (kind = 'block' OR ended_by IS NULL OR end_proposed_by IS NULL OR ended_by <> end_proposed_by)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_flag_by_client ON client_flag (tenant_id, client_id);

-- A client's file opened with a reason by somebody without a relation. What was said at the start never changes; for a
-- client with protected identity it begins when a second person has approved.
CREATE TABLE break_glass (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    role TEXT NOT NULL,
    client_id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    reason_code TEXT NOT NULL CHECK (reason_code IN ('emergency', 'staff_missing', 'complaint', 'other')),
    reason TEXT NOT NULL CHECK (length(reason) >= 10),
    asked_at INTEGER NOT NULL,
    needs_approval INTEGER NOT NULL CHECK (needs_approval IN (0, 1)),
    starts_at INTEGER,
    ends_at INTEGER,
    approved_by TEXT,
    reviewed_at INTEGER,
    reviewed_by TEXT,
    verdict TEXT CHECK (verdict IN ('justified', 'not_justified')),
    review_note TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
    CHECK ((needs_approval = 1 AND starts_at IS NOT NULL) = (approved_by IS NOT NULL)),
    CHECK (approved_by IS NULL OR approved_by <> account_id),
    CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL) AND (reviewed_at IS NULL) = (verdict IS NULL)
        AND (reviewed_at IS NULL) = (review_note IS NULL)),
    CHECK (reviewed_by IS NULL OR reviewed_by <> account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX break_glass_by_account ON break_glass (tenant_id, account_id, client_id);
CREATE INDEX break_glass_by_section ON break_glass (tenant_id, section_id, asked_at);

CREATE TRIGGER break_glass_is_never_deleted BEFORE DELETE ON break_glass
BEGIN
    SELECT RAISE(ABORT, 'break_glass.append_only');
END;

CREATE TRIGGER break_glass_keeps_what_was_said BEFORE UPDATE ON break_glass
WHEN NEW.tenant_id IS NOT OLD.tenant_id OR NEW.id IS NOT OLD.id OR NEW.account_id IS NOT OLD.account_id
    OR NEW.role IS NOT OLD.role OR NEW.client_id IS NOT OLD.client_id OR NEW.section_id IS NOT OLD.section_id
    OR NEW.reason_code IS NOT OLD.reason_code OR NEW.reason IS NOT OLD.reason OR NEW.asked_at IS NOT OLD.asked_at
    OR NEW.needs_approval IS NOT OLD.needs_approval
    OR (OLD.starts_at IS NOT NULL AND (NEW.starts_at IS NOT OLD.starts_at OR NEW.ends_at IS NOT OLD.ends_at
        OR NEW.approved_by IS NOT OLD.approved_by))
    OR (OLD.reviewed_at IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'break_glass.append_only');
END;
