package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.credential.Disclosure;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.systemtests.WalletLibrary.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Certificates of the packaged server, judged by a library nobody here wrote and by our own
 * {@code verify}: good, tampered, with a forged disclosure, expired, after a change of keys,
 * revoked.
 */
final class CertificateIT {

  private static final Duration VALIDITY = Duration.ofDays(90);

  @TempDir
  private static Path folder;

  private static RunningServer server;
  private static Optional<String> missing = Optional.empty();

  private ObjectNode receipt;
  private String text;

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.start(folder.resolve("data"));
    missing = WalletLibrary.install();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void certify() throws Exception {
    receipt = new ReadyCandidate(server.url(), folder.resolve("data")).report(server.invite());
    text = Web.get(certificate() + ".sdjwt").body();
  }

  @Test
  void holdsForBoth() throws Exception {
    Program ours = ourVerdictOn(text);
    assertThat(ours.await(Agent.LIMIT)).as(ours.everything()).isZero();
    assertThat(ours.out()).contains("has not revoked it");

    Verdict theirs = theirVerdictOn(text, Optional.empty());
    assertThat(theirs.accepts()).as(theirs.said()).isTrue();
    assertThat(theirs.said()).contains("Anna Petrova", "READY");
  }

  @Test
  void isRefusedByBothWithALetterChanged() throws Exception {
    assertThat(ourVerdictOn(Flip.inContent(text)).await(Agent.LIMIT)).isEqualTo(1);

    assertThat(theirVerdictOn(Flip.inContent(text), Optional.empty()).accepts()).isFalse();
  }

  /** The library passes over a disclosure that nobody signed; ours refuses the whole. */
  @Test
  void showsNobodyAForgedDisclosure() throws Exception {
    SdJwt good = SdJwt.parse(text);
    Disclosure forged = Disclosure.of(
        "candidate", JsonNodeFactory.instance.stringNode("Somebody Else"), new SecureRandom());
    List<Disclosure> disclosures =
        Stream.concat(Stream.of(forged), good.disclosures().stream().skip(1)).toList();
    String changed = new SdJwt(good.issuerJwt(), disclosures).serialize();

    Program ours = ourVerdictOn(changed);
    assertThat(ours.await(Agent.LIMIT)).isEqualTo(1);
    assertThat(ours.everything()).contains("certificate-disclosure");

    assertThat(theirVerdictOn(changed, Optional.empty()).said()).doesNotContain("Somebody Else");
  }

  @Test
  void isRefusedWhenItsTimeIsOver() throws Exception {
    Instant over = Instant.now().plus(VALIDITY).plus(Duration.ofDays(1));

    Verdict theirs = theirVerdictOn(text, Optional.of(over));

    assertThat(theirs.accepts()).isFalse();
    assertThat(theirs.said()).containsIgnoringCase("expired");
  }

  @Test
  void holdsAfterTheServerGotANewKeyWhileItRan() throws Exception {
    server.tool("keys", "rotate");

    assertThat(Web.get(server.url() + "/.well-known/jwks.json").body().split("\"kid\"", -1))
        .hasSizeGreaterThan(2);
    assertThat(ourVerdictOn(text).await(Agent.LIMIT)).isZero();
    assertThat(theirVerdictOn(text, Optional.empty()).accepts()).isTrue();
  }

  @Test
  void isRefusedByBothOnceItIsRevoked() throws Exception {
    new EmployerBrowser(server.signInLink())
        .press(receipt.get("reportUrl").stringValue(), "/certificate/revoke");

    Program ours = ourVerdictOn(text);
    assertThat(ours.await(Agent.LIMIT)).isEqualTo(1);
    assertThat(ours.everything()).contains("certificate-revoked");

    Verdict theirs = theirVerdictOn(text, Optional.empty());
    assertThat(theirs.accepts()).isFalse();
    assertThat(theirs.said()).contains("Status is not valid");
  }

  @Test
  void comesAsPdfQrCodeAndBadge() throws Exception {
    assertThat(Web.get(certificate() + ".pdf").body()).startsWith("%PDF-");
    assertThat(Web.get(certificate() + ".png").statusCode()).isEqualTo(200);
    assertThat(Web.get(certificate() + ".svg").body()).startsWith("<svg");
    assertThat(Web.get(certificate() + ".badge.jwt").statusCode()).isEqualTo(200);
  }

  private String certificate() {
    return receipt.get("certificateUrl").stringValue();
  }

  private static Program ourVerdictOn(String certificate) throws Exception {
    Path file = Files.writeString(folder.resolve("ours.sdjwt"), certificate);
    return new Agent(folder.resolve("anybody"), Map.of())
        .run("verify", file.toString(), "--lang", "en");
  }

  private static Verdict theirVerdictOn(String certificate, Optional<Instant> pretended)
      throws Exception {
    assumeTrue(missing.isEmpty(), () -> "@sd-jwt/sd-jwt-vc judged nothing: " + missing.orElse(""));
    return WalletLibrary.verify(certificate, pretended, folder);
  }
}
