package io.deskworthy.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong tries by some key within a window that begins with the first. Remembers so many keys
 * at most; the one that was counted longest ago makes room. Safe for concurrent use.
 */
final class TryCounts {

  private final int most;
  private final Duration window;
  private final int capacity;
  private final Clock clock;
  private final Map<String, Tries> byKey = new LinkedHashMap<>();

  TryCounts(int most, Duration window, int capacity, Clock clock) {
    this.most = most;
    this.window = window;
    this.capacity = capacity;
    this.clock = clock;
  }

  /** Returns how long {@code key} has to wait; zero if it may try. */
  synchronized Duration wait(String key) {
    Tries tries = byKey.get(key);
    if (tries == null || tries.count() < most) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), tries.since().plus(window));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Counts a wrong try. */
  synchronized void add(String key) {
    Instant now = clock.instant();
    Tries before = Optional.ofNullable(byKey.remove(key))
        .filter(tries -> now.isBefore(tries.since().plus(window)))
        .orElse(new Tries(now, 0));
    byKey.put(key, new Tries(before.since(), before.count() + 1));
    if (byKey.size() > capacity) {
      byKey.remove(byKey.keySet().iterator().next());
    }
  }

  synchronized int size() {
    return byKey.size();
  }

  private record Tries(Instant since, int count) {}
}
