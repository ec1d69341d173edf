-- How an application was closed: ACCEPTED or DECLINED, by whose name, when. Not derived. None while it
-- is open, and for what was archived without saying, as everything was before.
ALTER TABLE applicant ADD COLUMN decision TEXT;
ALTER TABLE applicant ADD COLUMN decision_by TEXT;
ALTER TABLE applicant ADD COLUMN decision_at BIGINT;

-- Whole rows as in the other indexes; those without a decision take no place in it.
CREATE INDEX applicant_decision ON applicant
  (decision, received_at, report_id, standing, state, position_id, missed, search)
  WHERE decision IS NOT NULL;
