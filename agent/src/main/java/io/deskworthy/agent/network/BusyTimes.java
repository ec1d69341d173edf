package io.deskworthy.agent.network;

import java.util.ArrayList;
import java.util.List;

/**
 * When our own bursts kept the line busy: a probe that waited behind one says nothing of the line
 * at rest. Thread-safe.
 */
final class BusyTimes {

  /** What is still in the network card's queue, and the clock's grain. */
  private static final long MARGIN_NANOS = 1_000_000;

  private final List<Period> sending = new ArrayList<>();
  private final List<Period> receiving = new ArrayList<>();

  synchronized void sending(Period period) {
    sending.add(widened(period));
  }

  synchronized void receiving(Period period) {
    receiving.add(widened(period));
  }

  /** Returns whether {@code probe}, which came back, met a burst on its way. */
  synchronized boolean met(Probe probe) {
    return sending.stream().anyMatch(period -> period.contains(probe.sentNanos()))
        || receiving.stream().anyMatch(period -> period.contains(probe.arrivedNanos()));
  }

  private static Period widened(Period period) {
    return new Period(period.fromNanos() - MARGIN_NANOS, period.toNanos() + MARGIN_NANOS);
  }
}
