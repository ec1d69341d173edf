package io.deskworthy.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchFilesTest {

  @TempDir
  private Path folder;

  @Test
  void givesBackThePlanAndEachLightCheck() throws Exception {
    WatchFiles files = begun();
    LightSample answered = new LightSample(
        Plans.FIRST,
        LightSample.Outcome.ANSWERED,
        Optional.empty(),
        Optional.of(Duration.ofNanos(21_300_000)),
        200,
        2,
        Optional.of(BitRate.ofMegabitsPerSecond(28)),
        1_700_000,
        3);
    files.add(answered);
    files.add(dead());

    assertThat(new WatchFiles(files.folder()).plan()).contains(Plans.nights(3));
    assertThat(new WatchFiles(files.folder()).samples()).containsExactly(answered, dead());
  }

  @Test
  void losesNoMoreThanTheLineThatAPowerCutTore() throws Exception {
    WatchFiles files = begun();
    files.add(dead());
    Files.writeString(
        files.folder().resolve("samples.jsonl"), "{\"dueMil", StandardOpenOption.APPEND);
    files.add(dead());

    assertThat(files.samples()).containsExactly(dead(), dead());
  }

  @Test
  void saysWhichFileIsDamaged() throws Exception {
    WatchFiles files = begun();
    Files.writeString(files.folder().resolve("plan.json"), "{}");

    assertThatThrownBy(files::plan)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("plan.json");
  }

  @Test
  void letsOneProcessWatchAtATime() throws Exception {
    WatchFiles files = begun();
    Closeable held = files.lock().orElseThrow();

    assertThat(files.lock()).isEmpty();
    held.close();
    files.lock().orElseThrow().close();
  }

  @Test
  void leavesNothingOfAWatchThatIsDiscarded() throws Exception {
    WatchFiles files = begun();
    files.add(dead());
    files.keepSightings("signed");
    files.pause(true);

    files.discard();

    assertThat(files.plan()).isEmpty();
    assertThat(files.samples()).isEmpty();
    assertThat(files.sightings()).isEmpty();
    assertThat(files.isPaused()).isFalse();
  }

  private WatchFiles begun() throws IOException {
    WatchFiles files = WatchFiles.in(folder);
    files.begin(Plans.nights(3));
    return files;
  }

  private static LightSample dead() {
    return new LightSample(
        Plans.FIRST,
        LightSample.Outcome.LINE_DEAD,
        Optional.of(new Reason("server-silent")),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        300,
        0);
  }
}
