package io.deskworthy.server.measure;

import io.deskworthy.report.network.GapDetector;
import io.deskworthy.report.network.ProbeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Hears the probes of one conversation, whichever way they come, and tells its transfers when none
 * came. Thread-safe.
 */
final class HeardProbes {

  /** The longest interval that agents probe at. */
  private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

  /** How many came of each kind since the last transfer began. */
  private final Map<ProbeKind, Integer> counts = new EnumMap<>(ProbeKind.class);

  private final GapDetector gaps = new GapDetector(PROBE_INTERVAL);
  private final List<Measurement> running = new ArrayList<>();

  /** Takes a probe. */
  synchronized void arrived(ProbeKind kind, long sequence, long sentNanos, long nanos) {
    counts.merge(kind, 1, Integer::sum);
    gaps.arrived(kind, sequence, sentNanos, nanos)
        .ifPresent(gap -> running.forEach(each -> each.silent(gap, nanos)));
  }

  /** Begins to tell a transfer. */
  synchronized void add(Measurement measurement) {
    running.add(measurement);
    counts.clear();
  }

  /**
   * Returns how the last transfer was probed: by messages, unless datagrams came through as well.
   */
  synchronized ProbeKind kind() {
    int datagrams = counts.getOrDefault(ProbeKind.UDP, 0);
    int messages = counts.getOrDefault(ProbeKind.WEBSOCKET, 0);
    return datagrams > 0 && 2 * datagrams >= messages ? ProbeKind.UDP : ProbeKind.WEBSOCKET;
  }

  /** Ends it. */
  synchronized void remove(Measurement measurement) {
    running.remove(measurement);
  }
}
