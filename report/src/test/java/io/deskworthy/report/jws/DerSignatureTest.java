package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DerSignatureTest {

  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

  @Test
  void comesBackAsItWasHoweverLargeOrSmallItsNumbers() {
    List<BigInteger> numbers =
        List.of(BigInteger.ONE, BigInteger.valueOf(127), BigInteger.valueOf(128), LARGEST);
    for (BigInteger r : numbers) {
      for (BigInteger s : numbers) {
        byte[] plain = DerSignature.toConcatenated(DerSignature.of(r, s)).orElseThrow();

        assertThat(plain).hasSize(64);
        assertThat(new BigInteger(1, Arrays.copyOf(plain, 32))).isEqualTo(r);
        assertThat(new BigInteger(1, Arrays.copyOfRange(plain, 32, 64))).isEqualTo(s);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "3000",
        "310602010102010a",
        "300502010102010a",
        "300602010102",
        "3006020101030101",
        "30060201010200",
        "3009020101020101020101",
        "3007020101020101ff",
        "30060201010280ff"
      })
  void refusesWhatIsNotTwoNumbers(String der) {
    assertThat(DerSignature.toConcatenated(HexFormat.of().parseHex(der))).isEmpty();
  }

  @Test
  void refusesNumbersThatDoNotFit() {
    byte[] tooLarge = DerSignature.of(LARGEST.add(BigInteger.ONE), BigInteger.ONE);

    assertThat(DerSignature.toConcatenated(tooLarge)).isEmpty();
  }
}
