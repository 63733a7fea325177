-- Why: what somebody has begun and others take further step by step: a signal of imbalance that was sent to a team or a
-- manager, and a new client's way from the order to the base plan. Who took which step and when stays.
-- Existing rows: none.
-- While the old version runs: safe, it does not know the tables.

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
    begun_at BIGINT NOT NULL,
    begun_by TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, section_id) REFERENCES section (tenant_id, id),
    FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
    FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
    CHECK ((kind = 'new_client') = (client_id IS NOT NULL)),
    CHECK ((kind = 'balance_message') = (recipient IS NOT NULL)),
    CHECK (team_id IS NULL OR recipient = 'team')
);
CREATE INDEX matter_by_section ON matter (tenant_id, section_id, kind, begun_at);

CREATE TABLE matter_step (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    matter_id TEXT NOT NULL,
    position BIGINT NOT NULL CHECK (position >= 0),
    step TEXT NOT NULL CHECK (step <> ''),
    is_taken BIGINT NOT NULL CHECK (is_taken IN (0, 1)),
    note TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    taken_by TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, matter_id, position),
    FOREIGN KEY (tenant_id, matter_id) REFERENCES matter (tenant_id, id)
);

CREATE FUNCTION refuse_change_of_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'matter.append_only' USING ERRCODE = 'SA001';
END
$$;

CREATE TRIGGER matter_is_never_changed BEFORE UPDATE ON matter
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_matter();

CREATE TRIGGER matter_step_is_never_changed BEFORE UPDATE ON matter_step
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_matter();
