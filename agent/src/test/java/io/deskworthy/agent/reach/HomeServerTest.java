package io.deskworthy.agent.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.http.OkHttpWebClient;
import java.io.IOException;
import java.net.URI;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers where the employer's server should. */
final class HomeServerTest {

  @ParameterizedTest
  @CsvSource({
    "200, text/plain; charset=utf-8, ok, GENUINE",
    "503, application/problem+json, {}, GENUINE",
    "200, text/html, <html>Welcome to our Wi-Fi</html>, CAPTIVE_PORTAL",
    "200, text/plain, something else, CAPTIVE_PORTAL",
    "302, text/plain, moved, CAPTIVE_PORTAL",
    "511, text/html, sign in, CAPTIVE_PORTAL"
  })
  void tellsASignInPageFromTheServer(
      int status, String type, String body, HomeServer.Answer expected) throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder()
          .code(status)
          .setHeader("Content-Type", type)
          .setHeader("Location", "http://portal.test/")
          .body(body)
          .build());
      server.start();

      assertThat(asked(server.url("/").uri())).isEqualTo(expected);
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    URI gone;
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      gone = server.url("/").uri();
    }

    assertThat(asked(gone)).isEqualTo(HomeServer.Answer.NOBODY);
  }

  private static HomeServer.Answer asked(URI origin) {
    return HomeServer.at(origin, new OkHttpWebClient(new OkHttpClient())).ask();
  }
}
