package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks a whole server at every address as everybody, and holds the answers against the table in
 * docs/access.md. What it found stands in target/access.md, to be looked at and copied over.
 */
final class AccessTest {

  private static final Path TABLE = Path.of("../docs/access.md");
  private static final Path FOUND = Path.of("target/access.md");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Who asks, in the order of the table's columns. */
  private enum Who {
    NOBODY,
    PROGRAM,
    VIEWER,
    RECRUITER,
    OWNER,
    VIEWERS_TOKEN,
    OWNERS_TOKEN
  }

  @TempDir
  private static Path folder;

  private static ReportServer server;
  private static OpenData data;
  /** Wrong codes so far: each comes from elsewhere, so that none is refused for the others. */
  private static int codes;

  private static Map<Role, User> users = new TreeMap<>();
  private static Map<Role, String> tokens = new TreeMap<>();

  @BeforeAll
  static void start() throws Exception {
    Path path = folder.resolve("data");
    server = ReportServer.start(behindAProxy(path));
    data = OpenData.open(path, Clock.systemUTC());
    var apiTokens = SignInAssembly.parts(
            data, Clock.systemUTC(), Optional.empty(), Optional.empty())
        .tokens();
    for (Role role : Role.values()) {
      User user = data.accounts().create("a " + role, role, Optional.empty());
      users.put(role, user);
      tokens.put(role, apiTokens.make(user, "test", role, Duration.ofDays(1)));
    }
  }

  private static ServerConfig behindAProxy(Path path) {
    return ServerConfig.builder(path).trustedProxies(Set.of("127.0.0.1")).build();
  }

  @AfterAll
  static void stop() {
    data.close();
    server.close();
  }

  @Test
  void isWhatTheTableSaysForEveryAddressAndEverybody() throws Exception {
    List<String> found = new ArrayList<>();
    for (String address : server.addresses()) {
      List<String> cells = new ArrayList<>();
      for (Who who : Who.values()) {
        cells.add(Integer.toString(ask(address, who)));
      }
      found.add("| `" + address + "` | " + String.join(" | ", cells) + " |");
    }
    Files.write(FOUND, found);

    assertThat(rows()).isNotEmpty().containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void isNotGivenToAProgramOrStrangerWhereItIsGivenToARole() throws IOException {
    for (String row : rows()) {
      List<String> cells = Arrays.stream(row.split("\\|")).map(String::strip).toList();
      boolean differs = cells.subList(2, 9).stream().distinct().count() > 1;
      if (differs && !row.contains("`GET /sign-in`")) {
        assertThat(cells.get(3)).as(row).isEqualTo("401");
        // The interface for programs sends nobody to a page.
        assertThat(cells.get(2)).as(row).isEqualTo(row.contains(" /api/v1/") ? "401" : "303");
      }
    }
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| `"))
        .toList();
  }

  private static int ask(String address, Who who) throws Exception {
    String method = address.substring(0, address.indexOf(' '));
    String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{[a-zA-Z]+}", "none");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
        .header("X-Forwarded-For", path.matches("/[ip]/.*") ? "10.0.0." + ++codes : "10.1.0.1");
    String form = identify(request, who);
    switch (method) {
      case "POST" ->
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
      case "WS" -> request.GET();
      default -> request.method(method, HttpRequest.BodyPublishers.noBody());
    }
    HttpResponse<InputStream> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .as(address)
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    return answer.statusCode();
  }

  private static User user(Role role) {
    return Optional.ofNullable(users.get(role)).orElseThrow();
  }

  /** Says who asks; returns the form that they would send. */
  private static String identify(HttpRequest.Builder request, Who who) {
    switch (who) {
      case NOBODY -> request.header("Accept", "text/html");
      case PROGRAM -> request.header("Accept", "application/json");
      case VIEWER, RECRUITER, OWNER -> {
        String cookie = data.accounts().signIn(user(Role.valueOf(who.name())), "");
        request.header("Accept", "text/html").header("Cookie", "deskworthy=" + cookie);
        return "form-token=" + data.accounts().formToken(cookie);
      }
      case VIEWERS_TOKEN -> request.header("Authorization", "Bearer " + tokens.get(Role.VIEWER));
      case OWNERS_TOKEN -> request.header("Authorization", "Bearer " + tokens.get(Role.OWNER));
    }
    return "x=y";
  }
}
