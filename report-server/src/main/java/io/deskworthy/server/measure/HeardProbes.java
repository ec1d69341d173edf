package io.deskworthy.server.measure;

import io.deskworthy.report.network.GapDetector;
import io.deskworthy.report.network.ProbeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears the probes of one conversation, whichever way they come, and tells its transfers when none
 * came. Thread-safe.
 */
final class HeardProbes {

  /** The longest interval that agents probe at. */
  private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

  private final GapDetector gaps = new GapDetector(PROBE_INTERVAL);
  private final List<Measurement> running = new ArrayList<>();

  /** Takes a probe. */
  synchronized void arrived(ProbeKind kind, long sequence, long sentNanos, long nanos) {
    gaps.arrived(kind, sequence, sentNanos, nanos)
        .ifPresent(gap -> running.forEach(each -> each.silent(gap, nanos)));
  }

  /** Begins to tell a transfer. */
  synchronized void add(Measurement measurement) {
    running.add(measurement);
  }

  /** Ends it. */
  synchronized void remove(Measurement measurement) {
    running.remove(measurement);
  }
}
