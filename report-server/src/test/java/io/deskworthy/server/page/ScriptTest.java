package io.deskworthy.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class ScriptTest {

  @Test
  void isPackedForThoseWhoUnpackAndTheSameForAll() throws Exception {
    Script script = new Script();
    Routes routes = new Routes();
    script.addTo(routes);

    try (RunningServer server = RunningServer.of(routes)) {
      HttpResponse<byte[]> plain = get(server, script.path(), "identity");
      HttpResponse<byte[]> packed = get(server, script.path(), "gzip, br");

      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(packed.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(packed.body().length).isLessThan(20_000);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
          .isEqualTo(plain.body());
      assertThat(new String(plain.body(), StandardCharsets.UTF_8))
          .startsWith("var htmx=")
          .contains("includeIndicatorStyles:false,allowEval:false,allowScriptTags:false");
      assertThat(get(server, "/assets/script/htmx-1.js", "gzip").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<byte[]> get(RunningServer server, String path, String encodings)
      throws Exception {
    return server
        .client()
        .send(
            HttpRequest.newBuilder(server.uri(path))
                .header("Accept-Encoding", encodings)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
