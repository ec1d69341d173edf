package io.deskworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.LocalText;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.policy.Requirement;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.policy.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AssessmentRendererTest {

  private static final Policy POLICY = defaultPolicy();

  private static final AssessmentRenderer ENGLISH =
      new AssessmentRenderer(Texts.in(Locale.ENGLISH), POLICY);

  private static final AssessmentRenderer RUSSIAN =
      new AssessmentRenderer(Texts.in(Locale.forLanguageTag("ru")), POLICY);

  @Test
  void saysWhyLessThanTheNominalRateIsEnough() {
    AssessmentText text = ENGLISH.render(download(18.4, Outcome.MET, "enough"));

    assertThat(plain(text.measured())).isEqualTo("18.4 Mbit/s");
    assertThat(plain(text.required())).isEqualTo("at least 20 Mbit/s");
    assertThat(plain(text.reason())).contains("18 Mbit/s of data already count as 20 Mbit/s");
    assertThat(text.advice()).isEmpty();
  }

  @Test
  void saysOfAFastLineThatItMayBeFasterStill() {
    AssessmentText text = ENGLISH.render(download(29.9, Outcome.MET, "enough"));

    assertThat(text.reason()).contains("may be faster still");
  }

  @ParameterizedTest
  @CsvSource({
    "Windows, Let desktop apps access",
    "macOS, asks only once",
    "Debian GNU/Linux, Privacy",
    "'', in Windows under Settings"
  })
  void namesTheSettingsOfTheSystemThatTheReportIsFrom(String family, String named) {
    Findings.Builder findings = Findings.builder();
    if (!family.isEmpty()) {
      findings.measured(MachineFindings.SYSTEM_FAMILY, family);
    }
    Assessment denied = new Assessment(
        "microphone.works",
        Outcome.UNDETERMINED,
        Severity.REQUIRED,
        Optional.empty(),
        new Quantity.Word("yes"),
        Evidence.SELF_REPORTED,
        new Reason("microphone-permission-denied"),
        false);

    AssessmentText text = AssessmentRenderer.of(Texts.in(Locale.ENGLISH), POLICY, findings.build())
        .render(denied);

    assertThat(text.advice()).hasValueSatisfying(advice -> assertThat(advice).contains(named));
  }

  @Test
  void tellsWhatToDoAboutASlowLine() {
    AssessmentText text = RUSSIAN.render(download(11, Outcome.NOT_MET, "too-slow"));

    assertThat(text.outcome()).isEqualTo("не подходит");
    assertThat(plain(text.reason())).contains("11 Мбит/с", "18 Мбит/с", "20 Мбит/с");
    assertThat(text.advice()).hasValueSatisfying(advice -> assertThat(advice).contains("роутер"));
  }

  @Test
  void namesTheSideOfTheLimit() {
    assertThat(ENGLISH.render(download(18.1, Outcome.MET, "borderline")).reason())
        .startsWith("Just enough");
    assertThat(ENGLISH.render(download(17.9, Outcome.NOT_MET, "borderline")).reason())
        .startsWith("Just too slow");
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_MET", "UNDETERMINED"})
  void alwaysTellsWhatToDo(Outcome outcome) {
    for (Requirement requirement : POLICY.requirements()) {
      Assessment unheardOf =
          assessment(requirement.name(), outcome, Optional.empty(), "from-the-future");

      assertThat(ENGLISH.render(unheardOf).advice()).as(requirement.name()).isPresent();
      assertThat(ENGLISH.render(unheardOf).reason()).isEqualTo("from-the-future");
    }
  }

  @Test
  void advisesThoughMetWhenThereIsAWarning() {
    Assessment warned = new Assessment(
        "room.quiet",
        Outcome.MET,
        Severity.REQUIRED,
        Optional.of(new Quantity.Amount(17, Unit.DECIBEL)),
        new Quantity.Amount(15, Unit.DECIBEL),
        Evidence.SELF_REPORTED,
        new Reason("somewhat-noisy"),
        true);

    AssessmentText text = ENGLISH.render(warned);

    assertThat(plain(text.measured())).isEqualTo("17 dB louder");
    assertThat(text.advice()).isPresent();
  }

  @Test
  void printsADashForWhatWasNotMeasured() {
    Assessment silent =
        assessment("room.quiet", Outcome.UNDETERMINED, Optional.empty(), "no-microphone");

    assertThat(RUSSIAN.render(silent).measured()).isEqualTo("—");
    assertThat(RUSSIAN.render(silent).reason()).isEqualTo("Микрофон не найден.");
  }

  @Test
  void addsTheEmployersNoteInTheReadersLanguage() {
    Requirement noted = new Requirement(
        "disk.free",
        POLICY.requirements().get(0).rule(),
        Severity.INFO,
        false,
        Evidence.DECLARED,
        Optional.of(new LocalText("For our software.", "Для нашей программы.")),
        Optional.empty());
    Policy policy =
        new Policy("noted", POLICY.title(), Optional.empty(), 90, 0.9, 1.5, List.of(noted));

    AssessmentText text = new AssessmentRenderer(Texts.in(Locale.forLanguageTag("ru")), policy)
        .render(assessment("disk.free", Outcome.MET, Optional.empty(), "enough"));

    assertThat(text.note()).contains("Для нашей программы.");
  }

  @Test
  void rendersARequirementThatThePolicyDoesNotHave() {
    AssessmentText text = ENGLISH.render(
        assessment("printer.works", Outcome.UNDETERMINED, Optional.empty(), "not-supported"));

    assertThat(text.name()).isEqualTo("printer.works");
    assertThat(text.advice()).isPresent();
  }

  private static Assessment download(double megabits, Outcome outcome, String reason) {
    return new Assessment(
        "network.download",
        outcome,
        Severity.REQUIRED,
        Optional.of(new Quantity.Amount(megabits * 1e6, Unit.BIT_PER_SECOND)),
        new Quantity.Amount(20e6, Unit.BIT_PER_SECOND),
        Evidence.WITNESSED,
        new Reason(reason),
        reason.equals("borderline"));
  }

  private static Assessment assessment(
      String requirement, Outcome outcome, Optional<Quantity> measured, String reason) {
    return new Assessment(
        requirement,
        outcome,
        Severity.REQUIRED,
        measured,
        new Quantity.Word("yes"),
        Evidence.SELF_REPORTED,
        new Reason(reason),
        false);
  }

  private static Policy defaultPolicy() {
    try {
      return PolicyFormat.read(Presets.defaultPolicy());
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
