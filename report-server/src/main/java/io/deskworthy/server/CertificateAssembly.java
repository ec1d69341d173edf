package io.deskworthy.server;

import io.deskworthy.server.candidate.TypedCodes;
import io.deskworthy.server.candidate.YoursAddress;
import io.deskworthy.server.certificate.CertificateAddress;
import io.deskworthy.server.certificate.CertificateKeys;
import io.deskworthy.server.certificate.CertificateRegister;
import io.deskworthy.server.certificate.Certifier;
import io.deskworthy.server.certificate.IssuerMetadata;
import io.deskworthy.server.certificate.OpenBadges;
import io.deskworthy.server.certificate.StatusLists;
import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.employer.CertificateDesk;
import io.deskworthy.server.erasure.ActAddress;
import io.deskworthy.server.erasure.Erasure;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.CertificateIssuer;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.storage.JdbcCertificateStore;
import io.deskworthy.server.storage.JdbcErasureStore;
import io.deskworthy.server.storage.JdbcStatusStore;
import java.security.SecureRandom;
import java.time.Clock;

/** Certificates, put together: what makes, keeps, revokes, shows and erases them. */
final class CertificateAssembly {

  private final OpenData data;
  private final Clock clock;
  private final String publicUrl;
  private final SecureRandom random = new SecureRandom();
  private final OpenBadges badges;
  private final CertificateKeys keys;
  private final StatusLists statuses;
  private final CertificateRegister register;

  CertificateAssembly(OpenData data, Clock clock, String publicUrl, CertificateSecrets secrets) {
    this.data = data;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.badges = new OpenBadges(secrets.badges(), data.employers());
    StatusStore statusStore = new JdbcStatusStore(data.database(), random);
    this.keys = new CertificateKeys(secrets.keys(), statusStore, clock);
    this.statuses = new StatusLists(publicUrl, statusStore, keys, clock);
    this.register = new CertificateRegister(
        new JdbcCertificateStore(data.database(), data.log()), statuses, data.tokens(), clock);
  }

  /** Returns what makes certificates. */
  CertificateIssuer issuer() {
    return new Certifier(publicUrl, keys, statuses, data.tokens(), random, clock);
  }

  /** Returns what employers do with them. */
  CertificateDesk desk() {
    return new CertificateDesk(issuer(), register, erasure());
  }

  /** Returns what erases them, with all else that is kept of a candidate. */
  Erasure erasure() {
    return new Erasure(
        new JdbcErasureStore(data.database(), data.log()),
        data.audit(),
        statuses::changed,
        data.tokens(),
        clock);
  }

  /** Adds the pages of certificates, and those where their holders have their data deleted. */
  void addTo(Routes routes, Pages pages, TypedCodes codes) {
    new IssuerMetadata(publicUrl, keys).addTo(routes);
    statuses.addTo(routes);
    badges.addTo(routes);
    new CertificateAddress(register, keys, badges, pages, clock).addTo(routes);
    new ActAddress(erasure(), data.employers(), pages).addTo(routes);
    new YoursAddress(register, codes, erasure(), data.employers(), pages).addTo(routes);
  }
}
