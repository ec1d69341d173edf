package io.deskworthy.agent.submission;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking a report server for something.
 *
 * @param <T> what it gives when it agrees
 */
public sealed interface ServerReply<T> {

  /** Returns what the function for this case gives; a new case breaks every caller. */
  <R> R fold(
      Function<? super T, ? extends R> accepted,
      Function<ServerProblem, ? extends R> refused,
      Function<Undelivered<T>, ? extends R> undelivered);

  /**
   * The server agreed.
   *
   * @param <T> what it gave
   */
  record Accepted<T>(T answer) implements ServerReply<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<ServerProblem, ? extends R> refused,
        Function<Undelivered<T>, ? extends R> undelivered) {
      return accepted.apply(answer);
    }
  }

  /**
   * The server refused and said why; asking the same again changes nothing.
   *
   * @param <T> what it would have given
   */
  record Refused<T>(ServerProblem problem) implements ServerReply<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<ServerProblem, ? extends R> refused,
        Function<Undelivered<T>, ? extends R> undelivered) {
      return refused.apply(problem);
    }
  }

  /**
   * There is no answer to go by. Asking later, or from another network, may help.
   *
   * @param fault why
   * @param detail what exactly was seen, in English, for whoever helps
   * @param retryAfter how long the server asked to be left alone
   * @param <T> what it would have given
   */
  record Undelivered<T>(DeliveryFault fault, String detail, Optional<Duration> retryAfter)
      implements ServerReply<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted,
        Function<ServerProblem, ? extends R> refused,
        Function<Undelivered<T>, ? extends R> undelivered) {
      return undelivered.apply(this);
    }
  }
}
