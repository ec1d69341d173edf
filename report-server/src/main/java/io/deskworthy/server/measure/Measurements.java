package io.deskworthy.server.measure;

import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transfers of a node, bounded in number and time. Safe for concurrent use. */
final class Measurements {

  private static final int ID_BYTES = 16;

  /** The queue is ten minutes long then; in one it moves by some places. */
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  private final MeasureLimits limits;
  private final NodeTime time;
  private final SecureRandom random;
  private final Slots slots;
  private final SelfWatch self;
  private final Attempts attempts = new Attempts();
  private final Map<String, Measurement> byId = new HashMap<>();

  /** What somebody gets who asks for a transfer. */
  sealed interface Answer {

    /** It may start. */
    record Ready(Measurement measurement) implements Answer {}

    /** It must wait. */
    record Queued(QueuePlace place) implements Answer {}
  }

  Measurements(
      MeasureLimits limits, NodeTime time, SecureRandom random, Slots slots, SelfWatch self) {
    this.limits = limits;
    this.time = time;
    this.random = random;
    this.slots = slots;
    this.self = self;
  }

  /**
   * Makes room for a transfer, or gives it a place in the queue. Who asks again for a transfer that
   * was not started gets the same one: the first answer was lost.
   *
   * @throws Problem {@code node-busy} 503 when the queue is too long or the session measures too
   *     much at once; {@code too-many-attempts} 429
   */
  synchronized Answer ask(
      MeasuringSession session, String node, Direction direction, Duration idleRtt) {
    return ask(session, node, direction, idleRtt, false);
  }

  /** Does the same; {@code fullSpeed} asks for a transfer that shows all that the line carries. */
  synchronized Answer ask(
      MeasuringSession session,
      String node,
      Direction direction,
      Duration idleRtt,
      boolean fullSpeed) {
    forgetOverdue();
    attempts.check(session, direction);
    List<Measurement> ofSession = byId.values().stream()
        .filter(each -> each.slot().session().id().equals(session.id()))
        .toList();
    Optional<Measurement> waiting = ofSession.stream()
        .filter(each -> each.slot().direction() == direction && each.isReserved())
        .findFirst();
    if (waiting.isPresent()) {
      return new Answer.Ready(waiting.get());
    }
    if (ofSession.size() >= limits.atOncePerSession()) {
      throw busy();
    }
    Terms terms =
        fullSpeed ? Terms.fullSpeed(session.pace(), limits) : Terms.paced(session.pace(), limits);
    SlotPool.Turn turn = slots.ask(session, direction, terms, this::newId);
    if (turn instanceof SlotPool.Turn.Later later) {
      return new Answer.Queued(later.place());
    }
    if (turn instanceof SlotPool.Turn.Never) {
      throw busy();
    }
    return new Answer.Ready(
        reserved(new Measurement.Slot(newId(), session, node, direction, idleRtt, terms)));
  }

  private Measurement reserved(Measurement.Slot slot) {
    Measurement measurement =
        new Measurement(slot, limits, self.watch(slot.direction()), time.nanos());
    byId.put(slot.id(), measurement);
    slots.enter(slot.id(), slot.direction(), slot.terms());
    return measurement;
  }

  /** Begins a transfer and counts it; returns whether it was waiting to. */
  synchronized boolean start(Measurement measurement) {
    boolean waiting = measurement.start(time.nanos());
    if (waiting) {
      Measurement.Slot slot = measurement.slot();
      int number = attempts.started(slot.session(), slot.direction(), time.nanos());
      measurement.watch().start(number, time.nanos());
      self.started(measurement.watch());
    }
    return waiting;
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
    byId.remove(measurement.slot().id());
    ended(measurement);
  }

  /**
   * Ends a transfer for which the node was too busy itself. It does not count as an attempt, a few
   * times, and its session may have the next turn.
   */
  synchronized void endVoid(Measurement measurement) {
    end(measurement);
    Measurement.Slot slot = measurement.slot();
    if (attempts.forgive(slot.session(), slot.direction())) {
      slots.askFirst(slot.session(), slot.direction(), slot.terms(), newId());
    }
  }

  private void ended(Measurement measurement) {
    measurement.end(time.nanos());
    slots.leave(measurement.slot().id(), measurement.slot().direction());
    self.ended(measurement.watch());
  }

  /** Gives away the places of those that nobody will ask for any more. */
  synchronized void forgetOverdue() {
    long now = time.nanos();
    byId.values().removeIf(measurement -> {
      boolean forgotten = measurement.isForgotten(now);
      if (forgotten) {
        ended(measurement);
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
            "This server measures as many lines as it can, and too many wait. Try again later.")
        .retryAfter(RETRY_AFTER);
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64Url.encode(id);
  }
}
