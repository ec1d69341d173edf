package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A node in memory that answers at once, as far as it is told to. Its streams carry nothing until
 * they are cancelled or cut.
 */
final class FakeNode implements NodeClient {

  private volatile CountDownLatch cancelled = new CountDownLatch(1);
  private Optional<Reason> refusesConnection = Optional.empty();
  private Optional<Reason> refusesSlot = Optional.empty();
  private Optional<Reason> cutsStreams = Optional.empty();
  private final Queue<Turn> queue = new ConcurrentLinkedQueue<>();
  private int overloads;
  private int transfers;
  private final Queue<Integer> widened = new ConcurrentLinkedQueue<>();
  private final AtomicInteger bursts = new AtomicInteger();
  private boolean leaves;
  private boolean babbles;

  FakeNode refusingConnection(Reason reason) {
    refusesConnection = Optional.of(reason);
    return this;
  }

  FakeNode refusingSlots(Reason reason) {
    refusesSlot = Optional.of(reason);
    return this;
  }

  FakeNode cuttingStreams(Reason reason) {
    cutsStreams = Optional.of(reason);
    return this;
  }

  /** Ends the control channel when a transfer is to start. */
  FakeNode leaving() {
    leaves = true;
    return this;
  }

  /** Lets the first one who asks wait. */
  FakeNode queueing(Turn turn) {
    queue.add(turn);
    return this;
  }

  /** Is too busy itself for so many transfers. */
  FakeNode overloaded(int times) {
    overloads = times;
    return this;
  }

  /** Returns how many transfers were begun. */
  int transfers() {
    return transfers;
  }

  /** Returns to how many streams transfers were widened. */
  List<Integer> widened() {
    return List.copyOf(widened);
  }

  /** Returns how many bursts were asked for. */
  int bursts() {
    return bursts.get();
  }

  /** Answers probes with what is no message. */
  FakeNode babbling() {
    babbles = true;
    return this;
  }

  @Override
  public ControlChannel connect(ControlListener listener) throws NodeFault {
    throwIf(refusesConnection);
    return new ControlChannel() {
      @Override
      public void send(String message) {
        answer(message, listener);
      }

      @Override
      public void send(byte[] message) {}

      @Override
      public void close() {}
    };
  }

  private void answer(String message, ControlListener listener) {
    if (message.contains("\"probe\"")) {
      listener.text(babbles ? "<html>" : message.replace("\"probe\"", "\"echo\""));
    } else if (message.contains("\"burst\"")) {
      bursts.incrementAndGet();
    } else if (leaves && message.contains("\"start\"")) {
      listener.lost(new Reason("connection-lost"));
    } else if (message.contains("\"start\"")) {
      transfers++;
      listener.text(message.replace("\"start\"", "\"started\""));
    } else if (message.contains("\"streams\"")) {
      widened.add(Integer.valueOf(message.replaceAll("\\D*\"total\":(\\d+)\\D*", "$1")));
    } else if (message.contains("\"finish\"")) {
      overloads--;
      listener.text(
          overloads >= 0
              ? message.replace("\"finish\"", "\"void\",\"reason\":\"node-overloaded\"")
              : message.replace("\"finish\"", "\"statement\",\"statement\":\"signed\""));
    }
  }

  @Override
  public Optional<InetSocketAddress> datagramAddress(int port) {
    return Optional.empty();
  }

  @Override
  public SlotAnswer reserve(Direction direction, Duration idleRtt, Optional<String> ticket)
      throws NodeFault {
    throwIf(refusesSlot);
    Turn turn = queue.poll();
    if (turn != null) {
      return turn;
    }
    cancelled = new CountDownLatch(1);
    return new Slot(direction.word(), 4, 32, BitRate.ofMegabitsPerSecond(30), 16_384);
  }

  @Override
  public void download(Slot slot, int stream, ByteSink sink) throws NodeFault {
    throwIf(cutsStreams);
    awaitCancelled();
  }

  @Override
  public void upload(Slot slot, int stream, ByteSource source) throws NodeFault {
    throwIf(cutsStreams);
    awaitCancelled();
  }

  @Override
  public void cancelStreams() {
    cancelled.countDown();
  }

  private void awaitCancelled() {
    try {
      cancelled.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void throwIf(Optional<Reason> reason) throws NodeFault {
    if (reason.isPresent()) {
      throw new NodeFault(reason.get());
    }
  }
}
