package io.deskworthy.agent.submission;

import io.deskworthy.agent.submission.ServerReply.Undelivered;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Asks again when a fault may have passed: after half a second, then twice as long each time, with
 * jitter so that the candidates of one server do not all come back at once.
 *
 * @param sleeper waits between the attempts
 * @param ticker tells when enough time was spent
 * @param random gives the jitter
 * @param listener hears of each wait
 */
public record Persistence(
    Sleeper sleeper, Ticker ticker, RandomGenerator random, RetryListener listener) {

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  /** A server that restarts is back within half a minute: 0.5 + 1 + 2 + 4 + 8 + 16 s reach it. */
  private static final int MAX_ATTEMPTS = 7;

  /**
   * Longer than this nobody sits and watches; the report is kept and can be sent later. What a
   * silent line takes of it is counted too.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A server that says when to come back is there, and will probably answer. */
  private static final Duration PATIENCE_WHEN_ASKED = Duration.ofSeconds(90);

  /** The most a server can ask for, lest a wrong header stop the program for a day. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** Hears why and for how long the program waits before it asks again. */
  @FunctionalInterface
  public interface RetryListener {

    /** Hears nothing. */
    RetryListener SILENT = (fault, wait) -> {};

    /** Takes the fault and the wait that follows. */
    void waiting(DeliveryFault fault, Duration wait);
  }

  /** Returns the first reply that is final, or the last one when patience ends. */
  <T> ServerReply<T> ask(Supplier<ServerReply<T>> question) throws InterruptedException {
    long start = ticker.nanos();
    for (int attempt = 1; ; attempt++) {
      long asked = ticker.nanos();
      ServerReply<T> reply = question.get();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Optional<Undelivered<T>> passing = passing(reply);
      if (passing.isEmpty() || attempt >= MAX_ATTEMPTS) {
        return reply;
      }
      Duration wait = wait(passing.get(), attempt);
      // The next answer may take as long to fail to come as this one did.
      long end = 2 * ticker.nanos() - asked + wait.toNanos();
      if (end - start > patience(passing.get()).toNanos()) {
        return reply;
      }
      listener.waiting(passing.get().fault(), wait);
      sleeper.sleep(wait);
    }
  }

  private static <T> Optional<Undelivered<T>> passing(ServerReply<T> reply) {
    return reply
        .<Optional<Undelivered<T>>>fold(
            answer -> Optional.empty(), problem -> Optional.empty(), Optional::of)
        .filter(undelivered -> undelivered.fault().isPassing());
  }

  private static Duration patience(Undelivered<?> undelivered) {
    return undelivered.retryAfter().isPresent() ? PATIENCE_WHEN_ASKED : PATIENCE;
  }

  /** Half of the wait is certain, the other half is chance. */
  private Duration wait(Undelivered<?> undelivered, int attempt) {
    long whole = FIRST_WAIT.toNanos() << (attempt - 1);
    Duration own = Duration.ofNanos(whole / 2 + random.nextLong(whole / 2));
    Duration asked = undelivered.retryAfter().orElse(Duration.ZERO);
    Duration longer = asked.compareTo(own) > 0 ? asked : own;
    return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
  }
}
