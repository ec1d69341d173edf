package io.deskworthy.agent.noise.capture;

import java.util.regex.Pattern;

/** Programs that take noise out of a microphone's sound and offer the rest as one of their own. */
final class Suppressors {

  /**
   * Modules of PulseAudio and PipeWire, and programs for Windows and macOS, by what stands in the
   * names of their devices.
   */
  private static final Pattern NAMES = Pattern.compile(
      "echo.?cancel|rnnoise|easy.?effects|pulse.?effects|noise.?torch|deep.?filter|krisp"
          + "|nvidia (broadcast|rtx)|rtx.?voice|noise.?(cancel|suppress|reduc|remov)",
      Pattern.CASE_INSENSITIVE);

  private Suppressors() {}

  /** Returns whether {@code device} is one of theirs by its name. */
  static boolean named(String device) {
    return NAMES.matcher(device).find();
  }
}
