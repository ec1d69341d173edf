package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.Pacer;
import io.deskworthy.report.network.StreamStage;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One transfer: reserved, then started, then over. Several streams and one conversation use it at
 * once; safe for concurrent use.
 */
final class Measurement {

  /** A sender's own clock may run this much fast before the node brakes it. */
  private static final double UPLOAD_TOLERANCE = 1.25;

  private final Slot slot;
  private final Terms terms;
  private final TransferWatch watch;
  private final Pacer pacer;
  private final Arrivals arrivals = new Arrivals();
  private final List<AckLedger> ledgers = new ArrayList<>();
  private final AllowedStreams streams;
  private final TransferPhase phase;
  private final Connections connections = new Connections();
  private final Freshness.Seen seen = new Freshness.Seen();
  private final ProbeNotes probe = new ProbeNotes();
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
    this.watch = watch;
    this.terms = slot.terms();
    this.phase = new TransferPhase(terms.longest(), limits, nanos);
    this.streams = new AllowedStreams(limits.streams(), limits.mostStreams());
    BitRate pace = terms.pace();
    this.pacer = new Pacer(slot.direction() == Direction.DOWNLOAD ? pace : tolerated(pace));
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
    return phase.start(nanos);
  }

  /** Returns whether it was not started yet. */
  synchronized boolean isReserved() {
    return phase.isReserved();
  }

  /** Takes the stream of that number; returns whether there is one, not yet taken. */
  synchronized boolean join(int stream) {
    boolean taken = streams.join(stream);
    if (taken) {
      watch.joined();
    }
    return taken;
  }

  /** Lets more streams join, once, {@code total} in all; returns whether that was to be had. */
  synchronized boolean widen(int total, long nanos) {
    return isRunning(nanos) && streams.widen(total, arrivals.bin(nanos));
  }

  /** Returns whether {@code stream} is one that may not join yet, but could if more were let. */
  synchronized boolean mayBeWidenedTo(int stream, long nanos) {
    return isRunning(nanos) && streams.mayWidenTo(stream);
  }

  /** Lets one request for each stream that may join later wait for that; tells if this is it. */
  synchronized boolean awaits(int stream, long nanos) {
    return isRunning(nanos) && streams.awaits(stream);
  }

  /** Returns how many streams may carry it. */
  synchronized int streams() {
    return streams.allowed();
  }

  synchronized List<StreamStage> stages() {
    return streams.stages();
  }

  /** Returns whether bytes may flow. */
  synchronized boolean isRunning(long nanos) {
    return phase.isRunning(nanos) && arrivals.bytes() < terms.mostBytes();
  }

  /** Returns whether a stream that still hangs on must be cut off. */
  synchronized boolean isPastGrace(long nanos) {
    return phase.isPastGrace(nanos);
  }

  /** Returns whether nobody will ask for it any more. */
  synchronized boolean isForgotten(long nanos) {
    return phase.isForgotten(nanos);
  }

  /** Counts bytes as arrived. */
  synchronized void received(long bytes, long nanos, Instant now) {
    if (isRunning(nanos)) {
      arrivals.add(bytes, nanos, now);
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
    if (isRunning(nanos)) {
      probe.silent(arrivals.bin(nanos), gap);
    }
  }

  /** Returns the whole bins so far; none from the time when nothing was counted any more. */
  synchronized TransferBins bins(long nanos) {
    return arrivals.complete(phase.withinTime(nanos));
  }

  /** Ends it. What comes later is not counted. */
  synchronized void end(long nanos) {
    phase.end(nanos);
  }

  synchronized Optional<Instant> startedAt() {
    return arrivals.since();
  }

  synchronized Optional<String> refusal() {
    return refusal;
  }

  /** Returns what is noted about the probe beside it. */
  ProbeNotes probe() {
    return probe;
  }

  private static BitRate tolerated(BitRate pace) {
    return new BitRate(Math.round(pace.bitsPerSecond() * UPLOAD_TOLERANCE));
  }
}
