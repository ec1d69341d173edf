package io.deskworthy.report.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a node was reached by light checks, by its own clock. The node keeps nothing: it signs the
 * list anew with each, from the list that it signed before and that the agent brings along.
 *
 * @param node the node's address
 * @param keyId of the agent's key, by which all the sessions were begun
 * @param seen the moments, to the second, earliest first
 */
public record Sightings(String node, String keyId, List<Instant> seen) {

  /** More than a week of light checks every half an hour, day and night. */
  public static final int MOST = 500;

  /** Copies the list. */
  public Sightings {
    seen = List.copyOf(seen);
    if (seen.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " sightings");
    }
  }

  /** Returns these and one more at {@code moment}; of a full list, without its earliest. */
  public Sightings and(Instant moment) {
    List<Instant> more = new ArrayList<>(seen);
    if (more.size() == MOST) {
      more.remove(0);
    }
    more.add(moment);
    return new Sightings(node, keyId, more);
  }
}
