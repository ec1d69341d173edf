package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ReportServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final SigningKey key = SigningKey.generate();

  @TempDir
  private Path folder;

  private ReportServer server;

  @BeforeEach
  void start() throws Exception {
    server = ReportServer.start(
        ServerConfig.builder(folder.resolve("data")).database(database()).build());
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** Returns where the server keeps its data. */
  DatabaseLogin database() {
    return DatabaseLogin.SAME;
  }

  /** Connects to the same past the server. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:" + folder.resolve("data").resolve("deskworthy.db"));
  }

  @Test
  void saysThatItIsWellAndReady() throws Exception {
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").body()).isEqualTo("ready");
  }

  @Test
  void answersAProbeSoThatNobodyElseCanBeTakenForIt() throws Exception {
    HttpResponse<String> answer = get("/probe");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Deskworthy-Probe")).contains("1");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void takesAReportFromSomebodyWhoWasInvitedWhileItRan() throws Exception {
    String jws = signedReport();

    HttpResponse<String> first = send(jws);
    HttpResponse<String> again = send(jws);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(json(first).get("digest").stringValue()).isEqualTo(SignedReport.digest(jws));
  }

  @Test
  void knowsAfterARestartWhatItTookBefore() throws Exception {
    String jws = signedReport();
    String later = signedReport();
    send(jws);
    int port = server.port();
    server.close();

    server = ReportServer.start(ServerConfig.builder(folder.resolve("data"))
        .listen(new ListenAddress("127.0.0.1", port))
        .database(
            new DatabaseLogin(Optional.empty(), database().user(), database().password()))
        .build());

    assertThat(send(jws).statusCode()).isEqualTo(200);
    assertThat(send(later).statusCode()).isEqualTo(201);
  }

  @Test
  void asksToComeBackWhileItCannotStore() throws Exception {
    String jws = signedReport();

    sql("ALTER TABLE judgement RENAME TO elsewhere");
    HttpResponse<String> refused = send(jws);
    sql("ALTER TABLE elsewhere RENAME TO judgement");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("/problems/storage-unavailable");
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    assertThat(send(jws).statusCode()).isEqualTo(201);
  }

  private void sql(String statement) throws Exception {
    try (Connection connection = connect()) {
      connection.createStatement().execute(statement);
    }
  }

  @Test
  void answersAtTheAddressesThatPeopleOpen() throws Exception {
    String setup = server.setupLink().orElseThrow().substring(server.publicUrl().length());

    assertThat(get("/i/" + invite()).statusCode()).isEqualTo(200);
    assertThat(get("/i/AB12-CD34-EF56").statusCode()).isEqualTo(404);
    assertThat(get(setup).statusCode()).isEqualTo(200);
    assertThat(get("/.well-known/jwks.json").body()).contains("P-256");
    assertThat(get("/c/unknown").statusCode()).isEqualTo(404);
    assertThat(get("/applicants").statusCode()).isEqualTo(401);
  }

  @Test
  void offersSetupUntilItWasDone() {
    assertThat(server.setupLink().orElseThrow())
        .matches(server.publicUrl() + "/setup/[A-Za-z0-9_-]{43}");
  }

  @Test
  void saysWhichAddressItCannotHave() {
    ServerConfig same = ServerConfig.builder(folder.resolve("other"))
        .listen(new ListenAddress("127.0.0.1", server.port()))
        .build();

    assertThatIOException()
        .isThrownBy(() -> ReportServer.start(same))
        .withMessageContaining("cannot listen at 127.0.0.1:" + server.port());
  }

  private String signedReport() throws Exception {
    ObjectNode session = json(post("/api/v1/sessions", "application/json", sessionRequest()));
    Report report = new Report(
        FakeClock.START,
        "0.1.0",
        session.get("session").stringValue(),
        Optional.of(new Consent("1", "en", FakeClock.START)),
        Findings.builder().build(),
        List.of());
    return SignedReport.seal(
        report,
        key,
        session.get("nonce").stringValue(),
        session.get("reportUrl").stringValue());
  }

  private String sessionRequest() throws Exception {
    return Desk.sessionBody(invite(), key);
  }

  private String invite() throws Exception {
    DatabaseLogin login =
        new DatabaseLogin(Optional.empty(), database().user(), database().password());
    try (OpenData data = OpenData.open(folder.resolve("data"), login, Clock.systemUTC())) {
      String position = data.positions().all().get(0).id();
      return data.invitations()
          .invite(position, Optional.empty(), Duration.ofDays(1))
          .text();
    }
  }

  private HttpResponse<String> send(String jws) throws Exception {
    return post("/api/v1/reports", "application/jose", jws);
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static ObjectNode json(HttpResponse<String> answer) throws Exception {
    return StrictJson.object(answer.body().getBytes(StandardCharsets.UTF_8), 1 << 20);
  }
}
