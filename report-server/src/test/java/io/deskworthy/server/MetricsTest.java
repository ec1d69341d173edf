package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.upkeep.UpkeepRecord;
import io.deskworthy.server.upkeep.UpkeepWork;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {

  private static final Path DASHBOARD = Path.of("../docs/grafana-dashboard.json");

  private static final Pattern NAME = Pattern.compile("\\b(?:deskworthy|jvm|process)_[a-z_]+\\b");

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir
  private Path folder;

  private ReportServer server;

  @BeforeEach
  void start() throws Exception {
    server = ReportServer.start(ServerConfig.builder(folder.resolve("data"))
        .metrics(new ListenAddress("127.0.0.1", 0))
        .build());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void countRequestsByRouteAndNeverByWhatStandsInTheirPlaces() throws Exception {
    get(server.address() + "/i/AB12-CD34-EF56");
    get(server.address() + "/nowhere/secret");

    String text = metrics();

    assertThat(text)
        .contains(
            "deskworthy_http_requests_total{method=\"GET\",route=\"/i/{code}\",status=\"404\"} 1.0",
            "deskworthy_http_requests_total{method=\"GET\",route=\"-\",status=\"404\"} 1.0",
            "deskworthy_http_request_seconds_bucket{route=\"/i/{code}\",le=\"0.1\"}",
            "deskworthy_ready 1.0",
            "deskworthy_reports 0.0")
        .doesNotContain("AB12", "secret");
  }

  @Test
  void areOnAPortOfTheirOwnOnly() throws Exception {
    assertThat(get(server.address() + "/metrics").statusCode()).isEqualTo(404);
    assertThat(server.addresses()).noneMatch(address -> address.contains("metrics"));
  }

  @Test
  void areAllThatTheDashboardAsksFor() throws Exception {
    try (OpenData data = OpenData.open(folder.resolve("data"), Clock.systemUTC())) {
      DataCheck.run(data, Clock.systemUTC());
      DataBackup.make(data, folder.resolve("backup.zip"), Clock.systemUTC());
      data.upkeep().done(UpkeepWork.RETENTION, new UpkeepRecord(Instant.EPOCH, 0));
    }
    get(server.address() + "/healthz");
    Set<String> asked = names(Files.readString(DASHBOARD));

    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(names(metrics())).containsAll(asked);
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(text).results().forEach(found -> names.add(found.group()));
    return names;
  }

  private String metrics() throws Exception {
    HttpResponse<String> answer =
        get("http://127.0.0.1:" + server.metricsPort().orElseThrow() + "/metrics");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    return answer.body();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
