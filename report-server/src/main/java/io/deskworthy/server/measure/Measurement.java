package io.deskworthy.server.measure;

import io.deskworthy.report.network.BinRecorder;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.Pacer;
import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.StreamStage;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One transfer: reserved, then started, then over. Several streams and one conversation use it at
 * once; safe for concurrent use.
 */
final class Measurement {

  /** A sender's own clock may run this much fast before the node brakes it. */
  private static final double UPLOAD_TOLERANCE = 1.25;

  private enum State {
    RESERVED,
    STARTED,
    OVER
  }

  private final Slot slot;
  private final MeasureLimits limits;
  private final Terms terms;
  private final TransferWatch watch;
  private final Pacer pacer;
  private final BinRecorder recorder = new BinRecorder();
  private final List<AckLedger> ledgers = new ArrayList<>();
  private final BitSet joined = new BitSet();
  private final BitSet awaited = new BitSet();
  private final Connections connections = new Connections();
  private final Freshness.Seen seen = new Freshness.Seen();
  private final List<ProbeGap> gaps = new ArrayList<>();
  private final List<StreamStage> stages = new ArrayList<>();
  private ProbeKind probe = ProbeKind.WEBSOCKET;
  private State state = State.RESERVED;
  private long sinceNanos;
  private long receivedBytes;
  private Optional<Instant> startedAt = Optional.empty();
  private Optional<String> refusal = Optional.empty();

  /**
   * What was agreed.
   *
   * @param id the node's name for it
   * @param session whose it is
   * @param node the node's address as the agent knows it
   * @param direction which way the payload goes
   * @param idleRtt as the agent said it
   * @param terms how it goes
   */
  record Slot(
      String id,
      MeasuringSession session,
      String node,
      Direction direction,
      Duration idleRtt,
      Terms terms) {}

  Measurement(Slot slot, MeasureLimits limits, TransferWatch watch, long nanos) {
    this.slot = slot;
    this.limits = limits;
    this.watch = watch;
    this.sinceNanos = nanos;
    this.terms = slot.terms();
    BitRate pace = terms.pace();
    this.pacer = new Pacer(slot.direction() == Direction.DOWNLOAD ? pace : tolerated(pace));
    this.stages.add(new StreamStage(0, limits.streams()));
    for (int stream = 0; stream < limits.mostStreams(); stream++) {
      ledgers.add(new AckLedger(terms.blocks(), terms.mostBytesAhead()));
    }
  }

  Slot slot() {
    return slot;
  }

  /** Returns what the node notes about itself meanwhile. */
  TransferWatch watch() {
    return watch;
  }

  /** Holds the calling stream back as the pace demands before, or after, it moves so much. */
  void pace(int bytes, NodeTime time) throws InterruptedException {
    Duration pause = pacer.book(bytes, time.nanos());
    if (pause.compareTo(terms.shortestPause()) >= 0) {
      watch.sleep(pause, time);
    }
  }

  Connections connections() {
    return connections;
  }

  AckLedger ledger(int stream) {
    return ledgers.get(stream);
  }

  /** Begins; returns whether it was waiting to. */
  synchronized boolean start(long nanos) {
    if (state != State.RESERVED) {
      return false;
    }
    state = State.STARTED;
    sinceNanos = nanos;
    return true;
  }

  /** Returns whether it was not started yet. */
  synchronized boolean isReserved() {
    return state == State.RESERVED;
  }

  /** Takes the stream of that number; returns whether there is one, not yet taken. */
  synchronized boolean join(int stream) {
    if (stream < 0 || stream >= streams() || joined.get(stream)) {
      return false;
    }
    joined.set(stream);
    watch.joined();
    return true;
  }

  /** Lets more streams join, once, {@code total} in all; returns whether that was to be had. */
  synchronized boolean widen(int total, long nanos) {
    boolean allowed = isRunning(nanos)
        && stages.size() < TransferConditions.MOST_STAGES
        && total > limits.streams()
        && total <= limits.mostStreams();
    if (allowed) {
      stages.add(new StreamStage(bin(nanos), total));
    }
    return allowed;
  }

