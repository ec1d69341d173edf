package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A candidate of a running server for whom nothing is measured: the witness statements are signed
 * with the server's own key, which a test may read and a candidate may not.
 */
record WitnessedCandidate(String server, SigningKey witness) {

  private static final int MAX_ANSWER = 1 << 20;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Follows an invitation's link and sends a report of {@code findings}; returns the answer. */
  ObjectNode report(String link, Findings findings) throws Exception {
    SigningKey key = SigningKey.generate();
    String code = link.substring(link.lastIndexOf('/') + 1);
    ObjectNode session = post("/api/v1/sessions", "application/json", Desk.sessionBody(code, key));
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    Report report = new Report(
        now,
        "0.1.0",
        session.get("session").stringValue(),
        Optional.of(new Consent("2", "en", now)),
        findings,
        List.of(
            statement(session, Direction.DOWNLOAD, now),
            statement(session, Direction.UPLOAD, now)));
    String jws = SignedReport.seal(
        report,
        key,
        session.get("nonce").stringValue(),
        session.get("reportUrl").stringValue());
    return post("/api/v1/reports", "application/jose", jws);
  }

  private String statement(ObjectNode session, Direction direction, Instant now) throws Exception {
    byte[] payload = Base64Url.decode(session.get("session").stringValue().split("\\.", -1)[1])
        .orElseThrow();
    WitnessStatement statement = new WitnessStatement(
        server,
        StrictJson.object(payload, MAX_ANSWER).get("id").stringValue(),
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

  private ObjectNode post(String path, String type, String body) throws Exception {
    HttpResponse<byte[]> answer = CLIENT.send(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(201);
    return StrictJson.object(answer.body(), MAX_ANSWER);
  }
}
