package io.deskworthy.server.audit;

import java.util.Optional;

/**
 * What came of reading the whole log.
 *
 * @param entries how many fit
 * @param brokenAt number of the first that does not: it, or what stood before it, was changed,
 *     removed or put in
 */
public record AuditCheck(long entries, Optional<Long> brokenAt) {

  /** Returns whether every entry fits the one before. */
  public boolean isWhole() {
    return brokenAt.isEmpty();
  }
}
