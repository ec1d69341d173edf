package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.NextStep;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferDecision;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One transfer over one line, event by event: the time at rest, connections, packets,
 * acknowledgements, probes, and a look at it every 100 ms. Single-threaded and deterministic; used
 * once.
 */
final class Simulation {

  private static final int PACKET = 1500;
  private static final int PROBE_PACKET = 100;
  private static final int PROBE = -1;
  private static final int MOST_STREAMS = 80;
  private static final int ENDLESS = Integer.MAX_VALUE;

  private static final double SECOND = 1e9;
  private static final long REST = Duration.ofSeconds(2).toNanos();
  private static final long PROBE_INTERVAL = Watch.PROBE_INTERVAL.toNanos();
  private static final long LOOK = TransferBins.BIN.toNanos();

  /** A line on which nothing arrives is left after this. */
  private static final long PATIENCE = Duration.ofSeconds(16).toNanos();

  /** TCP, TLS and the request. */
  private static final int ROUND_TRIPS_TO_OPEN = 3;

  private final Line line;
  private final Function<TransferView, NextStep> decision;
  private final Bottleneck bottleneck;
  private final Hiccups hiccups;
  private final Watch watch;
  private final long back;
  private final List<TcpSender> senders = new ArrayList<>();
  private final List<TcpReceiver> receivers = new ArrayList<>();
  private final List<Boolean> measured = new ArrayList<>();
  private final PacketRing arrivals = new PacketRing();
  private final PacketRing acknowledgements = new PacketRing();
  private final PacketRing probesUnderWay = new PacketRing();
  private final PacketRing opening = new PacketRing();
  private final PacketRing crossOpening = new PacketRing();
  private final PacedWriters writers;
  private long timerAt = PacketRing.NEVER;
  private long probeAt;
  private long lookAt = PacketRing.NEVER;
  private long repeatedProbeAt;
  private int streams;
  private long delivered;

  /** Prepares {@code line}; {@code decision} is asked after each bin. */
  Simulation(Line line, BitRate pace, Function<TransferView, NextStep> decision) {
    this.line = line;
    this.decision = decision;
    Dice dice = new Dice(Math.round(line.get(Trait.SEED)));
    this.bottleneck = new Bottleneck(line, dice.split());
    this.hiccups = new Hiccups(line, dice.split());
    this.back = line.oneWayNanos();
    this.watch = new Watch(pace, line.is(Trait.TCP_PROBE) ? ProbeKind.WEBSOCKET : ProbeKind.UDP);
    BitRate real = line.is(Trait.NODE)
        ? BitRate.ofMegabitsPerSecond(Math.min(line.get(Trait.NODE), pace.megabitsPerSecond()))
        : pace;
    this.writers = new PacedWriters(real, senders, MOST_STREAMS);
    long crossAt = Math.round(line.get(Trait.CROSS_AT) * SECOND);
    for (int stream = 0; stream < (int) line.get(Trait.CROSS); stream++) {
      crossOpening.add(crossAt, 0, 0, 0);
    }
  }

  /** Runs until the decision says stop, or until nothing arrives any more. */
  Course run() {
    boolean started = false;
    while (true) {
      long now = nextEvent();
      if (!started && now >= REST) {
        start();
        started = true;
      } else if (now >= REST + PATIENCE) {
        return course(now, new NextStep.Stop(NextStep.Standing.TIME_UP));
      } else if (lookAt <= now) {
        lookAt += LOOK;
        NextStep step = decision.apply(watch.view(now));
        if (step instanceof NextStep.Stop stop) {
          return course(now, stop);
        } else if (step instanceof NextStep.MoreStreams more) {
          open(more.total(), now);
        }
      } else {
        handle(now);
      }
    }
  }

  private void start() {
    watch.rested(REST, Duration.ofNanos(2 * back));
    open(TransferDecision.FIRST_STREAMS, REST);
    int first = TransferDecision.firstStreams(watch.idleMedian());
    if (first > streams) {
      open(first, REST);
    }
  }

  private void open(int total, long now) {
    watch.streams(total);
    for (; streams < total; streams++) {
      opening.add(opensAt(now), 0, 0, 0);
    }
  }

  private long opensAt(long now) {
    return now + ROUND_TRIPS_TO_OPEN * (2 * back + bottleneck.waitingNanos(now));
  }

