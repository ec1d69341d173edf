package io.deskworthy.bench.simulation;

import java.util.Arrays;

/**
 * What a sender has sent and not yet heard of, by number of transmission: which segment, when. A
 * segment that is sent again gets a new number, so an acknowledgement says exactly what arrived, as
 * selective acknowledgements with timestamps do.
 */
final class Flight {

  static final int NONE = -1;

  private static final int INITIAL = 1 << 7;

  private int[] segments = new int[INITIAL];
  private long[] sentAt = new long[INITIAL];
  private int oldest;
  private int next;
  private int inFlight;

  /** Notes a transmission and returns its number. */
  int sent(int segment, long now) {
    if (next - oldest == segments.length) {
      grow();
    }
    segments[place(next)] = segment;
    sentAt[place(next)] = now;
    inFlight++;
    return next++;
  }

  /** Takes it out and returns when it was sent, or {@link #NONE} if it is not there any more. */
  long acknowledged(int transmission) {
    if (transmission < oldest || segments[place(transmission)] == NONE) {
      return NONE;
    }
    segments[place(transmission)] = NONE;
    inFlight--;
    return sentAt[place(transmission)];
  }

  /**
   * Takes out the oldest if its number lies below {@code end}, and returns its segment;
   * {@link #NONE} if there is none such.
   */
  int takeOldestBelow(int end) {
    while (oldest < end && segments[place(oldest)] == NONE) {
      oldest++;
    }
    if (oldest >= end) {
      return NONE;
    }
    inFlight--;
    return segments[place(oldest++)];
  }

  /** Returns the number that the next transmission gets. */
  int next() {
    return next;
  }

  int inFlight() {
    return inFlight;
  }

  private int place(int transmission) {
    return transmission & (segments.length - 1);
  }

  private void grow() {
    int[] oldSegments = segments;
    long[] oldSentAt = sentAt;
    segments = Arrays.copyOf(oldSegments, oldSegments.length * 2);
    sentAt = Arrays.copyOf(oldSentAt, oldSentAt.length * 2);
    for (int transmission = oldest; transmission < next; transmission++) {
      int before = transmission & (oldSegments.length - 1);
      segments[place(transmission)] = oldSegments[before];
      sentAt[place(transmission)] = oldSentAt[before];
    }
  }
}
