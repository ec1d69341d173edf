package io.deskworthy.server.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The secrets of one webhook, each as {@code whsec_…}.
 *
 * @param present with which everything is signed
 * @param previous with which it is signed as well for a while after a change
 * @param previousUntil for how long
 */
public record WebhookSecrets(
    String present, Optional<String> previous, Optional<Instant> previousUntil) {

  /** Shows neither. */
  @Override
  public String toString() {
    return "secrets of a webhook";
  }

  /** Returns those that hold at {@code now}, the present one first. */
  List<String> valid(Instant now) {
    boolean both = previous.isPresent() && previousUntil.filter(now::isBefore).isPresent();
    return both ? List.of(present, previous.orElseThrow()) : List.of(present);
  }
}
