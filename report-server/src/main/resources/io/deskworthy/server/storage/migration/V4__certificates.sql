CREATE INDEX audit_entry_subject ON audit_entry (subject);

-- The published lists of what was revoked; taken counts the places that certificates have.
CREATE TABLE status_list (
  list  BIGINT PRIMARY KEY,
  taken BIGINT NOT NULL
);

-- A certificate's place in such a list. Outlives the certificate: what was revoked stays revoked.
CREATE TABLE status_place (
  list       BIGINT NOT NULL REFERENCES status_list (list),
  place      BIGINT NOT NULL,
  key_id     TEXT   NOT NULL,
  expires_at BIGINT NOT NULL,
  revoked_at BIGINT,
  PRIMARY KEY (list, place)
);

CREATE INDEX status_place_key ON status_place (key_id, expires_at);

ALTER TABLE certificate ADD COLUMN status_list BIGINT NOT NULL DEFAULT -1;
ALTER TABLE certificate ADD COLUMN status_place BIGINT NOT NULL DEFAULT -1;

-- Another address of a certificate, at which only the claims named in shown are disclosed: names
-- with line ends between.
CREATE TABLE certificate_link (
  id             TEXT   PRIMARY KEY,
  certificate_id TEXT   NOT NULL REFERENCES certificate (id),
  shown          TEXT   NOT NULL,
  created_at     BIGINT NOT NULL
);

CREATE INDEX certificate_link_certificate ON certificate_link (certificate_id);

-- To what the sender of a report agreed: version and language of the text, and the base64url of the
-- SHA-256 of it; when, by the candidate's clock and by ours.
CREATE TABLE consent (
  report_id TEXT   PRIMARY KEY REFERENCES report (id),
  version   TEXT   NOT NULL,
  language  TEXT   NOT NULL,
  text_hash TEXT   NOT NULL,
  given_at  BIGINT NOT NULL,
  stored_at BIGINT NOT NULL
);

-- That somebody's data was erased: how much of what, when, why. Says of whom by a random id only.
CREATE TABLE erasure (
  id            TEXT   PRIMARY KEY,
  invitation_id TEXT   NOT NULL REFERENCES invitation (id),
  erased_at     BIGINT NOT NULL,
  actor         TEXT   NOT NULL,
  reason        TEXT   NOT NULL,
  erased        TEXT   NOT NULL
);

CREATE INDEX erasure_invitation ON erasure (invitation_id);
