package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.testkit.path.LocalPort;
import io.deskworthy.testkit.path.LoginProxy;
import io.deskworthy.testkit.path.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * A company's network: the server's name is known to the proxy alone, the proxy wants a login, and
 * the server's certificate comes from an authority that only the system's bundle holds.
 */
final class BehindProxyIT {

  private static final String HOST = "jobs.test";
  private static final int READY = 0;
  private static final int FAULT = 1;

  @TempDir
  private Path folder;

  private RunningServer server;
  private LoginProxy proxy;
  private String bundle;

  @BeforeEach
  void start() throws Exception {
    TestAuthority authority = TestAuthority.forHost(folder.resolve("authority"), HOST);
    bundle = authority.bundle().toString();
    int port = LocalPort.free();
    server = RunningServer.start(
        folder.resolve("data"),
        List.of(
            "--listen",
            "127.0.0.1:" + port,
            "--public-url",
            "https://" + HOST,
            "--tls-certificate",
            authority.certificate().toString(),
            "--tls-key",
            authority.key().toString()));
    proxy = LoginProxy.open(
        "anna:s3cret",
        Map.of(HOST + ":443", new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void measuresThroughAProxyThatWantsALoginAndSaysSo() throws Exception {
    Program program = check(Map.of(
        "HTTPS_PROXY", "http://127.0.0.1:" + proxy.port(),
        "DESKWORTHY_PROXY_USER", "anna",
        "DESKWORTHY_PROXY_PASSWORD", "s3cret"));

    ObjectNode result = Agent.result(program);
    assertThat(result.at("/findings/network/viaProxy").booleanValue())
        .as(program.everything())
        .isTrue();
    assertThat(result.at("/findings/network/connectMillis/unknown").stringValue())
        .isEqualTo("via-proxy");
    assertThat(result.at("/findings/network/download/agentCpuRatio").isNumber()).isTrue();
    assertThat(Agent.assessment(result, "network.download").get("evidence").stringValue())
        .isEqualTo("witnessed");
    assertThat(Agent.assessment(result, "network.download").get("assessment").stringValue())
        .isNotEqualTo("NOT_MET");
    assertThat(result.path("reportUrl").stringValue("")).startsWith("https://" + HOST + "/");
    assertThat(proxy.reached()).isNotEmpty().containsOnly(HOST + ":443");
    assertThat(program.everything()).doesNotContain("s3cret");
    assertThat(program.await(Duration.ZERO)).isNotEqualTo(FAULT);
  }

  @Test
  void saysThatTheProxyWantsALogin() throws Exception {
    Program program = check(Map.of("HTTPS_PROXY", "http://anna:wrong@127.0.0.1:" + proxy.port()));

    assertThat(program.await(Duration.ZERO)).isNotEqualTo(READY);
    assertThat(program.err()).contains("proxy-login-required").doesNotContain("wrong");
  }

  private Program check(Map<String, String> surroundings) throws Exception {
    Map<String, String> environment = new HashMap<>(surroundings);
    environment.put("SSL_CERT_FILE", bundle);
    Agent agent = new Agent(folder.resolve("agent"), environment);
    return agent.run(
        "check", server.invite(), "--only", "hardware,network", "--yes", "--json", "--lang", "en");
  }
}
