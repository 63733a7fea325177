-- Why: what a coordinator changes by hand in a plan, change by change, so that each can be undone and redone without
-- limit, and what has been decided about visits apart from who makes them.
-- Existing rows: stay as they are; their plans have no adjustments.
-- While the old version runs: safe, it does not know the tables; a plan published with adjustments must not be judged by
-- the old version, which would miss them.

CREATE TABLE plan_adjustment (
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
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_draft (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'published', 'discarded')),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX plan_draft_open ON plan_draft (tenant_id, plan_id) WHERE state = 'open';

CREATE TABLE plan_edit (
    tenant_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    operation_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    client_id TEXT,
    revision INTEGER NOT NULL CHECK (revision > 0),
    state TEXT NOT NULL CHECK (state IN ('made', 'undone', 'dropped')),
    reason TEXT NOT NULL,
    overridden INTEGER NOT NULL CHECK (overridden >= 0),
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, position),
    FOREIGN KEY (tenant_id, draft_id) REFERENCES plan_draft (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX plan_edit_by_operation ON plan_edit (tenant_id, operation_id);

CREATE TABLE plan_edit_part (
    tenant_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    edit_position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('before', 'after')),
    position INTEGER NOT NULL,
    visit_id TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part IN (0, 1)),
    care_worker_id TEXT,
    shift_id TEXT,
    planned_on TEXT,
    starts_at INTEGER,
    is_locked INTEGER CHECK (is_locked IN (0, 1)),
    special_reason TEXT,
    vacancy_reason TEXT,
    considered TEXT CHECK (considered LIKE '[%]'),
    PRIMARY KEY (tenant_id, draft_id, edit_position, side, position),
    FOREIGN KEY (tenant_id, draft_id, edit_position) REFERENCES plan_edit (tenant_id, draft_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_edit_break (
    tenant_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    edit_position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('before', 'after')),
    position INTEGER NOT NULL,
    shift_id TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, edit_position, side, position),
    FOREIGN KEY (tenant_id, draft_id, edit_position) REFERENCES plan_edit (tenant_id, draft_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_edit_adjustment (
    tenant_id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    edit_position INTEGER NOT NULL,
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
    PRIMARY KEY (tenant_id, draft_id, edit_position, position),
    FOREIGN KEY (tenant_id, draft_id, edit_position) REFERENCES plan_edit (tenant_id, draft_id, position)
) STRICT, WITHOUT ROWID;
