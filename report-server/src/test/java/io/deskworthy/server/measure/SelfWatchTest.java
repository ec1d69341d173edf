package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NodeLoad;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SelfWatchTest {

  private final FakeTime time = new FakeTime();
  private double cpu = 0.2;
  private final SelfWatch self = new SelfWatch(
      () -> OptionalDouble.of(cpu), Optional.of(BitRate.ofMegabitsPerSecond(100)), time);
  private final TransferWatch watch = self.watch(Direction.DOWNLOAD);

  @BeforeEach
  void start() {
    watch.start(1, time.nanos());
    watch.joined();
    self.started(watch);
  }

  @Test
  void findsNothingOnANodeAtRest() {
    beats(200);

    assertThat(load().isLimit()).isFalse();
    assertThat(load().cpuMost()).isEqualTo(0.2);
    assertThat(load().longestStall()).isZero();
  }

  @Test
  void seesABusyProcessor() {
    beats(60);
    cpu = 0.95;
    beats(140);

    assertThat(load().cpuBusy()).isBetween(0.6, 0.8);
    assertThat(load().isLimit()).isTrue();
  }

  @Test
  void takesAPeakForNoFault() {
    cpu = 0.95;
    beats(40);
    cpu = 0.3;
    beats(160);

    assertThat(load().cpuMost()).isEqualTo(0.95);
    assertThat(load().isLimit()).isFalse();
  }

  @Test
  void seesThatItWasStalled() {
    beats(10);
    time.pass(Duration.ofMillis(300));
    beats(10);

    assertThat(load().longestStall()).isEqualTo(Duration.ofMillis(300));
    assertThat(load().isLimit()).isTrue();
  }

  @Test
  void doesNotCountTheTimeInWhichNothingRan() {
    self.ended(watch);
    time.pass(Duration.ofMinutes(5));
    TransferWatch next = self.watch(Direction.DOWNLOAD);
    next.start(1, time.nanos());
    self.started(next);
    beats(20);

    assertThat(next.load(time.nanos()).isLimit()).isFalse();
  }

  @Test
  void countsWhatAllTransfersOfItsDirectionTake() {
    TransferWatch other = self.watch(Direction.DOWNLOAD);
    TransferWatch upload = self.watch(Direction.UPLOAD);
    time.pass(Duration.ofSeconds(1));
    watch.moved(30_000_000 / 8);
    other.moved(60_000_000 / 8);
    upload.moved(60_000_000 / 8);

    assertThat(load().uplinkUse().orElseThrow()).isEqualTo(0.9, within(1e-6));
    assertThat(load().isLimit()).isTrue();
  }

  @Test
  void takesAFullNodeForNoOverload() {
    time.pass(Duration.ofSeconds(10));
    watch.moved(10 * 81_000_000L / 8);

    assertThat(load().isLimit()).isFalse();
  }

  @Test
  void countsTimeLostByWakingLate() throws Exception {
    time.pass(Duration.ofSeconds(1));
    watch.sleep(Duration.ofMillis(10), new Sluggish(Duration.ofMillis(40)));
    assertThat(load().pacingDeficit()).isZero();

    watch.sleep(Duration.ofMillis(10), new Sluggish(Duration.ofMillis(150)));

    assertThat(load().pacingDeficit()).isEqualTo(0.1, within(0.02));
    assertThat(load().isLimit()).isTrue();
  }

  @Test
  void isBusyWhenMostOfTheLastSecondsWere() {
    cpu = 0.95;
    beats(60);
    assertThat(self.isBusy()).isTrue();

    cpu = 0.3;
    beats(90);
    assertThat(self.isBusy()).isFalse();
  }

  @Test
  void takesASinglePeakForNoBusyNode() {
    cpu = 0.95;
    beats(30);

    assertThat(self.isBusy()).isFalse();
  }

  @Test
  void knowsHowBusyItIsAlsoWhenNothingRuns() {
    self.ended(watch);
    cpu = 0.95;
    for (int sample = 0; sample < 6; sample++) {
      time.pass(Duration.ofMillis(500));
      self.sample(time.nanos());
    }
    assertThat(self.isBusy()).isTrue();

    time.pass(Duration.ofSeconds(4));

    assertThat(self.isBusy()).isFalse();
  }

  private void beats(int count) {
    for (int beat = 0; beat < count; beat++) {
      time.pass(SelfWatch.BEAT);
      self.beat(time.nanos());
    }
  }

  private NodeLoad load() {
    return watch.load(time.nanos());
  }

  /** A clock whose sleepers are woken late. */
  private final class Sluggish implements NodeTime {

    private final Duration late;

    Sluggish(Duration late) {
      this.late = late;
    }

    @Override
    public long nanos() {
      return time.nanos();
    }

    @Override
    public Instant now() {
      return time.now();
    }

    @Override
    public void sleep(Duration duration) {
      time.pass(duration.plus(late));
    }
  }
}
