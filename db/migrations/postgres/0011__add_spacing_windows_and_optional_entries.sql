-- Why: an entry may have more than one window a day, a longest time after the visit before it, and be made only when
--   there is time for it.
-- Existing rows: one window, no longest time, not optional.
-- While the old version runs: safe, it does not know the columns and they have defaults.

ALTER TABLE schedule_entry ADD COLUMN other_windows TEXT NOT NULL DEFAULT '[]' CHECK (other_windows LIKE '[%]');
ALTER TABLE schedule_entry ADD COLUMN max_spacing_min BIGINT CHECK (max_spacing_min >= 0);
ALTER TABLE schedule_entry ADD COLUMN is_optional BIGINT NOT NULL DEFAULT 0 CHECK (is_optional IN (0, 1));
