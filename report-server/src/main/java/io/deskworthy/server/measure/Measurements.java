package io.deskworthy.server.measure;

import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The transfers of a node, bounded in number and time. Safe for concurrent use. */
final class Measurements {

  private static final int ID_BYTES = 16;

  /** A transfer takes 13 s at most, and clear cases 6. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final MeasureLimits limits;
  private final NodeTime time;
  private final SecureRandom random;
  private final Map<String, Measurement> byId = new HashMap<>();
  private int lent;

  Measurements(MeasureLimits limits, NodeTime time, SecureRandom random) {
    this.limits = limits;
    this.time = time;
    this.random = random;
  }

  /**
   * Makes room for a transfer.
   *
   * @throws Problem {@code node-busy} 503 when there is none
   */
  synchronized Measurement reserve(
      MeasuringSession session, String node, Direction direction, Duration idleRtt) {
    forgetOverdue();
    long ofSession = byId.values().stream()
        .filter(each -> each.slot().session().id().equals(session.id()))
        .count();
    if (byId.size() + lent >= limits.atOnce() || ofSession >= limits.atOncePerSession()) {
      throw busy();
    }
    Measurement measurement = new Measurement(
        new Measurement.Slot(newId(), session, node, direction, idleRtt), limits, time.nanos());
    byId.put(measurement.slot().id(), measurement);
    return measurement;
  }

  /**
   * Returns the transfer called {@code id}.
   *
   * @throws Problem {@code measurement-unknown} 404 if this session has none of that name
   */
  synchronized Measurement of(MeasuringSession session, String id) {
    Measurement measurement = byId.get(id);
    if (measurement == null || !measurement.slot().session().id().equals(session.id())) {
      throw new Problem(
          404,
          "measurement-unknown",
          "No such measurement",
          "This session has no measurement of that name, or it is over. Ask for a new slot.");
    }
    return measurement;
  }

  /** Ends a transfer and gives its place away. */
  synchronized void end(Measurement measurement) {
    measurement.end(time.nanos());
    byId.remove(measurement.slot().id());
  }

  /** Takes {@code share} of the free places, one at least, for others than sessions; 0 if full. */
  synchronized int lend(double share) {
    forgetOverdue();
    int free = limits.atOnce() - byId.size() - lent;
    int places = free < 1 ? 0 : Math.max(1, (int) (share * free));
    lent += places;
    return places;
  }

  /** Takes back what {@link #lend} gave. */
  synchronized void giveBack(int places) {
    lent -= places;
  }

  /** Gives away the places of those that nobody will ask for any more. */
  synchronized void forgetOverdue() {
    long now = time.nanos();
    byId.values().removeIf(measurement -> {
      boolean forgotten = measurement.isForgotten(now);
      if (forgotten) {
        measurement.end(now);
      }
      return forgotten;
    });
  }

  /** Returns the problem of a node that has no room. */
  static Problem busy() {
    return new Problem(
            503,
            "node-busy",
            "Too many measurements at once",
            "This server measures as many lines as it can at the moment. Try again in a minute.")
        .retryAfter(RETRY_AFTER);
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64Url.encode(id);
  }
}
