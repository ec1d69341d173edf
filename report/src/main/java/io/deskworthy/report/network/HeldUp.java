package io.deskworthy.report.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Payload put back to where it crossed the line. TCP keeps what arrives behind a lost packet until
 * that one is repeated, a round trip and a queue's delay later, and hands all of it over at once:
 * bins that are nearly empty, then one with more in it than the line carries. The line was at work
 * all the while. Only with datagrams beside it can this be told from a line that was silent and
 * made up for it: those would have been missing.
 */
final class HeldUp {

  /** A round trip of 150 ms, a full queue of 2 MB at 20 Mbit/s (0.8 s), and a second loss. */
  private static final int LONGEST_BINS = 2 * TransferBins.PER_SECOND;

  /**
   * What was held up comes at once, on several connections within half a second. A line that is
   * slow and fast in turns takes longer to make up for its slow moments.
   */
  private static final int REPAID_WITHIN_BINS = TransferBins.HALF_SECOND;

  /** A quarter of a bin is less than a bin's own scatter, and no wait. */
  private static final int SLACK = 4;

  private HeldUp() {}

  /** Returns {@code measured} as it crossed the line, so far as {@code probe} can tell. */
  static TransferBins crossed(TransferBins measured, ProbeKind probe) {
    return probe == ProbeKind.UDP ? putBack(measured) : measured;
  }

  /**
   * Returns {@code measured} with each stretch of at most two seconds evened out that fell behind
   * the usual rate and then made good all of it within half a second. A dip is not made good: no
   * line carries more than it carries.
   */
  static TransferBins putBack(TransferBins measured) {
    long usual = measured.usualBytes();
    List<Long> bytes = new ArrayList<>(measured.bytes());
    int bin = 0;
    while (bin < bytes.size()) {
      int end = repaidBefore(bytes, bin, usual);
      if (end > bin) {
        even(bytes.subList(bin, end));
        bin = end;
      } else {
        // What was not made good as a whole is no wait for a packet, nor is the end of it.
        bin = endOfShortage(bytes, bin, usual);
      }
    }
    return new TransferBins(bytes);
  }

  /** Returns the bin before which what is missing from {@code begin} on was made good, or begin. */
  private static int repaidBefore(List<Long> bytes, int begin, long usual) {
    long ahead = 0;
    long least = 0;
    int leastAt = begin;
    for (int bin = begin; bin < Math.min(bytes.size(), begin + LONGEST_BINS); bin++) {
      ahead += bytes.get(bin) - usual;
      if (ahead >= -usual / SLACK) {
        return bin - leastAt <= REPAID_WITHIN_BINS ? bin + 1 : begin;
      }
      if (ahead < least) {
        least = ahead;
        leastAt = bin;
      }
    }
    return begin;
  }

  private static int endOfShortage(List<Long> bytes, int begin, long usual) {
    int bin = begin;
    while (bin < bytes.size() && bytes.get(bin) < usual - usual / SLACK) {
      bin++;
    }
    return Math.max(bin, begin + 1);
  }

  private static void even(List<Long> stretch) {
    long sum = stretch.stream().mapToLong(Long::longValue).sum();
    long each = sum / stretch.size();
    Collections.fill(stretch, each);
    stretch.set(0, each + sum % stretch.size());
  }
}
