package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenProtocolsTest {

  @TempDir
  private Path folder;

  @Test
  void areServedUnlessSwitchedOff() throws Exception {
    try (ReportServer server = start(true)) {
      assertThat(status(server, "/empty")).isEqualTo(200);
      assertThat(status(server, "/backend/getIP.php")).isEqualTo(200);
      assertThat(status(server, "/ndt/v7/download")).isEqualTo(400);
    }
  }

  @Test
  void areNowhereToBeFoundWhenSwitchedOff() throws Exception {
    try (ReportServer server = start(false)) {
      assertThat(status(server, "/empty")).isEqualTo(404);
      assertThat(status(server, "/backend/getIP.php")).isEqualTo(404);
      assertThat(status(server, "/ndt/v7/download")).isEqualTo(404);
    }
  }

  private ReportServer start(boolean openProtocols) throws IOException {
    return ReportServer.start(ServerConfig.builder(folder.resolve("data"))
        .openProtocols(openProtocols)
        .build());
  }

  private static int status(ReportServer server, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
