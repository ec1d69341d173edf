package io.deskworthy.agent.noise.capture;

import org.jspecify.annotations.Nullable;

/**
 * Names what sound systems throw. By type only: their messages are the same for a busy device, a
 * forbidden one and one that went away.
 */
final class Failures {

  private Failures() {}

  /**
   * Returns the failure by its name.
   *
   * @throws IllegalStateException with {@code thrown} in it if sound systems do not throw such
   */
  static MicrophoneException of(@Nullable Throwable thrown) {
    if (thrown instanceof MicrophoneException named) {
      return named;
    }
    if (thrown instanceof IllegalArgumentException || thrown instanceof LinkageError) {
      // Java Sound's way to say that no line is there; a Java without the sound module.
      return new MicrophoneException(MicrophoneException.NO_MICROPHONE, thrown);
    }
    if (thrown instanceof SecurityException) {
      return new MicrophoneException(MicrophoneException.PERMISSION_DENIED, thrown);
    }
    throw new IllegalStateException("the sound system failed in an unknown way", thrown);
  }
}
