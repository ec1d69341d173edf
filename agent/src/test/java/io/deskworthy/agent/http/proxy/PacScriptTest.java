package io.deskworthy.agent.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PacScriptTest {

  private static final URI TARGET = URI.create("https://jobs.example.com/i/SECRET");

  private final AtomicInteger lookups = new AtomicInteger();

  private final PacLookup network = new PacLookup() {
    @Override
    public Optional<String> addressOf(String host) {
      lookups.incrementAndGet();
      return host.equals("jobs.example.com") ? Optional.of("198.51.100.7") : Optional.empty();
    }

    @Override
    public String ownAddress() {
      return "10.1.2.3";
    }
  };

  @Test
  void namesProxiesInTheirOrder() throws Exception {
    assertThat(script("return 'PROXY a:8080; SOCKS b; HTTPS c:1; nonsense; DIRECT';")
            .proxiesFor(TARGET))
        .containsExactly(
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("a", 8080)),
            new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("b", 1080)),
            Proxy.NO_PROXY);
  }

  @Test
  void tellsTheScriptTheServerAndNoMore() throws Exception {
    assertTrue("url === 'https://jobs.example.com/' && host === 'jobs.example.com'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isPlainHostName('intranet') && !isPlainHostName('a.b')",
        "dnsDomainIs(host, '.example.com') && !dnsDomainIs(host, '.example.org')",
        "localHostOrDomainIs('www', 'www.example.com') && !localHostOrDomainIs('ww', 'www.a')",
        "isResolvable(host) && !isResolvable('nowhere')",
        "isInNet(host, '198.51.100.0', '255.255.255.0') && !isInNet(host, '10.0.0.0', '255.0.0.0')",
        "isInNet('10.9.8.7', '10.0.0.0', '255.0.0.0') && !isInNet('nowhere', '0.0.0.0', '0.0.0.0')",
        "dnsResolve(host) === '198.51.100.7' && dnsResolve('nowhere') === null",
        "myIpAddress() === '10.1.2.3'",
        "dnsDomainLevels(host) === 2",
        "shExpMatch(host, '*.example.com') && shExpMatch('abc', 'a?c') && !shExpMatch('ab', '?')",
        "shExpMatch('a.b', 'a.b') && !shExpMatch('axb', 'a.b') && shExpMatch('', '*')",
        "weekdayRange('SUN', 'SAT') && weekdayRange('MON', 'SUN', 'GMT')",
        "dateRange(1, 31) && dateRange('JAN', 'DEC') && dateRange(1, 'JAN', 31, 'DEC')",
        "!dateRange(1999) && dateRange(1, 'JAN', 2020, 31, 'DEC', 2999, 'GMT')",
        "timeRange(0, 23) && timeRange(0, 0, 23, 59) && timeRange(0, 0, 0, 23, 59, 59)"
      })
  void hasTheFunctionsThatScriptsExpect(String condition) throws Exception {
    assertTrue(condition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (;;) { try { while (true) {} } catch (e) {} finally {} }",
        "function deep() { return deep() + 1; } return deep();",
        "throw 'no';",
        "return 'PROXY';",
        "return null;",
        "return 'PROXY a:1" + "0000000'",
        "syntax error ("
      })
  void failsAloneWhenAScriptIsBadOrHostile(String body) {
    assertThatThrownBy(() -> script(body).proxiesFor(TARGET)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typeof java === 'undefined' && typeof Packages === 'undefined'",
        "typeof JavaAdapter === 'undefined' && typeof JavaImporter === 'undefined'",
        "typeof getClass === 'undefined' && typeof ''.getClass === 'undefined'",
        "typeof dnsResolve(host).getClass === 'undefined'",
        "typeof dnsResolve.constructor('return this')().java === 'undefined'",
        "typeof load === 'undefined' && typeof XMLHttpRequest === 'undefined'"
      })
  void seesNothingOfJava(String condition) throws Exception {
    assertTrue(condition);
  }

  @Test
  void stopsAskingForNames() throws Exception {
    script("for (var i = 0; i < 1000; i++) dnsResolve('x' + i); return 'DIRECT';")
        .proxiesFor(TARGET);

    assertThat(lookups).hasValueLessThanOrEqualTo(20);
  }

  @Test
  void leavesAScriptBehindThatHangsWhereStepsAreNotCounted() {
    String hangs = "return /^(a+)+$/.test('" + "a".repeat(60) + "!') ? 'DIRECT' : 'DIRECT';";
    PacScript script = new PacScript(function(hangs), network, Duration.ofMillis(300));

    assertThatThrownBy(() -> script.proxiesFor(TARGET)).isInstanceOf(IOException.class);
  }

  private void assertTrue(String condition) throws IOException {
    assertThat(
            script("return (" + condition + ") ? 'DIRECT' : 'PROXY wrong:1';").proxiesFor(TARGET))
        .as(condition)
        .containsExactly(Proxy.NO_PROXY);
  }

  private PacScript script(String body) {
    return new PacScript(function(body), network, Duration.ofSeconds(30));
  }

  private static String function(String body) {
    return "function FindProxyForURL(url, host) {" + body + "}";
  }
}
