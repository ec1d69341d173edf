package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Watches a direction while no load runs in it: a transfer on a clear line takes some seconds, and
 * a dip that comes every eight may fall between. Now and then a few packets are sent back to back;
 * how far apart they arrive shows the rate at which the line passed them. Rough by nature: it says
 * where to look again and never counts against anybody. Thread-safe.
 */
public final class BurstWatch {

  /** How many messages one burst has. */
  public static final int MESSAGES = 8;

  /**
   * Bytes of each, so that each fills a packet. The whole burst stays below the ten packets that
   * TCP sends without waiting for an answer, also after a rest (RFC 6928).
   */
  public static final int MESSAGE_BYTES = 1400;

  /** One slow burst is a lost packet or a busy computer. */
  private static final int IN_A_ROW = 3;

  /**
   * Messages that seem to come at this rate or above were read together, late, by a computer that
   * had no time before, or came over a line on which no dip is in sight: either says nothing.
   */
  private static final double TOGETHER = 200e6;

  /** 2.8 s: what lies further apart is no dip. */
  private static final int NEAR = 8;

  /** The share of the target below which an interval counts as short of rate. */
  private static final double SHARE = 0.75;

  /** A minute and a half of a burst each 350 ms; what is older has been looked at. */
  private static final int MOST = 256;

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int BITS_PER_BYTE = 8;

  /** 100 Gbit/s: what arrived within one turn of the clock came at no rate that could be told. */
  private static final double MOST_RATE = 1e11;

  private final List<BitRate> rates;

  /** Begins without any burst. */
  public BurstWatch() {
    this.rates = new ArrayList<>();
  }

  /**
   * Returns the rate of a burst.
   *
   * @param bytesAfterFirst payload of all messages but the first
   * @param spacing between two messages, in nanoseconds, as {@link BurstArrival} gives it
   */
  public static BitRate rate(long bytesAfterFirst, long spacing) {
    double message = (double) bytesAfterFirst / (MESSAGES - 1);
    double rate = message * BITS_PER_BYTE * NANOS_PER_SECOND / Math.max(1, spacing);
    return new BitRate(Math.round(Math.min(MOST_RATE, rate)));
  }

  /** Takes the rate of a burst. */
  public synchronized void add(BitRate rate) {
    if (rates.size() < MOST) {
      rates.add(rate);
    }
  }

  /** Returns the rates so far, in order. */
  public synchronized List<BitRate> rates() {
    return List.copyOf(rates);
  }

  /**
   * Returns whether three bursts in a row lay below 75 % of {@code target}; those between that say
   * nothing break no row, but the three must be within eight.
   */
  public synchronized boolean suspicious(BitRate target) {
    Deque<Integer> slow = new ArrayDeque<>();
    for (int burst = 0; burst < rates.size(); burst++) {
      double rate = rates.get(burst).bitsPerSecond();
      if (rate < SHARE * target.bitsPerSecond()) {
        slow.addLast(burst);
      } else if (rate < TOGETHER) {
        slow.clear();
      }
      if (slow.size() > IN_A_ROW) {
        slow.removeFirst();
      }
      if (slow.size() == IN_A_ROW && burst - slow.getFirst() < NEAR) {
        return true;
      }
    }
    return false;
  }
}
