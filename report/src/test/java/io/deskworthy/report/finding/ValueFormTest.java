package io.deskworthy.report.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ValueFormTest {

  private static final List<String> NOTHING_RIGHT =
      List.of("null", "{}", "[[]]", "\"\"", "\"\\u0007\"", "1e999", "-1e999");

  static Stream<Finding<?>> catalogue() {
    return FindingCatalogue.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void refusesWhatIsRightNowhereAndNamesThePath(Finding<?> finding) {
    assertThat(NOTHING_RIGHT)
        .allSatisfy(json -> assertThatExceptionOfType(MalformedJsonException.class)
            .isThrownBy(() -> finding.form().read("findings." + finding.path(), node(json)))
            .withMessageStartingWith("findings." + finding.path() + ": expected "));
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void refusesWhatLiesBeyondEitherEndOfARange(Finding<?> finding) {
    JsonNode schema = finding.form().schema();
    if (schema.has("minimum")) {
      double least = schema.get("minimum").doubleValue();
      double most = schema.get("maximum").doubleValue();
      assertThat(accepts(finding, plain(least))).isTrue();
      assertThat(accepts(finding, plain(most))).isTrue();
      assertThat(accepts(finding, plain(least - 1))).isFalse();
      assertThat(accepts(finding, plain(most + 1))).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e3", "\"1\"", "true", "9223372036854775808"})
  void takesWholeNumbersOnlyAsWholeNumbers(String json) {
    assertThat(accepts(MachineFindings.PHYSICAL_CORES, json)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud800\"", "\"a\\u0000b\"", "\"\\u009b2J\"", "\"a\\nb\""})
  void refusesTextsThatCannotBePrinted(String json) {
    assertThat(accepts(MachineFindings.PROCESSOR, json)).isFalse();
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(accepts(MachineFindings.ARCHITECTURE, "\"" + "𝄞".repeat(20) + "\""))
        .isTrue();
    assertThat(accepts(MachineFindings.ARCHITECTURE, "\"" + "x".repeat(21) + "\""))
        .isFalse();
  }

  @Test
  void roundsWhatIsWrittenToWhatTheUnitIsGoodFor() {
    assertThat(written(NoiseFindings.LAEQ, new Decibels(-64.23456))).isEqualTo("-64.23");
    assertThat(written(NetworkFindings.LOSS, new Ratio(0.00123))).isEqualTo("0.0012");
    assertThat(written(NetworkFindings.IDLE_RTT, Duration.ofNanos(23_412_345))).isEqualTo("23.412");
  }

  @Test
  void keepsAPlaceInAListWithNothingInIt() throws Exception {
    ValueForm<List<Optional<Duration>>> series =
        NetworkFindings.DOWNLOAD_LOADED.rtt().form();
    List<Optional<Duration>> withNothing =
        List.of(Optional.of(Duration.ofMillis(20)), Optional.empty());

    JsonNode written = series.write(withNothing);

    assertThat(written.toString()).isEqualTo("[20.0,null]");
    assertThat(series.read("", written)).isEqualTo(withNothing);
  }

  @Test
  void failsWhenAValueIsWrittenThatReadingWouldRefuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseFindings.LAEQ.form().write(new Decibels(1e300)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkFindings.IDLE_RTT.form().write(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MachineFindings.PROCESSOR.form().write(""));
  }

  @Test
  void saysInAPhraseWhatItExpects() {
    assertThat(NoiseFindings.LAEQ.form().expected()).isEqualTo("a number from -200 to 200");
    assertThat(MachineFindings.SCREENS.form().expected())
        .isEqualTo("a list of at most 16, each a text of 1 to 20 characters");
  }

  private static boolean accepts(Finding<?> finding, String json) {
    try {
      var unused = finding.form().read(finding.path(), node(json));
      return true;
    } catch (MalformedJsonException refused) {
      return false;
    }
  }

  private static <T> String written(Finding<T> finding, T value) {
    return StrictJson.line(finding.form().write(value));
  }

  private static JsonNode node(String json) {
    try {
      byte[] object = ("{\"x\":" + json + "}").getBytes(StandardCharsets.UTF_8);
      return StrictJson.object(object, 1000).get("x");
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
