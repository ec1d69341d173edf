package io.deskworthy.agent.network.ndt7;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.network.NodeFault;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.unit.BitRate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class Ndt7CheckTest {

  private static final int STEP_MILLIS = 100;

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void countsADownloadItselfAndTakesAnUploadFromTheServer() throws Exception {
    Findings findings = check(server(20, 10, Duration.ofSeconds(10)));

    assertThat(goodput(findings, NetworkFindings.DOWNLOAD)).isEqualTo(20);
    assertThat(goodput(findings, NetworkFindings.UPLOAD)).isEqualTo(10);
    assertThat(findings.found(NetworkFindings.UPLOAD.goodput()).evidence())
        .isEqualTo(Evidence.SELF_REPORTED);
    assertThat(findings.reading(NetworkFindings.DOWNLOAD.streams()).value()).contains(1L);
  }

  @Test
  void leavesUnknownWhatOneConnectionCannotShow() throws Exception {
    Findings findings = check(server(20, 10, Duration.ofSeconds(10)));

    assertThat(findings.reading(NetworkFindings.DOWNLOAD.stable()).reason())
        .contains(NetworkReasons.SINGLE_STREAM_TEST);
    assertThat(findings.reading(NetworkFindings.DOWNLOAD.lineIsLimit()).reason())
        .contains(NetworkReasons.SINGLE_STREAM_TEST);
    assertThat(findings.reading(NetworkFindings.IDLE_RTT).reason())
        .contains(NetworkReasons.SINGLE_STREAM_TEST);
    assertThat(CheckName.NETWORK.findings())
        .allSatisfy(finding -> assertThat(findings.reading(finding)).isNotNull());
  }

  @Test
  void neverCountsALowFigureAgainstTheLine() throws Exception {
    Policy policy = PolicyFormat.read(Presets.defaultPolicy());
    Findings findings = check(server(2, 0.1, Duration.ofSeconds(10)));

    assertThat(Judge.judge(policy, findings).assessments())
        .filteredOn(each -> each.requirement().startsWith("network."))
        .isNotEmpty()
        .noneMatch(each -> each.outcome() == Outcome.NOT_MET);
  }

  @Test
  void showsAGoodFigureWithoutTakingItForAWitnesses() throws Exception {
    Policy policy = PolicyFormat.read(Presets.defaultPolicy());
    Findings findings = check(server(25, 10, Duration.ofSeconds(10)));

    assertThat(Judge.judge(policy, findings).assessments())
        .filteredOn(each -> each.requirement().equals("network.download"))
        .allMatch(each -> each.measured().isPresent() && each.outcome() == Outcome.UNDETERMINED);
  }

  @Test
  void saysNothingOfATestThatWasBrokenOff() throws Exception {
    Findings findings = check(server(20, 10, Duration.ofSeconds(4)));

    assertThat(findings.reading(NetworkFindings.DOWNLOAD.goodput()).reason())
        .contains(NetworkReasons.TOO_FEW_BINS);
  }

  @Test
  void keepsTheOtherDirectionWhenOneFails() throws Exception {
    Ndt7Client good = server(20, 10, Duration.ofSeconds(10));
    Findings findings = check((direction, hearing) -> {
      if (direction.word().equals("download")) {
        throw new NodeFault(NetworkReasons.NODE_BUSY);
      }
      good.run(direction, hearing);
    });

    assertThat(findings.reading(NetworkFindings.DOWNLOAD.goodput()).reason())
        .contains(NetworkReasons.NODE_BUSY);
    assertThat(goodput(findings, NetworkFindings.UPLOAD)).isEqualTo(10);
  }

  @Test
  void doesNotTakeNonsenseForACount() throws Exception {
    Findings findings = check((direction, hearing) -> {
      hearing.begun();
      nanos.addAndGet(Duration.ofSeconds(10).toNanos());
      hearing.text("{\"TCPInfo\":{\"BytesReceived\":-5,\"ElapsedTime\":1e99}}"
          .getBytes(StandardCharsets.UTF_8));
      hearing.text("no json".getBytes(StandardCharsets.UTF_8));
    });

    assertThat(findings.reading(NetworkFindings.UPLOAD.goodput()).reason())
        .contains(NetworkReasons.UNEXPECTED_ANSWER);
  }

  private Findings check(Ndt7Client client) throws InterruptedException {
    return new Ndt7Check(client, nanos::get).run(ProgressListener.SILENT);
  }

  /** A server on a line of so many Mbit/s each way, which ends after {@code length}. */
  private Ndt7Client server(double down, double up, Duration length) {
    return (direction, hearing) -> {
      hearing.begun();
      for (int millis = STEP_MILLIS; millis <= length.toMillis(); millis += STEP_MILLIS) {
        nanos.addAndGet(Duration.ofMillis(STEP_MILLIS).toNanos());
        hearing.bytes((int) (down * 1000 / 8 * STEP_MILLIS));
        String count = "{\"TCPInfo\":{\"BytesReceived\":" + (long) (up * 1000 / 8 * millis)
            + ",\"ElapsedTime\":" + millis * 1000L + "}}";
        hearing.text(count.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private static double goodput(Findings findings, ThroughputFindings direction) {
    return findings
        .reading(direction.goodput())
        .value()
        .map(BitRate::megabitsPerSecond)
        .orElseThrow();
  }
}
