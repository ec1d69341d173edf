package io.deskworthy.server.measure;

import java.util.HashSet;
import java.util.Set;

/**
 * Watches that an upload is made of bytes that nobody can pack: something in between that shrinks
 * repeated or regular bytes would make the line look faster than it is.
 *
 * <p>A place in the bytes is a landmark when the 14 low bits of the 32 read last are zero; random
 * bytes have one in every 16 KiB. The eight bytes after a landmark are remembered. Because the
 * bytes themselves choose the landmarks, a repetition is found whatever its period; and bytes with
 * far fewer landmarks than random ones are not random. Not safe for concurrent use: one for each
 * stream, with the remembered ones shared through {@link Seen}.
 */
final class Freshness {

  private static final int LANDMARK = (1 << 14) - 1;
  private static final int BYTES_PER_LANDMARK = LANDMARK + 1;
  private static final int FINGERPRINT_BYTES = 8;
  private static final int BITS_PER_BYTE = 8;
  private static final int LOW_BYTE = 0xff;

  /** Two random fingerprints of 64 bits are never alike; a few allow for our own mistakes. */
  private static final int REPETITIONS_ALLOWED = 2;

  /**
   * Thirty-two landmarks are due by then; random bytes have fewer than eight once in 10^7 times.
   */
  private static final long ENOUGH_BYTES = 32L * BYTES_PER_LANDMARK;

  private static final double FEWEST_OF_DUE = 0.25;

  private final Seen seen;
  private long bytes;
  private long landmarks;
  private int last = -1;
  private int missing;
  private long fingerprint;

  Freshness(Seen seen) {
    this.seen = seen;
  }

  /** Takes the first {@code length} bytes of {@code buffer}; returns whether all is well so far. */
  boolean takes(byte[] buffer, int length) {
    for (int at = 0; at < length; at++) {
      take(buffer[at]);
    }
    bytes += length;
    double due = (double) bytes / BYTES_PER_LANDMARK;
    boolean tooRegular = bytes >= ENOUGH_BYTES && landmarks < FEWEST_OF_DUE * due;
    return !tooRegular && seen.repetitions() <= REPETITIONS_ALLOWED;
  }

  private void take(byte next) {
    if (missing > 0) {
      fingerprint = (fingerprint << BITS_PER_BYTE) | (next & LOW_BYTE);
      missing--;
      if (missing == 0) {
        seen.add(fingerprint);
      }
    }
    last = (last << BITS_PER_BYTE) | (next & LOW_BYTE);
    if ((last & LANDMARK) == 0 && missing == 0) {
      landmarks++;
      missing = FINGERPRINT_BYTES;
    }
  }

  /** The fingerprints of all streams of a transfer. Safe for concurrent use. */
  static final class Seen {

    /** A transfer of 50 MB has some 3,000; more would be an attack on the memory. */
    private static final int MOST = 1 << 16;

    private final Set<Long> fingerprints = new HashSet<>();
    private int repetitions;

    synchronized void add(long fingerprint) {
      if (fingerprints.size() < MOST && !fingerprints.add(fingerprint)) {
        repetitions++;
      }
    }

    synchronized int repetitions() {
      return repetitions;
    }
  }
}
