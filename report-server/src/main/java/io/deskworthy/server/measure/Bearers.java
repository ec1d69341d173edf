package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Finds whose request it is and which transfer and stream it is about. */
record Bearers(SessionVerifier sessions, Measurements measurements) {

  /** A queue of 2 MB in front of an uplink of 5 Mbit/s holds a message back for this long. */
  private static final Duration LONGEST_WORD = Duration.ofSeconds(3);

  /** Twenty looks in a bin. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  /** A transfer and one of its streams. */
  record Stream(Measurement measurement, int number) {}

  /** Returns the session that the request bears. */
  MeasuringSession session(Exchange exchange) {
    String bearer = exchange
        .bearer()
        .orElseThrow(() -> new Problem(
            401,
            "session-unknown",
            "No session",
            "A measurement needs the session as bearer: Authorization: Bearer SESSION."));
    return sessions.verify(bearer);
  }

  /**
   * Returns the started transfer and the stream, now taken, that the request names. The word that
   * more streams join travels on another connection, and they may overtake it: they wait for it.
   */
  Stream join(Exchange exchange, Direction direction, NodeTime time) throws InterruptedIOException {
    Measurement measurement =
        measurements.of(session(exchange), exchange.query("measurement").orElse(""));
    if (measurement.slot().direction() != direction || !measurement.isRunning(time.nanos())) {
      throw new Problem(
          409,
          "measurement-not-started",
          "The measurement does not run",
          "Send start on the probe's connection first, and use the direction of the slot.");
    }
    int stream = streamNumber(exchange);
    if (measurement.awaits(stream, time.nanos())) {
      awaitWord(measurement, stream, time);
    }
    if (!measurement.join(stream)) {
      throw new Problem(
          409, "stream-taken", "No such stream left", "Each stream of a slot is used once.");
    }
    return new Stream(measurement, stream);
  }

  private static void awaitWord(Measurement measurement, int stream, NodeTime time)
      throws InterruptedIOException {
    long latest = time.nanos() + LONGEST_WORD.toNanos();
    try {
      while (measurement.mayBeWidenedTo(stream, time.nanos()) && time.nanos() < latest) {
        time.sleep(LOOK_AGAIN);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the node is closing");
    }
  }

  private static int streamNumber(Exchange exchange) {
    try {
      return Integer.parseInt(exchange.query("stream").orElse(""));
    } catch (NumberFormatException notANumber) {
      throw Problem.malformed("The query needs stream=N, from 0.");
    }
  }
}
