package io.deskworthy.server.certificate;

import io.deskworthy.server.intake.IssuedCertificate;
import java.util.Optional;

/** Finds certificates; they are kept together with their reports. Safe for concurrent use. */
@FunctionalInterface
public interface CertificateStore {

  /** Returns the certificate of that id. */
  Optional<IssuedCertificate> find(String id);
}
