package io.deskworthy.testkit.sound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A sound that is being played into the room. Closing it stops it. */
public final class Playback implements AutoCloseable {

  /** A player that is told to end does so at once; one that does not is killed. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Process player;

  Playback(Process player) {
    this.player = player;
  }

  /**
   * Waits until the sound has ended by itself, at most for {@code limit}; returns whether it has. A
   * loop never ends.
   */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return player.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Returns whether the sound is still being played. */
  public boolean playing() {
    return player.isAlive();
  }

  /** Stops the sound. */
  @Override
  public void close() {
    Processes.stop(player, PATIENCE);
  }
}
