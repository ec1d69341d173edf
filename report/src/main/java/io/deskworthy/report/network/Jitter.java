package io.deskworthy.report.network;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Interarrival jitter as RFC 3550, section 6.4.1, defines it: for each packet that arrives, J +=
 * (|D| − J)/16, where D = (Rj − Ri) − (Sj − Si) is how much longer it travelled than the one that
 * arrived before it. The clocks of both ends need not agree; they cancel out. The value is the one
 * at the end of the row.
 */
public final class Jitter {

  /** The RFC's gain: "a good noise reduction ratio while maintaining a reasonable rate". */
  private static final double GAIN = 1.0 / 16;

  private Jitter() {}

  /** Returns the jitter of packets going one way, in any order; zero of fewer than two. */
  public static Duration ofTransits(List<Transit> transits) {
    return ofTimes(transits.stream()
        .sorted(Comparator.comparingLong(Transit::arrivedNanos))
        .map(Transit::nanos)
        .toList());
  }

  /** Returns the jitter of times on the way, in the order of arrival. */
  static Duration ofTimes(List<Long> nanos) {
    double jitter = 0;
    for (int later = 1; later < nanos.size(); later++) {
      double difference = Math.abs((double) (nanos.get(later) - nanos.get(later - 1)));
      jitter += (difference - jitter) * GAIN;
    }
    return Duration.ofNanos(Math.round(jitter));
  }
}
