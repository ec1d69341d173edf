package io.deskworthy.agent.noise.capture;

import java.util.List;
import java.util.Optional;

/**
 * Two ways to the same microphones: the second where the first is missing, or refuses what the
 * second may give. What the first says stands if neither gives anything: it knows the devices by
 * name.
 *
 * @param first the better one
 * @param second the one that is everywhere
 */
record FirstThatWorks(Microphone first, Microphone second) implements Microphone {

  @Override
  public List<MicrophoneInfo> list() throws MicrophoneException, InterruptedException {
    List<MicrophoneInfo> listed;
    try {
      listed = first.list();
    } catch (MicrophoneException failed) {
      if (isFinal(failed)) {
        throw failed;
      }
      return second.list();
    }
    return listed.isEmpty() ? second.list() : listed;
  }

  @Override
  public OpenMicrophone open(Optional<String> name)
      throws MicrophoneException, InterruptedException {
    try {
      return first.open(name);
    } catch (MicrophoneException failed) {
      if (isFinal(failed)) {
        throw failed;
      }
      try {
        return second.open(name);
      } catch (MicrophoneException alsoFailed) {
        failed.addSuppressed(alsoFailed);
        throw failed;
      }
    }
  }

  @Override
  public boolean accessDenied() throws InterruptedException {
    return first.accessDenied();
  }

  @Override
  public boolean suppressesNoise(String name) throws InterruptedException {
    return first.suppressesNoise(name);
  }

  /** A sound server that hangs hangs either way; what is forbidden is so either way. */
  private static boolean isFinal(MicrophoneException failed) {
    return failed.reason().equals(MicrophoneException.STALLED)
        || failed.reason().equals(MicrophoneException.PERMISSION_DENIED);
  }
}
