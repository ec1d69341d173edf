package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.testkit.path.LocalPort;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at the packaged server through a real OpenID provider. */
final class SignInServiceIT {

  private static final Pattern FORM = Pattern.compile(
      "action=\"([^\"]+)\"[^>]*>\\s*<input type=\"hidden\" name=\"prompt\" value=\"([a-z]+)\"");
  private static final Pattern ABORT = Pattern.compile("href=\"([^\"]+/abort)\"");

  @TempDir
  private static Path folder;

  private static OpenIdProvider provider;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> missing = OpenIdProvider.install();
    assumeTrue(missing.isEmpty(), "NOT RUN: oidc-provider cannot be had: " + missing.orElse(""));
    String listen = "127.0.0.1:" + LocalPort.free();
    provider = OpenIdProvider.start("http://" + listen + "/sign-in/service/return");
    Path secret = Files.writeString(folder.resolve("secret"), OpenIdProvider.SECRET + "\n");
    server = RunningServer.start(
        folder.resolve("data"),
        List.of(
            "--listen",
            listen,
            "--oidc-issuer",
            provider.issuer(),
            "--oidc-client-id",
            OpenIdProvider.CLIENT,
            "--oidc-client-secret-file",
            secret.toString(),
            "--oidc-name",
            "Example ID"));
    addUser("anna");
    addUser("mallory");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      provider.close();
    }
  }

  @Test
  void letsInWhomAnOwnerAdded() throws Exception {
    HttpClient browser = browser();

    HttpResponse<String> page = signIn(browser, "anna");

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/settings");
    assertThat(page.body()).contains("anna@example.com", "Recruiter");
    assertThat(get(browser, server.url() + "/invitations/new").statusCode()).isEqualTo(200);
  }

  @Test
  void knowsThemAgainFromAnotherBrowser() throws Exception {
    signIn(browser(), "anna");

    assertThat(signIn(browser(), "anna").body()).contains("anna@example.com");
  }

  @Test
  void letsNobodyElseIn() throws Exception {
    HttpResponse<String> stranger = signIn(browser(), "eve");
    HttpResponse<String> unverified = signIn(browser(), "mallory");

    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(stranger.body()).contains("Nobody has added you yet");
    assertThat(unverified.statusCode()).isEqualTo(403);
  }

  @Test
  void saysSoWhenSomebodyTurnsBackAtTheService() throws Exception {
    HttpClient browser = browser();
    HttpResponse<String> login = get(browser, server.url() + "/sign-in/service");
    Matcher abort = ABORT.matcher(login.body());
    assertThat(abort.find()).as(login.body()).isTrue();

    HttpResponse<String> page = get(browser, login.uri().resolve(abort.group(1)).toString());

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("The sign-in service said no");
  }

  private static HttpResponse<String> signIn(HttpClient browser, String name) throws Exception {
    HttpResponse<String> page = get(browser, server.url() + "/sign-in/service?next=/settings");
    for (Matcher form = FORM.matcher(page.body()); form.find(); form = FORM.matcher(page.body())) {
      String fields = "prompt=" + form.group(2) + "&login=" + name + "&password=any";
      page = send(
          browser,
          HttpRequest.newBuilder(page.uri().resolve(form.group(1)))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }
    return page;
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.ALWAYS)
        .build();
  }

  private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
    return send(browser, HttpRequest.newBuilder(URI.create(address)));
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(
        request.header("Accept", "text/html").timeout(Duration.ofSeconds(20)).build(),
        BodyHandlers.ofString());
  }

  private static void addUser(String name) throws IOException, InterruptedException {
    try (Program tool = Program.start(
        Jars.server(
            "user",
            "create",
            name,
            "--role",
            "recruiter",
            "--email",
            name + "@example.com",
            "--data",
            folder.resolve("data").toString()),
        Map.of())) {
      assertThat(tool.await(Duration.ofMinutes(1))).as(tool.everything()).isZero();
    }
  }
}
