package io.deskworthy.server.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody's program that is told of events.
 *
 * @param id its name
 * @param url where it listens
 * @param events of which it is told; none for all, also those that are yet to be invented
 * @param createdAt when it was added
 * @param failingSince when the first delivery failed since the last that did not
 * @param disabledAt since when it is told nothing
 * @param disabledWhy why, in a word that has a text
 */
public record Webhook(
    String id,
    String url,
    Set<EventType> events,
    Instant createdAt,
    Optional<Instant> failingSince,
    Optional<Instant> disabledAt,
    Optional<String> disabledWhy) {

  /** Copies the set. */
  public Webhook {
    events = Set.copyOf(events);
  }

  /** Returns the events in the order in which they are declared. */
  public List<EventType> eventsInOrder() {
    return List.copyOf(new TreeSet<>(events));
  }

  /** Returns whether it is told of events. */
  public boolean isEnabled() {
    return disabledAt.isEmpty();
  }
}
