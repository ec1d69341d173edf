package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.mail.SmtpSettings;
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
      "POST /api/v1/measure/sighting",
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
    AnyOperationUse any =
        new AnyOperationUse(api, data, token("OWNER"), token("VIEWER"), apiTokens());
    for (String operation : api.operations()) {
      any.provoke(operation);
    }
    new AccountUse(api, data.users(), token("OWNER")).all();
    new WebhookUse(api, receiver.getAddress().getPort(), token("OWNER")).all();
    new GreenhouseUse(api, data.positions().all().get(0).id(), token("OWNER"))
        .all(folder.resolve("without mail"));
    new HiringUse(
            api,
            new WitnessedCandidate(server.address(), data.secrets().signingKey("witness")),
            token("OWNER"))
        .all();
    new HouseUse(api, data, token("OWNER")).all();
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

  private void tire() throws Exception {
    for (int i = 0; i < 600; i++) {
      api.call("GET /api/v1/me").token(token("TIRED")).send(200);
    }
    for (String operation : api.operations()) {
      api.callWithExample(operation).token(token("TIRED")).send(429);
    }
  }

  private static String token(String name) {
    return Optional.ofNullable(tokens.get(name)).orElseThrow();
  }

  private static ApiTokens apiTokens() throws Exception {
    return SignInAssembly.parts(data, Clock.systemUTC(), Optional.empty(), Optional.empty())
        .tokens();
  }
}
