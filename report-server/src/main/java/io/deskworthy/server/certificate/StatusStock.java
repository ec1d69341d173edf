package io.deskworthy.server.certificate;

import io.deskworthy.server.intake.StatusPlace;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Places in status lists that were taken before anybody needed them: without, each report would
 * wait for the disk twice, once for the place in its certificate and once for itself. What is left
 * when the server ends stays unused. Safe for concurrent use.
 */
final class StatusStock {

  /** As many as uploads wait at once on a busy server: more would only be left over. */
  private static final int MOST_AHEAD = 64;

  /** Positions whose certificates hold for as many days share a shelf, so these are plenty. */
  private static final int MOST_SHELVES = 64;

  private final StatusStore store;
  private final Map<Kind, Shelf> shelves = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Kind, Shelf> eldest) {
      return size() > MOST_SHELVES;
    }
  };

  /** Takes out of {@code store}. */
  StatusStock(StatusStore store) {
    this.store = store;
  }

  /** Returns a place that nobody else has: as {@link StatusStore#take}, for one certificate. */
  StatusPlace take(String keyId, Instant expiresAt) {
    return shelf(new Kind(keyId, StatusStore.neededUntil(expiresAt))).take();
  }

  private Shelf shelf(Kind kind) {
    synchronized (shelves) {
      return shelves.computeIfAbsent(kind, Shelf::new);
    }
  }

  /** For what the places on a shelf are. */
  private record Kind(String keyId, Instant until) {}

  /** Filled with one place at first and each time with twice as many. */
  private final class Shelf {

    private final Kind kind;
    private final Queue<StatusPlace> places = new ArrayDeque<>();
    private int next = 1;

    private Shelf(Kind kind) {
      this.kind = kind;
    }

    private synchronized StatusPlace take() {
      if (places.isEmpty()) {
        places.addAll(store.take(kind.keyId(), kind.until(), next));
        next = Math.min(2 * next, MOST_AHEAD);
      }
      return places.remove();
    }
  }
}
