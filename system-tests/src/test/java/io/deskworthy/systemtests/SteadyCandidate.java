package io.deskworthy.systemtests;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** A candidate who gets a certificate, and asks a second time when an answer does not come. */
final class SteadyCandidate {

  private static final int MAX_ANSWER = 1 << 20;
  private static final int FAULT_OF_THE_SERVER = 500;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final SigningKey key = SigningKey.generate();
  private final String door;
  private final String link;
  private final Witness witness;
  private final AtomicInteger repeated;
  private String jws = "";
  private String answer = "";

  /** Says what a measurement node saw of a session. */
  interface Witness {
    List<String> statements(ObjectNode session) throws Exception;
  }

  SteadyCandidate(String door, String link, Witness witness, AtomicInteger repeated) {
    this.door = door;
    this.link = link;
    this.witness = witness;
    this.repeated = repeated;
  }

  /** Opens a session, sends a report, looks at the certificate. */
  void run() throws Exception {
    ObjectNode session =
        object(201, post("/api/v1/sessions", "application/json", AgentMessages.session(link, key)));
    jws = ReadyCandidate.sealed(session, key, witness.statements(session));
    answer = sent(post("/api/v1/reports", "application/jose", jws));
    String certificate = object(answer).get("certificateUrl").stringValue();
    String page = URI.create(certificate).getPath();
    HttpResponse<String> shown =
        ask(HttpRequest.newBuilder(URI.create(door + page)).GET());
    if (shown.statusCode() != 200) {
      throw new AssertionError("the certificate answered " + shown.statusCode());
    }
  }

  /** Sends the same report once more; returns whether the answer is the same as before. */
  boolean isKnown() throws IOException, InterruptedException {
    HttpResponse<String> again = post("/api/v1/reports", "application/jose", jws);
    return again.statusCode() == 200 && again.body().equals(answer);
  }

  /** An answer that was lost on its way is given again, as one that is known. */
  private static String sent(HttpResponse<String> reply) {
    if (reply.statusCode() != 201 && reply.statusCode() != 200) {
      throw new AssertionError("the report was answered " + reply.statusCode() + reply.body());
    }
    return reply.body();
  }

  private static ObjectNode object(int status, HttpResponse<String> reply)
      throws MalformedJsonException {
    if (reply.statusCode() != status) {
      throw new AssertionError("answered " + reply.statusCode() + ": " + reply.body());
    }
    return object(reply.body());
  }

  private static ObjectNode object(String text) throws MalformedJsonException {
    return StrictJson.object(text.getBytes(StandardCharsets.UTF_8), MAX_ANSWER);
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(door + path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> ask(HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    HttpRequest request = builder.timeout(Duration.ofSeconds(20)).build();
    try {
      HttpResponse<String> reply = HTTP.send(request, BodyHandlers.ofString());
      if (reply.statusCode() < FAULT_OF_THE_SERVER) {
        return reply;
      }
    } catch (IOException noAnswer) {
      // Asked once more below.
    }
    repeated.incrementAndGet();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
