package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.ProbeSample;
import io.deskworthy.report.network.StreamStage;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the candidate's computer sees: bytes as it reads them, probes as they come back. */
final class Watch {

  static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

  private static final long BIN = TransferBins.BIN.toNanos();
  private static final long NOT_BEGUN = -1;
  private static final long SHORTEST_GAP = ProbeGap.SHORTEST.toNanos();
  private static final int NONE = -1;
  private static final int BINS_AHEAD = 200;

  private final ProbeKind probeKind;
  private final BitRate pace;
  private final ProbeLog probes = new ProbeLog();
  private final long[] bins = new long[TransferBins.MOST + BINS_AHEAD];
  private final List<StreamStage> stages = new ArrayList<>();
  private final List<ProbeGap> gaps = new ArrayList<>();
  private long begin = NOT_BEGUN;
  private int completed;
  private int lastProbe = NONE;
  private long lastBack;
  private int firstLoaded;
  private Duration idleMedian = Duration.ZERO;
  private Duration idleP95 = Duration.ZERO;

  Watch(BitRate pace, ProbeKind probeKind) {
    this.pace = pace;
    this.probeKind = probeKind;
  }

  ProbeLog probes() {
    return probes;
  }

  /** Ends the time at rest; {@code fallback} is the round trip where nothing came back. */
  void rested(long now, Duration fallback) {
    List<Duration> roundTrips = new ArrayList<>();
    for (int probe = 0; probe < probes.count(); probe++) {
      if (probes.isBack(probe, now)) {
        roundTrips.add(Duration.ofNanos(probes.roundTrip(probe)));
      }
    }
    Optional<LatencyStatistics> idle = LatencyStatistics.of(roundTrips);
    idleMedian = shortened(idle.map(LatencyStatistics::median).orElse(fallback));
    idleP95 = idle.map(LatencyStatistics::p95).orElse(idleMedian);
    firstLoaded = probes.count();
  }

  /** Returns the median round trip at rest. */
  Duration idleMedian() {
    return idleMedian;
  }

  private static Duration shortened(Duration idle) {
    Duration longest = TransferConditions.LONGEST_RTT;
    return idle.compareTo(longest) > 0 ? longest : idle;
  }

  /** Notes that so many connections carry the transfer from now on. */
  void streams(int total) {
    stages.add(new StreamStage(completed, total));
  }

  /** Counts payload that was read at that time. */
  void read(long bytes, long readAt) {
    if (!hasBegun()) {
      begin = readAt;
    }
    long bin = (readAt - begin) / BIN;
    if (bin < bins.length) {
      bins[(int) bin] += bytes;
    }
  }

  boolean hasBegun() {
    return begin != NOT_BEGUN;
  }

  long begin() {
    return begin;
  }

  /** Notes that a probe is back. */
  void probeBack(int probe, long now) {
    probes.arrived(probe, now);
    long silence = now - lastBack - senderPaused(probe);
    if (hasBegun() && now >= begin && lastProbe != NONE && silence >= SHORTEST_GAP) {
      gap((now - begin) / BIN, silence);
    }
    lastBack = now;
    lastProbe = probe;
  }

  /** What the sender left out itself is no fault of the line; what was lost in between is. */
  private long senderPaused(int probe) {
    int steps = probe - lastProbe;
    return lastProbe == NONE
        ? 0
        : probes.sentAt(probe) - probes.sentAt(lastProbe) - steps * PROBE_INTERVAL.toNanos();
  }

  private void gap(long bin, long silence) {
    if (gaps.size() < ProbeGap.MOST) {
      int place = (int) Math.min(TransferBins.MOST, bin);
      gaps.add(new ProbeGap(place, Duration.ofNanos(silence)));
    }
  }

  /** Returns all that is known at {@code now}. */
  TransferView view(long now) {
    completed = hasBegun() ? (int) Math.min(TransferBins.MOST, (now - begin) / BIN) : 0;
    TransferConditions conditions =
        new TransferConditions(pace, idleMedian, gaps, stages, probeKind);
    return new TransferView(bins(), conditions, samples(now), idleP95);
  }

  private TransferBins bins() {
    List<Long> counts = new ArrayList<>(completed);
    for (int bin = 0; bin < completed; bin++) {
      counts.add(bins[bin]);
    }
    return new TransferBins(counts);
  }

  private List<ProbeSample> samples(long now) {
    List<ProbeSample> samples = new ArrayList<>(probes.count() - firstLoaded);
    for (int probe = firstLoaded; probe < probes.count(); probe++) {
      if (hasBegun() && probes.sentAt(probe) >= begin) {
        samples.add(
            new ProbeSample(Duration.ofNanos(probes.sentAt(probe) - begin), roundTrip(probe, now)));
      }
    }
    return samples;
  }

  private Optional<Duration> roundTrip(int probe, long now) {
    return probes.isBack(probe, now)
        ? Optional.of(Duration.ofNanos(probes.roundTrip(probe)))
        : Optional.empty();
  }
}
