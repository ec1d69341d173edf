package io.deskworthy.agent.noise.capture;

import java.util.Locale;

/** What the operating system's privacy settings say about microphones. */
interface MicrophonePrivacy {

  /** Systems that have no such setting, or none that can be read without listening. */
  MicrophonePrivacy SILENT = () -> false;

  /** Returns whether programs like this one may not listen; false when that is not known. */
  boolean microphoneDenied() throws InterruptedException;

  /** Returns the settings of the system this runs on. */
  static MicrophonePrivacy ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.startsWith("windows")
        ? new WindowsPrivacy(WindowsPrivacy::queryRegistry)
        : SILENT;
  }
}
