-- Which policy a position had since when, and who said so: reports keep the one they were judged by.
CREATE TABLE position_policy (
  position_id TEXT   NOT NULL REFERENCES position (id),
  number      BIGINT NOT NULL,
  policy_hash TEXT   NOT NULL REFERENCES policy (hash),
  since       BIGINT NOT NULL,
  author      TEXT   NOT NULL,
  PRIMARY KEY (position_id, number)
);
INSERT INTO position_policy (position_id, number, policy_hash, since, author)
  SELECT id, 1, policy_hash, created_at, '' FROM position;

ALTER TABLE position ADD COLUMN archived_at BIGINT;

-- One address for a whole position, where candidates give their own name.
CREATE TABLE position_link (
  position_id TEXT   PRIMARY KEY REFERENCES position (id),
  code_hash   TEXT   NOT NULL UNIQUE,
  sealed_code TEXT   NOT NULL,
  made_at     BIGINT NOT NULL,
  off_at      BIGINT
);

-- The code is sealed under a key that is not in the database, so that a link can be sent again.
-- Those made together have the same batch.
ALTER TABLE invitation ADD COLUMN sealed_code TEXT;
ALTER TABLE invitation ADD COLUMN email TEXT;
ALTER TABLE invitation ADD COLUMN batch TEXT;
ALTER TABLE invitation ADD COLUMN revoked_at BIGINT;
CREATE INDEX invitation_position ON invitation (position_id, created_at);
CREATE INDEX invitation_batch ON invitation (batch);

-- How pages for candidates look: a logo as base64 of a PNG, an accent colour as #rrggbb.
CREATE TABLE branding (
  id        BIGINT PRIMARY KEY CHECK (id = 1),
  accent    TEXT,
  logo      TEXT,
  logo_hash TEXT
);
