package io.deskworthy.server.certificate;

import java.util.Optional;

/** Keeps certificates. Implementations must be safe for concurrent use. */
public interface CertificateStore {

  /** Keeps {@code certificate}; returns when it is durable. */
  void save(Certificate certificate);

  /** Returns the certificate of that id. */
  Optional<Certificate> find(String id);
}
