-- One row for each report: what the list of applicants shows, searches and sorts by, so narrow that
-- all of it can be walked while somebody waits. Derived, but for archived: rows that are missing are
-- made when the server starts.
--   standing  READY, WAIVED, NOT_READY, UNDETERMINED
--   state     OPEN, RERUN (another run was asked for), EARLIER (another run came)
--   missed    required ones: " memory.installed=N room.quiet=Uw", w where it is waived
--   name      in small letters, cut, to sort by
--   search    the words that are searched, in small letters, cut, a space before each
--   first_id  the first of the invitations that asked the same person for the same position
CREATE TABLE applicant (
  report_id     TEXT   PRIMARY KEY REFERENCES report (id),
  invitation_id TEXT   NOT NULL REFERENCES invitation (id),
  first_id      TEXT   NOT NULL,
  position_id   TEXT   NOT NULL,
  received_at   BIGINT NOT NULL,
  standing      TEXT   NOT NULL,
  state         TEXT   NOT NULL,
  archived      BIGINT NOT NULL DEFAULT 0,
  missed        TEXT   NOT NULL,
  name          TEXT   NOT NULL,
  search        TEXT   NOT NULL
);

-- Whole rows, so that no filter leads from the index to the table for each row that it rejects.
CREATE INDEX applicant_newest ON applicant
  (archived, received_at, report_id, standing, state, position_id, missed, search);
CREATE INDEX applicant_standing ON applicant
  (archived, standing, received_at, report_id, state, position_id, missed, search);
CREATE INDEX applicant_state ON applicant
  (archived, state, received_at, report_id, standing, position_id, missed, search);
CREATE INDEX applicant_position ON applicant
  (archived, position_id, received_at, report_id, standing, state, missed, search);
CREATE INDEX applicant_name ON applicant
  (archived, name, report_id, received_at, standing, state, position_id, missed, search);
CREATE INDEX applicant_first ON applicant (first_id, received_at);
CREATE INDEX applicant_invitation ON applicant (invitation_id);

-- The same words one by one, for those that few have: the bytes of each in hexadecimal digits, which
-- every database sorts alike, so that a word's beginning is a range.
CREATE TABLE applicant_word (
  word      TEXT NOT NULL,
  report_id TEXT NOT NULL REFERENCES report (id),
  PRIMARY KEY (word, report_id)
);

CREATE INDEX applicant_word_report ON applicant_word (report_id);

-- A person's decision to do without something that is required. Stands beside the assessment, which
-- stays as it is; one that was taken back stays too.
CREATE TABLE waiver (
  id              TEXT   PRIMARY KEY,
  report_id       TEXT   NOT NULL REFERENCES report (id),
  requirement     TEXT   NOT NULL,
  reason          TEXT   NOT NULL,
  waived_by       TEXT   NOT NULL,
  waived_at       BIGINT NOT NULL,
  taken_back_by   TEXT,
  taken_back_at   BIGINT
);

CREATE INDEX waiver_report ON waiver (report_id);

-- An invitation that asks somebody once more. first_id is that of the first one.
CREATE TABLE rerun (
  invitation_id TEXT   PRIMARY KEY REFERENCES invitation (id),
  first_id      TEXT   NOT NULL,
  report_id     TEXT   NOT NULL,
  asked_at      BIGINT NOT NULL
);

CREATE INDEX rerun_report ON rerun (report_id);
CREATE INDEX rerun_first ON rerun (first_id);

-- A search that a user gave a name to; query as it stands in the address.
CREATE TABLE saved_view (
  id         TEXT   PRIMARY KEY,
  account_id TEXT   NOT NULL REFERENCES account (id),
  name       TEXT   NOT NULL,
  query      TEXT   NOT NULL,
  saved_at   BIGINT NOT NULL
);

CREATE INDEX saved_view_account ON saved_view (account_id);
