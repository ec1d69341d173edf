package io.deskworthy.server.intake;

import java.util.Optional;

/**
 * What the sender of a report is told.
 *
 * @param isNew whether this call stored it; false if the same bytes were there already
 * @param report the report
 * @param judgement what it came to when it was received
 * @param certificateId the certificate it earned
 */
record Receipt(
    boolean isNew,
    StoredReport report,
    StoredJudgement judgement,
    Optional<String> certificateId) {}
