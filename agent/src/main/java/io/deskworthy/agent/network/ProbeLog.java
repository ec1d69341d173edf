package io.deskworthy.agent.network;

import io.deskworthy.agent.network.ProbeGaps.Gap;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.ProbeSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All probes of a run, sent and come back, over either way. Thread-safe. */
final class ProbeLog {

  /** What is not back by then is lost, also to whoever talks over the line. */
  static final Duration LOST = Duration.ofSeconds(2);

  /** An outage of 300 ms loses six probes under load; one or two are lost anywhere. */
  private static final int FEWEST_LOST = 3;

  /** Those lost when the silence began were sent up to a long round trip before. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(1);

  /** TCP repeats a lost packet sooner. */
  private static final Duration LONGEST_LOST_PACKET = Duration.ofSeconds(1);

  private final Map<ProbeKind, List<Probe>> probes = new EnumMap<>(ProbeKind.class);
  private final ProbeGaps gaps;
  private ProbeKind chosen = ProbeKind.WEBSOCKET;
  private long lastNanos;
  private final Thinning thinning = new Thinning();

  /**
   * Starts.
   *
   * @param interval how often probes of a kind are sent at least
   */
  ProbeLog(Duration interval, long nanos) {
    this.gaps = new ProbeGaps(interval);
    this.lastNanos = nanos;
    for (ProbeKind kind : ProbeKind.values()) {
      probes.put(kind, new ArrayList<>());
    }
  }

  /** Notes that a probe is being sent, and returns its number: from 0 for each kind. */
  synchronized long sent(ProbeKind kind, long nanos) {
    gaps.sent(nanos);
    of(kind).add(new Probe(nanos));
    return of(kind).size() - 1L;
  }

  /**
   * Returns whether a message that is due is better left out, because datagrams come in. It takes a
   * number all the same, which tells whoever hears the next one that this was no pause.
   */
  synchronized boolean leavesOutMessage(long nanos) {
    boolean out = chosen == ProbeKind.UDP && thinning.leavesOut(nanos);
    if (out) {
      sent(ProbeKind.WEBSOCKET, nanos);
    }
    return out;
  }

  /**
   * Takes an echo; one of a probe that was never sent, or that came back before, is passed over.
   *
   * @param nodeNanos when the node got it, by the node's clock, if it said so
   */
  synchronized void echoed(
      ProbeKind kind, long sequence, long arrivedNanos, Optional<Long> nodeNanos) {
    if (sequence < 0 || sequence >= of(kind).size()) {
      return;
    }
    Probe probe = of(kind).get((int) sequence);
    if (probe.isBack()) {
      return;
    }
    probe.back(arrivedNanos, nodeNanos);
    gaps.arrived(kind, sequence, probe.sentNanos(), arrivedNanos);
    if (kind == ProbeKind.WEBSOCKET) {
      lastNanos = arrivedNanos;
    } else {
      thinning.datagramCame(arrivedNanos);
    }
  }

  /** Decides which kind of probe figures are taken from. */
  synchronized void choose(ProbeKind kind) {
    chosen = kind;
  }

  /** Returns the kind that was decided for. */
  synchronized ProbeKind chosen() {
    return chosen;
  }

  /**
   * Returns the kind that shows what happened between two moments: the chosen one, but messages
   * where these came through and datagrams did not, as where somebody stopped datagrams midway.
   */
  synchronized ProbeKind kind(long fromNanos, long toNanos) {
    boolean datagrams = chosen == ProbeKind.UDP
        && 2 * back(ProbeKind.UDP, fromNanos, toNanos)
            >= back(ProbeKind.WEBSOCKET, fromNanos, toNanos);
    return datagrams ? ProbeKind.UDP : ProbeKind.WEBSOCKET;
  }

  /** Returns the probes of a kind that were sent within a period. */
  synchronized List<Probe> sent(ProbeKind kind, Period period) {
    return of(kind).stream()
        .filter(probe -> period.contains(probe.sentNanos()))
        .map(Probe::copy)
        .toList();
  }

  /** Returns the round trips of probes sent between two moments that came back. */
  synchronized List<Duration> roundTrips(long fromNanos, long toNanos) {
    return of(kind(fromNanos, toNanos)).stream()
        .filter(probe -> probe.sentNanos() >= fromNanos && probe.sentNanos() < toNanos)
        .map(Probe::roundTrip)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the round trips of all probes that came back from {@code fromNanos} on. */
  synchronized List<Duration> backSince(long fromNanos) {
    return probes.values().stream()
        .flatMap(List::stream)
        .filter(probe -> probe.isBack() && probe.arrivedNanos() >= fromNanos)
        .map(Probe::roundTrip)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Returns the probes that were sent from {@code startNanos} on and came back, or must be given up
   * as lost by now; those still under way say nothing.
   */
  synchronized List<ProbeSample> samplesSince(long startNanos, long nanos) {
    ProbeKind kind = kind(startNanos, nanos);
    return of(kind).stream()
        .filter(probe -> probe.sentNanos() >= startNanos)
        .filter(probe -> probe.isBack()
            || (kind == ProbeKind.UDP && nanos - probe.sentNanos() >= LOST.toNanos()))
        .map(probe ->
            new ProbeSample(Duration.ofNanos(probe.sentNanos() - startNanos), probe.roundTrip()))
        .toList();
  }

  /** Returns the gaps that ended after {@code startNanos}, where a transfer began. */
  synchronized List<ProbeGap> gapsSince(long startNanos) {
    return gaps.since(startNanos);
  }

  /**
   * Returns whether the probe fell silent within {@code periods}, so that an outage is likely. Over
   * TCP one short gap is a lost packet; and where datagrams fell silent but came after all, a queue
   * was filling up in front of a slow line, which is what load does.
   */
  synchronized boolean speaksOfOutages(List<Period> periods) {
    List<Gap> within = gaps.all().stream()
        .filter(gap -> periods.stream().anyMatch(period -> period.contains(gap.endNanos())))
        .filter(gap -> chosen == ProbeKind.WEBSOCKET || lostIn(gap) >= FEWEST_LOST)
        .toList();
    int forgiven = chosen == ProbeKind.UDP ? 0 : 1;
    return within.size() > forgiven
        || within.stream().anyMatch(gap -> gap.length().compareTo(LONGEST_LOST_PACKET) >= 0);
  }

  /** Ends a silence of the connection, since something else came in. */
  synchronized void heard(long nanos) {
    lastNanos = Math.max(lastNanos, nanos);
  }

  /** Returns for how long nothing has come back on the connection. */
  synchronized Duration silence(long nanos) {
    return Duration.ofNanos(nanos - lastNanos);
  }

  /** Returns whether enough came back for a statistic. */
  synchronized boolean hasEnough(ProbeKind kind, Period period) {
    return back(kind, period.fromNanos(), period.toNanos()) >= LatencyStatistics.FEWEST;
  }

  private long back(ProbeKind kind, long fromNanos, long toNanos) {
    return of(kind).stream()
        .filter(probe -> probe.sentNanos() >= fromNanos && probe.sentNanos() < toNanos)
        .filter(Probe::isBack)
        .count();
  }

  private long lostIn(Gap gap) {
    long from = gap.startNanos() - UNDER_WAY.toNanos();
    return of(ProbeKind.UDP).stream()
        .filter(probe -> probe.sentNanos() >= from && probe.sentNanos() < gap.endNanos())
        .filter(probe -> !probe.isBack())
        .count();
  }

  private List<Probe> of(ProbeKind kind) {
    return probes.getOrDefault(kind, List.of());
  }
}