  private long nextEvent() {
    long packets = Math.min(arrivals.due(), acknowledgements.due());
    long timers = Math.min(writers.due(), timerAt);
    long probes = Math.min(probeAt, probesUnderWay.due());
    long connections = Math.min(opening.due(), crossOpening.due());
    return Math.min(Math.min(packets, timers), Math.min(Math.min(probes, connections), lookAt));
  }

  private void handle(long now) {
    if (arrivals.due() <= now) {
      arrive(now);
    } else if (acknowledgements.due() <= now) {
      acknowledge(now);
    } else if (writers.due() <= now) {
      writers.wake(now);
    } else if (timerAt <= now) {
      timers(now);
    } else if (probesUnderWay.due() <= now) {
      answerProbe(now);
    } else if (probeAt <= now) {
      sendProbe(now);
    } else {
      connect(now, opening.due() <= now);
    }
  }

  private void connect(long now, boolean paced) {
    (paced ? opening : crossOpening).remove();
    int number = senders.size();
    senders.add(new TcpSender(
        number,
        line.congestionControl(),
        line.is(Trait.HYSTART),
        line.windowSegments(),
        this::send));
    receivers.add(new TcpReceiver());
    measured.add(paced);
    if (paced) {
      writers.resume(number, now);
    } else {
      senders.get(number).write(ENDLESS, now);
    }
  }

  private void send(int stream, int transmission, int segment, long now) {
    long arrival = bottleneck.offer(now, PACKET);
    if (arrival != Bottleneck.LOST) {
      arrivals.add(arrival, stream, transmission, segment);
    }
    timerAt = Math.min(timerAt, senders.get(stream).timerAt());
  }

  private void arrive(long now) {
    int stream = arrivals.stream();
    if (stream == PROBE) {
      probeBack(arrivals.segment(), now);
    } else {
      TcpReceiver receiver = receivers.get(stream);
      int readable = receiver.arrived(arrivals.segment());
      acknowledgements.add(now + back, stream, arrivals.transmission(), receiver.expected());
      if (readable > 0 && measured.get(stream)) {
        read((long) readable * TcpSender.PAYLOAD, now);
      }
    }
    arrivals.remove();
  }

  private void read(long bytes, long now) {
    boolean first = !watch.hasBegun();
    watch.read(bytes, hiccups.readAt(now));
    delivered += bytes;
    if (first) {
      lookAt = watch.begin() + LOOK;
    }
  }

  private void acknowledge(long now) {
    int stream = acknowledgements.stream();
    TcpSender sender = senders.get(stream);
    sender.acknowledged(acknowledgements.transmission(), acknowledgements.segment(), now);
    acknowledgements.remove();
    timerAt = Math.min(timerAt, sender.timerAt());
    if (measured.get(stream)) {
      writers.acknowledged(stream, now);
    }
  }

  private void timers(long now) {
    timerAt = PacketRing.NEVER;
    for (TcpSender sender : senders) {
      if (sender.timerAt() <= now) {
        sender.timer(now);
      }
      timerAt = Math.min(timerAt, sender.timerAt());
    }
  }

  private void sendProbe(long now) {
    long free = hiccups.readAt(now);
    if (free > now) {
      probeAt = free;
      return;
    }
    probesUnderWay.add(now + back, PROBE, 0, watch.probes().sent(now));
    probeAt = now + PROBE_INTERVAL;
  }

  private void answerProbe(long now) {
    int probe = probesUnderWay.segment();
    probesUnderWay.remove();
    long arrival = bottleneck.offer(now, PROBE_PACKET);
    if (arrival != Bottleneck.LOST) {
      arrivals.add(arrival, PROBE, 0, probe);
    } else if (line.is(Trait.TCP_PROBE)) {
      repeat(probe, now);
    }
  }

  /** Three later ones must be acknowledged before it is sent again; they wait behind it. */
  private void repeat(int probe, long now) {
    long wait = 3 * PROBE_INTERVAL + 2 * (2 * back + bottleneck.waitingNanos(now));
    repeatedProbeAt = Math.max(repeatedProbeAt, now + wait);
    watch.probeBack(probe, hiccups.readAt(now) + wait);
  }

  private void probeBack(int probe, long now) {
    watch.probeBack(probe, Math.max(hiccups.readAt(now), repeatedProbeAt));
  }

  private Course course(long now, NextStep.Stop stop) {
    Course.Packets packets = new Course.Packets(
        bottleneck.offered(), bottleneck.lostAtRandom(), bottleneck.lostInQueue(), delivered);
    return new Course(line, watch.view(now), stop.standing(), packets, now);
  }
}
