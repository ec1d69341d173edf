package io.deskworthy.agent.noise.capture;

import java.time.Duration;

/** The loudspeaker of this machine. */
@FunctionalInterface
public interface Loudspeaker {

  /** One that is not there. */
  Loudspeaker NONE = duration -> () -> {};

  /**
   * Begins to play pink noise for {@code duration} and returns at once. A loudspeaker that is not
   * there, or does not work, plays nothing: the microphone then does not hear it.
   */
  Sounding playNoise(Duration duration);

  /** What is being played; closing it stops it. */
  interface Sounding extends AutoCloseable {

    @Override
    void close();
  }
}
