-- Why: couples who wish it get their visits together, and the keys to a home and the cars of a section are counted, so that a
-- plan that needs more of them than there are says so.
-- Existing rows: nobody is planned together, and nothing is counted.
-- While the old version runs: safe, it does not know the columns.

ALTER TABLE client ADD COLUMN is_planned_together BIGINT NOT NULL DEFAULT 0 CHECK (is_planned_together IN (0, 1));
ALTER TABLE client ADD COLUMN key_count BIGINT CHECK (key_count >= 0);
ALTER TABLE section ADD COLUMN car_count BIGINT CHECK (car_count >= 0);
