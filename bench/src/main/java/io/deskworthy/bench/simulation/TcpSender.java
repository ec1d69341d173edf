package io.deskworthy.bench.simulation;

/**
 * The sending end of one connection: slow start, congestion avoidance, loss found by later
 * acknowledgements (RFC 6675 and 8985, three segments), proportional rate reduction (RFC 6937), a
 * tail loss probe and the retransmission timeout.
 */
final class TcpSender {

  /** Payload of a packet of 1500 bytes, with timestamps. */
  static final int PAYLOAD = 1448;

  private static final int DUPLICATES = 3;
  private static final double NANOS = 1e9;
  private static final int TAIL_PROBE_ROUND_TRIPS = 2;

  /** Linux gives a send buffer of twice the window, within these bounds. */
  private static final double LEAST_BUFFER = 44;

  private static final double MOST_BUFFER = 2900;

  private enum Phase {
    OPEN,
    RECOVERY,
    TIMED_OUT
  }

  private final int number;
  private final CongestionControl control;
  private final HyStart hyStart;
  private final int receiveWindow;
  private final Wire wire;
  private final Flight flight = new Flight();
  private final Segments lost = new Segments();
  private final RoundTripTimer roundTrips = new RoundTripTimer();
  private Phase phase = Phase.OPEN;
  private double window = CongestionControl.INITIAL_WINDOW;
  private double threshold = Double.MAX_VALUE;
  private double buffer = LEAST_BUFFER;
  private long written;
  private int next;
  private int unacknowledged;
  private int recoveryEnd;
  private int limitedUntil;
  private int tailProbe = Flight.NONE;
  private boolean tailProbed;
  private long timerAt = PacketRing.NEVER;
  private double flightAtLoss;
  private double deliveredSince;
  private double sentSince;
  private long timeouts;

  /**
   * Makes a sender of an open connection.
   *
   * @param receiveWindow most segments beyond the cumulative acknowledgement
   */
  TcpSender(int number, CongestionControl control, boolean hyStart, int receiveWindow, Wire wire) {
    this.number = number;
    this.control = control;
    this.hyStart = new HyStart(hyStart);
    this.receiveWindow = receiveWindow;
    this.wire = wire;
  }

  /** Takes bytes of the application. */
  void write(long bytes, long now) {
    written += bytes;
    send(now);
  }

  /** Returns whether the application may write without blocking. */
  boolean hasRoom() {
    buffer = Math.max(buffer, Math.min(MOST_BUFFER, 2 * window));
    return available() - unacknowledged < buffer;
  }

  private long available() {
    return written / PAYLOAD;
  }

  /** Takes the acknowledgement of a transmission; {@code expected} is the receiver's next. */
  void acknowledged(int transmission, int expected, long now) {
    unacknowledged = Math.max(unacknowledged, expected);
    long sentAt = flight.acknowledged(transmission);
    if (sentAt == Flight.NONE) {
      return;
    }
    roundTrips.sample(now - sentAt);
    tailProbed = false;
    int found = findLost(transmission);
    if (phase != Phase.OPEN && unacknowledged >= recoveryEnd) {
      leaveRecovery();
    }
    if (found > 0 && phase == Phase.OPEN) {
      enterRecovery(found);
    }
    if (phase == Phase.RECOVERY) {
      reduce();
    } else {
      grow(transmission, now, now - sentAt);
    }
    arm(now);
    send(now);
  }

  private int findLost(int transmission) {
    boolean few = flight.inFlight() <= DUPLICATES;
    return takeLost(
        few || transmission == tailProbe ? transmission : transmission - DUPLICATES + 1);
  }

  private int takeLost(int end) {
    int found = 0;
    for (int segment = flight.takeOldestBelow(end);
        segment != Flight.NONE;
        segment = flight.takeOldestBelow(end)) {
      lost.add(segment);
      found++;
    }
    return found;
  }

  private void enterRecovery(int found) {
    flightAtLoss = flight.inFlight() + found + 1.0;
    threshold = control.afterLoss(window);
    deliveredSince = 0;
    sentSince = 0;
    recoveryEnd = next;
    phase = Phase.RECOVERY;
  }

  private void leaveRecovery() {
    if (phase == Phase.RECOVERY) {
      window = threshold;
    }
    phase = Phase.OPEN;
  }

  /** RFC 6937: as many leave as arrive, times what the window shrinks by. */
  private void reduce() {
    deliveredSince++;
    int inFlight = flight.inFlight();
    double more = inFlight > threshold
        ? Math.ceil(deliveredSince * threshold / flightAtLoss) - sentSince
        : Math.min(threshold - inFlight, Math.max(deliveredSince - sentSince, 1) + 1);
    window = inFlight + Math.max(sentSince == 0 ? 1 : 0, more);
  }

  private void grow(int transmission, long now, long roundTrip) {
    boolean exitsSlowStart = hyStart.endsSlowStart(transmission, flight.next(), roundTrip, window);
    boolean limited = transmission < limitedUntil;
    if (window < threshold) {
      threshold = exitsSlowStart && phase == Phase.OPEN ? window : threshold;
      window += limited || window < 2.0 * flight.inFlight() ? 1 : 0;
    } else if (limited) {
      window = control.afterAck(window, now / NANOS, roundTrips.smoothed() / NANOS);
    }
  }

  private void send(long now) {
    while (flight.inFlight() < (int) window) {
      int segment = nextSegment();
      if (segment == Flight.NONE) {
        return;
      }
      transmit(segment, now);
    }
    limitedUntil = flight.next();
  }

  private int nextSegment() {
    while (!lost.isEmpty()) {
      int segment = lost.remove();
      if (segment >= unacknowledged) {
        return segment;
      }
    }
    boolean may = next < available() && next < unacknowledged + receiveWindow;
    return may ? next++ : Flight.NONE;
  }

  private int transmit(int segment, long now) {
    int transmission = flight.sent(segment, now);
    sentSince++;
    if (timerAt == PacketRing.NEVER) {
      arm(now);
    }
    wire.send(number, transmission, segment, now);
    return transmission;
  }

  private void arm(long now) {
    long timeout = roundTrips.timeout();
    boolean probes = phase == Phase.OPEN && !tailProbed && roundTrips.smoothed() > 0;
    long wait = probes
        ? Math.min(timeout, (long) (TAIL_PROBE_ROUND_TRIPS * roundTrips.smoothed()))
        : timeout;
    timerAt = flight.inFlight() == 0 && lost.isEmpty() ? PacketRing.NEVER : now + wait;
  }

  /** Returns when {@link #timer} is to be called. */
  long timerAt() {
    return timerAt;
  }

  /** Nothing was heard for long. */
  void timer(long now) {
    if (phase == Phase.OPEN && !tailProbed && roundTrips.smoothed() > 0) {
      tailProbed = true;
      int segment = nextSegment();
      tailProbe = transmit(segment == Flight.NONE ? next - 1 : segment, now);
    } else {
      timeOut();
      send(now);
    }
    arm(now);
  }

  private void timeOut() {
    timeouts++;
    if (phase != Phase.TIMED_OUT) {
      threshold = control.afterLoss(window);
    }
    control.afterTimeout(window);
    roundTrips.timedOut();
    takeLost(flight.next());
    window = 1;
    recoveryEnd = next;
    phase = Phase.TIMED_OUT;
  }

  /** Returns how often the timeout passed. */
  long timeouts() {
    return timeouts;
  }

  double window() {
    return window;
  }

  int inFlight() {
    return flight.inFlight();
  }
}
