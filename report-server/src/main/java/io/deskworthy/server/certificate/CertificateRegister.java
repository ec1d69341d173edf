package io.deskworthy.server.certificate;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What becomes of certificates after they were issued. Safe for concurrent use. */
public final class CertificateRegister {

  /** One link for each place where somebody applies; a hundred is a hard year. */
  static final int MOST_LINKS = 100;

  private final CertificateStore store;
  private final StatusLists statuses;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps in {@code store} and tells {@code statuses} of revocations. */
  public CertificateRegister(
      CertificateStore store, StatusLists statuses, TokenSource tokens, Clock clock) {
    this.store = store;
    this.statuses = statuses;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Returns the certificate at that end of an address, its own or that of a link. */
  public Optional<KeptCertificate> find(String id) {
    return Optional.of(id).filter(TokenSource::isId).flatMap(store::find);
  }

  /** Returns the certificate of that report. */
  public Optional<KeptCertificate> ofReport(String reportId) {
    return store.ofReport(reportId);
  }

  /**
   * Keeps a certificate for a report; one there was before is revoked.
   *
   * @param invitationId to which the report belongs
   * @param actor who wants it, as the audit log says it
   */
  public void put(
      String reportId, String invitationId, IssuedCertificate certificate, Actor actor) {
    AuditAction action = store.ofReport(reportId).isPresent()
        ? AuditAction.CERTIFICATE_REISSUED
        : AuditAction.CERTIFICATE_ISSUED;
    store.put(
        reportId, certificate, clock.instant(), new AuditEvent(actor, action, invitationId, ""));
    statuses.changed();
  }

  /** Revokes a certificate; does nothing if it is revoked already. */
  public void revoke(KeptCertificate certificate, Actor actor) {
    store.revoke(
        certificate,
        clock.instant(),
        new AuditEvent(actor, AuditAction.CERTIFICATE_REVOKED, certificate.invitationId(), ""));
    statuses.changed();
  }

  /**
   * Makes a link at which only {@code shown} is disclosed; returns it.
   *
   * @throws Problem {@code too-many-links} 409
   */
  CertificateLink link(KeptCertificate certificate, Set<String> shown) {
    CertificateLink link =
        new CertificateLink(tokens.id(), certificate.issued().id(), shown, clock.instant());
    boolean kept = store.add(
        link,
        MOST_LINKS,
        new AuditEvent(Actor.CANDIDATE, AuditAction.LINK_MADE, certificate.invitationId(), ""));
    if (!kept) {
      throw new Problem(
          409,
          "too-many-links",
          "There are too many links to this certificate",
          "At most " + MOST_LINKS + " are kept. Please withdraw those that are not needed.");
    }
    return link;
  }

  /**
   * Withdraws the link by which {@code certificate} was asked for, or all its links if it was asked
   * for by its own address: nothing is found at theirs any more.
   */
  public void withdrawLinks(KeptCertificate certificate) {
    store.withdraw(
        certificate,
        clock.instant(),
        new AuditEvent(
            Actor.CANDIDATE, AuditAction.LINK_WITHDRAWN, certificate.invitationId(), ""));
  }
}
