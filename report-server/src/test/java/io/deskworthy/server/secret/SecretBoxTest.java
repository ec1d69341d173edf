package io.deskworthy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.Base64Url;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SecretBoxTest {

  private final SecretBox box = new SecretBox(new byte[32], TokenSource.secure());

  @Test
  void opensWhatItSealed() {
    String sealed = box.seal("letter", "привет");

    assertThat(sealed).doesNotContain("привет").isNotEqualTo(box.seal("letter", "привет"));
    assertThat(box.open("letter", sealed)).contains("привет");
  }

  @Test
  void opensNothingElse() {
    String sealed = box.seal("letter", "hello");
    byte[] bytes = Base64Url.decode(sealed).orElseThrow();

    assertThat(box.open("cookie", sealed)).isEmpty();
    assertThat(new SecretBox(new byte[16], TokenSource.secure()).open("letter", sealed))
        .isEmpty();
    assertThat(box.open("letter", "")).isEmpty();
    assertThat(box.open("letter", "%%%")).isEmpty();
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertThat(box.open("letter", Base64Url.encode(changed))).as("byte " + i).isEmpty();
    }
  }

  @Test
  void opensBeforeTheEndOnly() {
    Instant end = Instant.parse("2026-11-22T10:00:00Z");
    String sealed = box.sealUntil(end, "letter", "two words");

    assertThat(box.openBefore(end.minusMillis(1), "letter", sealed)).contains("two words");
    assertThat(box.openBefore(end, "letter", sealed)).isEmpty();
  }
}
