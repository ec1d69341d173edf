package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

final class RequestIdsTest {

  private static final String FRESH = "[0-9a-f]{16}";

  private final List<String> inTheLog = Collections.synchronizedList(new ArrayList<>());

  private final Routes routes = new Routes().get("/page", exchange -> {
    inTheLog.add(String.valueOf(MDC.get("request")));
    exchange.answerHtml(200, "");
  });

  @Test
  void nameEachRequestInItsAnswerAndInItsLogLines() throws Exception {
    try (RunningServer server = RunningServer.of(routes)) {
      String one = id(server.get("/page"));
      String other = id(server.get("/page"));
      String refused = id(server.get("/nowhere"));

      assertThat(List.of(one, other, refused))
          .doesNotHaveDuplicates()
          .allMatch(id -> id.matches(FRESH));
      assertThat(inTheLog).containsExactly(one, other);
    }
  }

  @Test
  void areBroughtByATrustedProxyOnlyAndOnlyIfTheyAreHarmless() throws Exception {
    WebServerSettings behind =
        new WebServerSettings("https://desk.example", Set.of("127.0.0.1"), Optional.empty());
    try (RunningServer open = RunningServer.of(routes);
        RunningServer proxied = RunningServer.of(behind, routes)) {
      assertThat(id(ask(open, "from-outside"))).matches(FRESH);
      assertThat(id(ask(proxied, "from-the-proxy-7"))).isEqualTo("from-the-proxy-7");
      assertThat(id(ask(proxied, "x y"))).matches(FRESH);
      assertThat(id(ask(proxied, "x".repeat(65)))).matches(FRESH);
    }
  }

  private static HttpResponse<String> ask(RunningServer server, String id) throws Exception {
    return server.send(HttpRequest.newBuilder(server.uri("/page")).header("X-Request-Id", id));
  }

  private static String id(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Request-Id").orElse("");
  }
}
