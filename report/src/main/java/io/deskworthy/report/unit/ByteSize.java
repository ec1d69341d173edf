package io.deskworthy.report.unit;

/**
 * An amount of memory or data in bytes, exact.
 *
 * <p>Memory is shown in GB of 2<sup>30</sup> bytes, the sense in which shops and Windows use the
 * word.
 *
 * @param bytes zero or more
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

  private static final double BYTES_PER_GIGABYTE = 1L << 30;

  /** Refuses a negative size. */
  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size in bytes is never negative, found " + bytes);
    }
  }

  /** Returns the size of so many GB of 2<sup>30</sup> bytes, rounded to a byte. */
  public static ByteSize ofGigabytes(double gigabytes) {
    return new ByteSize(Math.round(gigabytes * BYTES_PER_GIGABYTE));
  }

  /** Returns the size in GB of 2<sup>30</sup> bytes. */
  public double gigabytes() {
    return bytes / BYTES_PER_GIGABYTE;
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }
}
