package io.deskworthy.agent.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerOriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://jobs.example, https://jobs.example:443",
    "HTTPS://Jobs.Example/i/AB12, https://jobs.example:443",
    "http://jobs.example:8080/, http://jobs.example:8080",
    "http://[::1]:9/, http://[::1]:9"
  })
  void isSchemeHostAndPort(String url, String origin) {
    assertThat(ServerOrigin.of(URI.create(url))).map(ServerOrigin::toString).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "jobs.example", "mailto:a@b", "https:///x", "ftp://a"})
  void isNothingForOtherAddresses(String url) {
    assertThat(ServerOrigin.of(URI.create(url))).isEmpty();
  }

  @Test
  void tellsWhereOthersCouldReadAlong() {
    assertThat(ServerOrigin.of(URI.create("http://jobs.example")).orElseThrow().isExposed())
        .isTrue();
    assertThat(ServerOrigin.of(URI.create("https://jobs.example")).orElseThrow().isExposed())
        .isFalse();
    assertThat(ServerOrigin.of(URI.create("http://127.0.0.1:80")).orElseThrow().isExposed())
        .isFalse();
  }
}
