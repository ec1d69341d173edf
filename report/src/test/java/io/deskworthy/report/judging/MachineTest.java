package io.deskworthy.report.judging;

import static io.deskworthy.report.finding.MachineFindings.ON_BATTERY;
import static io.deskworthy.report.finding.MachineFindings.SCREENS;
import static io.deskworthy.report.finding.MachineFindings.SYSTEM_SUPPORTED;
import static io.deskworthy.report.finding.MachineFindings.USABLE_MEMORY;
import static io.deskworthy.report.finding.MachineFindings.VIRTUAL_MACHINE;
import static io.deskworthy.report.finding.SpeedFindings.SCORE;
import static io.deskworthy.report.finding.SpeedFindings.SCORE_VERSION;
import static io.deskworthy.report.finding.SpeedFindings.SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.SpeedFindings;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.ScreenRule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Screens, speed and system of a computer. */
final class MachineTest {

  private final Demanding laptopScreen =
      Demanding.that("display.resolution", new ScreenRule(1366, 768, 1));
  private final Demanding twoScreens =
      Demanding.that("display.resolution", new ScreenRule(1920, 1080, 2));
  private final Demanding speed = Demanding.atLeast("processor.score", 500, Unit.COUNT);
  private final Demanding supported = Demanding.that("system.supported", new Rule.Holds());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1366x768 | MET",
        "768x1366 | MET",
        "2560x1600 | MET",
        "1280x1024 | NOT_MET",
        "1920x720 | NOT_MET",
        "1024x768,1920x1080 | MET",
        "unknown | UNDETERMINED",
        "1024x768,unknown | UNDETERMINED",
        "'' | UNDETERMINED"
      })
  void oneScreenMustBeLargeEnough(String sizes, Outcome outcome) {
    assertThat(laptopScreen.of(screens(sizes)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1920x1080,1920x1200 | MET",
        "1920x1080,1366x768 | NOT_MET",
        "1920x1080 | NOT_MET",
        "1920x1080,unknown | UNDETERMINED"
      })
  void asManyScreensMustBeLargeEnoughAsAreDemanded(String sizes, Outcome outcome) {
    assertThat(twoScreens.of(screens(sizes)).outcome()).isEqualTo(outcome);
  }

  @Test
  void noScreenIsUnknownAndNotTooSmall() {
    Findings headless = unknown(SCREENS, "no-screen");

    assertThat(laptopScreen.of(headless).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(laptopScreen.of(headless).reason()).isEqualTo(new Reason("no-screen"));
  }

  @Test
  void aScoreIsHeldAgainstItsBoundAsFinelyAsTheScaleIs() {
    assertThat(speed.of(score(1400, 1, false)).outcome()).isEqualTo(Outcome.MET);
    assertThat(speed.of(score(475, 1, false)).outcome()).isEqualTo(Outcome.MET);
    assertThat(speed.of(score(474, 1, false)).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aLowScoreCountsOnlyWhenNothingElseExplainsIt() {
    assertThat(speed.of(score(300, 0.7, false)).reason()).isEqualTo(JudgingReasons.SCORE_DISTURBED);
    assertThat(speed.of(score(300, 1, true)).reason()).isEqualTo(JudgingReasons.ON_BATTERY);
    assertThat(speed.of(score(300, 0.7, false)).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(speed.of(score(300, 1, true)).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(speed.of(score(900, 0.7, true)).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void aLowScoreProvesNothingWhereItsCircumstancesAreUnknown() {
    Findings bare =
        Findings.builder().measured(SCORE, 300L).measured(SCORE_VERSION, 1L).build();

    assertThat(speed.of(bare).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(speed
            .of(score(300, 1, false).toBuilder()
                .unknown(ON_BATTERY, Reason.NOT_READABLE)
                .build())
            .outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(speed.of(score(0, 1, false)).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aLowScoreOfAVirtualMachineSaysNothingOfTheComputer() {
    Findings virtual =
        score(300, 1, false).toBuilder().measured(VIRTUAL_MACHINE, true).build();

    assertThat(speed.of(virtual).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(speed.of(virtual).reason()).isEqualTo(JudgingReasons.VIRTUAL_SCORE);
  }

  @Test
  void scoresOfTwoVersionsAreNotCompared() {
    Findings newer = score(300, 1, false).toBuilder()
        .measured(SCORE_VERSION, SpeedFindings.VERSION + 1)
        .build();

    assertThat(speed.of(newer).reason()).isEqualTo(JudgingReasons.OTHER_SCORE_VERSION);
    assertThat(speed.of(newer).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aSystemIsSupportedOrNotOrNobodyKnows() {
    assertThat(supported.of(system(true)).outcome()).isEqualTo(Outcome.MET);
    assertThat(supported.of(system(false)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(supported.of(unknown(SYSTEM_SUPPORTED, "system-not-listed")).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void theMemoryOfAVirtualMachineDoesNotSpeakForTheComputersOwn() {
    Demanding memory = Demanding.atLeast("memory.installed", 8_589_934_592.0, Unit.BYTE);
    Findings usable =
        Findings.builder().measured(USABLE_MEMORY, ByteSize.ofGigabytes(2.7)).build();
    Findings virtual = usable.toBuilder().measured(VIRTUAL_MACHINE, true).build();

    assertThat(memory.of(usable).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(memory.of(virtual).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(memory.of(virtual).reason()).isEqualTo(JudgingReasons.VIRTUAL_MEMORY);
  }

  private static Findings screens(String sizes) {
    List<String> all = sizes.isEmpty() ? List.of() : List.of(sizes.split(","));
    return Findings.builder().measured(SCREENS, all).build();
  }

  private static Findings score(long points, double share, boolean onBattery) {
    return Findings.builder()
        .measured(SCORE, points)
        .measured(SCORE_VERSION, SpeedFindings.VERSION)
        .measured(SHARE, new Ratio(share))
        .measured(ON_BATTERY, onBattery)
        .build();
  }

  private static Findings system(boolean isSupported) {
    return Findings.builder().measured(SYSTEM_SUPPORTED, isSupported).build();
  }

  private static Findings unknown(Finding<?> finding, String reason) {
    return Findings.builder().unknown(finding, new Reason(reason)).build();
  }
}
