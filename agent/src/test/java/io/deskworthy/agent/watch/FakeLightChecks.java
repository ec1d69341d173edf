package io.deskworthy.agent.watch;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.report.finding.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A line that is as a test says at each moment, and the time in which it is so: it passes at once
 * when somebody waits.
 */
public final class FakeLightChecks implements LightChecks, Sleeper {

  private static final long USED = 1_500_000;

  private static final LightResult ANSWERED = new LightResult.Answered(
      Optional.of(Duration.ofMillis(21)), 200, 1, Optional.empty(), Optional.of("signed"));

  private final List<Instant> made = new ArrayList<>();
  private Function<Instant, LightResult> line = moment -> ANSWERED;
  private Function<Instant, Duration> sleep = moment -> Duration.ZERO;
  private Runnable whenAsleep = () -> {};
  private int neutral = 3;
  private boolean connected = true;
  private long moved;
  private Instant now;

  public FakeLightChecks(Instant now) {
    this.now = now;
  }

  /** Answers as {@code line} says; null is a good answer. */
  public FakeLightChecks answering(Function<Instant, Optional<LightResult>> answers) {
    line = moment -> answers.apply(moment).orElse(ANSWERED);
    return this;
  }

  /** Lets the computer sleep so much longer than asked, where a wait begins at such a moment. */
  FakeLightChecks sleeping(Function<Instant, Duration> longer) {
    sleep = longer;
    return this;
  }

  /** Has {@code task} run at each wait. */
  FakeLightChecks meanwhile(Runnable task) {
    whenAsleep = task;
    return this;
  }

  void neutral(int places) {
    neutral = places;
  }

  void unplug() {
    connected = false;
  }

  static Optional<LightResult> silent() {
    return Optional.of(new LightResult.Failed(new Reason("server-silent"), true));
  }

  List<Instant> made() {
    return List.copyOf(made);
  }

  /** Returns the clock of this time. */
  public Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @Override
  public void sleep(Duration duration) {
    Duration longer = sleep.apply(now);
    now = now.plus(duration).plus(longer);
    whenAsleep.run();
  }

  @Override
  public LightResult make(Optional<String> previous) {
    made.add(now);
    moved += USED;
    return line.apply(now);
  }

  @Override
  public int neutral() {
    return line.apply(now) instanceof LightResult.Failed ? 0 : neutral;
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public long moved() {
    return moved;
  }
}
