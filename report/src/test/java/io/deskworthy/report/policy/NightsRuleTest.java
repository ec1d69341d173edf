package io.deskworthy.report.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.json.MalformedJsonException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an employer may write under {@code nights}. */
final class NightsRuleTest {

  @Test
  void hoursNeedNotBeNamed() throws MalformedJsonException {
    assertThat(rule("\"nights\": 3, \"checks\": 36, \"failedRatio\": 0.05"))
        .isEqualTo(new NightsRule(3, 36, 0.05, Optional.empty()));
    assertThat(rule(
            "\"nights\": 7, \"checks\": 84, \"failedRatio\": 0, \"fromHour\": 22, \"toHour\": 6"))
        .isEqualTo(new NightsRule(7, 84, 0, Optional.of(WatchHours.ofHours(22, 6))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"nights\": 3, \"checks\": 36",
        "\"nights\": 8, \"checks\": 36, \"failedRatio\": 0.05",
        "\"nights\": 3, \"checks\": 0, \"failedRatio\": 0.05",
        "\"nights\": 3, \"checks\": 36, \"failedRatio\": 5",
        "\"nights\": 3, \"checks\": 36, \"failedRatio\": 0.05, \"fromHour\": 22",
        "\"nights\": 3, \"checks\": 36, \"failedRatio\": 0.05, \"fromHour\": 22, \"toHour\": 24",
        "\"nights\": 3, \"checks\": 36, \"failedRatio\": 0.05, \"days\": 2"
      })
  void refusesWhatNoNightsAre(String nights) {
    assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> rule(nights));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-06:00, PT8H",
    "08:00-16:30, PT8H30M",
    "00:00-00:00, PT24H",
    "22:00:00-22:00:12, PT12S"
  })
  void hoursMayGoPastMidnight(String text, Duration length) {
    WatchHours hours = WatchHours.parse(text).orElseThrow();

    assertThat(hours.length()).isEqualTo(length);
    assertThat(WatchHours.parse(hours.toString())).contains(hours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22", "22:00", "22:00-", "25:00-06:00", "22:00-06:00-07:00", "a-b"})
  void takesNoOtherText(String text) {
    assertThat(WatchHours.parse(text)).isEmpty();
  }

  private static Rule rule(String nights) throws MalformedJsonException {
    String policy = """
        {"format": "deskworthy-policy/1", "id": "x", "title": {"en": "X", "ru": "Х"},
         "certificateDays": 30, "network": {"goodputFactor": 0.9, "paceFactor": 1.5},
         "requirements": [{"name": "network.nights", "nights": {%s}}]}
        """.formatted(nights);
    return PolicyFormat.read(policy.getBytes(UTF_8)).requirements().get(0).rule();
  }
}
