-- The log without its two indexes of hashes, which nobody looks anything up by: hashes lie anywhere in
-- an index, and each entry cost the writing of two pages. That an entry follows exactly one other is
-- in its number, which is the key. Renamed first: that keeps others from writing into the old one.
ALTER TABLE audit_entry RENAME TO audit_entry_before;

CREATE TABLE audit_entry (
  number     BIGINT PRIMARY KEY,
  at         BIGINT NOT NULL,
  actor_id   TEXT   NOT NULL,
  actor_name TEXT   NOT NULL,
  action     TEXT   NOT NULL,
  subject    TEXT   NOT NULL,
  detail     TEXT   NOT NULL,
  previous   TEXT   NOT NULL,
  hash       TEXT   NOT NULL
);

INSERT INTO audit_entry
  (number, at, actor_id, actor_name, action, subject, detail, previous, hash)
SELECT number, at, actor_id, actor_name, action, subject, detail, previous, hash
FROM audit_entry_before ORDER BY number;

DROP TABLE audit_entry_before;

CREATE INDEX audit_entry_subject ON audit_entry (subject);
