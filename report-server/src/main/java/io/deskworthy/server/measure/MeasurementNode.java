package io.deskworthy.server.measure;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.WebSocketHandler;
import io.deskworthy.server.measure.udp.UdpEchoes;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A measurement node: the handlers behind {@code /api/v1/measure/}. Safe for concurrent use; to be
 * closed when the server ends.
 */
public final class MeasurementNode implements AutoCloseable {

  /**
   * An agent holds one probe connection; four leave room for those that idle between checks. Who
   * waits in a queue holds one too.
   */
  private static final int CONVERSATIONS_PER_TRANSFER = 4;

  private static final Duration SWEEP = Duration.ofMillis(250);

  private final Handler slot;
  private final Handler download;
  private final Handler upload;
  private final Handler sighting;
  private final WebSocketHandler probe;
  private final Slots slots;
  private final ScheduledExecutorService sweeper;
  private final SelfWatch self;
  private final Optional<UdpEchoes> udp;

  /** Makes a node that takes no datagrams, on a machine that tells how busy it is. */
  public MeasurementNode(
      SessionVerifier sessions,
      SigningKey key,
      MeasureLimits limits,
      Optional<String> congestionControl,
      TcpInfoSource kernel,
      NodeTime time) {
    this(
        sessions,
        key,
        limits,
        congestionControl,
        kernel,
        NodeVitals.ofSystem(),
        Optional.empty(),
        time);
  }

  /**
   * Makes a node.
   *
   * @param sessions tells who may measure
   * @param key signs witness statements
   * @param congestionControl of the system, where known: {@link CongestionControl#ofSystem()}; the
   *     kernel's word about a transfer's own connections goes first
   * @param vitals tells how busy the machine is
   * @param udp echoes datagrams; is closed with the node
   */
  public MeasurementNode(
      SessionVerifier sessions,
      SigningKey key,
      MeasureLimits limits,
      Optional<String> congestionControl,
      TcpInfoSource kernel,
      NodeVitals vitals,
      Optional<UdpEchoes> udp,
      NodeTime time) {
    SecureRandom random = new SecureRandom();
    this.self = new SelfWatch(vitals, limits.uplink(), time);
    this.slots = new Slots(limits, self::isBusy, time);
    Measurements measurements = new Measurements(limits, time, random, slots, self);
    Bearers bearers = new Bearers(sessions, measurements);
    Streams streams = new Streams(limits.allStreams());
    StatementIssuer issuer = new StatementIssuer(key, congestionControl, kernel, time);
    this.slot = new SlotHandler(bearers, measurements, limits, time);
    this.download = new DownloadHandler(bearers, streams, random, time);
    this.upload = new UploadHandler(bearers, streams, time);
    this.sighting = new SightingHandler(bearers, key, time);
    this.probe = new Probes(bearers, measurements, issuer, udp, limits, time)::open;
    this.udp = udp;
    this.sweeper = sweeper(measurements, streams, time);
    self.open();
  }

  /** Returns what answers {@code POST /api/v1/measure/slot}. */
  public Handler slot() {
    return slot;
  }

  /** Returns what answers {@code GET /api/v1/measure/download}. */
  public Handler download() {
    return download;
  }

  /** Returns what answers {@code POST /api/v1/measure/upload}; its body has no limit. */
  public Handler upload() {
    return upload;
  }

  /** Returns what answers {@code POST /api/v1/measure/sighting}. */
  public Handler sighting() {
    return sighting;
  }

  /** Returns what talks over {@code GET /api/v1/measure/probe}. */
  public WebSocketHandler probe() {
    return probe;
  }

  /**
   * Takes places of certified transfers, both ways, for tests of other kinds; none while a
   * candidate waits.
   *
   * @param share of the places that are free, 0 to 1; one at least is taken
   * @param pace of one place
   * @return how many were taken, 0 if the node is full
   */
  public int lend(double share, BitRate pace) {
    return slots.lend(share, pace);
  }

  /** Gives back {@code places} that {@link #lend} took at {@code pace}. */
  public void giveBack(int places, BitRate pace) {
    slots.giveBack(places, pace);
  }

  /** Stops watching over streams, which the HTTP server ends, and echoing datagrams. */
  @Override
  public void close() {
    sweeper.shutdownNow();
    self.close();
    udp.ifPresent(UdpEchoes::close);
  }

  private static ScheduledExecutorService sweeper(
      Measurements measurements, Streams streams, NodeTime time) {
    ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "measurement-sweeper");
      thread.setDaemon(true);
      return thread;
    });
    var unused = sweeper.scheduleWithFixedDelay(
        () -> {
          measurements.forgetOverdue();
          streams.cutOverdue(time.nanos());
        },
        SWEEP.toMillis(),
        SWEEP.toMillis(),
        TimeUnit.MILLISECONDS);
    return sweeper;
  }

  /** Opens conversations, so many at once. */
  private record Probes(
      Bearers bearers,
      Measurements measurements,
      StatementIssuer issuer,
      Optional<UdpEchoes> udp,
      NodeTime time,
      int most,
      AtomicInteger open) {

    Probes(
        Bearers bearers,
        Measurements measurements,
        StatementIssuer issuer,
        Optional<UdpEchoes> udp,
        MeasureLimits limits,
        NodeTime time) {
      this(
          bearers,
          measurements,
          issuer,
          udp,
          time,
          limits.mostTransfers() * CONVERSATIONS_PER_TRANSFER
              + Direction.values().length * SlotPool.MOST_WAITING,
          new AtomicInteger());
    }

    ProbeConversation open(Exchange exchange, WebSocketHandler.Channel channel) {
      MeasuringSession session = bearers.session(exchange);
      if (open.incrementAndGet() > most) {
        open.decrementAndGet();
        throw Measurements.busy();
      }
      return new ProbeConversation(
          session, channel, measurements, issuer, udp, time, open::decrementAndGet);
    }
  }
}
