package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.api.IdempotentAnswers;
import io.deskworthy.server.mail.SmtpSettings;
import io.deskworthy.server.storage.JdbcIdempotentAnswers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published description of the interface and the running server say the same: every route is in
 * the document, every operation in the server, and every answer that is documented is given.
 */
final class OpenApiTest {

  private static final Path PUBLISHED = Path.of("../docs/openapi.json");
  private static final Path FOUND = Path.of("target/openapi.json");

  /** The agent's own conversation, described in docs/protocol.md. */
  private static final Set<String> OF_THE_AGENT = Set.of(
      "POST /api/v1/sessions",
      "POST /api/v1/reports",
      "POST /api/v1/measure/slot",
      "GET /api/v1/measure/download",
      "POST /api/v1/measure/upload",
      "WS /api/v1/measure/probe");

  @TempDir
  private static Path folder;

  private static ReportServer server;
  private static OpenData data;
  private static HttpServer receiver;
  private static DocumentedApi api;
  private static Map<String, String> tokens = new TreeMap<>();

  @BeforeAll
  static void start() throws Exception {
    Path path = folder.resolve("data");
    server = ReportServer.start(ServerConfig.builder(path)
        .webhooksToLoopback()
        .signIn(unreachableMail())
        .build());
    data = OpenData.open(path, Clock.systemUTC());
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", exchange -> {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    receiver.start();
    User owner = data.accounts().create("anna", Role.OWNER, Optional.empty());
    for (String name : List.of("OWNER", "VIEWER", "TIRED")) {
      Role role = name.equals("VIEWER") ? Role.VIEWER : Role.OWNER;
      tokens.put(name, apiTokens().make(owner, name, role, Duration.ofDays(1)));
    }
    api = new DocumentedApi(server.address());
  }

  /** Letters are written and never arrive: nobody here reads them. */
  private static SignInServices unreachableMail() {
    SmtpSettings smtp = new SmtpSettings(
        "127.0.0.1", 9, SmtpSettings.Security.NONE, Optional.empty(), "desk@example.com");
    return new SignInServices(Optional.of(smtp), Optional.empty());
  }

  @AfterAll
  static void stop() {
    receiver.stop(0);
    data.close();
    server.close();
  }

  @Test
  void hasEveryRouteOfTheServerAndNoOther() {
    Set<String> routes = new TreeSet<>(server.addresses().stream()
        .filter(address -> address.contains(" /api/"))
        .toList());
    routes.removeAll(OF_THE_AGENT);

    assertThat(new TreeSet<>(api.operations())).isEqualTo(routes).hasSizeGreaterThan(20);
  }

  @Test
  void standsInTheDocumentation() throws Exception {
    String document = StrictJson.pretty(api.document()) + "\n";
    Files.writeString(FOUND, document);

    assertThat(document).isEqualTo(Files.readString(PUBLISHED));
  }

  @Test
  void promisesNothingThatTheServerDoesNotAnswer() throws Exception {
    for (String operation : api.operations()) {
      provokeWhatAnyOperationAnswers(operation);
    }
    useUsers();
    useTokens();
    useWebhooks();
    useGreenhouse();
    new HiringUse(
            api,
            new WitnessedCandidate(server.address(), data.secrets().signingKey("witness")),
            token("OWNER"))
        .all();
    api.call("GET /api/v1/me").token(token("OWNER")).send(200);
    ObjectNode log =
        api.call("GET /api/v1/audit").query("limit=1").token(token("OWNER")).send(200);
    api.call("GET /api/v1/audit")
        .query("limit=1&cursor=" + log.get("next").stringValue())
        .token(token("OWNER"))
        .send(200);
    tire();

    Set<String> missing = new TreeSet<>(api.documented());
    missing.removeAll(api.seen());
    assertThat(missing).isEmpty();
  }

