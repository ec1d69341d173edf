-- Who does what, and how they get in. Users there were before could do everything.

ALTER TABLE account ADD COLUMN role TEXT NOT NULL DEFAULT 'OWNER';
ALTER TABLE account ADD COLUMN email TEXT;
CREATE UNIQUE INDEX account_email ON account (email);

-- Only grows; each hash covers the one before. No REFERENCES: an entry outlives what it speaks of.
CREATE TABLE audit_entry (
  number     BIGINT PRIMARY KEY,
  at         BIGINT NOT NULL,
  actor_id   TEXT   NOT NULL,
  actor_name TEXT   NOT NULL,
  action     TEXT   NOT NULL,
  subject    TEXT   NOT NULL,
  detail     TEXT   NOT NULL,
  previous   TEXT   NOT NULL UNIQUE,
  hash       TEXT   NOT NULL UNIQUE
);

-- Everybody signs in once more after this update: what was kept of a browser was too little.
DROP TABLE signed_in;
CREATE TABLE signed_in (
  id           TEXT   PRIMARY KEY,
  token_hash   TEXT   NOT NULL UNIQUE,
  account_id   TEXT   NOT NULL REFERENCES account (id),
  browser      TEXT   NOT NULL,
  signed_in_at BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL
);
CREATE INDEX signed_in_account ON signed_in (account_id);

-- The secret is encrypted under a key that is not in the database. A step is used once.
CREATE TABLE second_step (
  account_id TEXT   PRIMARY KEY REFERENCES account (id),
  secret     TEXT   NOT NULL,
  last_step  BIGINT NOT NULL
);
CREATE TABLE recovery_code (
  account_id TEXT   NOT NULL REFERENCES account (id),
  code_hash  TEXT   NOT NULL,
  PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE identity (
  issuer     TEXT   NOT NULL,
  subject    TEXT   NOT NULL,
  account_id TEXT   NOT NULL REFERENCES account (id),
  PRIMARY KEY (issuer, subject)
);

CREATE TABLE api_token (
  id           TEXT   PRIMARY KEY,
  token_hash   TEXT   NOT NULL UNIQUE,
  account_id   TEXT   NOT NULL REFERENCES account (id),
  name         TEXT   NOT NULL,
  role         TEXT   NOT NULL,
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL,
  last_used_at BIGINT
);
CREATE INDEX api_token_account ON api_token (account_id);
