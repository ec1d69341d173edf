package io.deskworthy.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KnownBrowsersTest {

  private static final User ANNA =
      new User("1", "anna", Role.VIEWER, Optional.empty(), Instant.EPOCH);
  private static final User BORIS =
      new User("2", "boris", Role.VIEWER, Optional.empty(), Instant.EPOCH);

  private final KnownBrowsers browsers =
      new KnownBrowsers(new KeyedHash(new byte[32]), TokenSource.secure());

  @Test
  void knowsABrowserAgainForWhomItSignedIn() {
    String mark = browsers.mark(ANNA);

    assertThat(browsers.name(ANNA, mark)).isPresent().isEqualTo(browsers.name(ANNA, mark));
    assertThat(browsers.name(BORIS, mark)).isEmpty();
    assertThat(browsers.mark(ANNA)).isNotEqualTo(mark);
  }

  @Test
  void believesNoMarkItDidNotMake() {
    String mark = browsers.mark(ANNA);

    assertThat(browsers.name(ANNA, "")).isEmpty();
    assertThat(browsers.name(ANNA, mark + "x")).isEmpty();
    String other = mark.startsWith("x") ? "y" : "x";
    assertThat(browsers.name(ANNA, other + mark.substring(1))).isEmpty();
  }
}
