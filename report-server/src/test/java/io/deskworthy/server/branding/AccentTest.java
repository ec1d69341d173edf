package io.deskworthy.server.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccentTest {

  static IntStream colors() {
    return IntStream.iterate(0, each -> each <= 0xFFFFFF, each -> each + 65_793 * 13 + 257);
  }

  @ParameterizedTest
  @CsvSource({
    "000000, FFFFFF, 21",
    "767676, FFFFFF, 4.54",
    "FF0000, FFFFFF, 3.998",
    "777777, 777777, 1"
  })
  void contrastsAsWcagSays(String one, String other, double ratio) {
    assertThat(Accent.contrast(Integer.parseInt(one, 16), Integer.parseInt(other, 16)))
        .isCloseTo(ratio, within(0.01));
  }

  @Test
  void isReadWithoutMindingTheCase() {
    assertThat(Accent.parse("#0B5cad").orElseThrow().hex()).isEqualTo("#0b5cad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0b5cad", "#0b5ca", "#0b5cadd", "red", "#0b5cag", "#fff"})
  void isNothingElse(String text) {
    assertThat(Accent.parse(text)).isEmpty();
  }

  @Test
  void mustBeReadable() {
    assertThat(new Accent(0x0B5CAD).isReadable()).isTrue();
    assertThat(new Accent(0xFFDD00).isReadable()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("colors")
  void isReadableInBothSchemesOnceItWasChanged(int rgb) {
    Accent accent = new Accent(rgb);

    assertThat(accent.darkened().isReadable()).isTrue();
    assertThat(Accent.contrast(accent.lightened().rgb(), 0x1A2029)).isGreaterThanOrEqualTo(4.5);
    assertThat(Accent.contrast(accent.darkened().rgb(), 0xFFFFFF)).isGreaterThanOrEqualTo(4.5);
    assertThat(Accent.contrast(accent.lightened().rgb(), 0x0B1A2B)).isGreaterThanOrEqualTo(4.5);
  }
}
