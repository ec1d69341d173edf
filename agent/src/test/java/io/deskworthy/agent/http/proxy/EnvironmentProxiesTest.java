package io.deskworthy.agent.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentProxiesTest {

  private static final URI SECURE = URI.create("https://jobs.example.com/");
  private static final URI PLAIN = URI.create("http://jobs.example.com/");

  @Test
  void goesByTheSchemeOfTheTarget() {
    EnvironmentProxies proxies =
        environment(Map.of("HTTPS_PROXY", "http://a:1", "http_proxy", "http://b:2"));

    assertThat(proxies.of(SECURE)).contains(http("a", 1));
    assertThat(proxies.of(PLAIN)).contains(http("b", 2));
  }

  @Test
  void takesTheProxyForAllWhereTheSchemeHasNone() {
    assertThat(environment(Map.of("ALL_PROXY", "socks5h://a:1")).of(SECURE))
        .contains(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("a", 1)));
  }

  @Test
  void smallLettersGoBeforeCapitals() {
    assertThat(environment(Map.of("HTTPS_PROXY", "http://a:1", "https_proxy", "b:2"))
            .of(SECURE))
        .contains(http("b", 2));
  }

  @Test
  void saysNothingWhereNothingUsableStands() {
    assertThat(environment(Map.of("https_proxy", " ")).of(SECURE)).isEmpty();
    assertThat(environment(Map.of("https_proxy", "http://a b:99999")).of(SECURE))
        .isEmpty();
    assertThat(environment(Map.of()).of(SECURE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "jobs.example.com",
        "JOBS.Example.com",
        "example.com",
        ".example.com",
        "*.example.com",
        "x, example.com",
        "jobs.example.com:443"
      })
  void exceptsWhatIsListed(String list) {
    assertThat(environment(Map.of("https_proxy", "a:1", "NO_PROXY", list)).of(SECURE))
        .contains(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ample.com", "jobs.example.com:80", "com.example", "10.0.0.0/8", ":", "."})
  void exceptsNothingElse(String list) {
    assertThat(environment(Map.of("https_proxy", "a:1", "no_proxy", list)).of(SECURE))
        .contains(http("a", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.20.30.40, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "2001:db8::/32, 2001:db8:1::5, true",
    "2001:db8::/32, 10.0.0.1, false",
    "10.0.0.0/99, 10.0.0.0, false",
    "10.1.2.3, 10.1.2.3, true"
  })
  void exceptsNetworks(String list, String host, boolean covered) {
    assertThat(NoProxyList.parse(list).covers(host, 443)).isEqualTo(covered);
  }

  @Test
  void readsALoginFromTheAddressAndShowsItToNobody() {
    EnvironmentProxies proxies = environment(Map.of("https_proxy", "http://anna:p%40ss+word@a:1"));

    ProxyLogin login = proxies.login(http("a", 1)).orElseThrow();

    assertThat(login.user()).isEqualTo("anna");
    assertThat(login.password()).isEqualTo("p@ss+word");
    assertThat(login.toString()).doesNotContain("anna").doesNotContain("ss");
    assertThat(proxies.login(http("other", 1))).isEmpty();
  }

  private static EnvironmentProxies environment(Map<String, String> variables) {
    return new EnvironmentProxies(variables);
  }

  private static Proxy http(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }
}
