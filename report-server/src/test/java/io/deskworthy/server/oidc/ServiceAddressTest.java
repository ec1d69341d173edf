package io.deskworthy.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceAddressTest {

  private static final URI ISSUER = URI.create("https://login.intranet.example/realm");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "224.0.0.1",
        "::ffff:10.0.0.1"
      })
  void asksNoNeighbourThatADocumentNames(String address) {
    assertThatIOException()
        .isThrownBy(() -> service("8.8.8.8", address).check(URI.create("https://keys.example/")))
        .withMessageContaining("private network");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "2001:4860:4860::8888"})
  void asksAPublicAddressThatADocumentNames(String address) {
    assertThatCode(() -> service(address).check(URI.create("https://keys.example/")))
        .doesNotThrowAnyException();
  }

  @Test
  void asksTheHostThatTheAdminNamedWhereverItIs() {
    assertThatCode(() ->
            service("10.0.0.1").check(URI.create("https://LOGIN.intranet.example:8443/token")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.intranet.example/token", "ftp://login.intranet.example/",
            "file:///etc/passwd",
        "https:///token", "https://user:secret@login.intranet.example/", "//login.intranet.example/"
      })
  void asksNothingButHttps(String address) {
    assertThatIOException().isThrownBy(() -> service("8.8.8.8").check(URI.create(address)));
  }

  @Test
  void takesHttpOnThisMachineOnly() {
    assertThat(OidcClient.isIssuer(URI.create("http://127.0.0.1:3000"))).isTrue();
    assertThat(OidcClient.isIssuer(URI.create("http://localhost:3000/a"))).isTrue();
    assertThat(OidcClient.isIssuer(URI.create("http://127.0.0.1.example/"))).isFalse();
    assertThat(OidcClient.isIssuer(URI.create("https://login.example/?x=y"))).isFalse();
  }

  private static ServiceAddress service(String... addresses) {
    return new ServiceAddress(
        ISSUER,
        host -> List.of(addresses).stream().map(ServiceAddressTest::address).toList());
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
