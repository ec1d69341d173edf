package io.deskworthy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretFolderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir
  private Path folder;

  @Test
  void makesAKeyOnceAndFindsItAgain() throws Exception {
    String first = open().signingKey("session").verificationKey().keyId();

    assertThat(open().signingKey("session").verificationKey().keyId()).isEqualTo(first);
    assertThat(open().signingKey("witness").verificationKey().keyId()).isNotEqualTo(first);
  }

  @Test
  void letsNobodyElseReadIt() throws Exception {
    open().signingKey("session");
    open().keyedHash("tokens");

    for (String name : new String[] {"session.jwk", "tokens.secret"}) {
      assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void makesTheKeyForBadgesWhenSomebodyAsksForItAndFindsItAgain() throws Exception {
    BadgeKeyFile file = open().badgeKey("open-badge");
    assertThat(folder.resolve("open-badge.rsa")).doesNotExist();

    String first = file.key().toJwk().toString();

    assertThat(file.key()).isSameAs(file.key());
    assertThat(open().badgeKey("open-badge").key().toJwk()).hasToString(first);
  }

  @Test
  void saysAtOnceThatTheKeyForBadgesIsDamaged() throws Exception {
    Files.writeString(folder.resolve("open-badge.rsa"), "AAAA");

    assertThatIOException()
        .isThrownBy(() -> open().badgeKey("open-badge"))
        .withMessageContaining("put back its copy");
  }

  @Test
  void agreesOnOneKeyWhenManyAskAtOnce() {
    assertThat(IntStream.range(0, 20).parallel().mapToObj(number -> hash())).containsOnly(hash());
  }

  private String hash() {
    try {
      return open().keyedHash("tokens").of("kind", "secret");
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  @Test
  void makesTheSingleKeyFromBeforeTheFirstOfARing() throws Exception {
    String before = open().signingKey("certificate").verificationKey().keyId();

    KeyRing ring = open().keyRing("certificate").get();

    assertThat(ring.signing(NOW).verificationKey().keyId()).isEqualTo(before);
    assertThat(folder.resolve("certificate.jwk")).doesNotExist();
    assertThat(Files.getPosixFilePermissions(folder.resolve("certificate-keys.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void showsARingThatAnotherProcessChanged() throws Exception {
    KeyRingFile file = open().keyRing("certificate");
    String first = file.get().signing(NOW).verificationKey().keyId();

    open().rotate("certificate", NOW.plusSeconds(60), NOW, false);

    assertThat(file.get().keys()).hasSize(2);
    assertThat(file.get().signing(NOW).verificationKey().keyId()).isEqualTo(first);
    assertThat(file.get().signing(NOW.plusSeconds(60)).verificationKey().keyId())
        .isNotEqualTo(first);
  }

  @Test
  void keepsNoPrivateHalfOfAKeyThatSignsNoMore() throws Exception {
    open().rotate("certificate", NOW.plusSeconds(60), NOW, false);
    Instant later = NOW.plusSeconds(3600);

    KeyRing ring = open().rotate("certificate", later.plusSeconds(60), later, false);

    assertThat(ring.keys())
        .extracting(key -> key.secret().isPresent())
        .containsExactly(false, true, true);
    assertThat(open().keyRing("certificate").get().keys())
        .extracting(key -> key.key().keyId())
        .containsExactlyElementsOf(
            ring.keys().stream().map(key -> key.key().keyId()).toList());
  }

  @Test
  void namesAFileThatIsNoRing() throws Exception {
    Files.writeString(folder.resolve("certificate-keys.json"), "{\"keys\":[]}");

    assertThatIOException()
        .isThrownBy(() -> open().keyRing("certificate"))
        .withMessageContaining("certificate-keys.json");
  }

  @Test
  void namesAFileThatIsNoKey() throws Exception {
    Files.writeString(folder.resolve("session.jwk"), "{}");
    Files.writeString(folder.resolve("tokens.secret"), "short");

    assertThatIOException()
        .isThrownBy(() -> open().signingKey("session"))
        .withMessageContaining("session.jwk");
    assertThatIOException()
        .isThrownBy(() -> open().keyedHash("tokens"))
        .withMessageContaining("tokens.secret");
  }

  private SecretFolder open() throws IOException {
    return SecretFolder.open(folder, TokenSource.secure());
  }
}
