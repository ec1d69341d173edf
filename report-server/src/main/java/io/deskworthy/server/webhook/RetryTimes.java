package io.deskworthy.server.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again what could not be delivered. Pure but for its random source. */
public final class RetryTimes {

  /**
   * After the first failure, the second and so on: what Standard Webhooks suggests, three days in
   * all. A receiver that is being deployed gets it within seconds, one that is down over a weekend
   * on Monday.
   */
  private static final List<Duration> AFTERWARDS = List.of(
      Duration.ofSeconds(5),
      Duration.ofMinutes(5),
      Duration.ofMinutes(30),
      Duration.ofHours(2),
      Duration.ofHours(5),
      Duration.ofHours(10),
      Duration.ofHours(14),
      Duration.ofHours(20),
      Duration.ofHours(24));

  /** Whoever asks for more patience than that is not believed. */
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Receivers that came back are not met by all that waited in one moment. */
  private static final double SPREAD = 0.2;

  private final RandomGenerator random;

  /** Spreads by {@code random}. */
  public RetryTimes(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Returns when to try again, or nothing if it is to be given up.
   *
   * @param failures so far, at least 1
   * @param asked for how long the receiver asked to be left alone
   */
  public Optional<Instant> next(int failures, Instant now, Optional<Duration> asked) {
    if (failures > AFTERWARDS.size()) {
      return Optional.empty();
    }
    double factor = 1 + SPREAD * random.nextDouble();
    Duration usual =
        Duration.ofMillis(Math.round(AFTERWARDS.get(failures - 1).toMillis() * factor));
    Duration wanted = asked
        .filter(time -> time.compareTo(LONGEST) < 0)
        .orElse(asked.isPresent() ? LONGEST : usual);
    return Optional.of(now.plus(wanted.compareTo(usual) > 0 ? wanted : usual));
  }
}
