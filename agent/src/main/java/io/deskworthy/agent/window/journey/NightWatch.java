package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.watch.LightSample;
import io.deskworthy.agent.watch.WatchListener;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.WatchHours;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The watch over a line at night, as the window runs it: in the background, as long as the window
 * is open, whatever else is done in it. Used on the window's thread only.
 */
public final class NightWatch {

  private final NightSteps steps;
  private final Background background;
  private final Consumer<Stage> show;
  private final BooleanSupplier isShown;
  private Background.Work work = Background.Work.NONE;

  NightWatch(
      NightSteps steps, Background background, Consumer<Stage> show, BooleanSupplier isShown) {
    this.steps = steps;
    this.background = background;
    this.show = show;
    this.isShown = isShown;
  }

  /** Shows how it stands, and goes on with what was begun before. */
  void open(Stage.Welcome from) {
    change(from, () -> steps.look(from));
  }

  /** Returns what these hours of so many nights would come to. */
  public WatchPlan plan(Stage.Nights shown, WatchHours hours, int nights) {
    return steps.plan(shown.from(), hours, nights);
  }

  /** Returns for how many nights it is offered. */
  public int usual(Stage.Nights shown, WatchHours hours) {
    return steps.usual(shown.from(), hours);
  }

  /** Begins. */
  public void begin(Stage.Nights shown, WatchPlan plan) {
    change(shown.from(), () -> steps.begin(shown.from(), plan));
  }

  /** Pauses, or goes on. */
  public void pause(Stage.Nights shown, boolean paused) {
    change(shown.from(), () -> steps.pause(shown.from(), paused));
  }

  /** Ends it and deletes what it found. */
  public void end(Stage.Nights shown) {
    work.stop();
    work = Background.Work.NONE;
    change(shown.from(), () -> steps.end(shown.from()));
  }

  private void change(Stage.Welcome from, Background.Job<Stage.Nights> job) {
    Background.Work unused = background.start(
        job,
        now -> {
          show.accept(now);
          if (now.isOwn() && !now.isOver() && !now.paused()) {
            run(from);
          }
        },
        thrown -> show.accept(Stage.Nights.broken(from, Trouble.of(thrown))));
  }

  /** Runs; what ran before is stopped first, since one process watches at a time. */
  private void run(Stage.Welcome from) {
    if (!work.equals(Background.Work.NONE)) {
      return;
    }
    work = background.start(
        () -> steps.watch(from, new Told(from)),
        now -> {
          work = Background.Work.NONE;
          showIfShown(now);
        },
        thrown -> {
          work = Background.Work.NONE;
          showIfShown(Stage.Nights.broken(from, Trouble.of(thrown)));
        });
  }

  private void showIfShown(Stage.Nights now) {
    if (isShown.getAsBoolean()) {
      show.accept(now);
    }
  }

  /** Has the screen drawn anew after each light check. */
  private final class Told implements WatchListener {

    private final Stage.Welcome from;

    Told(Stage.Welcome from) {
      this.from = from;
    }

    @Override
    public void waits(Instant next, boolean paused) {}

    @Override
    public void again(Reason cause) {}

    @Override
    public void made(LightSample sample) {
      Background.Work unused =
          background.start(() -> steps.look(from), NightWatch.this::showIfShown, thrown -> {});
    }
  }
}
