package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.Pacer;
import io.deskworthy.report.unit.BitRate;
import java.util.List;

/**
 * The node's threads, one for each stream: book a block at the pacer they share, sleep, write, and
 * wait while the connection takes no more.
 */
final class PacedWriters {

  /** The node's block. */
  private static final int BLOCK = 16 * 1024;

  private final Pacer pacer;
  private final List<TcpSender> senders;
  private final PacketRing sleeping = new PacketRing();
  private final boolean[] blocked;

  PacedWriters(BitRate pace, List<TcpSender> senders, int most) {
    this.pacer = new Pacer(pace);
    this.senders = senders;
    this.blocked = new boolean[most];
  }

  /** Returns when the next one wakes. */
  long due() {
    return sleeping.due();
  }

  /** Lets a thread book its next block, now or once its connection has room. */
  void resume(int stream, long now) {
    blocked[stream] = !senders.get(stream).hasRoom();
    if (!blocked[stream]) {
      sleeping.add(now + pacer.book(BLOCK, now).toNanos(), stream, 0, 0);
    }
  }

  /** Writes the block that is due. */
  void wake(long now) {
    int stream = sleeping.stream();
    sleeping.remove();
    senders.get(stream).write(BLOCK, now);
    resume(stream, now);
  }

  /** A connection got an acknowledgement and may have room again. */
  void acknowledged(int stream, long now) {
    if (blocked[stream]) {
      resume(stream, now);
    }
  }
}