  /** Returns whether {@code stream} is one that may not join yet, but could if more were let. */
  synchronized boolean mayBeWidenedTo(int stream, long nanos) {
    return isRunning(nanos)
        && stages.size() < TransferConditions.MOST_STAGES
        && stream >= streams()
        && stream < limits.mostStreams();
  }

  /** Lets one request for each stream that may join later wait for that; tells if this is it. */
  synchronized boolean awaits(int stream, long nanos) {
    boolean first = mayBeWidenedTo(stream, nanos) && !awaited.get(stream);
    if (first) {
      awaited.set(stream);
    }
    return first;
  }

  /** Returns how many streams may carry it. */
  synchronized int streams() {
    return stages.get(stages.size() - 1).streams();
  }

  synchronized List<StreamStage> stages() {
    return List.copyOf(stages);
  }

  /** Returns whether bytes may flow. */
  synchronized boolean isRunning(long nanos) {
    return state == State.STARTED
        && nanos - sinceNanos < terms.longest().toNanos()
        && receivedBytes < terms.mostBytes();
  }

  /** Returns whether a stream that still hangs on must be cut off. */
  synchronized boolean isPastGrace(long nanos) {
    long grace = limits.grace().toNanos();
    return switch (state) {
      case RESERVED -> false;
      case STARTED -> nanos - sinceNanos >= terms.longest().toNanos() + grace;
      case OVER -> nanos - sinceNanos >= grace;
    };
  }

  /** Returns whether nobody will ask for it any more. */
  synchronized boolean isForgotten(long nanos) {
    long patience = limits.patience().toNanos();
    return switch (state) {
      case RESERVED -> nanos - sinceNanos >= patience;
      case STARTED -> nanos - sinceNanos >= terms.longest().toNanos() + patience;
      case OVER -> true;
    };
  }

  /** Counts bytes as arrived. */
  synchronized void received(long bytes, long nanos, Instant now) {
    if (isRunning(nanos)) {
      if (startedAt.isEmpty()) {
        startedAt = Optional.of(now);
      }
      recorder.add(bytes, nanos);
      receivedBytes += bytes;
    }
  }

  /** Takes an acknowledgement; a wrong one spoils the whole measurement. */
  synchronized void acknowledged(int stream, long block, String digest, long nanos, Instant now) {
    boolean right =
        stream >= 0 && stream < ledgers.size() && ledgers.get(stream).accepts(block, digest);
    if (right) {
      received(terms.blocks().of(block), nanos, now);
    } else {
      refusal = Optional.of("wrong-acknowledgement");
    }
  }

  /** Returns what watches over the bytes of one stream of an upload. */
  Freshness freshness() {
    return new Freshness(seen);
  }

  /** Notes that the bytes of an upload repeat themselves or can be packed: they prove nothing. */
  synchronized void stale() {
    refusal = Optional.of("repeated-bytes");
  }

  /** Notes that the probe fell silent. */
  synchronized void silent(Duration gap, long nanos) {
    if (isRunning(nanos) && gaps.size() < ProbeGap.MOST) {
      gaps.add(new ProbeGap(bin(nanos), gap));
    }
  }

  /** Returns the whole bins so far; none from the time when nothing was counted any more. */
  synchronized TransferBins bins(long nanos) {
    long end = sinceNanos + terms.longest().toNanos();
    return recorder.complete(state == State.STARTED ? Math.min(nanos, end) : nanos);
  }

  /** Ends it. What comes later is not counted. */
  synchronized void end(long nanos) {
    if (state != State.OVER) {
      state = State.OVER;
      sinceNanos = nanos;
    }
  }

  synchronized Optional<Instant> startedAt() {
    return startedAt;
  }

  synchronized Optional<String> refusal() {
    return refusal;
  }

  /** Notes how the probe travelled. */
  synchronized void probedBy(ProbeKind kind) {
    probe = kind;
  }

  synchronized ProbeKind probe() {
    return probe;
  }

  synchronized List<ProbeGap> gaps() {
    return List.copyOf(gaps);
  }

  private int bin(long nanos) {
    long bin = recorder.elapsed(nanos).toNanos() / TransferBins.BIN.toNanos();
    return (int) Math.min(bin, TransferBins.MOST);
  }

  private static BitRate tolerated(BitRate pace) {
    return new BitRate(Math.round(pace.bitsPerSecond() * UPLOAD_TOLERANCE));
  }
}
