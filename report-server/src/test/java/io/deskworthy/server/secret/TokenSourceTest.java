package io.deskworthy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TokenSourceTest {

  private final TokenSource source = new TokenSource(new Random(7));

  @Test
  void makesIdsFitForAddresses() {
    assertThat(source.id()).matches("[0-9a-hjkmnp-tv-z]{26}");
  }

  @Test
  void makesTokensOf256Bits() {
    assertThat(source.token()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void neverMakesTheSameTwice() {
    Set<String> made = new HashSet<>();

    for (int i = 0; i < 1000; i++) {
      assertThat(made.add(source.id())).isTrue();
      assertThat(made.add(source.token())).isTrue();
    }
  }

  @Test
  void hashesDependOnKeyKindAndSecret() {
    KeyedHash hash = new KeyedHash(new byte[32]);

    assertThat(hash.of("a", "secret"))
        .isEqualTo(new KeyedHash(new byte[32]).of("a", "secret"))
        .isNotEqualTo(hash.of("b", "secret"))
        .isNotEqualTo(hash.of("a", "other"))
        .isNotEqualTo(new KeyedHash(new byte[] {1}).of("a", "secret"));
  }
}
