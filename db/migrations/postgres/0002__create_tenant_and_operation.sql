-- Why: who the data belong to, which commands have been applied, what has been announced, and the settings.
-- Existing rows: none.
-- While the old version runs: safe, it knows none of these tables.

-- One municipality.
CREATE TABLE tenant (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- A command that has been applied, with its answer, so that a repeated one is answered and not done again.
CREATE TABLE operation (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    actor TEXT NOT NULL,
    applied_at BIGINT NOT NULL,
    request_digest TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- What happened, for those who listen: kinds and identities, never what a person is called or needs.
CREATE TABLE event (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    section_id TEXT,
    subject_id TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, sequence)
);

-- A named value; a change is a new version.
CREATE TABLE setting (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    name TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    value TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    set_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, name, version)
);

-- The handbook for equal planning, one row a version, never changed afterwards.
CREATE TABLE handbook (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    version TEXT NOT NULL CHECK (version <> ''),
    holds_from TEXT NOT NULL,
    daily_rest_min BIGINT NOT NULL CHECK (daily_rest_min >= 0),
    weekly_rest_min BIGINT NOT NULL CHECK (weekly_rest_min >= 0),
    longest_stretch_min BIGINT NOT NULL CHECK (longest_stretch_min > 0),
    break_time_min BIGINT NOT NULL CHECK (break_time_min >= 0),
    day_boundary_min BIGINT NOT NULL,
    shortest_shift_min BIGINT NOT NULL CHECK (shortest_shift_min >= 0),
    start_of_shift_min BIGINT NOT NULL CHECK (start_of_shift_min >= 0),
    end_of_shift_min BIGINT NOT NULL CHECK (end_of_shift_min >= 0),
    documentation_min BIGINT NOT NULL CHECK (documentation_min >= 0),
    morning_from_min BIGINT NOT NULL,
    morning_until_min BIGINT NOT NULL,
    midday_from_min BIGINT NOT NULL,
    midday_until_min BIGINT NOT NULL,
    afternoon_from_min BIGINT NOT NULL,
    afternoon_until_min BIGINT NOT NULL,
    evening_from_min BIGINT NOT NULL,
    evening_until_min BIGINT NOT NULL,
    night_from_min BIGINT NOT NULL,
    night_until_min BIGINT NOT NULL,
    whole_day_from_min BIGINT NOT NULL,
    whole_day_until_min BIGINT NOT NULL,
    clock_leeway_min BIGINT NOT NULL CHECK (clock_leeway_min >= 0),
    set_at BIGINT NOT NULL,
    set_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, version)
);
