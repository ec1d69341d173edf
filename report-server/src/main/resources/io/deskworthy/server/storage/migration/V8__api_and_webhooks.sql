-- Where events are told to others. Secrets are encrypted under a key that is not in the database;
-- events holds the names of those that are wanted, with spaces around each, or a star for all.
CREATE TABLE webhook (
  id              TEXT   PRIMARY KEY,
  url             TEXT   NOT NULL,
  events          TEXT   NOT NULL,
  secret          TEXT   NOT NULL,
  previous_secret TEXT,
  previous_until  BIGINT,
  created_at      BIGINT NOT NULL,
  failing_since   BIGINT,
  disabled_at     BIGINT,
  disabled_why    TEXT
);

-- What happened, written in the same transaction as the deed. Ids only, nothing about a person.
-- Numbers say what came after what; two that happen at once may have the same.
CREATE TABLE webhook_event (
  id     TEXT   PRIMARY KEY,
  number BIGINT NOT NULL,
  type   TEXT   NOT NULL,
  at     BIGINT NOT NULL,
  body   TEXT   NOT NULL
);

CREATE INDEX webhook_event_number ON webhook_event (number);

CREATE INDEX webhook_event_at ON webhook_event (at);

-- An event on its way to one webhook: WAITING, DELIVERED or GIVEN_UP.
CREATE TABLE webhook_delivery (
  webhook_id TEXT   NOT NULL REFERENCES webhook (id),
  event_id   TEXT   NOT NULL REFERENCES webhook_event (id),
  number     BIGINT NOT NULL,
  state      TEXT   NOT NULL,
  tries      BIGINT NOT NULL,
  failures   BIGINT NOT NULL,
  next_at    BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (webhook_id, event_id)
);

CREATE INDEX webhook_delivery_due ON webhook_delivery (state, next_at);
CREATE INDEX webhook_delivery_number ON webhook_delivery (webhook_id, number, event_id);
CREATE INDEX webhook_delivery_event ON webhook_delivery (event_id);

-- The log of deliveries. Status 0 is no answer; fault then says why.
CREATE TABLE webhook_try (
  webhook_id TEXT   NOT NULL,
  event_id   TEXT   NOT NULL,
  number     BIGINT NOT NULL,
  at         BIGINT NOT NULL,
  status     BIGINT NOT NULL,
  fault      TEXT   NOT NULL,
  millis     BIGINT NOT NULL,
  PRIMARY KEY (webhook_id, event_id, number)
);

-- Answers given to requests with an Idempotency-Key, encrypted, kept for a day. Status 0 is a
-- request that is being worked on.
CREATE TABLE idempotent_answer (
  token_id     TEXT   NOT NULL,
  key_hash     TEXT   NOT NULL,
  request_hash TEXT   NOT NULL,
  status       BIGINT NOT NULL,
  answer       TEXT   NOT NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (token_id, key_hash)
);

CREATE INDEX idempotent_answer_at ON idempotent_answer (at);

-- Invitations that an applicant tracking system asked for, and where it wants to be told that a
-- report came: WAITING for the report, DUE, DELIVERED or GIVEN_UP. The credential is encrypted.
CREATE TABLE greenhouse_test (
  invitation_id TEXT   PRIMARY KEY REFERENCES invitation (id),
  callback      TEXT   NOT NULL,
  credential    TEXT   NOT NULL,
  state         TEXT   NOT NULL,
  failures      BIGINT NOT NULL,
  next_at       BIGINT NOT NULL,
  last_status   BIGINT NOT NULL
);

CREATE INDEX greenhouse_test_due ON greenhouse_test (state, next_at);
