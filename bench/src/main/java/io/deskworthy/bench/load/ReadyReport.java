package io.deskworthy.bench.load;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.Sha256;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report that the default policy calls ready, as the agent would send it: two witness statements
 * of a hundred bins, signed with the server's own key.
 */
final class ReadyReport {

  private static final int MAX_TOKEN = 1 << 16;

  /** 10 s, of the pace's 30 Mbit/s less headers. */
  private static final List<Long> BINS = Collections.nCopies(100, 364_000L);

  /** Agents say which text they showed; only of those that do not must the server find it out. */
  private static final String SHOWN =
      Base64Url.encode(Sha256.of("what was shown".getBytes(StandardCharsets.UTF_8)));

  private ReadyReport() {}

  /** Returns it signed, for {@code session} as the server answered it. */
  static String signed(ObjectNode session, String server, SigningKey candidate, SigningKey witness)
      throws MalformedJsonException {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    String nonce = session.get("nonce").stringValue();
    String token = session.get("session").stringValue();
    byte[] payload = Base64Url.decode(token.split("\\.", -1)[1]).orElseThrow();
    String id = StrictJson.object(payload, MAX_TOKEN).get("id").stringValue();
    List<String> statements = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      statements.add(WitnessFormat.sign(statement(server, id, nonce, direction, now), witness));
    }
    Consent consent = new Consent("2", "en", now, Optional.of(SHOWN));
    Report report = new Report(now, "0.1.0", token, Optional.of(consent), findings(), statements);
    return SignedReport.seal(report, candidate, nonce, session.get("reportUrl").stringValue());
  }

  private static WitnessStatement statement(
      String server, String session, String nonce, Direction direction, Instant now) {
    TransferConditions conditions = TransferConditions.unescalated(
        BitRate.ofMegabitsPerSecond(30), Duration.ofMillis(20), List.of(), ProbeKind.UDP);
    return new WitnessStatement(
        server,
        session,
        nonce,
        direction.word(),
        direction,
        now,
        new TransferBins(BINS),
        4,
        conditions,
        Optional.empty(),
        Optional.empty());
  }

  private static Findings findings() {
    Findings.Builder findings = Findings.builder()
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(16))
        .measured(MachineFindings.USABLE_MEMORY, ByteSize.ofGigabytes(15.4))
        .measured(MachineFindings.PROCESSOR, "Example CPU 5")
        .measured(NetworkFindings.IDLE_RTT, Duration.ofMillis(23))
        .measured(NoiseFindings.MICROPHONE_WORKS, true)
        .measured(NoiseFindings.MICROPHONE_POSITION, "built-in")
        .measured(NoiseFindings.ACTIVE_SPEECH, new Decibels(-26.5))
        .measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(31.4))
        .measured(NoiseFindings.VOICE_LIKE, new Ratio(0))
        .measured(NoiseFindings.EVENT_LEVELS, List.of());
    for (Direction direction : Direction.values()) {
      findings
          .measured(direction.findings().goodput(), BitRate.ofMegabitsPerSecond(29.1))
          .measured(
              direction.findings().binBytes(), BINS.stream().map(ByteSize::new).toList());
    }
    return findings.build();
  }
}
