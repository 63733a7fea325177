-- Why: a plan that the planner has made and that nobody has accepted stands beside the plan in force until somebody has
-- decided; and whoever waits for one sees how good it is so far, and may take the best there is.
-- Existing rows: jobs stay as they are; nothing is told of how good they were, and nobody has asked them to end early.
-- While the old version runs: its workers keep what they plan as accepted revisions, so stop them first.

CREATE TABLE plan_proposal (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    dates_from TEXT NOT NULL,
    dates_until TEXT NOT NULL,
    seed INTEGER NOT NULL,
    iterations INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'put_aside')),
    decided_at INTEGER,
    guard_rail_pct INTEGER,
    travel_s INTEGER,
    reference_travel_s INTEGER,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_proposal_by_section ON plan_proposal (tenant_id, section_id, id);

CREATE TABLE plan_proposal_assignment (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    visit_id TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part IN (0, 1)),
    care_worker_id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
    special_reason TEXT,
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_proposal (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_proposal_break (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    shift_id TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_proposal (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_proposal_vacant_visit (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    visit_id TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part IN (0, 1)),
    reason TEXT NOT NULL,
    considered TEXT NOT NULL CHECK (considered LIKE '[%]'),
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_proposal (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_proposal_adjustment (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    visit_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('cancelled', 'lengthened', 'other_day', 'split', 'added')),
    care_time_min INTEGER CHECK (care_time_min > 0),
    planned_on TEXT,
    client_id TEXT,
    visit_kind TEXT,
    starts_from INTEGER,
    starts_until INTEGER,
    staff_needed INTEGER NOT NULL CHECK (staff_needed IN (1, 2)),
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_proposal (tenant_id, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE job ADD COLUMN is_finish_asked INTEGER NOT NULL DEFAULT 0 CHECK (is_finish_asked IN (0, 1));
ALTER TABLE job ADD COLUMN best_vacant INTEGER;
ALTER TABLE job ADD COLUMN best_people_hundredths INTEGER;
