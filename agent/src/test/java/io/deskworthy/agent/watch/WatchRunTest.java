package io.deskworthy.agent.watch;

import static io.deskworthy.agent.watch.Plans.AFTERNOON;
import static io.deskworthy.agent.watch.Plans.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.watch.LightSample.Outcome;
import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.finding.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of sixteen light checks, in time that passes at once. */
final class WatchRunTest {

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  @TempDir
  private Path folder;

  private final FakeLightChecks line = new FakeLightChecks(AFTERNOON);

  @Test
  void makesEachLightCheckOnceAndKeepsIt() throws Exception {
    WatchEnding ending = watch(2);

    assertThat(ending.finished()).isTrue();
    assertThat(files().samples()).hasSize(32);
    assertThat(line.made().get(0)).isEqualTo(FIRST);
    assertThat(files().sightings()).contains("signed");
    assertThat(summary(2).findings().reading(NightsFindings.ANSWERED).value())
        .contains(List.of(16L, 16L));
    assertThat(summary(2).missed()).isZero();
  }

  @Test
  void takesALineForDeadOnlyWhenNothingElseAnswersEither() throws Exception {
    line.answering(moment -> isThird(moment) ? FakeLightChecks.silent() : Optional.empty());

    watch(1);

    assertThat(files().samples().get(2).outcome()).isEqualTo(Outcome.LINE_DEAD);
    assertThat(files().samples().get(2).cause()).contains(new Reason("server-silent"));
    assertThat(summary(1).findings().reading(NightsFindings.OUTAGES).value()).contains(1L);
    assertThat(summary(1).findings().reading(NightsFindings.LONGEST_OUTAGE).value())
        .contains(HALF_HOUR);
  }

  @Test
  void blamesNoLineWhereTheNeutralPlacesNeverAnswered() throws Exception {
    line.neutral(0);
    line.answering(moment -> isThird(moment) ? FakeLightChecks.silent() : Optional.empty());

    watch(1);

    assertThat(files().samples().get(2).outcome()).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void blamesNoLineForAComputerThatIsNotConnected() throws Exception {
    line.unplug();
    line.answering(moment -> isThird(moment) ? FakeLightChecks.silent() : Optional.empty());

    watch(1);

    assertThat(files().samples().get(2).outcome()).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void blamesNoLineForAnAnswerThatSomebodyGave() throws Exception {
    line.answering(moment -> isThird(moment)
        ? Optional.of(new LightResult.Failed(new Reason("captive-portal"), false))
        : Optional.empty());

    watch(1);

    assertThat(files().samples().get(2).outcome()).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void triesASilentServerOnceMore() throws Exception {
    Instant third = FIRST.plus(HALF_HOUR.multipliedBy(2));
    line.answering(moment -> moment.equals(third) ? FakeLightChecks.silent() : Optional.empty());

    watch(1);

    assertThat(files().samples()).allMatch(each -> each.outcome() == Outcome.ANSWERED);
    assertThat(line.made()).hasSize(17);
  }

  @Test
  void missesWhatComesWhileTheComputerSleeps() throws Exception {
    Instant asleep = FIRST.plus(Duration.ofMinutes(35));
    line.sleeping(moment -> !moment.isBefore(asleep) && moment.isBefore(asleep.plusSeconds(5))
        ? Duration.ofHours(2)
        : Duration.ZERO);

    watch(1);

    assertThat(files().samples()).hasSize(13);
    assertThat(files().samples()).allMatch(each -> each.outcome() == Outcome.ANSWERED);
    assertThat(summary(1).missed()).isEqualTo(3);
    assertThat(summary(1).findings().reading(NightsFindings.PLANNED).value())
        .contains(List.of(16L));
  }

  @Test
  void goesOnWhereItWasAfterARestart() throws Exception {
    watchUntilThePlugIsPulled();
    assertThat(files().samples()).hasSizeBetween(1, 3);

    watch(1);

    assertThat(files().samples().stream().map(LightSample::due).distinct()).hasSize(16);
    assertThat(files().samples()).hasSize(16);
  }

  @Test
  void makesNoneWhilePausedAndEndsWhenStopped() throws Exception {
    files().begin(Plans.nights(1));
    files().pause(true);

    assertThat(run().finished()).isTrue();
    assertThat(line.made()).isEmpty();

    files().discard();
    assertThat(run()).isEqualTo(WatchEnding.STOPPED);
  }

  @Test
  void endsWhenTheServerWantsNoMore() throws Exception {
    line.answering(moment -> isThird(moment)
        ? Optional.of(new LightResult.Refused("invitation-revoked", "in English"))
        : Optional.empty());

    WatchEnding ending = watch(1);

    assertThat(ending.refused().orElseThrow().problem()).isEqualTo("invitation-revoked");
    assertThat(files().samples()).hasSize(2);
  }

  /** The second attempt comes a minute later. */
  private static boolean isThird(Instant moment) {
    Instant third = FIRST.plus(HALF_HOUR.multipliedBy(2));
    return !moment.isBefore(third) && moment.isBefore(third.plus(HALF_HOUR));
  }

  private WatchFiles files() {
    return new WatchFiles(folder);
  }

  private WatchEnding watch(int nights) throws IOException, InterruptedException {
    if (files().plan().isEmpty()) {
      files().begin(Plans.nights(nights));
    }
    return run();
  }

  private WatchEnding run() throws IOException, InterruptedException {
    return new WatchRun(files(), line, line.clock(), line, new Deaf()).run();
  }

  /** Watches until the plug is pulled, an hour into the night. */
  private void watchUntilThePlugIsPulled() throws Exception {
    Instant pulled = FIRST.plus(Duration.ofHours(1));
    line.meanwhile(() -> {
      if (!line.clock().instant().isBefore(pulled)) {
        throw new UncheckedIOException(new IOException("no power"));
      }
    });
    try {
      watch(1);
    } catch (UncheckedIOException noPower) {
      line.meanwhile(() -> {});
    }
  }

  private WatchSummary summary(int nights) throws IOException {
    WatchPlan plan = Plans.nights(nights);
    return new WatchSummary(plan, files().samples(), plan.end());
  }

  private static final class Deaf implements WatchListener {
    @Override
    public void waits(Instant next, boolean paused) {}

    @Override
    public void again(Reason cause) {}

    @Override
    public void made(LightSample sample) {}
  }
}
