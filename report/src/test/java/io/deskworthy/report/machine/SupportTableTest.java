package io.deskworthy.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SupportTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @CsvSource({
    "26200, Core, 2027-10-12",
    "26200, Enterprise, 2028-10-10",
    "26100, EnterpriseS, 2029-10-09",
    "26100, IoTEnterpriseS, 2034-10-10",
    "26100, Education, 2027-10-12",
    "19044, EnterpriseS, 2027-01-12",
    "26300, ProfessionalWorkstation, 2028-10-10",
  })
  void knowsWindowsByBuildAndEdition(String build, String edition, LocalDate until) {
    assertThat(on(DAY, SystemIdentity.windows(build, Optional.of(edition))))
        .isEqualTo(new Support(Reading.of(true), Reading.of(until)));
  }

  @ParameterizedTest
  @CsvSource({"22631, Professional", "26100, Core", "18363, Enterprise", "9600, Core"})
  void saysOfWindowsThatItsTimeIsOver(String build, String edition) {
    assertThat(on(DAY, SystemIdentity.windows(build, Optional.of(edition))).supported())
        .isEqualTo(Reading.of(false));
  }

  @Test
  void isOpenOnTheLastDayAndClosedOnTheNext() {
    SystemIdentity fedora = SystemIdentity.linux("fedora", "43");

    assertThat(on(LocalDate.of(2026, 12, 9), fedora).supported()).isEqualTo(Reading.of(true));
    assertThat(on(LocalDate.of(2026, 12, 10), fedora).supported()).isEqualTo(Reading.of(false));
  }

  @Test
  void doesNotFailWindowsTenWhileSomebodyMayHaveSignedUpForItsUpdates() {
    SystemIdentity ten = SystemIdentity.windows("19045", Optional.of("Professional"));

    assertThat(on(DAY, ten).supported().reason()).contains(Support.MAY_BE_PAID_FOR);
    assertThat(on(LocalDate.of(2028, 10, 11), ten).supported()).isEqualTo(Reading.of(false));
  }

  @Test
  void doesNotGuessTheEditionWhereItMatters() {
    SystemIdentity unknown = SystemIdentity.windows("26100", Optional.empty());

    assertThat(on(DAY, unknown).supported().reason()).contains(Support.EDITION_UNKNOWN);
    assertThat(on(DAY, SystemIdentity.windows("26200", Optional.empty())).supported())
        .isEqualTo(Reading.of(true));
  }

  @Test
  void takesASystemWhoseMakerNamesNoDayForSupportedAslongAsItsHabitLasts() {
    assertThat(on(DAY, SystemIdentity.macos("26.1")).supported()).isEqualTo(Reading.of(true));
    assertThat(on(DAY, SystemIdentity.macos("14.7.1")).supported().reason())
        .contains(Support.END_NOT_ANNOUNCED);
    assertThat(on(DAY, SystemIdentity.macos("10.15.7")).supported()).isEqualTo(Reading.of(false));
  }

  @Test
  void knowsPointReleasesAndSystemsWithoutAny() {
    assertThat(on(DAY, SystemIdentity.linux("almalinux", "9.4")).supported())
        .isEqualTo(Reading.of(true));
    assertThat(on(DAY, SystemIdentity.linux("arch", "")).supported()).isEqualTo(Reading.of(true));
    assertThat(on(DAY, SystemIdentity.linux("debian", "12")).until())
        .isEqualTo(Reading.of(LocalDate.of(2028, 6, 30)));
  }

  @ParameterizedTest
  @CsvSource({"windows, 99999", "windows, ''", "debian, 99", "temple, 5", "macos, 3", "ubuntu, 2"})
  void callsWhatIsNotListedUnknown(String system, String version) {
    assertThat(on(DAY, new SystemIdentity(system, version, Optional.empty()))
            .supported()
            .reason())
        .contains(Support.NOT_LISTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ServerStandard", "ServerDatacenter", "Nano"})
  void doesNotTakeAServerForADesktopOfTheSameBuild(String edition) {
    assertThat(on(DAY, SystemIdentity.windows("17763", Optional.of(edition)))
            .supported()
            .reason())
        .contains(Support.NOT_LISTED);
  }

  @Test
  void doesNotBelieveAClockThatIsBehindTheTable() {
    assertThat(
            on(LocalDate.of(2015, 1, 1), SystemIdentity.linux("debian", "10")).supported())
        .isEqualTo(Reading.of(false));
  }

  /** Microsoft ends support on the second Tuesday of a month; 7 and 1607 ended likewise. */
  @Test
  void endsWindowsOnTuesdays() {
    assertThat(SupportTable.PUBLISHED.systems())
        .filteredOn(system -> system.system().equals("windows"))
        .extracting(SupportedSystem::support)
        .hasOnlyElementsOfTypes(SupportedSystem.Until.class, SupportedSystem.AtLeastUntil.class)
        .filteredOn(SupportedSystem.Until.class::isInstance)
        .allSatisfy(term -> assertThat(((SupportedSystem.Until) term).last().getDayOfWeek())
            .isEqualTo(DayOfWeek.TUESDAY));
  }

  private static Support on(LocalDate day, SystemIdentity identity) {
    return SupportTable.PUBLISHED.of(identity, day);
  }
}
