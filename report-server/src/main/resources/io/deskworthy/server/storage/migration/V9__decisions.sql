-- Days that data are kept after the last report while nobody decides about the applicant.
ALTER TABLE employer ADD COLUMN undecided_days BIGINT NOT NULL DEFAULT 180;
UPDATE employer SET undecided_days = retention_days WHERE retention_days > undecided_days;
ALTER TABLE retention_period ADD COLUMN undecided_days BIGINT NOT NULL DEFAULT 180;
UPDATE retention_period SET undecided_days = days WHERE days > undecided_days;

-- Since when a report is archived, or accepted by waivers: from then on the days after the decision
-- count. Not derived. Reports from before have none: their senders were promised days after the
-- report, whatever is decided.
ALTER TABLE applicant ADD COLUMN decided_at BIGINT;
