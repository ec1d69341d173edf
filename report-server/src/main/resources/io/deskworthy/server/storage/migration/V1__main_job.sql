-- Written for SQLite and PostgreSQL alike: TEXT and BIGINT only. Moments are milliseconds since
-- 1970 in UTC. What is named _hash is a keyed hash; the secret itself is kept nowhere.

CREATE TABLE employer (
  id             BIGINT PRIMARY KEY CHECK (id = 1),
  name           TEXT   NOT NULL,
  retention_days BIGINT NOT NULL
);

-- Never changed, never deleted while a report names it: verdicts must be derivable again.
CREATE TABLE policy (
  hash TEXT PRIMARY KEY,
  json TEXT NOT NULL
);

CREATE TABLE position (
  id          TEXT   PRIMARY KEY,
  name        TEXT   NOT NULL UNIQUE,
  policy_hash TEXT   NOT NULL REFERENCES policy (hash),
  created_at  BIGINT NOT NULL
);

CREATE TABLE invitation (
  id          TEXT   PRIMARY KEY,
  code_hash   TEXT   NOT NULL UNIQUE,
  position_id TEXT   NOT NULL REFERENCES position (id),
  candidate   TEXT,
  created_at  BIGINT NOT NULL,
  expires_at  BIGINT NOT NULL,
  opened_at   BIGINT,
  started_at  BIGINT,
  reported_at BIGINT
);

CREATE INDEX invitation_created ON invitation (created_at);

CREATE TABLE enrolled_key (
  key_id        TEXT   NOT NULL,
  invitation_id TEXT   NOT NULL REFERENCES invitation (id),
  jwk           TEXT   NOT NULL,
  enrolled_at   BIGINT NOT NULL,
  PRIMARY KEY (invitation_id, key_id)
);

CREATE INDEX enrolled_key_key ON enrolled_key (key_id);

-- The nonce stands here and nowhere else: a report and its nonce come in together or not at all.
CREATE TABLE report (
  id            TEXT   PRIMARY KEY,
  digest        TEXT   NOT NULL UNIQUE,
  jws           TEXT   NOT NULL,
  invitation_id TEXT   NOT NULL REFERENCES invitation (id),
  key_id        TEXT   NOT NULL,
  session_id    TEXT   NOT NULL,
  nonce         TEXT   NOT NULL UNIQUE,
  policy_hash   TEXT   NOT NULL REFERENCES policy (hash),
  received_at   BIGINT NOT NULL
);

CREATE INDEX report_received ON report (received_at);
CREATE INDEX report_invitation ON report (invitation_id);

-- Derived from a report and a policy; a later judgement is added, none is changed.
CREATE TABLE judgement (
  report_id   TEXT   NOT NULL REFERENCES report (id),
  number      BIGINT NOT NULL,
  policy_hash TEXT   NOT NULL REFERENCES policy (hash),
  judged_at   BIGINT NOT NULL,
  verdict     TEXT   NOT NULL,
  assessments TEXT   NOT NULL,
  PRIMARY KEY (report_id, number)
);

CREATE TABLE certificate (
  id         TEXT   PRIMARY KEY,
  report_id  TEXT   NOT NULL UNIQUE REFERENCES report (id),
  credential TEXT   NOT NULL,
  issued_at  BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE TABLE account (
  id         TEXT   PRIMARY KEY,
  name       TEXT   NOT NULL UNIQUE,
  created_at BIGINT NOT NULL
);

CREATE TABLE one_time_link (
  token_hash TEXT   PRIMARY KEY,
  purpose    TEXT   NOT NULL,
  account_id TEXT   NOT NULL REFERENCES account (id),
  expires_at BIGINT NOT NULL,
  used_at    BIGINT
);

CREATE TABLE signed_in (
  token_hash   TEXT   PRIMARY KEY,
  account_id   TEXT   NOT NULL REFERENCES account (id),
  last_used_at BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL
);
