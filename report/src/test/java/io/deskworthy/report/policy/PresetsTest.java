package io.deskworthy.report.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Judge;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies that come with the product, and what a preset may not be. */
final class PresetsTest {

  private static final String SMALL = """
      {"format": "deskworthy-preset/1",
       "name": "small",
       "sources": ["https://example.com/requirements"],
       "checkedOn": "2026-11-22",
       "seen": "page",
       "note": {"en": "Small", "ru": "Малый"},
       "policy": {
         "format": "deskworthy-policy/1", "id": "small", "title": {"en": "Small", "ru": "Малый"},
         "certificateDays": 9, "network": {"goodputFactor": 0.9, "paceFactor": 1.5},
         "requirements": [{"name": "network.download.stable"}]}}
      """;

  static Stream<Preset> all() {
    return Presets.all().stream();
  }

  static Stream<Preset> published() {
    return Presets.all().stream().skip(1);
  }

  @Test
  void beginWithTheDefault() {
    assertThat(Presets.all()).hasSize(15);
    assertThat(Presets.all().get(0).name()).isEqualTo(Presets.DEFAULT);
    assertThat(Presets.named("nobody's")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void demandNothingThatCannotBeJudged(Preset preset) {
    assertThat(Judge.faults(preset.policy())).isEmpty();
    assertThat(Presets.named(preset.name())).contains(preset);
    assertThat(preset.policy().id()).isEqualTo(preset.name());
    assertThat(preset.policy().title().russian()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("published")
  void nameTheirSourceAndTheDayWhenItWasRead(Preset preset) {
    assertThat(preset.sources()).isNotEmpty();
    assertThat(preset.checkedOn().orElseThrow()).isAfter(LocalDate.of(2026, 1, 1));
    assertThat(preset.note().orElseThrow().english()).contains("not endorsed");
    assertThat(preset.note().orElseThrow().russian()).contains("без нашей оценки");
    assertThat(preset.policy().source().orElseThrow())
        .contains(preset.sources())
        .contains(preset.checkedOn().orElseThrow().toString());
  }

  @ParameterizedTest
  @MethodSource("published")
  void sayWhichFiguresWereNotSeenAgain(Preset preset) {
    boolean isCut = preset.note().orElseThrow().english().contains(" cut before ");

    assertThat(preset.seen().orElseThrow() == Seen.PART || preset.seen().orElseThrow() == Seen.COPY)
        .isEqualTo(isCut);
  }

  @Test
  void areNotChangedByWhoeverChangesACopy() {
    Presets.all().get(0).json().put("certificateDays", 1);

    assertThat(Presets.all().get(0).json().get("certificateDays").intValue()).isEqualTo(90);
  }

  @Test
  void areReadFromAFile() throws MalformedJsonException {
    Preset preset = PresetFormat.read(SMALL.getBytes(UTF_8));

    assertThat(preset.policy().certificateDays()).isEqualTo(9);
    assertThat(preset.checkedOn()).contains(LocalDate.of(2026, 11, 22));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "preset/1\" -> preset/2\"",
        "\"https://example.com/requirements\" -> ",
        "https:// -> http://",
        "2026-11-22 -> 2026-11-32",
        "\"page\" -> \"hearsay\"",
        "\"id\": \"small\" -> \"id\": \"other\"",
        "\"note\" -> \"remark\"",
        "\"certificateDays\": 9 -> \"certificateDays\": 0"
      })
  void areRefusedWhenSomethingIsWrong(String change) {
    String[] parts = change.split(" -> ", -1);
    String broken = SMALL.replace(parts[0], parts[1]);

    assertThat(broken).isNotEqualTo(SMALL);
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> PresetFormat.read(broken.getBytes(UTF_8)));
  }
}
