-- Why: a role holds from a day and until a day; a care worker has one account, so that what follows from their visits and
-- team is theirs alone; and whoever works under protected identity stands under an alias in what clients see.
-- Existing rows: roles hold without limit as before, and nobody has an alias.
-- While the old version runs: safe, but it gives roles without their limits and shows no alias.

ALTER TABLE held_role ADD COLUMN valid_from TEXT;
ALTER TABLE held_role ADD COLUMN valid_until TEXT;
ALTER TABLE account ADD COLUMN alias TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX account_by_care_worker ON account (tenant_id, care_worker_id) WHERE state <> 'closed' AND care_worker_id IS NOT NULL;
CREATE UNIQUE INDEX account_by_alias ON account (tenant_id, alias) WHERE alias <> '';
