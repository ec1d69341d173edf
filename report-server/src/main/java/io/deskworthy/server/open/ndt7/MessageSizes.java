package io.deskworthy.server.open.ndt7;

/**
 * How long the next binary message is: 8 KiB first, doubled as long as it is at most a sixteenth of
 * what was sent, so that slow lines get small messages and fast ones few.
 */
final class MessageSizes {

  private static final int FIRST = 1 << 13;

  /** The specification lets servers go to 1 &lt;&lt; 24; more than this gains nothing. */
  private static final int MOST = 1 << 20;

  private static final int SHARE = 16;

  private final long most;
  private int size = FIRST;

  /**
   * Begins anew.
   *
   * @param burst bytes that the pace allows at once; longer messages would come in lumps
   */
  MessageSizes(long burst) {
    this.most = Math.max(FIRST, Math.min(MOST, Long.highestOneBit(Math.max(1, burst))));
  }

  /** Returns the length of the next message after {@code sent} bytes of payload. */
  int next(long sent) {
    while (size < most && size <= sent / SHARE) {
      size *= 2;
    }
    return size;
  }
}
