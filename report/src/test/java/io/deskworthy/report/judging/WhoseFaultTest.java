package io.deskworthy.report.judging;

import static io.deskworthy.report.finding.NetworkFindings.DOWNLOAD;
import static io.deskworthy.report.finding.PathFindings.BESIDE_DOWNLOAD;
import static io.deskworthy.report.finding.PathFindings.BESIDE_UPLOAD;
import static io.deskworthy.report.finding.PathFindings.VIA_PROXY;
import static io.deskworthy.report.finding.PathFindings.VIA_VPN;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Ratio;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A slow line is not called slow where something else may have been. */
final class WhoseFaultTest {

  private final Demanding rate = Demanding.atLeast("network.download", 20e6, Unit.BIT_PER_SECOND);
  private final Demanding stable = Demanding.that("network.download.stable", new Rule.Holds());

  @Test
  void aSlowLineIsSlowWhereNothingElseIsToBlame() {
    assertThat(rate.of(slow(same -> same)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(stable.of(slow(same -> same)).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void isNotDeterminedBesideOtherTraffic() {
    assertBlamed(
        slow(with -> with.measured(BESIDE_DOWNLOAD.otherTraffic(), new Ratio(0.051))),
        NetworkReasons.OTHER_TRAFFIC);
  }

  @Test
  void isNotDeterminedOnABusyComputer() {
    assertBlamed(
        slow(with -> with.measured(BESIDE_DOWNLOAD.agentCpu(), new Ratio(0.86))),
        NetworkReasons.AGENT_BUSY);
  }

  @Test
  void isNotDeterminedBehindAProxyOrAVpn() {
    assertBlamed(slow(with -> with.measured(VIA_PROXY, true)), NetworkReasons.VIA_PROXY);
    assertBlamed(slow(with -> with.measured(VIA_VPN, true)), NetworkReasons.VIA_VPN);
  }

  @Test
  void namesFirstWhatIsSoonestMended() {
    assertBlamed(
        slow(with ->
            with.measured(VIA_PROXY, true).measured(BESIDE_DOWNLOAD.otherTraffic(), new Ratio(1))),
        NetworkReasons.OTHER_TRAFFIC);
  }

  @Test
  void whatIsWithinBoundsIsNoExcuse() {
    Findings findings = slow(with -> with.measured(VIA_PROXY, false)
        .measured(VIA_VPN, false)
        .measured(BESIDE_DOWNLOAD.agentCpu(), new Ratio(0.85))
        .measured(BESIDE_DOWNLOAD.otherTraffic(), new Ratio(0.05)));

    assertThat(rate.of(findings).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void whatHappenedBesideTheUploadIsNoExcuseForTheDownload() {
    Findings findings = slow(with -> with.measured(BESIDE_UPLOAD.otherTraffic(), new Ratio(1)));

    assertThat(rate.of(findings).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void namesTheExcuseEvenWhereTheLineWasNotShownToLimit() {
    assertBlamed(
        slow(with -> with.measured(VIA_VPN, true).measured(DOWNLOAD.lineIsLimit(), false)),
        NetworkReasons.VIA_VPN);
  }

  @Test
  void aFastLineIsFastWhateverStoodInBetween() {
    Findings findings = Findings.builder()
        .measured(DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(25))
        .measured(DOWNLOAD.stable(), true)
        .measured(VIA_PROXY, true)
        .measured(VIA_VPN, true)
        .measured(BESIDE_DOWNLOAD.agentCpu(), new Ratio(1))
        .measured(BESIDE_DOWNLOAD.otherTraffic(), new Ratio(1))
        .build();

    assertThat(rate.of(findings).outcome()).isEqualTo(Outcome.MET);
    assertThat(stable.of(findings).outcome()).isEqualTo(Outcome.MET);
  }

  private void assertBlamed(Findings findings, Reason reason) {
    assertThat(rate.of(findings).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(rate.of(findings).reason()).isEqualTo(reason);
    assertThat(stable.of(findings).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(stable.of(findings).reason()).isEqualTo(reason);
  }

  private static Findings slow(UnaryOperator<Findings.Builder> with) {
    return with.apply(Findings.builder()
            .measured(DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(10))
            .measured(DOWNLOAD.lineIsLimit(), true)
            .measured(DOWNLOAD.stable(), false))
        .build();
  }
}
