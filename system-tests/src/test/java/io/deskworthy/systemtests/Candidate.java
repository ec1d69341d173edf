package io.deskworthy.systemtests;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.unit.ByteSize;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An agent reduced to what it says over HTTP, so that many reports can be sent in a short time. */
final class Candidate {

  private static final Instant TAKEN_AT = Instant.parse("2026-11-22T10:15:30Z");

  private static final int MAX_ANSWER = 1 << 16;

  private final HttpClient http = HttpClient.newBuilder().build();
  private final SigningKey key = SigningKey.generate();
  private final String server;
  private final String link;

  /** Makes the candidate that the invitation {@code link} is for. */
  Candidate(String link) {
    URI address = URI.create(link);
    this.server = address.getScheme() + "://" + address.getAuthority();
    this.link = link;
  }

  /** Opens a session and returns a signed report for it, not sent yet. */
  String signedReport() throws IOException, InterruptedException, MalformedJsonException {
    return signed(openSession(), 8);
  }

  /** Opens one session and returns {@code number} reports for it that differ from each other. */
  List<String> rivalReports(int number)
      throws IOException, InterruptedException, MalformedJsonException {
    ObjectNode session = openSession();
    List<String> reports = new ArrayList<>();
    for (int gigabytes = 1; gigabytes <= number; gigabytes++) {
      reports.add(signed(session, gigabytes));
    }
    return reports;
  }

  private String signed(ObjectNode session, int gigabytes) {
    Findings findings = Findings.builder()
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(gigabytes))
        .build();
    return AgentMessages.report(session, key, "1", TAKEN_AT, findings, List.of());
  }

  /** Sends {@code jws} and returns the answer's status. */
  int send(String jws) throws IOException, InterruptedException {
    return post("/api/v1/reports", "application/jose", jws).statusCode();
  }

  private ObjectNode openSession()
      throws IOException, InterruptedException, MalformedJsonException {
    HttpResponse<byte[]> answer =
        post("/api/v1/sessions", "application/json", AgentMessages.session(link, key));
    if (answer.statusCode() != 201) {
      throw new AssertionError("no session: " + answer.statusCode());
    }
    return StrictJson.object(answer.body(), MAX_ANSWER);
  }

  private HttpResponse<byte[]> post(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }
}