  private void provokeWhatAnyOperationAnswers(String operation) throws Exception {
    Set<String> answers = new TreeSet<>(api.documented().stream()
        .filter(answer -> answer.startsWith(operation + " "))
        .map(answer -> answer.substring(operation.length() + 1))
        .toList());
    call(operation).send(401);
    if (answers.contains("403 not-allowed")) {
      call(operation).token(token("VIEWER")).send(403);
    }
    if (answers.contains("413 too-large")) {
      api.call(operation).token(token("OWNER")).body("x".repeat(300_000)).send(413);
    }
    if (answers.contains("404 not-found")) {
      call(operation).token(token("OWNER")).send(404);
    }
    if (answers.contains("400 malformed")) {
      malformed(operation);
    }
    if (answers.contains("409 idempotency-in-progress")) {
      repeated(operation);
    }
  }

  private void malformed(String operation) throws Exception {
    DocumentedApi.Call call = api.call(operation).token(token("OWNER"));
    if (operation.startsWith("GET")) {
      call.query("limit=0").send(400);
      api.call(operation).token(token("OWNER")).query("cursor=!").send(400);
    } else {
      call.body("{").send(400);
    }
  }

  private void repeated(String operation) throws Exception {
    String key = operation.replaceAll("[^A-Za-z]", "");
    String address = operation.replaceAll("\\{[a-z]+}", "none");
    String body = api.example(operation).orElse("");
    IdempotentAnswers answers =
        new JdbcIdempotentAnswers(data.database(), data.secrets().secretBox("sealing"));
    String id = apiTokens().bearer(token("OWNER")).orElseThrow().token().id();
    var unused = answers.begin(
        new IdempotentAnswers.Request(
            id,
            data.hash().of("idempotency-key", key),
            data.hash().of("request", address + "\n" + body)),
        Clock.systemUTC().instant());
    call(operation).token(token("OWNER")).header("Idempotency-Key", key).send(409);
    api.call(operation)
        .path("id", "other")
        .token(token("OWNER"))
        .body("{\"other\":1}")
        .header("Idempotency-Key", key)
        .send(api.example(operation).isPresent() || operation.contains("{") ? 422 : 409);
    call(operation)
        .token(token("OWNER"))
        .header("Idempotency-Key", "k".repeat(101))
        .send(400);
  }

  private void useUsers() throws Exception {
    ObjectNode rita = call("POST /api/v1/users").token(token("OWNER")).send(201);
    call("POST /api/v1/users").token(token("OWNER")).send(409);
    api.call("GET /api/v1/users").token(token("OWNER")).send(200);
    String id = rita.get("id").stringValue();
    call("PUT /api/v1/users/{id}/role").path("id", id).token(token("OWNER")).send(200);
    api.call("POST /api/v1/users/{id}/link")
        .path("id", id)
        .token(token("OWNER"))
        .send(201);
    api.call("DELETE /api/v1/users/{id}").path("id", id).token(token("OWNER")).send(204);
    User first = data.users().named("owner").orElseThrow();
    api.call("DELETE /api/v1/users/{id}")
        .path("id", first.id())
        .token(token("OWNER"))
        .send(204);
    User anna = data.users().named("anna").orElseThrow();
    call("PUT /api/v1/users/{id}/role")
        .path("id", anna.id())
        .token(token("OWNER"))
        .send(409);
    api.call("DELETE /api/v1/users/{id}")
        .path("id", anna.id())
        .token(token("OWNER"))
        .send(409);
  }

  private void useTokens() throws Exception {
    call("POST /api/v1/tokens").token(token("OWNER")).send(201);
    ObjectNode all = api.call("GET /api/v1/tokens").token(token("OWNER")).send(200);
    String newest = all.at("/tokens/0/id").stringValue();
    api.call("DELETE /api/v1/tokens/{id}")
        .path("id", newest)
        .token(token("OWNER"))
        .send(204);
  }

