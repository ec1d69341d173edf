package io.deskworthy.bench.simulation;

import java.util.Arrays;

/** When each probe went and came back, as the candidate's computer sees it. */
final class ProbeLog {

  private static final long PENDING = Long.MAX_VALUE;
  private static final int INITIAL = 512;

  private long[] sent = new long[INITIAL];
  private long[] arrived = new long[INITIAL];
  private int count;

  /** Notes that one went; returns its number. */
  int sent(long now) {
    if (count == sent.length) {
      sent = Arrays.copyOf(sent, count * 2);
      arrived = Arrays.copyOf(arrived, count * 2);
    }
    sent[count] = now;
    arrived[count] = PENDING;
    return count++;
  }

  void arrived(int probe, long now) {
    arrived[probe] = now;
  }

  int count() {
    return count;
  }

  long sentAt(int probe) {
    return sent[probe];
  }

  boolean isBack(int probe, long now) {
    return arrived[probe] <= now;
  }

  /** Returns its round trip; only of one that is back. */
  long roundTrip(int probe) {
    return arrived[probe] - sent[probe];
  }

  long arrivedAt(int probe) {
    return arrived[probe];
  }
}
