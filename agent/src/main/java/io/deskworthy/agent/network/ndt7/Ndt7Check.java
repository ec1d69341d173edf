package io.deskworthy.agent.network.ndt7;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.network.NodeFault;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Measures the line against an ndt7 server: 10 s each way over one connection, without a witness.
 *
 * <p>The figure is ndt7's own, payload over the whole time, slow start included, so that it
 * compares with those of other ndt7 clients and errs to the low side. One connection that loss or a
 * window holds back says nothing against the line, so everything a low figure would need to count
 * against it stays unknown.
 */
public final class Ndt7Check implements Check {

  /** The server ends after 10 s; a second more for what is still on its way. */
  static final Duration LONGEST = Duration.ofSeconds(11);

  /** What ended sooner was broken off: slow start would be most of it. */
  private static final Duration SHORTEST = Duration.ofSeconds(5);

  private static final double TEST_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long TELL_NANOS = Duration.ofMillis(100).toNanos();

  private final Ndt7Client client;
  private final Ticker ticker;

  /** Makes a check against the server that {@code client} leads to. */
  public Ndt7Check(Ndt7Client client, Ticker ticker) {
    this.client = client;
    this.ticker = ticker;
  }

  @Override
  public CheckName name() {
    return CheckName.NETWORK;
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    Findings.Builder findings = Findings.builder();
    name()
        .findings()
        .forEach(finding -> findings.unknown(finding, NetworkReasons.SINGLE_STREAM_TEST));
    for (Direction direction : Direction.values()) {
      Live live = new Live(direction, listener);
      try {
        client.run(direction, live);
        put(findings, direction.findings(), live);
      } catch (NodeFault fault) {
        putUnknown(findings, direction, fault.reason());
      }
    }
    return findings.build();
  }

  private static void put(Findings.Builder findings, ThroughputFindings names, Live live) {
    if (live.elapsed.compareTo(SHORTEST) < 0) {
      putUnknown(findings, live.direction, live.whyShort());
      return;
    }
    findings
        .measured(names.goodput(), live.rate())
        .measured(names.seconds(), live.elapsed)
        .measured(names.bytes(), new ByteSize(live.bytes))
        .measured(names.streams(), 1L);
  }

  private static void putUnknown(Findings.Builder findings, Direction direction, Reason reason) {
    direction.findings().measurable().forEach(finding -> findings.unknown(finding, reason));
  }

  /** Counts: a download's bytes as they come, an upload's as the server says. */
  private final class Live implements Ndt7Client.Hearing {

    private final Direction direction;
    private final ProgressListener listener;
    private long begin;
    private long toldAt;
    private long bytes;
    private Duration elapsed = Duration.ZERO;
    private boolean nonsense;

    Live(Direction direction, ProgressListener listener) {
      this.direction = direction;
      this.listener = listener;
    }

    @Override
    public void begun() {
      begin = ticker.nanos();
      toldAt = begin;
      tell();
    }

    @Override
    public void bytes(int count) {
      if (direction == Direction.DOWNLOAD) {
        bytes += count;
        elapsed = Duration.ofNanos(ticker.nanos() - begin);
        tellNowAndThen();
      }
    }

    @Override
    public void text(byte[] message) {
      if (direction == Direction.UPLOAD) {
        ServerCount.read(message)
            .ifPresentOrElse(
                count -> {
                  bytes = count.bytes();
                  elapsed = count.elapsed();
                },
                () -> nonsense = true);
        tellNowAndThen();
      }
    }

    BitRate rate() {
      return new BitRate(Math.round(bytes * 8e9 / Math.max(1, elapsed.toNanos())));
    }

    Reason whyShort() {
      return nonsense ? NetworkReasons.UNEXPECTED_ANSWER : NetworkReasons.TOO_FEW_BINS;
    }

    private void tellNowAndThen() {
      if (ticker.nanos() - toldAt >= TELL_NANOS) {
        toldAt = ticker.nanos();
        tell();
      }
    }

    private void tell() {
      double done = Math.min(1, (ticker.nanos() - begin) / TEST_NANOS);
      double before = direction == Direction.DOWNLOAD ? 0 : 1;
      listener.progressed(new Progress(
          CheckName.NETWORK,
          "network." + direction.word(),
          (before + done) / 2,
          List.of(Math.round(rate().megabitsPerSecond() * 10) / 10.0),
          OptionalDouble.empty()));
    }
  }
}
