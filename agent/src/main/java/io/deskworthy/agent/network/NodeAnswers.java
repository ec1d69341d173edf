package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.network.NetworkReasons;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the node answers to the start and to the end of transfers. Thread-safe. */
final class NodeAnswers {

  /** A signed statement has some kilobytes. */
  private static final int MAX_TEXT = 16 * 1024;

  /**
   * A transfer has two answers; of what comes beyond so many that nobody asked for, none is kept.
   */
  private static final int MOST_WAITING = 64;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final BlockingQueue<JsonFields> answers = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Ticker ticker;
  private final Duration patience;
  private final Supplier<Optional<Reason>> fault;

  /**
   * Starts.
   *
   * @param patience how long an answer may take
   * @param fault why none will come any more, if it is so
   */
  NodeAnswers(Ticker ticker, Duration patience, Supplier<Optional<Reason>> fault) {
    this.ticker = ticker;
    this.patience = patience;
    this.fault = fault;
  }

  /** Takes an answer, unless too many wait already. */
  void add(JsonFields answer) {
    var unused = answers.offer(answer);
  }

  /**
   * Waits until the node has started the transfer.
   *
   * @throws NodeFault if it does not
   */
  void awaitStart(String measurement) throws NodeFault, InterruptedException {
    if (of(measurement).isEmpty()) {
      throw new NodeFault(NetworkReasons.CONNECTION_LOST);
    }
  }

  /**
   * Waits for the node's signed statement about the transfer; nothing if it does not come in time.
   *
   * @throws NodeFault if the node refuses what was acknowledged, or was itself too busy to judge:
   *     {@link NetworkReasons#NODE_OVERLOADED}
   */
  Optional<String> statement(String measurement) throws NodeFault, InterruptedException {
    Optional<JsonFields> answer = of(measurement);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (answer.get().text("type", MAX_TEXT).equals("void")) {
        throw new NodeFault(NetworkReasons.NODE_OVERLOADED);
      }
      if (answer.get().has("reason")) {
        throw new NodeFault(NetworkReasons.BYTES_CHANGED);
      }
      return Optional.of(answer.get().text("statement", MAX_TEXT));
    } catch (MalformedJsonException garbage) {
      throw new NodeFault(NetworkReasons.UNEXPECTED_ANSWER);
    }
  }

  /** Waits for the answer about {@code measurement}; answers about others are too late. */
  private Optional<JsonFields> of(String measurement) throws NodeFault, InterruptedException {
    long end = ticker.nanos() + patience.toNanos();
    while (ticker.nanos() < end) {
      JsonFields answer = answers.poll(LOOK_AGAIN.toNanos(), TimeUnit.NANOSECONDS);
      if (answer != null && measurement.equals(answer.node().path("measurement").asString(""))) {
        return Optional.of(answer);
      }
      Optional<Reason> gone = fault.get();
      if (gone.isPresent()) {
        throw new NodeFault(gone.get());
      }
    }
    return Optional.empty();
  }
}
