-- When something was last done that keeps the server in order: a backup, a check, the deletion of
-- what was kept long enough.
CREATE TABLE upkeep (
  work   TEXT   PRIMARY KEY,
  at     BIGINT NOT NULL,
  detail BIGINT NOT NULL
);

-- For how long reports were to be kept, from when on: a candidate agreed to the days of their time.
CREATE TABLE retention_period (
  since BIGINT PRIMARY KEY,
  days  BIGINT NOT NULL
);

INSERT INTO retention_period (since, days) SELECT 0, retention_days FROM employer;

CREATE INDEX invitation_expires ON invitation (expires_at);
