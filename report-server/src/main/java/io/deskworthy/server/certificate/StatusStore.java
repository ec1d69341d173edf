package io.deskworthy.server.certificate;

import io.deskworthy.server.intake.StatusPlace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Keeps which places of the status lists are taken and which are revoked. Safe for concurrent use;
 * what returned is durable.
 */
public interface StatusStore {

  /**
   * Places in a list: 8 KiB, so that one fetch tells little about whom it was made for, and the
   * whole of it still travels in a blink.
   */
  int PLACES = 1 << 16;

  /**
   * Takes places at random in the list that is being filled, so that neighbours in the list are no
   * neighbours in time.
   *
   * @param keyId thumbprint of the key that will sign the certificates
   * @param expiresAt until when the last of these certificates will be valid
   * @param count how many, 1 or more
   */
  List<StatusPlace> take(String keyId, Instant expiresAt, int count);

  /**
   * Returns until when a place is kept for a certificate that is valid until {@code expiresAt}: to
   * the end of that day, so that all of a day can share a stock.
   */
  static Instant neededUntil(Instant expiresAt) {
    return expiresAt.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
  }

  /** Returns the revoked places of that list, or nothing if there is no such list. */
  Optional<List<Integer>> revoked(long list);

  /** Returns until when the last certificate signed with that key is valid, if there was one. */
  Optional<Instant> lastExpiry(String keyId);

  /**
   * Revokes all places that were taken for that key; returns how many certificates that were, not
   * counting those that were erased.
   */
  int revokeAllOf(String keyId, Instant at);
}
