package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether it was the line that made a rate unsteady. Many connections over a long way may lose
 * packets in the same moment and hold back together for a second: the rate falls, but no queue
 * stands, and datagrams come through as fast as at rest. Or what arrives is held up behind a lost
 * packet, while datagrams wait in the queue no longer than before: what waits is what stands before
 * them over the line's rate, so that a line which is slower for a while lets them wait longer, or
 * lets none through.
 */
public final class LineDips {

  /** With more of a moment's datagrams lost it was the line that lost them. */
  private static final double FEWEST_BACK = 0.8;

  private static final double WAITED = 0.5;

  /** A rate below 75 % makes the same queue a third longer in time; this lies before it. */
  private static final double LONGER = 1.25;

  private static final Duration BEFORE = Duration.ofSeconds(1);
  private static final int BITS_PER_BYTE = 8;

  private LineDips() {}

  /**
   * Returns whether the transfer reached {@code target} and was not stable, but would have been had
   * the line not been without payload in moments in which datagrams came through as before. Then
   * nothing is known of the line's own dips. Never with a gap of the probe, and only with
   * datagrams: over TCP the probe is itself held up by lost packets. Over a way of 400 ms and more,
   * where one loss in a queue takes seconds to make good and a dip looks no different, only a gap
   * shows one.
   */
  public static boolean areNotShown(TransferView view, BitRate target) {
    TransferConditions conditions = view.conditions();
    boolean longWay = conditions.idleRtt().compareTo(TransferDecision.LONG_WAY) >= 0;
    if (conditions.probe() != ProbeKind.UDP && !longWay) {
      return false;
    }
    Optional<Throughput> seen = Throughput.soFar(view.bins(), conditions, target);
    return seen.filter(shown -> !shown.stable())
        .filter(shown -> shown.estimate().goodput().compareTo(target) >= 0)
        .filter(shown -> conditions.gaps().stream()
            .noneMatch(gap -> gap.bin() >= shown.rampUp().bins()))
        .filter(shown -> longWay
            || Stability.isStable(
                filled(view, target, shown.rampUp().bins()), target, conditions, List.of()))
        .isPresent();
  }

  /** Returns the measured bins, those up to the target in which the line went on. */
  private static TransferBins filled(TransferView view, BitRate target, int rampUp) {
    TransferBins bins = view.bins();
    int width = Stability.width(view.conditions().idleRtt());
    long full = target.bitsPerSecond() / BITS_PER_BYTE / TransferBins.PER_SECOND;
    List<Long> filled = new ArrayList<>(bins.bytes());
    int begin = rampUp;
    for (int first = rampUp; first + width <= bins.count(); first++) {
      if (!Stability.isShort(bins, first, width, target)) {
        begin = first + 1;
      } else if (wentOn(view, begin, first, width)) {
        filled.subList(first, first + width).replaceAll(bytes -> Math.max(bytes, full));
      }
    }
    return new TransferBins(filled.subList(Math.min(rampUp, filled.size()), filled.size()));
  }

  /**
   * Returns whether the line went on in the interval from {@code first} on, one of several that
   * were short one after another since {@code begin}.
   */
  private static boolean wentOn(TransferView view, int begin, int first, int width) {
    Duration from = TransferBins.durationOf(first);
    Duration to = TransferBins.durationOf(first + width);
    Duration fell = TransferBins.durationOf(begin);
    List<ProbeSample> sent = view.probesSent(from, to);
    List<Duration> back = back(sent);
    return back.size() >= BusyShare.FEWEST
        && back.size() >= FEWEST_BACK * sent.size()
        && (BusyShare.of(view, from, to).orElse(1) < WAITED
            || waitedNoLonger(view, back, back(view.probesSent(fell.minus(BEFORE), fell))));
  }

  private static boolean waitedNoLonger(
      TransferView view, List<Duration> now, List<Duration> before) {
    if (before.size() < BusyShare.FEWEST) {
      return false;
    }
    double idle = view.conditions().idleRtt().toNanos();
    double usual = before.get(before.size() / 2).toNanos() - idle;
    double longest = now.get(now.size() - 1).toNanos() - idle;
    return longest <= LONGER * Math.max(0, usual) + BusyShare.LEAST_RISE.toNanos();
  }

  /** Returns the round trips of those that came back, the shortest first. */
  private static List<Duration> back(List<ProbeSample> sent) {
    return sent.stream()
        .map(ProbeSample::roundTrip)
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }
}
