package io.deskworthy.agent.network;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A node that lets people wait, and does nothing else. */
final class QueueingNode implements NodeClient {

  static final Slot SLOT = new Slot("m", 4, 32, BitRate.ofMegabitsPerSecond(30), 16_384);

  final Queue<SlotAnswer> answers = new ArrayDeque<>();
  final List<Optional<String>> tickets = new ArrayList<>();
  Optional<Turn> forever = Optional.empty();

  /** How many questions that have a ticket are not heard. */
  int losesNext;

  @Override
  public Optional<InetSocketAddress> datagramAddress(int port) {
    return Optional.empty();
  }

  @Override
  public SlotAnswer reserve(Direction direction, Duration idleRtt, Optional<String> ticket)
      throws NodeFault {
    if (ticket.isPresent() && losesNext > 0) {
      losesNext--;
      throw new NodeFault(NetworkReasons.NODE_UNREACHABLE);
    }
    tickets.add(ticket);
    SlotAnswer answer = answers.poll();
    return answer != null ? answer : forever.<SlotAnswer>map(turn -> turn).orElse(SLOT);
  }

  @Override
  public ControlChannel connect(ControlListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void download(Slot slot, int stream, ByteSink sink) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void upload(Slot slot, int stream, ByteSource source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void cancelStreams() {}
}
