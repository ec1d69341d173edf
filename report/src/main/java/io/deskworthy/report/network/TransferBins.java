package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Payload received in each 100 ms of a transfer, from the first byte on. Only whole bins: a last
 * one cut short would look like a dip.
 *
 * @param bytes one count for each bin, in order
 */
public record TransferBins(List<Long> bytes) {

  /** Length of a bin. Short enough to see a dip that interrupts a call, long beside a packet. */
  public static final Duration BIN = Duration.ofMillis(100);

  /** Bins in a second. */
  public static final int PER_SECOND = 10;

  /** Bins in half a second. Shorter stretches are bursts of acknowledgements. */
  static final int HALF_SECOND = PER_SECOND / 2;

  /** 60 s, as many as a report can hold; a transfer ends after 13. */
  public static final int MOST = 600;

  private static final int BITS_PER_BYTE = 8;

  /** Refuses negative counts and too many bins; copies the list. */
  public TransferBins {
    bytes = List.copyOf(bytes);
    if (bytes.size() > MOST || bytes.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("at most " + MOST + " bins, none of them negative");
    }
  }

  /** Returns how many bins there are. */
  public int count() {
    return bytes.size();
  }

  /** Returns the payload of all bins, in bytes. */
  public long total() {
    return bytes.stream().mapToLong(Long::longValue).sum();
  }

  /** Returns how long all bins lasted. */
  public Duration duration() {
    return durationOf(count());
  }

  /** Returns how long {@code bins} bins last. */
  public static Duration durationOf(int bins) {
    return BIN.multipliedBy(bins);
  }

  /** Returns how many bins it takes to last {@code duration}: rounded up. */
  static int countFor(Duration duration) {
    long bin = BIN.toNanos();
    return Math.toIntExact((duration.toNanos() + bin - 1) / bin);
  }

  /** Returns the middle one of what came in half-seconds, wherever they are laid, in bytes. */
  long usualHalfSecond() {
    long[] sums = new long[Math.max(0, count() - HALF_SECOND + 1)];
    long sum = 0;
    for (int bin = 0; bin < count(); bin++) {
      sum += bytes.get(bin) - (bin < HALF_SECOND ? 0 : bytes.get(bin - HALF_SECOND));
      if (bin >= HALF_SECOND - 1) {
        sums[bin - HALF_SECOND + 1] = sum;
      }
    }
    Arrays.sort(sums);
    return sums.length == 0 ? 0 : sums[sums.length / 2];
  }

  /** Returns what a bin holds at that rate, in bytes. */
  long usualBytes() {
    return usualHalfSecond() / HALF_SECOND;
  }

  /** Returns the rate of that half-second. */
  BitRate usualRate() {
    return new BitRate(usualHalfSecond() * BITS_PER_BYTE * PER_SECOND / HALF_SECOND);
  }

  /** Returns the bins from {@code first}, counted from 0, to the end. */
  public TransferBins from(int first) {
    return new TransferBins(bytes.subList(Math.min(first, count()), count()));
  }

  /** Returns the mean rate of the last {@code most} bins, or of all if there are fewer. */
  public BitRate lastRate(int most) {
    int width = Math.min(most, count());
    return new BitRate(width == 0 ? 0 : Math.round(bitsPerSecond(count() - width, width)));
  }

  /** Returns the mean of {@code width} bins from {@code first} on, in bit/s. */
  double bitsPerSecond(int first, int width) {
    long sum = 0;
    for (int bin = first; bin < first + width; bin++) {
      sum += bytes.get(bin);
    }
    return (double) sum * BITS_PER_BYTE * PER_SECOND / width;
  }
}
