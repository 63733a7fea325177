-- Why: who may come in: accounts with their two factors, the roles they hold, their sessions, what is handed out to be
-- used once (links, challenges), and how often a login has failed. Sessions lie in the database so that every server on
-- it knows them and an ended one is over everywhere at once. Tokens are kept as digests only.
-- Existing rows: none; an installation without accounts is entered through the link that the program prints.
-- While the old version runs: safe, it knows none of these tables and keeps its sessions to itself.

-- Somebody who can log in. Never deleted while the audit log names it: it is closed.
CREATE TABLE account (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    login_name TEXT NOT NULL CHECK (login_name <> ''),
    display_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'closed')),
    password_hash TEXT NOT NULL,
    password_set_at BIGINT,
    totp_secret BYTEA,
    totp_last_step BIGINT NOT NULL CHECK (totp_last_step >= 0),
    care_worker_id TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX account_by_login_name ON account (tenant_id, login_name);

-- A role that an account holds at a place of the organisation; an empty place is the whole installation.
CREATE TABLE held_role (
    tenant_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role <> ''),
    place_id TEXT NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by TEXT NOT NULL,
    PRIMARY KEY (tenant_id, account_id, role, place_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);

-- A passkey (WebAuthn credential): its public key as COSE, and how far its counter had come.
CREATE TABLE passkey (
    tenant_id TEXT NOT NULL,
    credential_id TEXT NOT NULL CHECK (credential_id <> ''),
    account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    sign_count BIGINT NOT NULL CHECK (sign_count >= 0),
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (tenant_id, credential_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);

CREATE INDEX passkey_by_account ON passkey (tenant_id, account_id);

-- What stands in for a lost second factor, once each.
CREATE TABLE recovery_code (
    tenant_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    PRIMARY KEY (tenant_id, account_id, digest),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);

-- Who an account is at an identity provider: issuer and subject, never an e-mail address.
CREATE TABLE outside_identity (
    tenant_id TEXT NOT NULL,
    issuer TEXT NOT NULL CHECK (issuer <> ''),
    subject TEXT NOT NULL CHECK (subject <> ''),
    account_id TEXT NOT NULL,
    bound_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, issuer, subject),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);

-- Somebody who is logged in. Without an account: entered through the link of an installation that has none.
CREATE TABLE session (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    token_digest TEXT NOT NULL CHECK (length(token_digest) = 64),
    id TEXT NOT NULL,
    account_id TEXT,
    way_in TEXT NOT NULL CHECK (way_in IN ('link', 'password_totp', 'password_recovery_code', 'passkey', 'single_sign_on')),
    assurance TEXT NOT NULL,
    device TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, token_digest),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);

CREATE UNIQUE INDEX session_by_id ON session (tenant_id, id);

CREATE INDEX session_by_account ON session (tenant_id, account_id);

-- What works once and not for long: a link, a login half done, a challenge. `content` is the asker's own.
CREATE TABLE ticket (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    token_digest TEXT NOT NULL CHECK (length(token_digest) = 64),
    kind TEXT NOT NULL CHECK (kind <> ''),
    account_id TEXT,
    content TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, token_digest),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id)
);

-- How often something has been tried in vain: an account from a device it knows, or from all others.
CREATE TABLE login_failure (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    subject TEXT NOT NULL CHECK (length(subject) = 64),
    failures BIGINT NOT NULL CHECK (failures > 0),
    last_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, subject)
);
