package io.deskworthy.agent.noise.capture;

import java.util.Locale;

/** What the operating system says about microphones without their being opened. */
interface MicrophonePrivacy {

  /** Returns whether programs like this one may not listen; false when that is not known. */
  boolean microphoneDenied() throws InterruptedException;

  /**
   * Returns the name of the device behind {@code microphone} if that is only called the default;
   * nothing, an empty text, where it has a name of its own or the system does not tell.
   */
  default String defaultSource(String microphone) throws InterruptedException {
    return "";
  }

  /** Returns whether the sound server is there and answers nobody; false when that is not known. */
  default boolean serverHangs() throws InterruptedException {
    return false;
  }

  /** Returns what the system this runs on says. */
  static MicrophonePrivacy ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return new WindowsPrivacy(new ProgramOutput());
    }
    if (system.startsWith("mac")) {
      return new MacPrivacy(MacCamera::authorisation);
    }
    return new LinuxPrivacy(new ProgramOutput(), LinuxPrivacy.DEVICES);
  }
}
