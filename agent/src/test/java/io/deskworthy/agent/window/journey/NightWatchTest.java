package io.deskworthy.agent.window.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.identity.KeyWrapping;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.noise.capture.FakeMicrophone;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.run.FakeServer;
import io.deskworthy.agent.run.Measurement;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.watch.FakeLightChecks;
import io.deskworthy.agent.watch.LightResult;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchParts;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.policy.WatchHours;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NightWatchTest {

  @TempDir
  private Path folder;

  private final PatientBackground background = new PatientBackground();
  private final Seen seen = new Seen();
  private final FakeLightChecks line = new FakeLightChecks(Instant.parse("2026-11-22T10:15:30Z"));
  private Journey journey;

  @BeforeEach
  void open() throws Exception {
    journey = new Journey(desk(), background, seen);
    journey.begin(Optional.of(InvitationLink.parse(FakeServer.ADDRESS + "/i/AB12-CD34-EF56")));
    background.happen();
    journey.nights();
    background.happen();
  }

  @Test
  void offersHoursBeforeAnythingIsWatched() {
    Stage.Nights nights = shown();

    assertThat(nights.watched()).isEmpty();
    assertThat(journey.nightWatch().usual(nights, WatchHours.ofHours(22, 6))).isEqualTo(3);
    assertThat(plan(nights, 7).checksOfANight()).isEqualTo(16);
  }

  @Test
  void watchesToTheEndAndPutsTheNightsIntoTheNextCheck() {
    journey.nightWatch().begin(shown(), plan(shown(), 1));
    background.happen();

    assertThat(shown().isOver()).isTrue();
    assertThat(shown().watched().orElseThrow().samples()).hasSize(16);

    journey.back();
    journey.check(NoiseOptions.usual());
    background.happen();
    assertThat(seen.now(Stage.Result.class)
            .run()
            .reported()
            .reading(NightsFindings.ANSWERED)
            .value())
        .contains(List.of(16L));
  }

  @Test
  void saysWhyTheServerWantsNoMore() {
    line.answering(moment -> Optional.of(new LightResult.Refused("invitation-expired", "over")));

    journey.nightWatch().begin(shown(), plan(shown(), 1));
    background.happen();

    assertThat(shown().trouble().orElseThrow().code()).isEqualTo("invitation-expired");
  }

  @Test
  void pausesAndDeletes() {
    journey.nightWatch().begin(shown(), plan(shown(), 2));
    background.happen();

    journey.nightWatch().pause(shown(), true);
    background.happen();
    assertThat(shown().paused()).isTrue();

    journey.nightWatch().end(shown());
    background.happen();
    assertThat(shown().watched()).isEmpty();
    assertThat(shown().paused()).isFalse();
  }

  private Stage.Nights shown() {
    return seen.now(Stage.Nights.class);
  }

  private WatchPlan plan(Stage.Nights nights, int number) {
    return journey.nightWatch().plan(nights, WatchHours.ofHours(22, 6), number);
  }

  private Desk desk() {
    return new Desk(
        Locale.ENGLISH,
        line.clock(),
        "1.2.3",
        new KeyRing(folder.resolve("keys"), KeyWrapping.NONE),
        new ReportDrawer(folder.resolve("reports"), line.clock()),
        new FakeServer()::telling,
        request -> new Measurement(List.of(), List::of),
        new WatchParts(new WatchFiles(folder.resolve("watch")), plan -> line, line, ZoneOffset.UTC),
        () -> FakeMicrophone.hearing(new SampleFormat(48_000, 2), new float[0]),
        () -> {
          throw new IllegalStateException("nothing is published here");
        });
  }
}
