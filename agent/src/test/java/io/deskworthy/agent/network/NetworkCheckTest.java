package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.GoodputTargets;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, everything that should have been found is unknown and says why. */
final class NetworkCheckTest {

  /** Long enough for the ten probes of a statistic. */
  private static final NetworkPlan PLAN = new NetworkPlan(
      new GoodputTargets(BitRate.ofMegabitsPerSecond(18), BitRate.ofMegabitsPerSecond(4.5)),
      Duration.ofMillis(700),
      signed -> Optional.empty());

  @Test
  void saysWhyTheNodeCouldNotBeReached() throws Exception {
    Findings findings = run(new FakeNode().refusingConnection(NetworkReasons.NAME_NOT_RESOLVED));

    assertUnknown(findings, NetworkReasons.NAME_NOT_RESOLVED, allFindings());
  }

  @Test
  void namesACaptivePortalThatMakesTheNodeLookUnreachable() throws Exception {
    NetworkCheck check = new NetworkCheck(
        new FakeNode().refusingConnection(NetworkReasons.CERTIFICATE_OTHER_NAME),
        PLAN,
        Ticker.SYSTEM,
        Sleeper.SYSTEM,
        new FakeSurroundings());

    Findings findings = check.run(ProgressListener.SILENT);

    assertUnknown(findings, NetworkReasons.CAPTIVE_PORTAL, allFindings());
    assertThat(findings.reading(PathFindings.VIA_VPN).value()).contains(true);
  }

  @Test
  void keepsTheLatencyWhenTheNodeHasNoRoom() throws Exception {
    Findings findings = run(new FakeNode().refusingSlots(NetworkReasons.NODE_BUSY));

    assertThat(findings.reading(NetworkFindings.IDLE_RTT).value()).isPresent();
    assertUnknown(findings, NetworkReasons.NODE_BUSY, transferFindings());
  }

  @Test
  void readsStreamsThatAreCutAsUnknownNotAsSlow() throws Exception {
    Findings findings = run(new FakeNode().cuttingStreams(NetworkReasons.CONNECTION_LOST));

    assertUnknown(findings, NetworkReasons.CONNECTION_LOST, transferFindings());
  }

  @Test
  void readsAControlChannelThatEndsAsUnknown() throws Exception {
    Findings findings = run(new FakeNode().leaving());

    assertUnknown(findings, NetworkReasons.CONNECTION_LOST, transferFindings());
  }

  @Test
  void doesNotMeasureAgainstWhatSpeaksAnotherProtocol() throws Exception {
    Findings findings = run(new FakeNode().babbling());

    assertUnknown(findings, NetworkReasons.UNEXPECTED_ANSWER, allFindings());
  }

  @Test
  void doesNotClaimALossThatItsProbeCannotSee() throws Exception {
    Findings findings = run(new FakeNode().refusingSlots(NetworkReasons.NODE_BUSY));

    assertThat(findings.reading(NetworkFindings.LOSS).reason())
        .contains(NetworkReasons.PROBE_CANNOT_LOSE);
  }

  @Test
  void tellsTheCandidateItsPlaceInTheQueue() throws Exception {
    Queue<Progress> heard = new ConcurrentLinkedQueue<>();
    Turn third = new Turn("t-1", 2, Duration.ofSeconds(20), Duration.ofMillis(100));

    run(new FakeNode().queueing(third).cuttingStreams(NetworkReasons.CONNECTION_LOST), heard::add);

    Progress waiting = heard.stream()
        .filter(each -> each.step().equals("network.waiting"))
        .findFirst()
        .orElseThrow();
    assertThat(waiting.arguments()).containsExactly(20L, 2);
    assertThat(heard).extracting(Progress::fraction).isSorted();
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    Queue<Progress> heard = new ConcurrentLinkedQueue<>();

    run(new FakeNode().refusingSlots(NetworkReasons.NODE_BUSY), heard::add);

    assertThat(heard).extracting(Progress::step).containsOnly("network.latency");
    assertThat(heard).extracting(Progress::fraction).isSorted();
  }

  private static List<Finding<?>> allFindings() {
    return NetworkFindings.DOWNLOAD.measurable();
  }

  private static List<Finding<?>> transferFindings() {
    return NetworkFindings.UPLOAD.measurable();
  }

  private static void assertUnknown(Findings findings, Reason reason, List<Finding<?>> names) {
    assertThat(names)
        .allSatisfy(name -> assertThat(findings.reading(name).reason()).contains(reason));
  }

  private static Findings run(FakeNode node) throws InterruptedException {
    return run(node, ProgressListener.SILENT);
  }

  private static Findings run(FakeNode node, ProgressListener listener)
      throws InterruptedException {
    NetworkCheck check = new NetworkCheck(node, PLAN, Ticker.SYSTEM, Sleeper.SYSTEM);
    Findings findings = check.run(listener);
    assertThat(check.statements()).isEmpty();
    return findings;
  }
}
