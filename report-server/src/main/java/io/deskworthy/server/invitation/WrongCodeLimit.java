package io.deskworthy.server.invitation;

import io.deskworthy.server.http.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
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

  /** Homes get whole IPv6 networks of this size: who has one has all its addresses. */
  private static final int IPV6_NETWORK_BYTES = 7;

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
    Tries tries = byNetwork.get(network(clientAddress));
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
      byNetwork.computeIfAbsent(network(clientAddress), key -> new Tries(now)).count++;
    }
  }

  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      // With a colon in it, it is taken for an address and never looked up as a name.
      byte[] bytes = InetAddress.getAllByName(address)[0].getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    } catch (UnknownHostException notAnAddress) {
      return address;
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
