package io.deskworthy.server;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.secret.KeyRing;
import io.deskworthy.server.secret.KeyRing.RingKey;
import io.deskworthy.server.storage.JdbcStatusStore;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Changes the keys that sign certificates, beside a server that runs or not. */
public final class CertificateKeyRotation {

  /** Our key set may be kept for an hour, and clocks and people are late. */
  private static final Duration NOTICE = Duration.ofHours(2);

  private final OpenData data;
  private final StatusStore statuses;
  private final AuditLog log;
  private final Clock clock;
  private final Duration notice;

  private CertificateKeyRotation(OpenData data, Clock clock, Duration notice) {
    this.data = data;
    this.statuses = new JdbcStatusStore(data.database(), new SecureRandom());
    this.log = data.audit();
    this.clock = clock;
    this.notice = notice;
  }

  /** Returns what changes the keys of {@code data}. */
  public static CertificateKeyRotation of(OpenData data) {
    return of(data, Clock.tickMillis(ZoneOffset.UTC), NOTICE);
  }

  static CertificateKeyRotation of(OpenData data, Clock clock, Duration notice) {
    return new CertificateKeyRotation(data, clock, notice);
  }

  /** Adds a key, to sign when everybody can have heard of it; returns from when. */
  public Instant rotate() throws IOException {
    Instant now = clock.instant();
    Instant from = now.plus(notice).truncatedTo(ChronoUnit.SECONDS);
    KeyRing ring = data.secrets().rotate(CertificateSecrets.CERTIFICATE_KEYS, from, now, false);
    log(AuditAction.KEY_ROTATED, newest(ring).key().keyId(), "from " + from);
    return from;
  }

  /** Puts a new key in the place of all others, and revokes what they signed; returns how many. */
  public int replaceStolen() throws IOException {
    Instant now = clock.instant();
    KeyRing ring = data.secrets().rotate(CertificateSecrets.CERTIFICATE_KEYS, now, now, true);
    int revoked = 0;
    for (RingKey key : ring.keys()) {
      revoked += key.withdrawn() ? statuses.revokeAllOf(key.key().keyId(), now) : 0;
    }
    log(AuditAction.KEYS_WITHDRAWN, newest(ring).key().keyId(), "revoked " + revoked);
    return revoked;
  }

  /** Returns a line for each key. */
  public List<String> lines() throws IOException {
    Instant now = clock.instant();
    KeyRing ring = data.secrets().keyRing(CertificateSecrets.CERTIFICATE_KEYS).get();
    String signing = ring.signing(now).verificationKey().keyId();
    return ring.keys().stream()
        .map(
            key -> key.key().keyId() + "  from " + key.activeFrom() + "  " + use(key, signing, now))
        .toList();
  }

  private String use(RingKey key, String signing, Instant now) {
    if (key.withdrawn()) {
      return "withdrawn";
    }
    if (key.key().keyId().equals(signing)) {
      return "signs";
    }
    if (key.activeFrom().isAfter(now)) {
      return "will sign";
    }
    return statuses
        .lastExpiry(key.key().keyId())
        .filter(now::isBefore)
        .map(expiry -> "published until " + expiry)
        .orElse("over");
  }

  private void log(AuditAction action, String keyId, String detail) {
    log.add(new AuditEvent(Actor.CONSOLE, action, keyId, detail));
  }

  private static RingKey newest(KeyRing ring) {
    return ring.keys().get(ring.keys().size() - 1);
  }
}
