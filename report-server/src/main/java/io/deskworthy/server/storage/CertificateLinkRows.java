package io.deskworthy.server.storage;

import io.deskworthy.server.certificate.CertificateLink;
import io.deskworthy.server.certificate.KeptCertificate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Rows of table {@code certificate_link}: what a holder chose to show, and where. */
final class CertificateLinkRows {

  private CertificateLinkRows() {}

  /** Inserts a link unless its certificate has {@code most}. */
  static int insert(Handle handle, CertificateLink link, int most) {
    return handle
        .createUpdate("""
            INSERT INTO certificate_link (id, certificate_id, shown, created_at)
            SELECT :id, :certificate, :shown, :created
            WHERE (SELECT COUNT(*) FROM certificate_link WHERE certificate_id = :certificate)
              < :most
            """)
        .bind("id", link.id())
        .bind("certificate", link.certificateId())
        .bind("shown", link.shown().stream().sorted().collect(Collectors.joining("\n")))
        .bind("created", link.createdAt().toEpochMilli())
        .bind("most", most)
        .execute();
  }

  static Optional<CertificateLink> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM certificate_link WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> new CertificateLink(
            row.getString("id"),
            row.getString("certificate_id"),
            Set.copyOf(row.getString("shown").lines().toList()),
            Rows.instant(row, "created_at")))
        .findOne();
  }

  /** Deletes the link by which {@code certificate} was found; all of them if it was by none. */
  static int withdraw(Handle handle, KeptCertificate certificate) {
    return handle
        .createUpdate("""
            DELETE FROM certificate_link
            WHERE certificate_id = :certificate AND (:link = '' OR id = :link)
            """)
        .bind("certificate", certificate.issued().id())
        .bind("link", certificate.link().map(CertificateLink::id).orElse(""))
        .execute();
  }
}
