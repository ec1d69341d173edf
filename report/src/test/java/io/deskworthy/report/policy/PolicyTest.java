package io.deskworthy.report.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.unit.BitRate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PolicyTest {

  @Test
  void tellsWhichRateIsDemanded() {
    Policy policy = policy(line("network.download", 20e6, Unit.BIT_PER_SECOND));

    assertThat(policy.demandedRate("network.download")).contains(BitRate.ofMegabitsPerSecond(20));
    assertThat(policy.demandedRate("network.upload")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BIT_PER_SECOND")
  void demandsNoRateInAnotherUnit(Unit unit) {
    Policy policy = policy(line("network.download", 20e6, unit));

    assertThat(policy.demandedRate("network.download")).isEmpty();
    assertThat(policy.pace()).isEqualTo(BitRate.ofMegabitsPerSecond(30));
  }

  @Test
  void neverPacesALineAtNothing() {
    assertThat(policy(line("network.download", 0, Unit.BIT_PER_SECOND)).pace())
        .isEqualTo(BitRate.ofMegabitsPerSecond(30));
  }

  @Test
  void offersBothDirectionsTheHigherOfTheDemandedRates() {
    Policy policy = policy(
        line("network.download", 20e6, Unit.BIT_PER_SECOND),
        line("network.upload", 50e6, Unit.BIT_PER_SECOND));

    assertThat(policy.pace()).isEqualTo(BitRate.ofMegabitsPerSecond(75));
  }

  @Test
  void demandsAtLeastOneThing() {
    assertThatIllegalArgumentException().isThrownBy(PolicyTest::policy);
  }

  @Test
  void isCalledInTheLanguageOfTheReader() {
    LocalText title = new LocalText("Chat", "Чат");

    assertThat(title.in(Locale.forLanguageTag("ru-RU"))).isEqualTo("Чат");
    assertThat(title.in(Locale.GERMANY)).isEqualTo("Chat");
  }

  private static Requirement line(String name, double bound, Unit unit) {
    return new Requirement(
        name,
        new Rule.AtLeast(bound, unit),
        Severity.REQUIRED,
        false,
        Evidence.DECLARED,
        Optional.empty(),
        Optional.empty());
  }

  private static Policy policy(Requirement... requirements) {
    return new Policy(
        "test",
        new LocalText("Test", "Проба"),
        Optional.empty(),
        90,
        0.9,
        1.5,
        List.of(requirements));
  }
}
