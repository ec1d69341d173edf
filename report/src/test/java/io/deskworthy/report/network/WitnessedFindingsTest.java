package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WitnessedFindingsTest {

  private static final ThroughputFindings DOWNLOAD = NetworkFindings.DOWNLOAD;
  private static final GoodputTargets TARGETS =
      new GoodputTargets(SimulatedLine.TARGET, BitRate.ofMegabitsPerSecond(4.5));

  @Test
  void takesTheNodesCountInPlaceOfTheAgents() throws Exception {
    Findings findings = witnessed(claiming(25), Statements.of(Direction.DOWNLOAD, 25));

    assertThat(findings.found(DOWNLOAD.goodput()).evidence()).isEqualTo(Evidence.WITNESSED);
    assertThat(findings.reading(DOWNLOAD.goodput()).value().orElseThrow().megabitsPerSecond())
        .isBetween(24.7, 25.3);
    assertThat(findings.reading(DOWNLOAD.stable()).value()).contains(true);
    assertThat(findings.reading(DOWNLOAD.disputed()).value()).contains(false);
  }

  @Test
  void leavesTheOtherDirectionAsTheAgentReportedIt() throws Exception {
    Findings findings = witnessed(claiming(25), Statements.of(Direction.UPLOAD, 25));

    assertThat(findings.found(DOWNLOAD.goodput()))
        .isEqualTo(claiming(25).found(DOWNLOAD.goodput()));
  }

  @Test
  void doesNotBelieveTheNodesOwnEstimate() throws Exception {
    WitnessStatement honest = Statements.of(Direction.DOWNLOAD, 15);
    WitnessStatement boasting =
        withClaim(honest, Statements.of(Direction.DOWNLOAD, 25).claimed());

    assertThat(witnessed(claiming(15), boasting)).isEqualTo(witnessed(claiming(15), honest));
  }

  @Test
  void marksADisputeAndTakesItForNoProofAgainstTheLine() throws Exception {
    Findings findings = witnessed(claiming(25), Statements.of(Direction.DOWNLOAD, 15));

    assertThat(findings.reading(DOWNLOAD.disputed()).value()).contains(true);
    assertThat(findings.reading(DOWNLOAD.lineIsLimit()).reason()).contains(NetworkReasons.DISPUTED);
  }

  @Test
  void keepsTheProofThatTheLineIsTheLimitWhenBothCountAlike() throws Exception {
    Findings findings = witnessed(claiming(15), Statements.of(Direction.DOWNLOAD, 15));

    assertThat(findings.reading(DOWNLOAD.lineIsLimit()).value()).contains(true);
  }

  @Test
  void holdsALowRateAgainstNoLineWhenTheNodeWasBusy() throws Exception {
    TransferBins slow = SimulatedLine.steady(15, 0.02, 1).bins(70);

    Findings findings = witnessed(claiming(15), Statements.ofBusyNode(Direction.DOWNLOAD, slow));

    assertThat(findings.reading(DOWNLOAD.lineIsLimit()).reason())
        .contains(NetworkReasons.NODE_OVERLOADED);
    assertThat(findings.reading(DOWNLOAD.stable()).value()).isEmpty();
  }

  @Test
  void holdsDipsAgainstNoLineWhenTheNodeWasBusy() throws Exception {
    TransferBins dipping = SimulatedLine.of(bin -> bin % 40 < 10 ? 3 : 30).bins(110);
    Findings calm = witnessed(claiming(23), Statements.ofBins(Direction.DOWNLOAD, dipping));

    Findings findings = witnessed(claiming(23), Statements.ofBusyNode(Direction.DOWNLOAD, dipping));

    assertThat(calm.reading(DOWNLOAD.stable()).value()).contains(false);
    assertThat(findings.reading(DOWNLOAD.stable()).reason())
        .contains(NetworkReasons.NODE_OVERLOADED);
  }

  @Test
  void letsARateStandThatWasReachedOnABusyNode() throws Exception {
    TransferBins fast = SimulatedLine.steady(25, 0.02, 1).bins(70);

    Findings findings = witnessed(claiming(25), Statements.ofBusyNode(Direction.DOWNLOAD, fast));

    assertThat(findings.reading(DOWNLOAD.goodput()).value().orElseThrow().megabitsPerSecond())
        .isBetween(24.7, 25.3);
    assertThat(findings.reading(DOWNLOAD.stable()).value()).contains(true);
  }

  @Test
  void saysWhichAttemptItWas() throws Exception {
    TransferBins bins = SimulatedLine.steady(25, 0.02, 1).bins(70);

    Findings findings = witnessed(claiming(25), Statements.ofBusyNode(Direction.DOWNLOAD, bins));

    assertThat(findings.reading(DOWNLOAD.attempts()).value()).contains(3L);
    assertThat(findings.found(DOWNLOAD.attempts()).evidence()).isEqualTo(Evidence.WITNESSED);
  }

  @Test
  void takesAnUnsettledRampUpForNoProof() throws Exception {
    TransferBins rising =
        SimulatedLine.of(bin -> 4 + Math.pow(1.1, Math.min(bin, 30)) / 2).bins(80);

    Findings findings = witnessed(claiming(12), Statements.ofBins(Direction.DOWNLOAD, rising));

    assertThat(findings.reading(DOWNLOAD.lineIsLimit()).value()).isNotEqualTo(Optional.of(true));
  }

  @Test
  void leavesStabilityOpenWhenNothingShowsThatTheLineIsTheLimit() throws Exception {
    Findings notLimited =
        claiming(12).toBuilder().measured(DOWNLOAD.lineIsLimit(), false).build();

    Findings findings = witnessed(notLimited, Statements.of(Direction.DOWNLOAD, 12));

    assertThat(findings.reading(DOWNLOAD.stable()).reason())
        .contains(NetworkReasons.LIMIT_NOT_SHOWN);
  }

  @Test
  void believesAnAgentThatAdmitsGaps() throws Exception {
    Findings admitting =
        claiming(25).toBuilder().measured(DOWNLOAD.stable(), false).build();

    Findings findings = witnessed(admitting, Statements.of(Direction.DOWNLOAD, 25));

    assertThat(findings.reading(DOWNLOAD.stable()).value()).contains(false);
  }

  @Test
  void leavesDipsOpenInWhichTheAgentSawTheLineStandOpen() throws Exception {
    TransferBins dipping = SimulatedLine.of(bin -> bin % 40 < 10 ? 3 : 30).bins(110);
    Findings open = claiming(23).toBuilder()
        .unknown(DOWNLOAD.stable(), NetworkReasons.DIP_NOT_SHOWN)
        .build();

    Findings findings = witnessed(open, Statements.withoutGaps(Direction.DOWNLOAD, dipping));
    Findings gone = witnessed(open, Statements.ofBins(Direction.DOWNLOAD, dipping));

    assertThat(findings.reading(DOWNLOAD.stable()).reason()).contains(NetworkReasons.DIP_NOT_SHOWN);
    assertThat(gone.reading(DOWNLOAD.stable()).value()).contains(false);
  }

  @Test
  void callsWhatTheNodeSawSteadySteadyWhateverTheAgentLeavesOpen() throws Exception {
    TransferBins steady = SimulatedLine.steady(25, 0.02, 1).bins(70);
    Findings open = claiming(25).toBuilder()
        .unknown(DOWNLOAD.stable(), NetworkReasons.DIP_NOT_SHOWN)
        .build();

    Findings findings = witnessed(open, Statements.withoutGaps(Direction.DOWNLOAD, steady));

    assertThat(findings.reading(DOWNLOAD.stable()).value()).contains(true);
  }

  @Test
  void readsATransferCutShortAsUnknownNotAsSlow() throws Exception {
    TransferBins cut = SimulatedLine.steady(25, 0.02, 1).bins(15);

    Findings findings = witnessed(claiming(25), Statements.ofBins(Direction.DOWNLOAD, cut));

    assertThat(findings.reading(DOWNLOAD.goodput()).reason()).contains(NetworkReasons.TOO_FEW_BINS);
  }

  @Test
  void findsAProxyThatNobodySetUpByTheShorterWayOfTheKernel() throws Exception {
    Findings findings = witnessed(claimingRoundTrips(60, 63), withKernel(4));

    assertThat(findings.reading(PathFindings.VIA_PROXY).value()).contains(true);
  }

  @Test
  void takesNoJitterForAProxy() throws Exception {
    assertThat(witnessed(claimingRoundTrips(70, 95), withKernel(40))
            .reading(PathFindings.VIA_PROXY)
            .value())
        .isEmpty();
    assertThat(witnessed(claiming(15), withKernel(4))
            .reading(PathFindings.VIA_PROXY)
            .value())
        .isEmpty();
  }

  private static Findings claimingRoundTrips(long median, long p95) {
    return claiming(15).toBuilder()
        .measured(NetworkFindings.IDLE_RTT, Duration.ofMillis(median))
        .measured(NetworkFindings.IDLE_RTT_P95, Duration.ofMillis(p95))
        .build();
  }

  private static WitnessStatement withKernel(long minRttMillis) {
    TcpDigest seen = new TcpDigest(
        4, Duration.ofMillis(minRttMillis), Duration.ofMillis(minRttMillis), 0, 1448, 0, 0);
    return Statements.of(Direction.DOWNLOAD, 15).over(Optional.of(seen));
  }

  @Test
  void refusesTheStatementOfAnotherSession() {
    TransferBins bins = SimulatedLine.steady(25, 0.02, 1).bins(70);

    assertRefused(
        List.of(Statements.ofSession(Direction.DOWNLOAD, bins, "session-2", Statements.NONCE)),
        "another session");
    assertRefused(
        List.of(Statements.ofSession(Direction.DOWNLOAD, bins, Statements.SESSION, "nonce-2")),
        "another session");
  }

  @Test
  void refusesTwoStatementsOfOneDirection() {
    assertRefused(
        Collections.nCopies(2, Statements.of(Direction.UPLOAD, 25)), "two witness statements");
  }

  @Test
  void refusesMoreThanEight() {
    assertRefused(Collections.nCopies(9, Statements.of(Direction.UPLOAD, 25)), "at most 8");
  }

  private static void assertRefused(List<WitnessStatement> statements, String why) {
    assertThatThrownBy(() -> WitnessedFindings.of(
            Findings.NONE, statements, Statements.SESSION, Statements.NONCE, TARGETS))
        .isInstanceOf(RejectedStatementException.class)
        .hasMessageContaining(why);
  }

  private static Findings witnessed(Findings reported, WitnessStatement statement)
      throws RejectedStatementException {
    return WitnessedFindings.of(
        reported, List.of(statement), Statements.SESSION, Statements.NONCE, TARGETS);
  }

  private static Findings claiming(double megabits) {
    return Findings.builder()
        .measured(DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(megabits))
        .measured(DOWNLOAD.lineIsLimit(), true)
        .build();
  }

  private static WitnessStatement withClaim(
      WitnessStatement statement, Optional<WitnessStatement.Claim> claim) {
    return new WitnessStatement(
        statement.node(),
        statement.session(),
        statement.nonce(),
        statement.measurement(),
        statement.direction(),
        statement.startedAt(),
        statement.bins(),
        statement.streams(),
        statement.conditions(),
        statement.congestionControl(),
        claim);
  }
}
