package io.deskworthy.server.employer;

import io.deskworthy.server.certificate.CertificateRegister;
import io.deskworthy.server.erasure.Erasure;
import io.deskworthy.server.intake.CertificateIssuer;

/**
 * What an employer decides about a certificate and about a candidate's data with.
 *
 * @param issuer makes certificates
 * @param register keeps what becomes of them
 * @param erasure erases
 */
public record CertificateDesk(
    CertificateIssuer issuer, CertificateRegister register, Erasure erasure) {}
