package io.deskworthy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TokenSourceTest {

  private final FakeClock clock = new FakeClock();
  private final TokenSource source = new TokenSource(new Random(7), clock);

  @Test
  void makesIdsFitForAddresses() {
    for (String id : List.of(source.id(), source.orderedId())) {
      assertThat(id).matches("[0-9a-hjkmnp-tv-z]{26}");
      assertThat(TokenSource.isId(id)).isTrue();
    }
  }

  @Test
  void orderedIdsOfOneSecondBeginAlikeAndLaterOnesComeAfterThem() {
    List<String> made = new ArrayList<>();
    for (int second = 0; second < 100; second++) {
      made.add(source.orderedId());
      assertThat(source.orderedId()).startsWith(made.get(second).substring(0, 7));
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(made).isSorted();
  }

  @Test
  void orderedIdsAreByLotFromTheEighthLetterOn() {
    Set<String> rests = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      rests.add(source.orderedId().substring(7));
    }

    assertThat(rests).hasSize(1000);
    for (int letter = 0; letter < 19; letter++) {
      int at = letter;
      assertThat(rests.stream().map(rest -> rest.charAt(at)).distinct()).hasSize(32);
    }
  }

  @Test
  void noncesOfOneSecondAreNeighboursAndNeverTheSame() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      made.add(source.nonce());
    }

    assertThat(made).hasSize(1000).allMatch(nonce -> nonce.matches("[A-Za-z0-9_-]{43}"));
    assertThat(made.stream().map(nonce -> nonce.substring(0, 5)).distinct()).hasSize(1);
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
      assertThat(made.add(source.orderedId())).isTrue();
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
