package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.ProbeSample;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transfers at one rate throughout, of which 18 Mbit/s are asked, and whose probes all waited. */
final class TransferResultTest {

  private static final BitRate TARGET = BitRate.ofMegabitsPerSecond(18);
  private static final Duration IDLE = Duration.ofMillis(20);
  private static final TransferConditions CONDITIONS = TransferConditions.unescalated(
      BitRate.ofMegabitsPerSecond(30), IDLE, List.of(), ProbeKind.UDP);

  @Test
  void holdsALowRateAgainstALineWhoseQueueStood() {
    Findings findings = findings(result(13, false));

    assertThat(findings.reading(NetworkFindings.DOWNLOAD.lineIsLimit()).value()).contains(true);
    assertThat(findings.reading(NetworkFindings.DOWNLOAD.stable()).value()).contains(false);
  }

  @Test
  void holdsNoLowRateAgainstALineThatCarriedEnoughBefore() {
    Findings findings = findings(result(13, true));

    assertThat(findings.reading(NetworkFindings.DOWNLOAD.lineIsLimit()).value()).contains(false);
    assertThat(findings.reading(NetworkFindings.DOWNLOAD.stable()).reason())
        .contains(NetworkReasons.LIMIT_NOT_SHOWN);
  }

  @Test
  void stillSaysThatALineIsFullThatCarriedEnoughBoth() {
    Findings findings = findings(result(20, true));

    assertThat(findings.reading(NetworkFindings.DOWNLOAD.lineIsLimit()).value()).contains(true);
    assertThat(findings.reading(NetworkFindings.DOWNLOAD.stable()).value()).contains(true);
  }

  @Test
  void isUnclearToANodeThatSawTooLittleOfIt() {
    TransferResult result = result(20, false);

    assertThat(result.isUnclearTo(statement(bins(20, 120)), TARGET)).isFalse();
    assertThat(result.isUnclearTo(statement(bins(20, 30)), TARGET)).isTrue();
  }

  @Test
  void isUnclearToNobodyElseWhereItIsUnclearToTheAgent() {
    TransferResult result = result(bins(20, 30), false);

    assertThat(result.isUnclearTo(statement(bins(20, 30)), TARGET)).isFalse();
  }

  private static Findings findings(TransferResult result) {
    Findings.Builder findings = Findings.builder();
    result.putInto(findings, Direction.DOWNLOAD, TARGET);
    return findings.build();
  }

  private static TransferResult result(double megabits, boolean carriedBefore) {
    return result(bins(megabits, 120), carriedBefore);
  }

  private static TransferResult result(TransferBins bins, boolean carriedBefore) {
    TransferView view = new TransferView(
        bins,
        CONDITIONS,
        IntStream.range(0, 240)
            .mapToObj(probe ->
                new ProbeSample(Duration.ofMillis(50L * probe), Optional.of(IDLE.plusMillis(60))))
            .toList(),
        IDLE);
    return new TransferResult(
        view, new Period(0, 1), 4, carriedBefore, Optional.empty(), Optional.empty());
  }

  private static TransferBins bins(double megabits, int count) {
    return new TransferBins(Collections.nCopies(count, Math.round(megabits * 12_500)));
  }

  private static WitnessStatement statement(TransferBins bins) {
    return new WitnessStatement(
        "http://node.example",
        "session-1",
        "nonce-1",
        "measurement-1",
        Direction.DOWNLOAD,
        Instant.parse("2026-11-30T10:00:00Z"),
        bins,
        4,
        CONDITIONS,
        Optional.empty(),
        Optional.empty());
  }
}
