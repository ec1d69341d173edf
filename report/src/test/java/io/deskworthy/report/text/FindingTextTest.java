package io.deskworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FindingTextTest {

  private static final Texts RUSSIAN = Texts.in(Locale.forLanguageTag("ru"));

  @ParameterizedTest
  @MethodSource("values")
  void printsEachKindOfValueWithItsUnit(Findings findings, String value) {
    assertThat(shown(findings).value().replace('\u00a0', ' ')).isEqualTo(value);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        of(MachineFindings.USABLE_MEMORY, new ByteSize(8_268_935_168L), "7,7 ГБ"),
        of(MachineFindings.NOMINAL_FREQUENCY, 3_400_000_000L, "3,4 ГГц"),
        of(MachineFindings.PHYSICAL_CORES, 6L, "6"),
        of(MachineFindings.ON_BATTERY, true, "да"),
        of(MachineFindings.LINK_TYPE, "wifi", "Wi-Fi"),
        of(MachineFindings.PROCESSOR, "Some Processor", "Some Processor"),
        of(MachineFindings.SCREENS, List.of("1920x1080", "1280x1024"), "1920x1080; 1280x1024"),
        of(MachineFindings.SCREENS, List.of(), "нет"),
        of(NetworkFindings.IDLE_RTT, Duration.ofMillis(23), "23 мс"),
        of(NetworkFindings.LOSS, new Ratio(0.015), "1,5 %"),
        of(NetworkFindings.DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(29.9), "29,9 Мбит/с"),
        of(NetworkFindings.UPLOAD.goodput(), new BitRate(34_000), "0,034 Мбит/с"),
        of(NetworkFindings.DOWNLOAD.seconds(), Duration.ofMillis(5100), "5,1 с"),
        of(NoiseFindings.SAMPLE_RATE, 48_000L, "48 кГц"),
        of(NoiseFindings.L90, new Decibels(-61.25), "-61,2 дБ от полной шкалы"),
        of(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(22), "22 дБ"));
  }

  @Test
  void saysWhyAValueIsNotKnown() {
    Findings findings = Findings.builder()
        .unknown(NoiseFindings.L90, new Reason("no-microphone"))
        .build();

    assertThat(shown(findings))
        .isEqualTo(
            new FindingText("Уровень фона", "Микрофон не найден.", "измерено на вашем компьютере"));
  }

  @Test
  void cutsLongListsShort() {
    Findings findings = Findings.builder()
        .measured(
            NoiseFindings.EVENT_LEVELS,
            Stream.generate(() -> new Decibels(-40)).limit(50).toList())
        .build();

    assertThat(shown(findings).value()).endsWith("…").hasSizeLessThan(250);
  }

  private static <T> Arguments of(Finding<T> finding, T value, String text) {
    return Arguments.of(Findings.builder().measured(finding, value).build(), text);
  }

  private static FindingText shown(Findings findings) {
    return FindingText.all(findings, RUSSIAN).get(0);
  }
}
