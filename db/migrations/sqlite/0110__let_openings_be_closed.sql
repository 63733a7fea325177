-- Why: whoever has opened a file with a reason can close it before the hour is over.
-- Existing rows: none of them was closed early.
-- While the old version runs: safe, it lets the hour run out.

ALTER TABLE break_glass ADD COLUMN closed_at INTEGER CONSTRAINT break_glass_is_closed_after_its_start CHECK (closed_at IS NULL OR closed_at >= starts_at);

CREATE TRIGGER break_glass_is_closed_once BEFORE UPDATE ON break_glass
WHEN NEW.closed_at IS NOT OLD.closed_at AND (OLD.closed_at IS NOT NULL OR OLD.starts_at IS NULL
    OR NEW.closed_at > OLD.ends_at)
BEGIN
    SELECT RAISE(ABORT, 'break_glass.append_only');
END;
