package io.deskworthy.agent.http;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what this program itself moves over its connections, encryption included: what the network
 * interface counts beyond it is other programs'. Safe for concurrent use.
 */
public final class OwnTraffic {

  private final LongAdder received = new LongAdder();
  private final LongAdder sent = new LongAdder();

  /** Returns the bytes received since the program began. */
  public long received() {
    return received.sum();
  }

  /** Returns the bytes sent, or handed to the system for sending, since the program began. */
  public long sent() {
    return sent.sum();
  }

  void addReceived(long bytes) {
    if (bytes > 0) {
      received.add(bytes);
    }
  }

  void addSent(long bytes) {
    sent.add(bytes);
  }
}
