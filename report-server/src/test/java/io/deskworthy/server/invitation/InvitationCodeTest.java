package io.deskworthy.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.secret.TokenSource;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InvitationCodeTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsBackWhatItWrote(long seed) {
    InvitationCode code =
        InvitationCode.random(new TokenSource(new Random(seed), InstantSource.system()));

    assertThat(code.text()).matches("([0-9A-Z]{4}-){2}[0-9A-Z]{4}");
    assertThat(InvitationCode.parse(code.text())).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AB12-CD34-EF56",
        "ab12cd34ef56",
        " ab12 cd34\tef56 ",
        "aB-12-Cd-34-Ef-56",
        "ABI2-CD34-EF56",
        "ABl2-CD34-EF56"
      })
  void forgivesHowItIsTyped(String typed) {
    assertThat(InvitationCode.parse(typed).map(InvitationCode::text)).contains("AB12-CD34-EF56");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AB12-CD34-EF5", "AB12-CD34-EF567", "AB12-CD34-EF5U", "AB12_CD34_EF56", "../"})
  void refusesWhatIsNoCode(String typed) {
    assertThat(InvitationCode.parse(typed)).isEmpty();
  }

  @Test
  void takesALetterOForAZero() {
    assertThat(InvitationCode.parse("OOOO-0000-oooo").map(InvitationCode::text))
        .contains("0000-0000-0000");
  }

  @Test
  void showsNothingOfItselfInLogs() {
    assertThat(InvitationCode.parse("AB12-CD34-EF56").orElseThrow()).hasToString("invitation code");
  }
}
