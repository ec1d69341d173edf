package io.deskworthy.server.invitation;

import io.deskworthy.server.http.ClientNetwork;
import io.deskworthy.server.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets an address try ten wrong codes a minute. Right ones are not counted: a whole company may sit
 * behind one address. Safe for concurrent use.
 */
public final class WrongCodeLimit {

  private static final int MOST = 10;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** So many addresses are remembered; who has more at hand has other means, too. */
  private static final int MOST_ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Tries> byNetwork = new LinkedHashMap<>();

  /** Counts in minutes of {@code clock}. */
  public WrongCodeLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * Refuses an address that has tried too many wrong codes.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  public synchronized void check(String clientAddress) {
    Tries tries = byNetwork.get(ClientNetwork.of(clientAddress));
    if (tries == null || tries.count < MOST) {
      return;
    }
    Duration left = Duration.between(clock.instant(), tries.since.plus(WINDOW));
    if (!left.isNegative() && !left.isZero()) {
      throw new Problem(
              429,
              "too-many-requests",
              "Too many wrong codes",
              "Please check the code, and try again in a minute.")
          .retryAfter(left);
    }
  }

  /** Counts a wrong code. */
  public synchronized void wrong(String clientAddress) {
    Instant now = clock.instant();
    byNetwork.values().removeIf(tries -> !now.isBefore(tries.since.plus(WINDOW)));
    if (byNetwork.size() < MOST_ADDRESSES) {
      byNetwork.computeIfAbsent(ClientNetwork.of(clientAddress), key -> new Tries(now)).count++;
    }
  }

  private static final class Tries {
    private final Instant since;
    private int count;

    Tries(Instant since) {
      this.since = since;
    }
  }
}
