package io.deskworthy.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WitnessesTest {

  private static final BitRate CLAIMED = BitRate.ofMegabitsPerSecond(29.9);

  private static final Findings REPORTED =
      Findings.builder().measured(NetworkFindings.DOWNLOAD.goodput(), CLAIMED).build();

  private final FakeServer server = new FakeServer();
  private final Witnesses witnesses =
      Witnesses.of(server.session(), server.session().policy());

  @Test
  void putsWhatANodeSawInPlaceOfWhatTheAgentSays() {
    Findings heard =
        witnesses.heard(REPORTED, List.of(statement(FakeServer.NONCE, server.nodeKey())));

    assertThat(heard.found(NetworkFindings.DOWNLOAD.goodput()).evidence())
        .isEqualTo(Evidence.WITNESSED);
  }

  @Test
  void doesNotListenToAStranger() {
    Findings heard =
        witnesses.heard(REPORTED, List.of(statement(FakeServer.NONCE, SigningKey.generate())));

    assertThat(heard).isEqualTo(REPORTED);
  }

  @Test
  void doesNotListenToAStatementOfAnotherRun() {
    Findings heard =
        witnesses.heard(REPORTED, List.of(statement("another-nonce", server.nodeKey())));

    assertThat(heard).isEqualTo(REPORTED);
  }

  @Test
  void passesGarbageOver() {
    assertThat(witnesses.heard(REPORTED, List.of("garbage"))).isEqualTo(REPORTED);
  }

  /** Ten seconds at 30 Mbit/s. */
  private static String statement(String nonce, SigningKey key) {
    TransferBins bins = new TransferBins(Collections.nCopies(100, 375_000L));
    return WitnessFormat.sign(
        new WitnessStatement(
            FakeServer.ADDRESS,
            "session-1",
            nonce,
            "measurement-1",
            Direction.DOWNLOAD,
            Instant.parse("2026-11-22T10:00:00Z"),
            bins,
            4,
            TransferConditions.unescalated(
                BitRate.ofMegabitsPerSecond(30),
                Duration.ofMillis(20),
                List.of(),
                ProbeKind.WEBSOCKET),
            Optional.empty(),
            Optional.empty()),
        key);
  }
}
