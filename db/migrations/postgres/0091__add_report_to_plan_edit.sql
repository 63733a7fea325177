-- Why: what happened in the day stays told beside the change that met it, so that everybody sees the day's events, what was done
-- about each and who must be told.
-- Existing rows: alternatives accepted before have no report; their changes stand in the history as they did.
-- While the old version runs: safe, it does not know the columns; what it accepts leaves no report.

ALTER TABLE plan_edit ADD COLUMN report TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_edit ADD COLUMN happened_on TEXT;
CREATE INDEX plan_edit_by_day ON plan_edit (tenant_id, happened_on) WHERE report <> '';
