package io.deskworthy.agent.watch;

import static io.deskworthy.agent.watch.Plans.AFTERNOON;
import static io.deskworthy.agent.watch.Plans.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WatchPlanTest {

  @Test
  void hasALightCheckEveryHalfHourOfEachNight() {
    WatchPlan plan = Plans.nights(2);

    assertThat(plan.schedule())
        .containsExactly(
            new Night(FIRST, 16, Duration.ofMinutes(30)),
            new Night(FIRST.plus(Duration.ofDays(1)), 16, Duration.ofMinutes(30)));
    assertThat(plan.end()).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
    assertThat(plan.checksOfANight()).isEqualTo(16);
  }

  @Test
  void beginsAtOnceInTheMiddleOfTheNight() {
    WatchPlan plan =
        Plans.of("22:00-06:00", "Europe/Moscow", 1, Instant.parse("2026-11-22T01:20:00Z"));

    assertThat(plan.schedule())
        .containsExactly(
            new Night(Instant.parse("2026-11-22T01:20:00Z"), 4, Duration.ofMinutes(30)));
  }

  @Test
  void losesAnHourWhenTheClocksAreSetForward() {
    WatchPlan plan =
        Plans.of("22:00-06:00", "Europe/Berlin", 1, Instant.parse("2026-03-28T12:00:00Z"));

    assertThat(plan.schedule().get(0).checks()).isEqualTo(14);
    assertThat(plan.end()).isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
  }

  @Test
  void knowsWhichLightCheckIsDueAndWhichWasMade() {
    WatchPlan plan = Plans.nights(1);
    Instant second = FIRST.plus(Duration.ofMinutes(30));

    assertThat(plan.dueAt(AFTERNOON, Optional.empty())).isEmpty();
    assertThat(plan.nextAfter(AFTERNOON)).contains(FIRST);
    assertThat(plan.dueAt(FIRST.plusSeconds(5), Optional.empty())).contains(FIRST);
    assertThat(plan.dueAt(FIRST.plusSeconds(5), Optional.of(FIRST))).isEmpty();
    assertThat(plan.nextAfter(FIRST)).contains(second);
    assertThat(plan.nextAfter(plan.end())).isEmpty();
  }

  @Test
  void makesNoLightCheckThatIsTooLate() {
    WatchPlan plan = Plans.nights(1);

    assertThat(plan.dueAt(FIRST.plus(Duration.ofMinutes(7)), Optional.empty())).contains(FIRST);
    assertThat(plan.dueAt(FIRST.plus(Duration.ofMinutes(8)), Optional.empty())).isEmpty();
    assertThat(plan.dueAt(plan.end().plus(Duration.ofHours(3)), Optional.empty()))
        .isEmpty();
  }

  @Test
  void refusesWhatNobodyShouldAskOfALine() {
    assertThat(WatchLimits.fault(Plans.nights(7))).isEmpty();
    assertThat(WatchLimits.fault(Plans.nights(8))).contains("watch-days");
    assertThat(WatchLimits.fault(every(Duration.ofMinutes(9)))).contains("watch-every");
    assertThat(WatchLimits.fault(every(Duration.ofHours(3)))).contains("watch-every");
    assertThat(WatchLimits.fault(everyTenMinutesOfAWeek())).contains("watch-too-many");
  }

  private static WatchPlan every(Duration time) {
    WatchPlan plan = Plans.nights(1);
    return new WatchPlan(
        plan.invitation(),
        plan.hours(),
        plan.zone(),
        time,
        1,
        plan.startedAt(),
        plan.offset(),
        List.of());
  }

  private static WatchPlan everyTenMinutesOfAWeek() {
    WatchPlan day = Plans.of("00:00-00:00", "UTC", 7, AFTERNOON);
    return new WatchPlan(
        day.invitation(),
        day.hours(),
        day.zone(),
        Duration.ofMinutes(10),
        7,
        day.startedAt(),
        day.offset(),
        List.of());
  }
}
