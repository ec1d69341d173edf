package io.deskworthy.systemtests.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.http.HttpClients;
import io.deskworthy.agent.network.NetworkCheck;
import io.deskworthy.agent.network.NetworkPlan;
import io.deskworthy.agent.network.OkHttpNodeClient;
import io.deskworthy.agent.network.StatementReader;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.LoadedFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.network.WitnessedFindings;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agent's check against a real node. */
final class NetworkCheckIT {

  private static final BitRate PACE = BitRate.ofMegabitsPerSecond(30);

  private Node node;
  private Relay relay;

  @BeforeEach
  void start() throws Exception {
    node = Node.start();
    relay = Relay.to(node.port());
  }

  @AfterEach
  void stop() {
    relay.close();
    node.close();
  }

  @Test
  void measuresAGoodLineAndTheNodeWitnessesIt() throws Exception {
    Queue<Progress> heard = new ConcurrentLinkedQueue<>();
    NetworkCheck check = check(Node.BEARER);

    Findings reported = check.run(heard::add);
    Findings witnessed = witnessed(reported, check.statements());

    for (Direction direction : Direction.values()) {
      assertReached(witnessed, direction.findings());
    }
    assertThat(reported.reading(NetworkFindings.IDLE_RTT).value()).isPresent();
    assertProbedByDatagrams(reported);
    assertThat(heard)
        .extracting(Progress::step)
        .contains("network.latency", "network.download", "network.upload");
  }

  @Test
  void measuresADirectionAgainThatEndedBeforeTheNodeHadSeenEnough() throws Exception {
    Queue<Direction> read = new ConcurrentLinkedQueue<>();
    NetworkCheck check = check(relay, Node.BEARER, signed -> {
      Optional<WitnessStatement> whole = node.statements().read(signed);
      whole.ifPresent(statement -> read.add(statement.direction()));
      return whole.map(NetworkCheckIT::cutShortIfDownload);
    });

    Findings witnessed = witnessed(check.run(ProgressListener.SILENT), check.statements());

    assertThat(read).containsExactly(Direction.DOWNLOAD, Direction.UPLOAD);
    assertReached(witnessed, NetworkFindings.DOWNLOAD);
    assertThat(witnessed.reading(NetworkFindings.DOWNLOAD.attempts()).value()).contains(2L);
    assertThat(witnessed.reading(NetworkFindings.DOWNLOAD.seconds()).value().orElseThrow())
        .isGreaterThan(Duration.ofSeconds(8));
    assertThat(witnessed.reading(NetworkFindings.UPLOAD.attempts()).value()).contains(1L);
  }

  @Test
  void probesOverTheConnectionWhereNobodyEchoesDatagrams() throws Exception {
    try (Node silent = Node.startWithoutDatagrams();
        Relay line = Relay.to(silent.port())) {
      Findings findings =
          check(line, Node.BEARER, silent.statements()).run(ProgressListener.SILENT);

      assertThat(findings.reading(NetworkFindings.PROBE).value()).contains("websocket");
      assertThat(findings.reading(NetworkFindings.IDLE_RTT).value()).isPresent();
      assertThat(findings.reading(NetworkFindings.LOSS).reason())
          .contains(NetworkReasons.PROBE_CANNOT_LOSE);
    }
  }

  @Test
  void readsALineThatBreaksInTheMiddleAsUnknown() throws Exception {
    Findings findings = runUntil("network.download", relay::cut);

    assertUnknown(findings, NetworkFindings.DOWNLOAD, NetworkReasons.CONNECTION_LOST);
    assertUnknown(findings, NetworkFindings.UPLOAD, NetworkReasons.CONNECTION_LOST);
    assertThat(findings.reading(NetworkFindings.IDLE_RTT).value()).isPresent();
  }

  @Test
  void readsALineThatFallsSilentInTheMiddleAsUnknown() throws Exception {
    Findings findings = runUntil("network.download", relay::freeze);

    assertUnknown(findings, NetworkFindings.DOWNLOAD, NetworkReasons.CONNECTION_LOST);
    assertUnknown(findings, NetworkFindings.UPLOAD, NetworkReasons.CONNECTION_LOST);
  }

