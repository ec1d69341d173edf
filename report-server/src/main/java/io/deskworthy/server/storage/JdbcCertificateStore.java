package io.deskworthy.server.storage;

import io.deskworthy.server.certificate.CertificateStore;
import io.deskworthy.server.intake.IssuedCertificate;
import java.util.Optional;

/** Finds certificates in table {@code certificate}, where they came in with their reports. */
public final class JdbcCertificateStore implements CertificateStore {

  private final Database database;

  /** Finds in {@code database}. */
  public JdbcCertificateStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<IssuedCertificate> find(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM certificate WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> new IssuedCertificate(
            row.getString("id"),
            row.getString("credential"),
            Rows.instant(row, "issued_at"),
            Rows.instant(row, "expires_at")))
        .findOne());
  }
}
