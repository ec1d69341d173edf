package io.deskworthy.server.employer;

import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.intake.Appraisal;
import io.deskworthy.server.position.StoredPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * One report with all that is known about it.
 *
 * @param reportId its id
 * @param candidate name, if the invitation gave one
 * @param position what for
 * @param receivedAt when it came, by the server's clock
 * @param takenAt when it was made, by the candidate's clock
 * @param policy under which it is judged
 * @param appraisal what was found, witnessed where a witness spoke, and what that comes to
 * @param signedReport the report as it came
 * @param key with which it was signed
 * @param digest base64url of the SHA-256 of the report as it came
 * @param certificateId the certificate it earned
 */
record Applicant(
    String reportId,
    Optional<String> candidate,
    String position,
    Instant receivedAt,
    Instant takenAt,
    StoredPolicy policy,
    Appraisal appraisal,
    String signedReport,
    VerificationKey key,
    String digest,
    Optional<String> certificateId) {}
