-- Why: accepted plans, numbered within their section and dates. A revision is never changed; the next one replaces it.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the tables.

CREATE TABLE plan_revision (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    dates_from TEXT NOT NULL,
    dates_until TEXT NOT NULL,
    revision BIGINT NOT NULL CHECK (revision > 0),
    seed BIGINT NOT NULL,
    iterations BIGINT NOT NULL,
    accepted_at BIGINT NOT NULL,
    accepted_by TEXT NOT NULL,
    last_change BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id)
);
CREATE UNIQUE INDEX plan_revision_by_number ON plan_revision (tenant_id, section_id, dates_from, dates_until, revision);
CREATE INDEX plan_revision_by_change ON plan_revision (tenant_id, last_change);

CREATE TABLE plan_assignment (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    visit_id TEXT NOT NULL,
    part BIGINT NOT NULL CHECK (part IN (0, 1)),
    care_worker_id TEXT NOT NULL,
    shift_id TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    is_locked BIGINT NOT NULL CHECK (is_locked IN (0, 1)),
    special_reason TEXT CHECK (special_reason IN ('contact_lacks_requirement', 'contact_excluded',
        'contact_shift_too_short', 'contact_with_own_client', 'contact_with_other_client', 'contact_is_the_other',
        'keeps_promised_time', 'fewer_people_for_others', 'coordinator_choice')),
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id)
);

CREATE TABLE plan_break (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    shift_id TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id)
);

CREATE TABLE plan_vacant_visit (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    visit_id TEXT NOT NULL,
    part BIGINT NOT NULL CHECK (part IN (0, 1)),
    reason TEXT NOT NULL CHECK (reason IN ('nobody_meets_requirements', 'nobody_holds_delegation',
        'everybody_excluded', 'nobody_on_duty', 'no_second_person', 'no_room')),
    considered TEXT NOT NULL CHECK (considered LIKE '[%]'),
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id)
);
