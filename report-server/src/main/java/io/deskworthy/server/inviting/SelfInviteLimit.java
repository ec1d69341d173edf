package io.deskworthy.server.inviting;

import io.deskworthy.server.http.ClientNetwork;
import io.deskworthy.server.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Slows down who makes invitations by a position's link: by address, and in all for each position,
 * so that nobody fills the list from many addresses. Safe for concurrent use.
 */
final class SelfInviteLimit {

  /** A class of students behind one address, or a family; not a script. */
  private static final int MOST_OF_ONE_NETWORK = 20;

  /** A good advertisement on its first day. */
  private static final int MOST_OF_ONE_POSITION = 500;

  private static final Duration WINDOW = Duration.ofHours(1);

  /** More addresses than that at once are an attack, for which the other limit is there. */
  private static final int MOST_KEYS = 20_000;

  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant since;

  SelfInviteLimit(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /**
   * Counts one more.
   *
   * @throws Problem {@code too-many-invitations} 429, and counts nothing
   */
  synchronized void count(String clientAddress, String positionId) {
    Instant now = clock.instant();
    if (!now.isBefore(since.plus(WINDOW))) {
      counts.clear();
      since = now;
    }
    String network = "n " + ClientNetwork.of(clientAddress);
    String position = "p " + positionId;
    if (counts.getOrDefault(network, 0) >= MOST_OF_ONE_NETWORK
        || counts.getOrDefault(position, 0) >= MOST_OF_ONE_POSITION
        || counts.size() >= MOST_KEYS) {
      throw new Problem(
              429,
              "too-many-invitations",
              "Too many invitations from here",
              "Please try again in an hour, or ask the employer for an invitation of your own.")
          .retryAfter(Duration.between(now, since.plus(WINDOW)));
    }
    counts.merge(network, 1, Integer::sum);
    counts.merge(position, 1, Integer::sum);
  }
}
