package io.deskworthy.server.certificate;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.secret.KeyRing;
import io.deskworthy.server.secret.KeyRing.RingKey;
import io.deskworthy.server.secret.KeyRingFile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The keys for certificates and status lists, and for nothing else: which one signs, and which ones
 * strangers are told of. Safe for concurrent use.
 */
public final class CertificateKeys {

  private final KeyRingFile ring;
  private final StatusStore statuses;
  private final Clock clock;

  /** Takes keys from {@code ring}; asks {@code statuses} how long an old one is needed. */
  public CertificateKeys(KeyRingFile ring, StatusStore statuses, Clock clock) {
    this.ring = ring;
    this.statuses = statuses;
    this.clock = clock;
  }

  /** Returns the key that signs now. */
  SigningKey signing() {
    return ring.get().signing(clock.instant());
  }

  /** Returns the public key of that thumbprint, needed or not. */
  Optional<VerificationKey> find(String keyId) {
    return ring.get().find(keyId).map(RingKey::key);
  }

  /**
   * Returns the keys that strangers may rely on, the newest first: one that will sign is there
   * before it does, and an old one until the last certificate that it signed has expired.
   */
  List<VerificationKey> published() {
    Instant now = clock.instant();
    KeyRing keys = ring.get();
    List<VerificationKey> published = new ArrayList<>(keys.keys().stream()
        .filter(key -> !key.withdrawn())
        .filter(key -> keys.isNeeded(key, now) || isRelied(key, now))
        .map(RingKey::key)
        .toList());
    Collections.reverse(published);
    return published;
  }

  private boolean isRelied(RingKey key, Instant now) {
    return statuses.lastExpiry(key.key().keyId()).filter(now::isBefore).isPresent();
  }
}
