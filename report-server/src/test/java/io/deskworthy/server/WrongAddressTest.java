package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody gets who mistypes an address. */
final class WrongAddressTest {

  @TempDir
  private Path folder;

  private RunningPages server;

  @BeforeEach
  void start() throws Exception {
    server = RunningPages.in(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isAPageForABrowser() throws Exception {
    HttpResponse<String> page = server.fetch("/applicant", "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains("<h1");
  }

  @Test
  void isAProblemDocumentForAProgram() throws Exception {
    HttpResponse<String> answer = server.fetch("/api/v1/nothing", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }
}