  private void useWebhooks() throws Exception {
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    String good = "{\"url\":\"" + url + "\",\"events\":[\"report.judged\"]}";
    String wrong = "{\"url\":\"http://example.com/\",\"enabled\":true}";
    ObjectNode made =
        api.call("POST /api/v1/webhooks").token(token("OWNER")).body(good).send(201);
    String id = made.get("id").stringValue();
    api.call("POST /api/v1/webhooks").token(token("OWNER")).body(wrong).send(422);
    webhook("PUT /api/v1/webhooks/{id}", id).body(wrong).send(422);
    api.call("GET /api/v1/webhooks").token(token("OWNER")).send(200);
    webhook("GET /api/v1/webhooks/{id}", id).send(200);
    String off = "{\"url\":\"" + url + "\",\"enabled\":false}";
    webhook("PUT /api/v1/webhooks/{id}", id).body(off).send(200);
    webhook("PUT /api/v1/webhooks/{id}", id).body(off.replace("false", "true")).send(200);
    webhook("POST /api/v1/webhooks/{id}/secret", id).send(201);
    ObjectNode first = webhook("POST /api/v1/webhooks/{id}/test", id).send(202);
    webhook("POST /api/v1/webhooks/{id}/test", id).send(202);
    String event = first.get("event").stringValue();
    webhook("POST /api/v1/webhooks/{id}/deliveries/{event}/replay", id)
        .path("event", event)
        .send(202);
    webhook("POST /api/v1/webhooks/{id}/replay", id).send(202);
    ObjectNode log =
        webhook("GET /api/v1/webhooks/{id}/deliveries", id).query("limit=1").send(200);
    webhook("GET /api/v1/webhooks/{id}/deliveries", id)
        .query("cursor=" + log.get("next").stringValue())
        .send(200);
    for (int i = 1; i < 20; i++) {
      api.call("POST /api/v1/webhooks").token(token("OWNER")).body(good).send(201);
    }
    api.call("POST /api/v1/webhooks").token(token("OWNER")).body(good).send(409);
    webhook("DELETE /api/v1/webhooks/{id}", id).send(204);
  }

  private void useGreenhouse() throws Exception {
    String sendTest = "POST /api/v1/greenhouse/send_test";
    String none = api.example(sendTest).orElseThrow();
    String wish = none.replace("none", data.positions().all().get(0).id());
    api.call("GET /api/v1/greenhouse/list_tests").token(token("OWNER")).send(200);
    ObjectNode sent = api.call(sendTest).token(token("OWNER")).body(wish).send(200);
    api.call(sendTest)
        .token(token("OWNER"))
        .body(wish.replaceFirst("\\{", "{\"url\":\"https://10.0.0.1/\","))
        .send(422);
    api.call("GET /api/v1/greenhouse/test_status")
        .query("partner_interview_id=" + sent.get("partner_interview_id").stringValue())
        .token(token("OWNER"))
        .send(200);
    call("POST /api/v1/greenhouse/response_error").token(token("OWNER")).send(200);
    withoutMail(sendTest, none);
  }

  private void withoutMail(String sendTest, String none) throws Exception {
    Path path = folder.resolve("without mail");
    try (ReportServer mute = ReportServer.start(ServerConfig.onLoopback(path));
        OpenData itsData = OpenData.open(path, Clock.systemUTC())) {
      User owner = itsData.users().users().get(0);
      String token = SignInAssembly.parts(
              itsData, Clock.systemUTC(), Optional.empty(), Optional.empty())
          .tokens()
          .make(owner, "test", Role.OWNER, Duration.ofDays(1));
      api.call(sendTest)
          .at(mute.address())
          .token(token)
          .body(none.replace("none", itsData.positions().all().get(0).id()))
          .send(409);
    }
  }

  private void tire() throws Exception {
    for (int i = 0; i < 600; i++) {
      api.call("GET /api/v1/me").token(token("TIRED")).send(200);
    }
    for (String operation : api.operations()) {
      call(operation).token(token("TIRED")).send(429);
    }
  }

  private static DocumentedApi.Call webhook(String operation, String id) {
    return api.call(operation).path("id", id).token(token("OWNER"));
  }

  /** Begins a request with the body that the document gives as an example. */
  private static DocumentedApi.Call call(String operation) {
    DocumentedApi.Call call = api.call(operation);
    return api.example(operation).map(call::body).orElse(call);
  }

  private static String token(String name) {
    return Optional.ofNullable(tokens.get(name)).orElseThrow();
  }

  private static ApiTokens apiTokens() throws Exception {
    return SignInAssembly.parts(data, Clock.systemUTC(), Optional.empty(), Optional.empty())
        .tokens();
  }
}
