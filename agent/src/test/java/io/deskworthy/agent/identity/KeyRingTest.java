package io.deskworthy.agent.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyRingTest {

  private static final ServerOrigin ONE = new ServerOrigin("https", "one.example", 443);
  private static final ServerOrigin OTHER = new ServerOrigin("https", "one.example", 8443);

  @TempDir
  private Path folder;

  @Test
  void keepsTheKeyItMade() throws IOException {
    SigningKey made = ring().keyFor(ONE);

    assertThat(ring().keyFor(ONE).toPrivateJwk()).isEqualTo(made.toPrivateJwk());
  }

  @Test
  void neverUsesOneKeyForTwoServers() throws IOException {
    assertThat(keyId(ring().keyFor(ONE))).isNotEqualTo(keyId(ring().keyFor(OTHER)));
  }

  @Test
  void listsAndFindsKeysWithoutTheirSecrets() throws IOException {
    String one = keyId(ring().keyFor(ONE));
    String other = keyId(ring().keyFor(OTHER));

    assertThat(ring().list()).containsExactly(new StoredKey(ONE, one), new StoredKey(OTHER, other));
    assertThat(ring().withId(other)).map(key -> key.keyId()).contains(other);
    assertThat(ring().withId("another")).isEmpty();
  }

  @Test
  void forgetsAKey() throws IOException {
    String before = keyId(ring().keyFor(ONE));

    assertThat(ring().forget(ONE)).isTrue();
    assertThat(ring().forget(ONE)).isFalse();
    assertThat(ring().find(ONE)).isEmpty();
    assertThat(keyId(ring().keyFor(ONE))).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "not json",
        "{\"server\":\"https://one.example:443\",\"wrapping\":\"none\",\"key\":\"AAAA\"}",
        "{\"server\":\"https://one.example:443\",\"wrapping\":\"dpapi\",\"key\":\"AAAA\"}",
        "{\"server\":\"https://two.example:443\",\"wrapping\":\"none\",\"key\":\"AAAA\"}",
        "{\"server\":\"what?\",\"wrapping\":\"none\",\"key\":\"=\"}"
      })
  void saysWhichFileIsDamagedAndDoesNotReplaceIt(String content) throws IOException {
    ring().keyFor(ONE);
    Path file = onlyFile();
    Files.writeString(file, content);

    assertThatThrownBy(() -> ring().keyFor(ONE))
        .isInstanceOf(DamagedKeyException.class)
        .hasMessageContaining(String.valueOf(file.getFileName()));
    assertThat(file).hasContent(content);
    assertThat(ring().list()).isEmpty();
    assertThat(ring().forget(ONE)).isTrue();
  }

  @Test
  void doesNotTakeAnotherServersFileForItsOwn() throws IOException {
    ring().keyFor(ONE);
    Path mine = onlyFile();
    ring().keyFor(OTHER);
    Path other = files().stream().filter(file -> !file.equals(mine)).findFirst().orElseThrow();
    Files.copy(other, mine, StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> ring().keyFor(ONE)).isInstanceOf(DamagedKeyException.class);
  }

  @Test
  void wrapsTheKeyWhereTheSystemOffersIt() throws IOException {
    KeyRing wrapped = new KeyRing(folder, new ReversingWrapping());
    SigningKey made = wrapped.keyFor(ONE);

    assertThat(keyId(wrapped.keyFor(ONE))).isEqualTo(keyId(made));
    assertThatThrownBy(() -> ring().keyFor(ONE))
        .isInstanceOf(DamagedKeyException.class)
        .hasMessageContaining("another kind of system");
  }

  @Test
  void keepsTheKeyOfAnAddressWithColons() throws IOException {
    ServerOrigin numeric = new ServerOrigin("http", "[::1]", 8080);

    assertThat(keyId(ring().keyFor(numeric))).isEqualTo(keyId(ring().keyFor(numeric)));
  }

  private KeyRing ring() {
    return new KeyRing(folder, KeyWrapping.NONE);
  }

  private Path onlyFile() throws IOException {
    return files().get(0);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String keyId(SigningKey key) {
    return key.verificationKey().keyId();
  }

  /** Stands in for the operating system's lock. */
  private static final class ReversingWrapping implements KeyWrapping {

    @Override
    public String name() {
      return "reversing";
    }

    @Override
    public byte[] wrap(byte[] secret) {
      String text = new String(secret, StandardCharsets.UTF_8);
      return new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] unwrap(byte[] wrapped) {
      return wrap(wrapped);
    }
  }
}
