-- Why: what planning starts from: the organisation, clients and what they are granted, staff and their roster.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the tables.
--
-- Rows are never deleted: one that was wrong, or that is no longer named by the system it came from, is voided with a
-- reason. What a row said before a change is kept in row_change.

-- A place that carers travel to.
CREATE TABLE address (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    locality TEXT NOT NULL,
    point_lat DOUBLE PRECISION NOT NULL CHECK (point_lat BETWEEN -90 AND 90),
    point_lon DOUBLE PRECISION NOT NULL CHECK (point_lon BETWEEN -180 AND 180),
    door_time_min BIGINT NOT NULL CHECK (door_time_min >= 0),
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
CREATE UNIQUE INDEX address_by_external_id ON address (tenant_id, external_id) WHERE external_id <> '';

-- A home-care section, or the night patrol of a resource area.
CREATE TABLE section (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('home_care', 'night_patrol')),
    unit TEXT NOT NULL,
    resource_area TEXT NOT NULL,
    office_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, office_id) REFERENCES address (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX section_by_external_id ON section (tenant_id, external_id) WHERE external_id <> '';

-- A care team of a section.
CREATE TABLE team (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    name TEXT NOT NULL,
    area_centre_lat DOUBLE PRECISION NOT NULL CHECK (area_centre_lat BETWEEN -90 AND 90),
    area_centre_lon DOUBLE PRECISION NOT NULL CHECK (area_centre_lon BETWEEN -180 AND 180),
    area_radius_m BIGINT NOT NULL CHECK (area_radius_m >= 0),
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX team_by_external_id ON team (tenant_id, external_id) WHERE external_id <> '';

-- Somebody who gives care.
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
    employment_rate_pct BIGINT NOT NULL CHECK (employment_rate_pct BETWEEN 0 AND 100),
    gender TEXT NOT NULL CHECK (gender IN ('woman', 'man', 'other')),
    competences TEXT NOT NULL CHECK (competences LIKE '[%]'),
    languages TEXT NOT NULL CHECK (languages LIKE '[%]'),
    avoids_pets BIGINT NOT NULL CHECK (avoids_pets IN (0, 1)),
    avoids_smoke BIGINT NOT NULL CHECK (avoids_smoke IN (0, 1)),
    avoids_lifting BIGINT NOT NULL CHECK (avoids_lifting IN (0, 1)),
    usual_mode TEXT NOT NULL CHECK (usual_mode IN ('foot', 'bike', 'car')),
    day_boundary_min BIGINT,
    employed_from TEXT NOT NULL,
    employed_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX care_worker_by_external_id ON care_worker (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX care_worker_by_section ON care_worker (tenant_id, section_id);

-- A medical task that a nurse has delegated to a care worker for a time.
CREATE TABLE delegation (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    task TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    revoked_on TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX delegation_by_external_id ON delegation (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX delegation_by_care_worker ON delegation (tenant_id, care_worker_id);

-- The person who receives care.
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
    has_pets BIGINT NOT NULL CHECK (has_pets IN (0, 1)),
    has_smoke BIGINT NOT NULL CHECK (has_smoke IN (0, 1)),
    served_from TEXT NOT NULL,
    served_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    FOREIGN KEY (tenant_id, address_id) REFERENCES address (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX client_by_external_id ON client (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX client_by_section ON client (tenant_id, section_id);

-- How to get in: a class of its own, apart from the client, with its own permission and later its own key.
CREATE TABLE home_entry (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    client_id TEXT NOT NULL,
    key_kind TEXT NOT NULL CHECK (key_kind IN ('none', 'digital_lock', 'key_safe', 'key_at_office')),
    door_code TEXT NOT NULL,
    key_place TEXT NOT NULL,
    alarm_code TEXT NOT NULL,
    instructions TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, client_id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);

-- Days when the client is not at home.
CREATE TABLE client_absence (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hospital', 'short_term_care', 'travel', 'other')),
    days_from TEXT NOT NULL,
    days_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX client_absence_by_external_id ON client_absence (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX client_absence_by_client ON client_absence (tenant_id, client_id);

-- What a client has said of a named care worker.
CREATE TABLE client_wish (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('excluded', 'preferred')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX client_wish_by_external_id ON client_wish (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX client_wish_by_client ON client_wish (tenant_id, client_id);

-- A service that the municipality has granted.
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
    granted_per_month_min BIGINT NOT NULL CHECK (granted_per_month_min >= 0),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX granted_service_by_external_id ON granted_service (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX granted_service_by_client ON granted_service (tenant_id, client_id);

-- The client's service schedule, as agreed.
CREATE TABLE service_schedule (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    agreed_on TEXT NOT NULL,
    agreed_with TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX service_schedule_by_external_id ON service_schedule (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX service_schedule_by_client ON service_schedule (tenant_id, client_id);

-- One line of a service schedule.
CREATE TABLE schedule_entry (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    service_schedule_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    granted_service_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('morning', 'medication', 'insulin', 'lunch', 'afternoon', 'dinner',
        'evening', 'night_supervision', 'shower', 'cleaning', 'laundry', 'shopping', 'supervision', 'social',
        'alarm_response', 'meal_delivery', 'nursing', 'other')),
    recurrence TEXT NOT NULL CHECK (recurrence IN ('every_day', 'on_weekdays', 'every_nth_week', 'on_dates')),
    recurrence_weekdays BIGINT CHECK (recurrence_weekdays BETWEEN 0 AND 127),
    recurrence_weeks BIGINT CHECK (recurrence_weeks > 0),
    recurrence_anchor_on TEXT,
    recurrence_dates TEXT CHECK (recurrence_dates LIKE '[%]'),
    wished_part TEXT CHECK (wished_part IN ('morning', 'midday', 'afternoon', 'evening', 'night', 'whole_day')),
    wished_at_min BIGINT,
    wished_tolerance_min BIGINT CHECK (wished_tolerance_min >= 0),
    start_window_from_min BIGINT,
    start_window_until_min BIGINT,
    care_time_min BIGINT NOT NULL CHECK (care_time_min >= 0),
    staff_needed BIGINT NOT NULL CHECK (staff_needed IN (1, 2)),
    second_care_time_min BIGINT CHECK (second_care_time_min >= 0),
    competences TEXT NOT NULL CHECK (competences LIKE '[%]'),
    delegations TEXT NOT NULL CHECK (delegations LIKE '[%]'),
    required_gender TEXT CHECK (required_gender IN ('woman', 'man', 'other')),
    needs_lifting BIGINT NOT NULL CHECK (needs_lifting IN (0, 1)),
    rules_out_bike BIGINT NOT NULL CHECK (rules_out_bike IN (0, 1)),
    who TEXT NOT NULL CHECK (who IN ('contact_person', 'team', 'anyone')),
    priority TEXT NOT NULL CHECK (priority IN ('medical', 'personal_care', 'domestic_service')),
    spacing_group TEXT NOT NULL,
    min_spacing_min BIGINT NOT NULL CHECK (min_spacing_min >= 0),
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, service_schedule_id) REFERENCES service_schedule (tenant_id, id),
    FOREIGN KEY (tenant_id, granted_service_id) REFERENCES granted_service (tenant_id, id),
    CHECK ((wished_part IS NULL) = (wished_at_min IS NOT NULL)),
    CHECK ((wished_at_min IS NULL) = (wished_tolerance_min IS NULL)),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX schedule_entry_by_external_id ON schedule_entry (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX schedule_entry_by_service_schedule ON schedule_entry (tenant_id, service_schedule_id);

-- Who is a client's contact person, and since when.
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
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX contact_appointment_by_external_id ON contact_appointment (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX contact_appointment_by_client ON contact_appointment (tenant_id, client_id);

-- One shift that comes back in the base roster.
CREATE TABLE roster_row (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    cycle_weeks BIGINT NOT NULL CHECK (cycle_weeks > 0),
    cycle_starts_on TEXT NOT NULL,
    week BIGINT NOT NULL CHECK (week BETWEEN 1 AND cycle_weeks),
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    time_from_min BIGINT NOT NULL,
    time_until_min BIGINT NOT NULL,
    break_time_min BIGINT NOT NULL CHECK (break_time_min >= 0),
    mode TEXT NOT NULL CHECK (mode IN ('foot', 'bike', 'car')),
    kind TEXT NOT NULL CHECK (kind IN ('day', 'evening', 'night', 'split')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX roster_row_by_external_id ON roster_row (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX roster_row_by_care_worker ON roster_row (tenant_id, care_worker_id);

-- Time in the roster that is not for visits.
CREATE TABLE reserved_time (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('start_of_shift', 'end_of_shift', 'documentation', 'team_meeting',
        'own_work')),
    team_id TEXT,
    care_worker_id TEXT,
    recurrence TEXT NOT NULL CHECK (recurrence IN ('every_day', 'on_weekdays', 'every_nth_week', 'on_dates')),
    recurrence_weekdays BIGINT CHECK (recurrence_weekdays BETWEEN 0 AND 127),
    recurrence_weeks BIGINT CHECK (recurrence_weeks > 0),
    recurrence_anchor_on TEXT,
    recurrence_dates TEXT CHECK (recurrence_dates LIKE '[%]'),
    time_from_min BIGINT NOT NULL,
    time_until_min BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX reserved_time_by_external_id ON reserved_time (tenant_id, external_id) WHERE external_id <> '';

-- A shift on one date beside the base roster.
CREATE TABLE extra_shift (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    starts_local TEXT NOT NULL,
    ends_local TEXT NOT NULL,
    break_time_min BIGINT NOT NULL CHECK (break_time_min >= 0),
    mode TEXT NOT NULL CHECK (mode IN ('foot', 'bike', 'car')),
    kind TEXT NOT NULL CHECK (kind IN ('day', 'evening', 'night', 'split')),
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX extra_shift_by_external_id ON extra_shift (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX extra_shift_by_care_worker ON extra_shift (tenant_id, care_worker_id);

-- Time when a care worker is away from the roster.
CREATE TABLE absence (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'sick', 'parental', 'study', 'other')),
    starts_local TEXT NOT NULL,
    ends_local TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX absence_by_external_id ON absence (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX absence_by_care_worker ON absence (tenant_id, care_worker_id);

-- A public holiday.
CREATE TABLE public_holiday (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    held_on TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, held_on),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);

-- A visit as it was made.
CREATE TABLE performed_visit (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    care_worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('morning', 'medication', 'insulin', 'lunch', 'afternoon', 'dinner',
        'evening', 'night_supervision', 'shower', 'cleaning', 'laundry', 'shopping', 'supervision', 'social',
        'alarm_response', 'meal_delivery', 'nursing', 'other')),
    starts_at BIGINT NOT NULL,
    care_time_min BIGINT NOT NULL CHECK (care_time_min >= 0),
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    voided_at BIGINT,
    voided_by TEXT,
    void_reason TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, care_worker_id) REFERENCES care_worker (tenant_id, id),
    CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX performed_visit_by_external_id ON performed_visit (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX performed_visit_by_client_and_starts_at ON performed_visit (tenant_id, client_id, starts_at);

-- What a row of the tables above said before a change (NULL: it was not there), in the order of the changes.
CREATE TABLE row_change (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    operation_id TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_key TEXT NOT NULL,
    before BYTEA,
    PRIMARY KEY (tenant_id, sequence)
);
CREATE INDEX row_change_by_record ON row_change (tenant_id, record_kind, record_key, sequence);
CREATE INDEX row_change_by_operation ON row_change (tenant_id, operation_id, sequence);

-- One accepted import. What it added, changed and ended is in row_change under its operation.
CREATE TABLE import_batch (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    source TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    imported_by TEXT NOT NULL,
    added BIGINT NOT NULL CHECK (added >= 0),
    changed BIGINT NOT NULL CHECK (changed >= 0),
    ended BIGINT NOT NULL CHECK (ended >= 0),
    undone_at BIGINT,
    undone_by TEXT,
    undone_in TEXT,
    PRIMARY KEY (tenant_id, id),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_in IS NULL))
);
CREATE UNIQUE INDEX import_batch_by_operation ON import_batch (tenant_id, operation_id);
