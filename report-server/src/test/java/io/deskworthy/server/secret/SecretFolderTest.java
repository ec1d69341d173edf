package io.deskworthy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretFolderTest {

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
