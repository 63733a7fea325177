-- Why: the handbook's deadlines for a new client, its guard rail and its limits of load are settings too; a section may
-- depart from the city's handbook for a stated reason, and go back to it.
-- Existing rows: are the city's, with the deadlines and limits that the program went by until now.
-- While the old version runs: it reads the city's rows and must not add any of a section; stop it first.

ALTER TABLE handbook ADD COLUMN section_id TEXT;
ALTER TABLE handbook ADD COLUMN follows_city INTEGER NOT NULL DEFAULT 0 CHECK (follows_city IN (0, 1));
ALTER TABLE handbook ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE handbook ADD COLUMN proposed_within_days INTEGER NOT NULL DEFAULT 2 CHECK (proposed_within_days >= 0);
ALTER TABLE handbook ADD COLUMN accepted_within_days INTEGER NOT NULL DEFAULT 7 CHECK (accepted_within_days >= 0);
ALTER TABLE handbook ADD COLUMN welcomed_within_days INTEGER NOT NULL DEFAULT 7 CHECK (welcomed_within_days >= 0);
ALTER TABLE handbook ADD COLUMN scheduled_within_days INTEGER NOT NULL DEFAULT 14 CHECK (scheduled_within_days >= 0);
ALTER TABLE handbook ADD COLUMN carried_out_within_days INTEGER NOT NULL DEFAULT 14 CHECK (carried_out_within_days >= 0);
ALTER TABLE handbook ADD COLUMN planned_within_days INTEGER NOT NULL DEFAULT 21 CHECK (planned_within_days >= 0);
ALTER TABLE handbook ADD COLUMN guard_rail_pct INTEGER NOT NULL DEFAULT 10 CHECK (guard_rail_pct >= 0);
ALTER TABLE handbook ADD COLUMN contact_load_pct INTEGER NOT NULL DEFAULT 250 CHECK (contact_load_pct > 0);
ALTER TABLE handbook ADD COLUMN team_above_pct INTEGER NOT NULL DEFAULT 15 CHECK (team_above_pct > 0);
