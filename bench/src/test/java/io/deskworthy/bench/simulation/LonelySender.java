package io.deskworthy.bench.simulation;

/** One sender, one line, one receiver, nothing else. */
final class LonelySender {

  private static final int PACKET = 1500;

  private final Bottleneck bottleneck;
  private final long back;
  private final TcpSender sender;
  private final TcpReceiver receiver = new TcpReceiver();
  private final PacketRing arrivals = new PacketRing();
  private final PacketRing acknowledgements = new PacketRing();

  LonelySender(Line line) {
    bottleneck = new Bottleneck(line, new Dice(Math.round(line.get(Trait.SEED))));
    back = line.oneWayNanos();
    sender = new TcpSender(
        0, line.congestionControl(), line.is(Trait.HYSTART), line.windowSegments(), this::send);
  }

  void write(long bytes) {
    sender.write(bytes, 0);
  }

  /** Returns how many segments were put in order. */
  long read() {
    return receiver.expected();
  }

  void runUntil(long end) {
    while (true) {
      long now = Math.min(Math.min(arrivals.due(), acknowledgements.due()), sender.timerAt());
      if (now > end) {
        return;
      }
      if (arrivals.due() == now) {
        receiver.arrived(arrivals.segment());
        acknowledgements.add(now + back, 0, arrivals.transmission(), receiver.expected());
        arrivals.remove();
      } else if (acknowledgements.due() == now) {
        sender.acknowledged(acknowledgements.transmission(), acknowledgements.segment(), now);
        acknowledgements.remove();
      } else {
        sender.timer(now);
      }
    }
  }

  private void send(int stream, int transmission, int segment, long now) {
    long arrival = bottleneck.offer(now, PACKET);
    if (arrival != Bottleneck.LOST) {
      arrivals.add(arrival, stream, transmission, segment);
    }
  }
}
