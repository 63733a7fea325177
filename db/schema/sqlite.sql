-- The whole schema as the migrations leave it. A test compares the two.

CREATE TABLE schema_migration (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    name TEXT NOT NULL,
    checksum TEXT NOT NULL CHECK (length(checksum) = 64),
    applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tenant (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    actor TEXT NOT NULL,
    applied_at INTEGER NOT NULL,
    request_digest TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    section_id TEXT,
    subject_id TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    value TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    set_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, name, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE handbook (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    version TEXT NOT NULL CHECK (version <> ''),
    holds_from TEXT NOT NULL,
    daily_rest_min INTEGER NOT NULL CHECK (daily_rest_min >= 0),
    weekly_rest_min INTEGER NOT NULL CHECK (weekly_rest_min >= 0),
    longest_stretch_min INTEGER NOT NULL CHECK (longest_stretch_min > 0),
    break_time_min INTEGER NOT NULL CHECK (break_time_min >= 0),
    day_boundary_min INTEGER NOT NULL,
    shortest_shift_min INTEGER NOT NULL CHECK (shortest_shift_min >= 0),
    start_of_shift_min INTEGER NOT NULL CHECK (start_of_shift_min >= 0),
    end_of_shift_min INTEGER NOT NULL CHECK (end_of_shift_min >= 0),
    documentation_min INTEGER NOT NULL CHECK (documentation_min >= 0),
    morning_from_min INTEGER NOT NULL,
    morning_until_min INTEGER NOT NULL,
    midday_from_min INTEGER NOT NULL,
    midday_until_min INTEGER NOT NULL,
    afternoon_from_min INTEGER NOT NULL,
    afternoon_until_min INTEGER NOT NULL,
    evening_from_min INTEGER NOT NULL,
    evening_until_min INTEGER NOT NULL,
    night_from_min INTEGER NOT NULL,
    night_until_min INTEGER NOT NULL,
    whole_day_from_min INTEGER NOT NULL,
    whole_day_until_min INTEGER NOT NULL,
    clock_leeway_min INTEGER NOT NULL CHECK (clock_leeway_min >= 0),
    set_at INTEGER NOT NULL,
    set_by TEXT NOT NULL,
    section_id TEXT,
    follows_city INTEGER NOT NULL DEFAULT 0 CHECK (follows_city IN (0, 1)),
    reason TEXT NOT NULL DEFAULT '',
    proposed_within_days INTEGER NOT NULL DEFAULT 2 CHECK (proposed_within_days >= 0),
    accepted_within_days INTEGER NOT NULL DEFAULT 7 CHECK (accepted_within_days >= 0),
    welcomed_within_days INTEGER NOT NULL DEFAULT 7 CHECK (welcomed_within_days >= 0),
    scheduled_within_days INTEGER NOT NULL DEFAULT 14 CHECK (scheduled_within_days >= 0),
    carried_out_within_days INTEGER NOT NULL DEFAULT 14 CHECK (carried_out_within_days >= 0),
    planned_within_days INTEGER NOT NULL DEFAULT 21 CHECK (planned_within_days >= 0),
    guard_rail_pct INTEGER NOT NULL DEFAULT 10 CHECK (guard_rail_pct >= 0),
    contact_load_pct INTEGER NOT NULL DEFAULT 250 CHECK (contact_load_pct > 0),
    team_above_pct INTEGER NOT NULL DEFAULT 15 CHECK (team_above_pct > 0),
    PRIMARY KEY (tenant_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_event (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT,
    resource_kind TEXT,
    resource_id TEXT,
    client_id TEXT,
    relation TEXT,
    operation_id TEXT,
    details TEXT,
    salt BLOB CHECK (length(salt) = 32),
    content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (tenant_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_event_by_client ON audit_event (tenant_id, client_id, at) WHERE client_id IS NOT NULL;

CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'audit_event.append_only');
END;

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
WHEN NEW.tenant_id IS NOT OLD.tenant_id OR NEW.sequence IS NOT OLD.sequence OR NEW.at IS NOT OLD.at
    OR NEW.action IS NOT OLD.action OR NEW.actor IS NOT OLD.actor OR NEW.hash IS NOT OLD.hash
    OR NEW.content_digest IS NOT OLD.content_digest
    OR coalesce(NEW.role, NEW.resource_kind, NEW.resource_id, NEW.client_id, NEW.relation, NEW.operation_id,
                NEW.details) IS NOT NULL
    OR NEW.salt IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'audit_event.append_only');
END;

CREATE TABLE address (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    locality TEXT NOT NULL,
    point_lat REAL NOT NULL CHECK (point_lat BETWEEN -90 AND 90),
    point_lon REAL NOT NULL CHECK (point_lon BETWEEN -180 AND 180),
    door_time_min INTEGER NOT NULL CHECK (door_time_min >= 0),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    sealed BLOB,
    PRIMARY KEY (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX address_by_external_id ON address (tenant_id, external_id) WHERE external_id <> '';

CREATE TABLE section (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('home_care', 'night_patrol')),
    unit TEXT NOT NULL,
    resource_area TEXT NOT NULL,
    office_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    car_count INTEGER CHECK (car_count >= 0),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, office_id) REFERENCES address (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX section_by_external_id ON section (tenant_id, external_id) WHERE external_id <> '';

CREATE TABLE team (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    name TEXT NOT NULL,
    area_centre_lat REAL NOT NULL CHECK (area_centre_lat BETWEEN -90 AND 90),
    area_centre_lon REAL NOT NULL CHECK (area_centre_lon BETWEEN -180 AND 180),
    area_radius_m INTEGER NOT NULL CHECK (area_radius_m >= 0),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX team_by_external_id ON team (tenant_id, external_id) WHERE external_id <> '';

CREATE TABLE care_worker (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    team_id TEXT,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title IN ('assistant_nurse', 'care_assistant', 'nurse', 'therapist')),
    transitional_title_until TEXT,
    employment TEXT NOT NULL CHECK (employment IN ('permanent', 'hourly')),
    employment_rate_pct INTEGER NOT NULL CHECK (employment_rate_pct BETWEEN 0 AND 100),
    gender TEXT NOT NULL CHECK (gender IN ('woman', 'man', 'other')),
    competences TEXT NOT NULL CHECK (competences LIKE '[%]'),
    languages TEXT NOT NULL CHECK (languages LIKE '[%]'),
    avoids_pets INTEGER NOT NULL CHECK (avoids_pets IN (0, 1)),
    avoids_smoke INTEGER NOT NULL CHECK (avoids_smoke IN (0, 1)),
    avoids_lifting INTEGER NOT NULL CHECK (avoids_lifting IN (0, 1)),
    usual_mode TEXT NOT NULL CHECK (usual_mode IN ('foot', 'bike', 'car')),
    day_boundary_min INTEGER,
    employed_from TEXT NOT NULL,
    employed_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX care_worker_by_external_id ON care_worker (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX care_worker_by_section ON care_worker (tenant_id, section_id);

CREATE TABLE delegation (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    task TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    revoked_on TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX delegation_by_external_id ON delegation (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX delegation_by_care_worker ON delegation (tenant_id, care_worker_id);

CREATE TABLE client (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    team_id TEXT NOT NULL,
    address_id TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    person_number TEXT NOT NULL,
    born_on TEXT NOT NULL,
    gender TEXT NOT NULL CHECK (gender IN ('woman', 'man', 'other')),
    languages TEXT NOT NULL CHECK (languages LIKE '[%]'),
    has_pets INTEGER NOT NULL CHECK (has_pets IN (0, 1)),
    has_smoke INTEGER NOT NULL CHECK (has_smoke IN (0, 1)),
    served_from TEXT NOT NULL,
    served_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    sealed BLOB,
    is_planned_together INTEGER NOT NULL DEFAULT 0 CHECK (is_planned_together IN (0, 1)),
    key_count INTEGER CHECK (key_count >= 0),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    FOREIGN KEY (tenant_id, address_id) REFERENCES address (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX client_by_external_id ON client (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX client_by_section ON client (tenant_id, section_id);

CREATE TABLE home_entry (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    client_id TEXT NOT NULL,
    key_kind TEXT NOT NULL CHECK (key_kind IN ('none', 'digital_lock', 'key_safe', 'key_at_office')),
    door_code TEXT NOT NULL,
    key_place TEXT NOT NULL,
    alarm_code TEXT NOT NULL,
    instructions TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    sealed BLOB,
    PRIMARY KEY (tenant_id, client_id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE client_absence (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hospital', 'short_term_care', 'travel', 'other')),
    days_from TEXT NOT NULL,
    days_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX client_absence_by_external_id ON client_absence (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX client_absence_by_client ON client_absence (tenant_id, client_id);

CREATE TABLE client_wish (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('excluded', 'preferred', 'unwanted')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX client_wish_by_external_id ON client_wish (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX client_wish_by_client ON client_wish (tenant_id, client_id);

CREATE TABLE granted_service (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('personal_care', 'domestic_service', 'delegated_task', 'social')),
    name TEXT NOT NULL,
    decision_reference TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    order_reference TEXT NOT NULL,
    granted_per_month_min INTEGER NOT NULL CHECK (granted_per_month_min >= 0),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX granted_service_by_external_id ON granted_service (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX granted_service_by_client ON granted_service (tenant_id, client_id);

CREATE TABLE service_schedule (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    agreed_on TEXT NOT NULL,
    agreed_with TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX service_schedule_by_external_id ON service_schedule (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX service_schedule_by_client ON service_schedule (tenant_id, client_id);

CREATE TABLE schedule_entry (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    service_schedule_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    granted_service_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('morning', 'medication', 'insulin', 'lunch', 'afternoon', 'dinner',
        'evening', 'night_supervision', 'shower', 'cleaning', 'laundry', 'shopping', 'supervision', 'social',
        'alarm_response', 'meal_delivery', 'nursing', 'other')),
    recurrence TEXT NOT NULL CHECK (recurrence IN ('every_day', 'on_weekdays', 'every_nth_week', 'on_dates')),
    recurrence_weekdays INTEGER CHECK (recurrence_weekdays BETWEEN 0 AND 127),
    recurrence_weeks INTEGER CHECK (recurrence_weeks > 0),
    recurrence_anchor_on TEXT,
    recurrence_dates TEXT CHECK (recurrence_dates LIKE '[%]'),
    wished_part TEXT CHECK (wished_part IN ('morning', 'midday', 'afternoon', 'evening', 'night', 'whole_day')),
    wished_at_min INTEGER,
    wished_tolerance_min INTEGER CHECK (wished_tolerance_min >= 0),
    start_window_from_min INTEGER,
    start_window_until_min INTEGER,
    care_time_min INTEGER NOT NULL CHECK (care_time_min >= 0),
    staff_needed INTEGER NOT NULL CHECK (staff_needed IN (1, 2)),
    second_care_time_min INTEGER CHECK (second_care_time_min >= 0),
    competences TEXT NOT NULL CHECK (competences LIKE '[%]'),
    delegations TEXT NOT NULL CHECK (delegations LIKE '[%]'),
    required_gender TEXT CHECK (required_gender IN ('woman', 'man', 'other')),
    needs_lifting INTEGER NOT NULL CHECK (needs_lifting IN (0, 1)),
    rules_out_bike INTEGER NOT NULL CHECK (rules_out_bike IN (0, 1)),
    who TEXT NOT NULL CHECK (who IN ('contact_person', 'team', 'anyone')),
    priority TEXT NOT NULL CHECK (priority IN ('medical', 'personal_care', 'domestic_service')),
    spacing_group TEXT NOT NULL,
    min_spacing_min INTEGER NOT NULL CHECK (min_spacing_min >= 0),
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    other_windows TEXT NOT NULL DEFAULT '[]' CHECK (other_windows LIKE '[%]'),
    max_spacing_min INTEGER CHECK (max_spacing_min >= 0),
    is_optional INTEGER NOT NULL DEFAULT 0 CHECK (is_optional IN (0, 1)),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, service_schedule_id) REFERENCES service_schedule (tenant_id, id),
    FOREIGN KEY (tenant_id, granted_service_id) REFERENCES granted_service (tenant_id, id),
    CHECK ((wished_part IS NULL) = (wished_at_min IS NOT NULL)),
    CHECK ((wished_at_min IS NULL) = (wished_tolerance_min IS NULL)),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX schedule_entry_by_external_id ON schedule_entry (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX schedule_entry_by_service_schedule ON schedule_entry (tenant_id, service_schedule_id);

CREATE TABLE contact_appointment (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    care_worker_id TEXT,
    offered_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('offered', 'accepted', 'declined', 'clearly_unnecessary')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX contact_appointment_by_external_id ON contact_appointment (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX contact_appointment_by_client ON contact_appointment (tenant_id, client_id);

CREATE TABLE roster_row (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    cycle_weeks INTEGER NOT NULL CHECK (cycle_weeks > 0),
    cycle_starts_on TEXT NOT NULL,
    week INTEGER NOT NULL CHECK (week BETWEEN 1 AND cycle_weeks),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    time_from_min INTEGER NOT NULL,
    time_until_min INTEGER NOT NULL,
    break_time_min INTEGER NOT NULL CHECK (break_time_min >= 0),
    mode TEXT NOT NULL CHECK (mode IN ('foot', 'bike', 'car')),
    kind TEXT NOT NULL CHECK (kind IN ('day', 'evening', 'night', 'split')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX roster_row_by_external_id ON roster_row (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX roster_row_by_care_worker ON roster_row (tenant_id, care_worker_id);

CREATE TABLE reserved_time (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('start_of_shift', 'end_of_shift', 'documentation', 'team_meeting',
        'own_work')),
    team_id TEXT,
    care_worker_id TEXT,
    recurrence TEXT NOT NULL CHECK (recurrence IN ('every_day', 'on_weekdays', 'every_nth_week', 'on_dates')),
    recurrence_weekdays INTEGER CHECK (recurrence_weekdays BETWEEN 0 AND 127),
    recurrence_weeks INTEGER CHECK (recurrence_weeks > 0),
    recurrence_anchor_on TEXT,
    recurrence_dates TEXT CHECK (recurrence_dates LIKE '[%]'),
    time_from_min INTEGER NOT NULL,
    time_until_min INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX reserved_time_by_external_id ON reserved_time (tenant_id, external_id) WHERE external_id <> '';

CREATE TABLE extra_shift (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    starts_local TEXT NOT NULL,
    ends_local TEXT NOT NULL,
    break_time_min INTEGER NOT NULL CHECK (break_time_min >= 0),
    mode TEXT NOT NULL CHECK (mode IN ('foot', 'bike', 'car')),
    kind TEXT NOT NULL CHECK (kind IN ('day', 'evening', 'night', 'split')),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX extra_shift_by_external_id ON extra_shift (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX extra_shift_by_care_worker ON extra_shift (tenant_id, care_worker_id);

CREATE TABLE absence (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'sick', 'parental', 'study', 'other')),
    starts_local TEXT NOT NULL,
    ends_local TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX absence_by_external_id ON absence (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX absence_by_care_worker ON absence (tenant_id, care_worker_id);

CREATE TABLE public_holiday (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    held_on TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, held_on),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE performed_visit (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('morning', 'medication', 'insulin', 'lunch', 'afternoon', 'dinner',
        'evening', 'night_supervision', 'shower', 'cleaning', 'laundry', 'shopping', 'supervision', 'social',
        'alarm_response', 'meal_delivery', 'nursing', 'other')),
    starts_at INTEGER NOT NULL,
    care_time_min INTEGER NOT NULL CHECK (care_time_min >= 0),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX performed_visit_by_external_id ON performed_visit (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX performed_visit_by_client_and_starts_at ON performed_visit (tenant_id, client_id, starts_at);

CREATE TABLE row_change (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    operation_id TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_key TEXT NOT NULL,
    before BLOB,
    PRIMARY KEY (tenant_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX row_change_by_record ON row_change (tenant_id, record_kind, record_key, sequence);

CREATE INDEX row_change_by_operation ON row_change (tenant_id, operation_id, sequence);

CREATE TABLE import_batch (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    source TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    added INTEGER NOT NULL CHECK (added >= 0),
    changed INTEGER NOT NULL CHECK (changed >= 0),
    ended INTEGER NOT NULL CHECK (ended >= 0),
    undone_at INTEGER,
    undone_by TEXT,
    undone_in TEXT,
    PRIMARY KEY (tenant_id, id),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_in IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX import_batch_by_operation ON import_batch (tenant_id, operation_id);

CREATE TABLE plan_revision (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    dates_from TEXT NOT NULL,
    dates_until TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    seed INTEGER NOT NULL,
    iterations INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    accepted_by TEXT NOT NULL,
    last_change INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX plan_revision_by_number ON plan_revision (tenant_id, section_id, dates_from, dates_until, revision);

CREATE INDEX plan_revision_by_change ON plan_revision (tenant_id, last_change);

CREATE TABLE plan_assignment (
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
    special_reason TEXT CHECK (special_reason IN ('contact_lacks_requirement', 'contact_excluded',
        'contact_shift_too_short', 'contact_with_own_client', 'contact_with_other_client', 'contact_is_the_other',
        'keeps_promised_time', 'fewer_people_for_others', 'coordinator_choice')),
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_break (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    shift_id TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_vacant_visit (
    tenant_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    visit_id TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part IN (0, 1)),
    reason TEXT NOT NULL CHECK (reason IN ('nobody_meets_requirements', 'nobody_holds_delegation',
        'everybody_excluded', 'nobody_on_duty', 'no_second_person', 'no_room')),
    considered TEXT NOT NULL CHECK (considered LIKE '[%]'),
    PRIMARY KEY (tenant_id, plan_id, position),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan_revision (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE job (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'import_files', 'report')),
    section_id TEXT,
    request TEXT NOT NULL,
    caller TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    progress_done INTEGER NOT NULL CHECK (progress_done >= 0),
    progress_total INTEGER NOT NULL CHECK (progress_total >= 0),
    is_cancel_asked INTEGER NOT NULL CHECK (is_cancel_asked IN (0, 1)),
    attempt INTEGER NOT NULL CHECK (attempt >= 0),
    worker TEXT NOT NULL,
    beat_at INTEGER,
    ended_at INTEGER,
    result TEXT NOT NULL,
    error_code TEXT NOT NULL,
    checkpoint BLOB,
    is_finish_asked INTEGER NOT NULL DEFAULT 0 CHECK (is_finish_asked IN (0, 1)),
    best_vacant INTEGER,
    best_people_hundredths INTEGER,
    PRIMARY KEY (tenant_id, id),
    CHECK ((state IN ('done', 'failed', 'cancelled')) = (ended_at IS NOT NULL)),
    CHECK (state <> 'running' OR (worker <> '' AND beat_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX job_that_has_not_ended ON job (tenant_id, id) WHERE ended_at IS NULL;
CREATE TABLE organisation_unit (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('department', 'unit', 'resource_area', 'provider')),
    parent_id TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX organisation_unit_by_external_id ON organisation_unit (tenant_id, external_id) WHERE external_id <> '';

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
    closed_at INTEGER CONSTRAINT break_glass_is_closed_after_its_start CHECK (closed_at IS NULL OR closed_at >= starts_at),
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

CREATE TABLE undone_operation (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    operation_id TEXT NOT NULL,
    undone_in TEXT NOT NULL,
    undone_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, operation_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE account (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    login_name TEXT NOT NULL CHECK (login_name <> ''),
    display_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'closed')),
    password_hash TEXT NOT NULL,
    password_set_at INTEGER,
    totp_secret BLOB,
    totp_last_step INTEGER NOT NULL CHECK (totp_last_step >= 0),
    care_worker_id TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    alias TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX account_by_login_name ON account (tenant_id, login_name);

CREATE UNIQUE INDEX account_by_care_worker ON account (tenant_id, care_worker_id) WHERE state <> 'closed' AND care_worker_id IS NOT NULL;

CREATE UNIQUE INDEX account_by_alias ON account (tenant_id, alias) WHERE alias <> '';

CREATE TABLE held_role (
    tenant_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role <> ''),
    place_id TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    granted_by TEXT NOT NULL,
    valid_from TEXT,
    valid_until TEXT,
    PRIMARY KEY (tenant_id, account_id, role, place_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE passkey (
    tenant_id TEXT NOT NULL,
    credential_id TEXT NOT NULL CHECK (credential_id <> ''),
    account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    public_key BLOB NOT NULL,
    sign_count INTEGER NOT NULL CHECK (sign_count >= 0),
    created_at INTEGER NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (tenant_id, credential_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX passkey_by_account ON passkey (tenant_id, account_id);

CREATE TABLE recovery_code (
    tenant_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (tenant_id, account_id, digest),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outside_identity (
    tenant_id TEXT NOT NULL,
    issuer TEXT NOT NULL CHECK (issuer <> ''),
    subject TEXT NOT NULL CHECK (subject <> ''),
    account_id TEXT NOT NULL,
    bound_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, issuer, subject),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    token_digest TEXT NOT NULL CHECK (length(token_digest) = 64),
    id TEXT NOT NULL,
    account_id TEXT,
    way_in TEXT NOT NULL CHECK (way_in IN ('link', 'password_totp', 'password_recovery_code', 'passkey', 'single_sign_on')),
    assurance TEXT NOT NULL,
    device TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, token_digest),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX session_by_id ON session (tenant_id, id);

CREATE INDEX session_by_account ON session (tenant_id, account_id);

CREATE TABLE ticket (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    token_digest TEXT NOT NULL CHECK (length(token_digest) = 64),
    kind TEXT NOT NULL CHECK (kind <> ''),
    account_id TEXT,
    content TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, token_digest),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE login_failure (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    subject TEXT NOT NULL CHECK (length(subject) = 64),
    failures INTEGER NOT NULL CHECK (failures > 0),
    last_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, subject)
) STRICT, WITHOUT ROWID;

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
    report TEXT NOT NULL DEFAULT '',
    happened_on TEXT,
    PRIMARY KEY (tenant_id, draft_id, position),
    FOREIGN KEY (tenant_id, draft_id) REFERENCES plan_draft (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX plan_edit_by_operation ON plan_edit (tenant_id, operation_id);
CREATE INDEX plan_edit_by_day ON plan_edit (tenant_id, happened_on) WHERE report <> '';

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

CREATE TABLE data_key (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    kind TEXT NOT NULL CHECK (kind IN ('home_entry', 'person')),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    wrapped BLOB NOT NULL,
    PRIMARY KEY (tenant_id, kind, sequence)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE matter (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('balance_message', 'new_client')),
    client_id TEXT,
    recipient TEXT CHECK (recipient IN ('manager', 'team')),
    team_id TEXT,
    said TEXT NOT NULL,
    picture TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    begun_by TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    CHECK ((kind = 'new_client') = (client_id IS NOT NULL)),
    CHECK ((kind = 'balance_message') = (recipient IS NOT NULL)),
    CHECK (team_id IS NULL OR recipient = 'team')
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_by_section ON matter (tenant_id, section_id, kind, begun_at);

CREATE TABLE matter_step (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    matter_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    step TEXT NOT NULL CHECK (step <> ''),
    is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
    note TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    taken_by TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, matter_id, position),
    FOREIGN KEY (tenant_id, matter_id) REFERENCES matter (tenant_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER matter_is_never_changed BEFORE UPDATE ON matter
BEGIN
    SELECT RAISE(ABORT, 'matter.append_only');
END;

CREATE TRIGGER matter_step_is_never_changed BEFORE UPDATE ON matter_step
BEGIN
    SELECT RAISE(ABORT, 'matter.append_only');
END;

CREATE TRIGGER break_glass_is_closed_once BEFORE UPDATE ON break_glass
WHEN NEW.closed_at IS NOT OLD.closed_at AND (OLD.closed_at IS NOT NULL OR OLD.starts_at IS NULL
    OR NEW.closed_at > OLD.ends_at)
BEGIN
    SELECT RAISE(ABORT, 'break_glass.append_only');
END;

CREATE TABLE import_part (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    import_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'outcome')),
    name TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part >= 0),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    content BLOB NOT NULL,
    stored_at INTEGER NOT NULL,
    stored_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, import_id, kind, name, part),
    CHECK ((kind = 'file') = (name <> ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX import_part_by_time ON import_part (tenant_id, stored_at);

CREATE TABLE client_relative (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('family', 'legal_representative', 'other')),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    wants_to_be_told INTEGER NOT NULL CHECK (wants_to_be_told IN (0, 1)),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at INTEGER,
    voided_by TEXT,
    void_reason TEXT,
    sealed BLOB,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX client_relative_by_external_id ON client_relative (tenant_id, external_id) WHERE external_id <> '';

CREATE INDEX client_relative_by_client ON client_relative (tenant_id, client_id);

CREATE TABLE told_note (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    event_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    relative_id TEXT NOT NULL,
    is_told INTEGER NOT NULL CHECK (is_told IN (0, 1)),
    noted_at INTEGER NOT NULL,
    noted_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, event_id, client_id, relative_id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id)
) STRICT, WITHOUT ROWID;

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
