package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.time.Sleeper;
import java.time.Duration;

/** The ways to the microphones of this machine. */
public final class Microphones {

  /** Unpacking and loading the library takes a fifth of a second. */
  private static final Duration LOAD_LIMIT = Duration.ofSeconds(5);

  private Microphones() {}

  /** Returns the best way there is: OpenAL, and Java Sound where that is missing or refuses. */
  public static Microphone ofThisMachine(Sleeper sleeper) {
    return openAlIsThere()
        ? new FirstThatWorks(openAl(sleeper), javaSound(sleeper))
        : javaSound(sleeper);
  }

  /** Returns those through OpenAL Soft. */
  public static Microphone openAl(Sleeper sleeper) {
    return new SystemMicrophone(new OpenAlSystem(), MicrophonePrivacy.ofThisSystem(), sleeper);
  }

  /** Returns those through Java Sound. */
  public static Microphone javaSound(Sleeper sleeper) {
    return new SystemMicrophone(new JavaSoundSystem(), MicrophonePrivacy.ofThisSystem(), sleeper);
  }

  /** False on processors and C libraries that there is no OpenAL for, such as that of Alpine. */
  private static boolean openAlIsThere() {
    try {
      return new DaemonCalls().call(OpenAlSystem::load, LOAD_LIMIT, late -> {});
    } catch (MicrophoneException absent) {
      return false;
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
