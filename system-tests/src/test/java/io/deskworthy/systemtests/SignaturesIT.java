package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.testkit.sound.Sound;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What we sign, judged by programs nobody here wrote, and by our own {@code verify}. */
final class SignaturesIT {

  private static final int MOST_CHECKS = 3;

  private static final int MAX_JSON = 1 << 20;

  @TempDir
  private Path folder;

  private RunningServer server;

  @BeforeEach
  void startServer() throws Exception {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void aReportVerifiesAndAChangedLetterDoesNot(Stranger stranger) throws Exception {
    assumeTrue(stranger.isHere(), () -> stranger + " is not installed, so it judged nothing");
    Agent agent = new Agent(folder.resolve("agent"), Map.of());
    Path saved = folder.resolve("report.jws");
    agent.run("check", server.invite(), "--only", "hardware", "--yes", "--save", saved.toString());
    String jws = Files.readString(saved).trim();
    JsonNode keys = json(agent.run("keys", "--json").out()).get("keys");
    String key = keys.get(0).get("publicKey").toString();

    assertThat(stranger.accepts(jws, key, folder)).isTrue();
    assertThat(stranger.accepts(Flip.inContent(jws), key, folder)).isFalse();
    assertThat(stranger.accepts(Flip.inSignature(jws), key, folder)).isFalse();
  }

  @Test
  void verifyAcceptsASavedReportAndNamesTheFaultOfAChangedOne() throws Exception {
    Agent agent = new Agent(folder.resolve("agent"), Map.of());
    Path saved = folder.resolve("report.jws");
    agent.run("check", server.invite(), "--only", "hardware", "--yes", "--save", saved.toString());
    Path changed = Files.write(
        folder.resolve("changed.jws"),
        Flip.inSignature(Files.readString(saved).trim()).getBytes(StandardCharsets.UTF_8));

    Program good = agent.start("verify", saved.toString());
    Program bad = agent.start("verify", changed.toString(), "--lang", "en");

    assertThat(good.await(Agent.LIMIT)).as(good.everything()).isZero();
    assertThat(bad.await(Agent.LIMIT)).as(bad.everything()).isEqualTo(1);
    assertThat(bad.everything()).contains("signature");
  }

  @Test
  void aCertificateVerifiesEverywhereAndAChangedLetterNowhere() throws Exception {
    String certificate = certificateOfAReadyCandidate();
    String jwt = Web.get(certificate + ".jwt").body().trim();
    ObjectNode keys = json(Web.get(server.url() + "/.well-known/jwks.json").body());
    String key = keyOf(jwt, keys).toString();

    for (Stranger stranger : Stranger.values()) {
      assumeTrue(stranger.isHere(), () -> stranger + " is not installed, so it judged nothing");
      assertThat(stranger.accepts(jwt, key, folder)).as(stranger.name()).isTrue();
      assertThat(stranger.accepts(Flip.inContent(jwt), key, folder)).isFalse();
      assertThat(stranger.accepts(Flip.inSignature(jwt), key, folder)).isFalse();
    }
    Program verified = new Agent(folder.resolve("anybody"), Map.of()).run("verify", certificate);
    assertThat(verified.await(Agent.LIMIT)).as(verified.everything()).isZero();
  }

  /**
   * On a machine that lacks the time for it the virtual room has holes, and no certificate is
   * issued; whether it should have been is for others to test.
   */
  private String certificateOfAReadyCandidate() throws Exception {
    Room room = new Room(Sound.QUIET_ROOM, Sound.READER_QUIET_ROOM);
    for (int left = MOST_CHECKS; ; left--) {
      Program program = room.check(folder.resolve("agent" + left), server.invite());
      if (program.await(Duration.ZERO) == 0 || left == 1) {
        assertThat(program.await(Duration.ZERO)).as(program.everything()).isZero();
        return Agent.result(program).get("certificateUrl").stringValue();
      }
    }
  }

  /** The key in {@code keys} whose id the token's header names: a JWKS may hold several. */
  private static JsonNode keyOf(String jwt, ObjectNode keys) throws Exception {
    String header = jwt.substring(0, jwt.indexOf('.'));
    ObjectNode json = StrictJson.object(Base64.getUrlDecoder().decode(header), MAX_JSON);
    String keyId = json.get("kid").stringValue();
    return keys.get("keys")
        .valueStream()
        .filter(key -> key.get("kid").stringValue().equals(keyId))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode json(String text) throws Exception {
    return StrictJson.object(text.getBytes(StandardCharsets.UTF_8), MAX_JSON);
  }
}