  @Test
  void keepsTheDownloadWhenTheUploadBreaks() throws Exception {
    Findings findings = runUntil("network.upload", relay::cut);

    assertThat(findings.reading(NetworkFindings.DOWNLOAD.goodput()).reason()).isEmpty();
    assertUnknown(findings, NetworkFindings.UPLOAD, NetworkReasons.CONNECTION_LOST);
  }

  @Test
  void saysThatTheNodeDoesNotKnowTheSession() throws Exception {
    Findings findings = check("forged").run(ProgressListener.SILENT);

    assertUnknown(findings, NetworkFindings.DOWNLOAD, NetworkReasons.SESSION_REFUSED);
  }

  private static void assertReached(Findings findings, ThroughputFindings direction) {
    BitRate goodput = findings.reading(direction.goodput()).value().orElseThrow();
    assertThat(goodput).isGreaterThan(Node.TARGETS.download());
    assertThat(goodput.bitsPerSecond()).isLessThan(PACE.bitsPerSecond() * 21 / 20);
    assertThat(findings.found(direction.goodput()).evidence()).isEqualTo(Evidence.WITNESSED);
    assertThat(findings.reading(direction.disputed()).value()).contains(false);
    assertThat(findings.reading(direction.streams()).value()).contains(4L);
  }

  /** A busy machine sends late and may drop some, but not most. */
  private static void assertProbedByDatagrams(Findings findings) {
    assertThat(findings.reading(NetworkFindings.PROBE).value()).contains("udp");
    assertThat(findings.reading(NetworkFindings.PROBES_SENT).value().orElseThrow())
        .isBetween(200L, 700L);
    assertThat(findings.reading(NetworkFindings.LOSS).value().orElseThrow().value())
        .isLessThan(0.1);
    assertThat(findings.reading(NetworkFindings.JITTER).value()).isPresent();
    for (Direction direction : Direction.values()) {
      LoadedFindings loaded = direction.loadedFindings();
      assertThat(findings.reading(loaded.responsiveness()).value()).isPresent();
      assertThat(findings.reading(loaded.rtt()).value().orElseThrow()).hasSizeGreaterThan(8);
    }
  }

  private static void assertUnknown(
      Findings findings, ThroughputFindings direction, Reason reason) {
    List<Finding<?>> names = direction.measurable();
    assertThat(names)
        .allSatisfy(name -> assertThat(findings.reading(name).reason()).contains(reason));
  }

  /** Runs a check and does {@code breaking} once when it first tells of {@code step}. */
  private Findings runUntil(String step, Runnable breaking) throws InterruptedException {
    Queue<Progress> heard = new ConcurrentLinkedQueue<>();
    return check(Node.BEARER).run(progress -> {
      boolean first = heard.stream().noneMatch(each -> each.step().equals(step));
      heard.add(progress);
      if (first && progress.step().equals(step)) {
        breaking.run();
      }
    });
  }

  private NetworkCheck check(String bearer) {
    return check(relay, bearer, node.statements());
  }

  private static NetworkCheck check(Relay line, String bearer, StatementReader statements) {
    OkHttpNodeClient client = new OkHttpNodeClient(
        HttpClients.create("Deskworthy/test"), "http://127.0.0.1:" + line.port(), bearer);
    NetworkPlan plan = NetworkPlan.of(Node.TARGETS, statements);
    return new NetworkCheck(client, plan, Ticker.SYSTEM, Sleeper.SYSTEM);
  }

  /** Two seconds of a download, which say nothing; an upload as it is. */
  private static WitnessStatement cutShortIfDownload(WitnessStatement whole) {
    if (whole.direction() == Direction.UPLOAD) {
      return whole;
    }
    return new WitnessStatement(
        whole.node(),
        whole.session(),
        whole.nonce(),
        whole.measurement(),
        whole.direction(),
        whole.startedAt(),
        new TransferBins(whole.bins().bytes().subList(0, 20)),
        whole.streams(),
        whole.conditions(),
        Optional.empty(),
        Optional.empty());
  }

  private Findings witnessed(Findings reported, List<String> signed) throws Exception {
    List<WitnessStatement> statements = new ArrayList<>();
    for (String each : signed) {
      statements.add(node.statements().read(each).orElseThrow());
    }
    return WitnessedFindings.of(reported, statements, Node.SESSION, Node.NONCE, Node.TARGETS);
  }
}
