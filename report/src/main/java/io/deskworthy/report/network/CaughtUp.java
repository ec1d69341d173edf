package io.deskworthy.report.network;

/**
 * The part of a measured period between two moments at which nothing was held up. TCP keeps what
 * arrives behind a lost packet until that one is repeated, and hands all of it over at once. Where
 * the period begins or ends in such a wait, payload of the line's work before it is counted, or
 * some of its own is not: a few per cent in five seconds on a line with a deep queue.
 *
 * <p>So the period is made to begin and to end where most had come in, held against its usual rate,
 * the median of all half-seconds: the highest points of what was received so far over a straight
 * line of that slope, within the first and within the last fifth, a second at most. Both ends are
 * chosen alike, so a rate that only varies is not made higher or lower by it; and a dip, which the
 * usual rate knows nothing of, counts in full. It is how the slope of a line is read from delays
 * that can only be too long: Moon, Skelly, Towsley, "Estimation and removal of clock skew from
 * network delay measurements", INFOCOM 1999.
 *
 * @param from first bin that belongs to it
 * @param to the bin after the last
 */
record CaughtUp(int from, int to) {

  /** What one lost packet holds back is repeated well within a second. */
  private static final int MOST_BINS = TransferBins.PER_SECOND;

  /** At least three fifths are left to take the mean of. */
  private static final int PARTS = 5;

  /** Returns the part of {@code measured}; all of it where there are fewer than five bins. */
  static CaughtUp within(TransferBins measured) {
    int count = measured.count();
    int edge = Math.min(MOST_BINS, count / PARTS);
    long[] ahead = ahead(measured);
    int from = 0;
    int to = count;
    for (int bin = 1; bin <= edge; bin++) {
      from = ahead[bin] > ahead[from] ? bin : from;
      to = ahead[count - bin] > ahead[to] ? count - bin : to;
    }
    return new CaughtUp(from, to);
  }

  /** Returns the mean rate of this part of {@code measured}, in bit/s. */
  double bitsPerSecond(TransferBins measured) {
    return measured.bitsPerSecond(from, to - from);
  }

  /** By how much more had come in before each bin than at the usual rate, times the bins of it. */
  private static long[] ahead(TransferBins measured) {
    long usual = measured.usualHalfSecond();
    long[] ahead = new long[measured.count() + 1];
    long received = 0;
    for (int bin = 0; bin < measured.count(); bin++) {
      received += measured.bytes().get(bin);
      ahead[bin + 1] = received * TransferBins.HALF_SECOND - usual * (bin + 1);
    }
    return ahead;
  }
}
