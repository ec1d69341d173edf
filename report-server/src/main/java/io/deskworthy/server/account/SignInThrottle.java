package io.deskworthy.server.account;

import io.deskworthy.server.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Slows guessing down, by address and by account, and locks nobody out: a browser that has signed
 * in to an account before is counted by itself, whoever else guesses at that account or from that
 * address (OWASP, "Slow down online guessing attacks with device cookies"). Right tries are not
 * counted. Safe for concurrent use.
 */
public final class SignInThrottle {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  /** More than anybody mistypes in a minute. */
  private static final int BY_ADDRESS = 10;

  /** From everywhere together: 2880 a day, of passwords with at least 12 characters. */
  private static final int BY_ACCOUNT = 20;

  /** 720 a day of a million, three of which are right at a time: one in 460 finds it in a day. */
  private static final int BY_SECOND_STEP = 5;

  /** Nobody needs more letters in an hour; more would be a nuisance in somebody's mailbox. */
  private static final int LETTERS = 3;

  /** A whole company may sit behind one address, and begin at nine. */
  private static final int DEPARTURES = 120;

  /** About 2 MB; who guesses from more networks is held by the count of the account. */
  private static final int MOST_KEYS = 10_000;

  private final TryCounts addresses;
  private final TryCounts accounts;
  private final TryCounts unknownNames;
  private final TryCounts browsers;
  private final TryCounts secondSteps;
  private final TryCounts letters;
  private final TryCounts lettersByAddress;
  private final TryCounts departures;

  /** Counts in minutes of {@code clock}. */
  public SignInThrottle(Clock clock) {
    addresses = new TryCounts(BY_ADDRESS, MINUTE, MOST_KEYS, clock);
    // One for each user there is; a table of their own, so that made-up names push none out.
    accounts = new TryCounts(BY_ACCOUNT, TEN_MINUTES, MOST_KEYS, clock);
    unknownNames = new TryCounts(BY_ACCOUNT, TEN_MINUTES, MOST_KEYS, clock);
    browsers = new TryCounts(BY_ADDRESS, MINUTE, MOST_KEYS, clock);
    secondSteps = new TryCounts(BY_SECOND_STEP, TEN_MINUTES, MOST_KEYS, clock);
    letters = new TryCounts(LETTERS, Duration.ofHours(1), MOST_KEYS, clock);
    lettersByAddress = new TryCounts(BY_ADDRESS, MINUTE, MOST_KEYS, clock);
    departures = new TryCounts(DEPARTURES, MINUTE, MOST_KEYS, clock);
  }

  /**
   * Refuses a try of a name and a password, before any work is done for it.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  public void check(SignInTry one) {
    Duration wait = one.browser().isPresent()
        ? browsers.wait(one.browser().get())
        : longest(List.of(addresses.wait(one.network()), names(one).wait(one.account())));
    refuse(wait);
  }

  /** Counts a wrong name or password. */
  public void wrong(SignInTry one) {
    if (one.browser().isPresent()) {
      browsers.add(one.browser().get());
    } else {
      addresses.add(one.network());
      names(one).add(one.account());
    }
  }

  /**
   * Refuses a try of a second step's code.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  public void checkSecondStep(SignInTry one) {
    refuse(secondSteps.wait(one.browser().orElse(one.account())));
  }

  /** Counts a wrong code. */
  public void wrongSecondStep(SignInTry one) {
    secondSteps.add(one.browser().orElse(one.account()));
  }

  /**
   * Counts somebody who asks for letters, and refuses too many from one address.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  public void asksForLetter(String network) {
    refuse(lettersByAddress.wait(network));
    lettersByAddress.add(network);
  }

  /**
   * Counts somebody who is sent to the sign-in service, which is asked something each time.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  public void asksService(String network) {
    refuse(departures.wait(network));
    departures.add(network);
  }

  /** Returns whether a user may be sent another letter now, and counts it. */
  public boolean takesLetter(User user) {
    boolean takes = letters.wait(user.id()).isZero();
    if (takes) {
      letters.add(user.id());
    }
    return takes;
  }

  private TryCounts names(SignInTry one) {
    return one.known() ? accounts : unknownNames;
  }

  private static Duration longest(List<Duration> waits) {
    return waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private static void refuse(Duration wait) {
    if (!wait.isZero()) {
      throw new Problem(
              429,
              "too-many-requests",
              "Too many wrong tries",
              "Please wait, then try again. Nothing is locked.")
          .retryAfter(wait);
    }
  }
}
