package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a whole server at every address for the headers that keep browsers from doing harm. */
final class AnswerHeadersTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What may be kept by caches: it is the same for everybody and names nobody. */
  private static final Set<String> CACHED = Set.of(
      "/.well-known/jwks.json",
      "/.well-known/jwt-vc-issuer",
      "/.well-known/open-badge-key.json",
      "/credentials/workplace/1");

  /** What programs of any site may read: nobody's data. */
  private static final List<String> OPEN = List.of(
      "/.well-known/", "/credentials/", "/garbage", "/empty", "/getIP", "/backend/", "/results/");

  @TempDir
  private static Path folder;

  private static ReportServer server;

  @BeforeAll
  static void start() throws Exception {
    server = ReportServer.start(ServerConfig.builder(folder.resolve("data"))
        .publicUrl("https://desk.example")
        .build());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void standOnceOnEveryAnswer() throws Exception {
    for (String address : server.addresses()) {
      HttpHeaders headers = ask(address);

      assertThat(headers.allValues("Content-Security-Policy")).as(address).hasSize(1);
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(address)
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe", "http:", "https:", "*");
      assertThat(headers.allValues("X-Content-Type-Options"))
          .as(address)
          .containsExactly("nosniff");
      assertThat(headers.allValues("Strict-Transport-Security"))
          .as(address)
          .containsExactly("max-age=31536000");
      assertThat(headers.firstValue("Referrer-Policy"))
          .as(address)
          .hasValueSatisfying(value -> assertThat(value).isIn("no-referrer", "same-origin"));
      assertThat(headers.allValues("Cross-Origin-Opener-Policy"))
          .as(address)
          .containsExactly("same-origin");
      assertThat(headers.firstValue("Server")).as(address).isEmpty();
      assertThat(headers.firstValue("X-Powered-By")).as(address).isEmpty();
    }
  }

  @Test
  void forbidToKeepWhatIsNotForEverybody() throws Exception {
    for (String address : server.addresses()) {
      if (!CACHED.contains(path(address))) {
        assertThat(ask(address).firstValue("Cache-Control").orElse(""))
            .as(address)
            .contains("no-store");
      }
    }
  }

  @Test
  void openNothingOfSomebodysToOtherSites() throws Exception {
    for (String address : server.addresses()) {
      if (OPEN.stream().noneMatch(path(address)::startsWith)) {
        assertThat(ask(address, "Origin", "https://evil.example")
                .firstValue("Access-Control-Allow-Origin"))
            .as(address)
            .isEmpty();
      }
    }
  }

  @Test
  void sayOfTextsWhatTheyAreWrittenIn() throws Exception {
    for (String address : server.addresses()) {
      String type = ask(address).firstValue("Content-Type").orElse("");
      if (type.startsWith("text/")) {
        assertThat(type).as(address).containsIgnoringCase("charset=utf-8");
      }
    }
  }

  @Test
  void giveNoCookieThatANeighbourOrAScriptCouldTouch() throws Exception {
    for (String address : server.addresses()) {
      for (String cookie : ask(address + "?lang=ru").allValues("Set-Cookie")) {
        assertThat(cookie)
            .as(address)
            .startsWith("__Host-")
            .contains("; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax")
            .doesNotContain("Domain");
      }
    }
  }

  private static String path(String address) {
    return address.substring(address.indexOf(' ') + 1).replaceAll("\\{[a-zA-Z]+}", "none");
  }

  private static HttpHeaders ask(String address, String... headers) throws Exception {
    String method = address.substring(0, address.indexOf(' '));
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create(server.address() + path(address)))
        .header("Accept", "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    switch (method) {
      case "POST" ->
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("x=y"));
      case "WS" -> request.GET();
      default -> request.method(method, HttpRequest.BodyPublishers.noBody());
    }
    HttpResponse<InputStream> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.headers();
  }
}
