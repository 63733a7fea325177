-- Why: a client may say that somebody should rather not come, without ruling the person out.
-- Existing rows: kept as they are.
-- While the old version runs: not safe, it cannot read the new word.

ALTER TABLE client_wish DROP CONSTRAINT client_wish_kind_check;
ALTER TABLE client_wish ADD CONSTRAINT client_wish_kind_check CHECK (kind IN ('excluded', 'preferred', 'unwanted'));
