-- Why: who saw or changed what, by which right: one chain of rows for each tenant, in which no row can be altered,
-- left out or moved unseen. What a row tells can be deleted when the law says so; its digests stay and the chain holds.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the table.

CREATE TABLE audit_event (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    at BIGINT NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT,
    resource_kind TEXT,
    resource_id TEXT,
    client_id TEXT,
    relation TEXT,
    operation_id TEXT,
    details TEXT,
    salt BYTEA CHECK (length(salt) = 32),
    content_digest BYTEA NOT NULL CHECK (length(content_digest) = 32),
    hash BYTEA NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (tenant_id, sequence)
);

CREATE INDEX audit_event_by_client ON audit_event (tenant_id, client_id, at) WHERE client_id IS NOT NULL;

CREATE FUNCTION refuse_change_of_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_event.append_only' USING ERRCODE = 'SA001';
END
$$;

CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_event();

CREATE TRIGGER audit_event_is_never_emptied BEFORE TRUNCATE ON audit_event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_event();

-- The one change that is allowed is to take content and salt away, all at once.
CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
FOR EACH ROW WHEN (NEW.tenant_id IS DISTINCT FROM OLD.tenant_id OR NEW.sequence IS DISTINCT FROM OLD.sequence
    OR NEW.at IS DISTINCT FROM OLD.at OR NEW.action IS DISTINCT FROM OLD.action
    OR NEW.actor IS DISTINCT FROM OLD.actor OR NEW.hash IS DISTINCT FROM OLD.hash
    OR NEW.content_digest IS DISTINCT FROM OLD.content_digest
    OR coalesce(NEW.role, NEW.resource_kind, NEW.resource_id, NEW.client_id, NEW.relation, NEW.operation_id,
                NEW.details) IS NOT NULL
    OR NEW.salt IS NOT NULL)
EXECUTE FUNCTION refuse_change_of_audit_event();
