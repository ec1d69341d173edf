package io.deskworthy.report.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EcmaScriptNumberTest {

  static DoubleStream numbers() {
    Random random = new Random(11);
    return DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
        .filter(Double::isFinite)
        .limit(500);
  }

  /** RFC 8785, appendix B; bits as it prints them. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void printsTheSamplesOfTheStandard(String bits, String printed) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

    assertThat(EcmaScriptNumber.of(number)).isEqualTo(printed);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void namesTheVeryNumber(double number) {
    String printed = EcmaScriptNumber.of(number);

    assertThat(Double.parseDouble(printed)).isEqualTo(number);
    assertThat(digits(printed)).isLessThanOrEqualTo(digits(Double.toString(number)));
  }

  @Test
  void refusesWhatJsonCannotSay() {
    assertThatIllegalArgumentException().isThrownBy(() -> EcmaScriptNumber.of(Double.NaN));
  }

  private static int digits(String printed) {
    return printed.replaceAll("[eE].*|[-.]", "").replaceAll("^0+|0+$", "").length();
  }
}
