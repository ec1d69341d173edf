package io.deskworthy.systemtests;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A candidate who gets a certificate within a second: nothing is measured. The witness statements
 * are signed with the server's own key, which a test may read and a candidate may not.
 */
final class ReadyCandidate {

  private static final int MAX_ANSWER = 1 << 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final SigningKey key = SigningKey.generate();
  private final String server;
  private final SigningKey witness;

  /** Makes a candidate of {@code server}, whose data are in {@code data}. */
  ReadyCandidate(String server, Path data) throws Exception {
    this.server = server;
    this.witness =
        SigningKey.fromPrivateJwk(Files.readString(data.resolve("keys").resolve("witness.jwk")));
  }

  /** Follows the invitation {@code link} and sends a report; returns the server's answer. */
  ObjectNode report(String link) throws Exception {
    ObjectNode session =
        post("/api/v1/sessions", "application/json", AgentMessages.session(link, key));
    String jws = sealed(session, key, statements(server, session, witness));
    return post("/api/v1/reports", "application/jose", jws);
  }

  /** Returns the report of somebody whose workplace is fit, taken now. */
  static String sealed(ObjectNode session, SigningKey key, List<String> statements) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return AgentMessages.report(session, key, "2", now, findings(), statements);
  }

  /** Returns what the node at {@code server} would say of both directions. */
  static List<String> statements(String server, ObjectNode session, SigningKey witness)
      throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return List.of(
        statement(server, session, witness, Direction.DOWNLOAD, now),
        statement(server, session, witness, Direction.UPLOAD, now));
  }

  private static String statement(
      String server, ObjectNode session, SigningKey witness, Direction direction, Instant now)
      throws Exception {
    String token = session.get("session").stringValue();
    byte[] payload = Base64Url.decode(token.split("\\.", -1)[1]).orElseThrow();
    String id = StrictJson.object(payload, MAX_ANSWER).get("id").stringValue();
    WitnessStatement statement = new WitnessStatement(
        server,
        id,
        session.get("nonce").stringValue(),
        direction.word(),
        direction,
        now,
        new TransferBins(Collections.nCopies(100, 364_000L)),
        4,
        TransferConditions.unescalated(
            BitRate.ofMegabitsPerSecond(30), Duration.ofMillis(20), List.of(), ProbeKind.WEBSOCKET),
        Optional.empty(),
        Optional.empty());
    return WitnessFormat.sign(statement, witness);
  }

  private static Findings findings() {
    return Findings.builder()
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(16))
        .measured(MachineFindings.USABLE_MEMORY, ByteSize.ofGigabytes(15.4))
        .measured(MachineFindings.PROCESSOR, "Example CPU 5")
        .measured(NetworkFindings.DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(29.1))
        .measured(NetworkFindings.UPLOAD.goodput(), BitRate.ofMegabitsPerSecond(29.1))
        .measured(NetworkFindings.IDLE_RTT, Duration.ofMillis(23))
        .measured(NoiseFindings.MICROPHONE_WORKS, true)
        .measured(NoiseFindings.MICROPHONE_POSITION, "built-in")
        .measured(NoiseFindings.ACTIVE_SPEECH, new Decibels(-26.5))
        .measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(31.4))
        .measured(NoiseFindings.VOICE_LIKE, new Ratio(0))
        .measured(NoiseFindings.EVENT_LEVELS, List.of())
        .build();
  }

  private ObjectNode post(String path, String type, String body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 201) {
      throw new AssertionError(path + " answered " + answer.statusCode());
    }
    return StrictJson.object(answer.body(), MAX_ANSWER);
  }
}
