package io.deskworthy.server.storage;

import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StoredConsent;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import java.util.Optional;

/**
 * All that is kept of a report when it comes.
 *
 * @param report its text and what the server knows of it
 * @param consent to what its sender agreed
 * @param judgement its first one
 * @param certificate what it earned
 */
record NewReport(
    StoredReport report,
    StoredConsent consent,
    StoredJudgement judgement,
    Optional<IssuedCertificate> certificate) {}
