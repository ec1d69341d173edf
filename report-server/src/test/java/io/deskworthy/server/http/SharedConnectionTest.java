package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy sends many people's requests over one connection: none changes what another one says. */
final class SharedConnectionTest {

  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.of(new Routes()
        .get(
            "/said",
            exchange -> exchange.answer(
                200,
                "text/plain",
                ("[" + exchange.header("Authorization").orElse("nothing") + "]")
                    .getBytes(StandardCharsets.ISO_8859_1))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEARER", "Bearer DESKWORTHY_", "Bearer deskworthy_ABCDEF", "bearer d"})
  void hearsFromEachTheTokenAsItWasSentWhateverAStrangerSaidBefore(String strange)
      throws Exception {
    String mine = "Bearer deskworthy_abcdef";

    String answers = server.raw(request(strange, "keep-alive")
        + request(strange, "keep-alive")
        + request(mine, "keep-alive")
        + request(mine, "close"));

    assertThat(answers.lines().filter(line -> line.contains("[")).map(SharedConnectionTest::said))
        .isEqualTo(List.of(strange, strange, mine, mine));
  }

  private static String said(String line) {
    return line.substring(line.indexOf('[') + 1, line.indexOf(']'));
  }

  private static String request(String authorization, String connection) {
    return "GET /said HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization + "\r\nConnection: "
        + connection + "\r\n\r\n";
  }
}
