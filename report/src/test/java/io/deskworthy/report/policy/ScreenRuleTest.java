package io.deskworthy.report.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.json.MalformedJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an employer may write under {@code screen}. */
final class ScreenRuleTest {

  @Test
  void oneScreenIsMeantUnlessMoreAreNamed() throws MalformedJsonException {
    assertThat(rule("\"widthPixels\": 1366, \"heightPixels\": 768"))
        .isEqualTo(new ScreenRule(1366, 768, 1));
    assertThat(rule("\"widthPixels\": 1920, \"heightPixels\": 1080, \"count\": 2"))
        .isEqualTo(new ScreenRule(1920, 1080, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"widthPixels\": 1366",
        "\"widthPixels\": 0, \"heightPixels\": 768",
        "\"widthPixels\": 1366.5, \"heightPixels\": 768",
        "\"widthPixels\": 1366, \"heightPixels\": 768, \"count\": 17",
        "\"widthPixels\": 1366, \"heightPixels\": 768, \"inches\": 15"
      })
  void refusesWhatNoScreenIs(String screen) {
    assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> rule(screen));
  }

  private static Rule rule(String screen) throws MalformedJsonException {
    String policy = """
        {"format": "deskworthy-policy/1", "id": "x", "title": {"en": "X", "ru": "Х"},
         "certificateDays": 30, "network": {"goodputFactor": 0.9, "paceFactor": 1.5},
         "requirements": [{"name": "display.resolution", "screen": {%s}}]}
        """.formatted(screen);
    return PolicyFormat.read(policy.getBytes(UTF_8)).requirements().get(0).rule();
  }
}
