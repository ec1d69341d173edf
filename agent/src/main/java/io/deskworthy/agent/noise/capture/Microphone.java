package io.deskworthy.agent.noise.capture;

import java.util.List;
import java.util.Optional;

/** The microphones of a machine. Every method returns within seconds whatever the machine does. */
public interface Microphone {

  /**
   * Returns the microphones there are, the default one first; none is an empty list.
   *
   * @throws MicrophoneException if the sound system cannot be asked
   */
  List<MicrophoneInfo> list() throws MicrophoneException, InterruptedException;

  /**
   * Opens a microphone and starts it.
   *
   * @param name part of the name of the one wanted, or nothing for the default one
   * @throws MicrophoneException if it cannot be opened, with the reason
   */
  OpenMicrophone open(Optional<String> name) throws MicrophoneException, InterruptedException;

  /**
   * Returns whether the operating system itself says that programs may not listen. A denied
   * microphone otherwise looks like a muted or a busy one.
   */
  boolean accessDenied() throws InterruptedException;

  /**
   * Returns whether the microphone of that name is what a noise suppressor gives out, by its name
   * or by what the system says of it. False if neither says so: most suppression has no name.
   */
  default boolean suppressesNoise(String name) throws InterruptedException {
    return false;
  }
}
