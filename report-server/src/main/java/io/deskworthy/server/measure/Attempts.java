package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each session has measured each direction here. A line that is measured until a run
 * pleases is measured differently from others; so attempts are counted, told and limited. Safe for
 * concurrent use.
 */
final class Attempts {

  /** A run takes one or two; a retry after moving nearer to the router, and again, some more. */
  static final int MOST = 8;

  /**
   * Void transfers that are none of the candidate's. More on one node mean that it is always too
   * busy, and that somebody is measured far more often than others.
   */
  static final int MOST_FORGIVEN = 4;

  /** A session measures for two hours; its counts are of no use afterwards. */
  private static final Duration KEPT = Duration.ofHours(3);

  /** A morning of a very large employer, some 10 MB. */
  private static final int MOST_KEPT = 50_000;

  private final Map<String, Count> counts = new LinkedHashMap<>();

  private record Count(int started, int forgiven, long since) {}

  /**
   * Refuses one too many.
   *
   * @throws Problem {@code too-many-attempts} 429
   */
  synchronized void check(MeasuringSession session, Direction direction) {
    Count count = counts.get(key(session, direction));
    if (count != null && count.started() >= MOST) {
      throw new Problem(
          429,
          "too-many-attempts",
          "Measured often enough",
          "One session measures a direction at most " + MOST
              + " times on this node. Begin a new session.");
    }
  }

  /** Counts a transfer that starts, and returns its number, from 1. */
  synchronized int started(MeasuringSession session, Direction direction, long nanos) {
    forget(nanos);
    String key = key(session, direction);
    Count before = counts.getOrDefault(key, new Count(0, 0, nanos));
    counts.put(key, new Count(before.started() + 1, before.forgiven(), before.since()));
    return before.started() + 1;
  }

  /**
   * Takes back a transfer that was void because the node was too busy; returns whether it did,
   * which it does a few times only.
   */
  synchronized boolean forgive(MeasuringSession session, Direction direction) {
    String key = key(session, direction);
    Count count = counts.get(key);
    if (count == null || count.started() == 0 || count.forgiven() >= MOST_FORGIVEN) {
      return false;
    }
    counts.put(key, new Count(count.started() - 1, count.forgiven() + 1, count.since()));
    return true;
  }

  /** The oldest come first. */
  private void forget(long nanos) {
    Iterator<Count> oldest = counts.values().iterator();
    while (oldest.hasNext()) {
      boolean old = nanos - oldest.next().since() > KEPT.toNanos();
      if (!old && counts.size() < MOST_KEPT) {
        return;
      }
      oldest.remove();
    }
  }

  private static String key(MeasuringSession session, Direction direction) {
    return direction.word() + " " + session.id();
  }
}
