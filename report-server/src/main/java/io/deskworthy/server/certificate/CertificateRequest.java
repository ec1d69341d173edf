package io.deskworthy.server.certificate;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.policy.Policy;

/**
 * What a certificate is to be about.
 *
 * @param reportId of the report
 * @param reportDigest base64url of the SHA-256 of the signed report
 * @param candidate name, as the invitation gives it
 * @param policy under which it was judged
 * @param policyHash name of exactly that policy
 * @param findings what was found, witnessed where a witness spoke
 * @param judgement what they come to
 */
public record CertificateRequest(
    String reportId,
    String reportDigest,
    String candidate,
    Policy policy,
    String policyHash,
    Findings findings,
    Judgement judgement) {}
