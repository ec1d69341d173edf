package io.deskworthy.agent.noise;

import java.time.Duration;
import java.util.Optional;

/**
 * How the noise check is made.
 *
 * @param silent how long to listen to the room; at least 2 s
 * @param reading how long to listen to the candidate reading; at least 2 s
 * @param readingWanted false if the candidate skips the reading
 * @param probeWanted true if the candidate lets a noise be played through the loudspeaker
 * @param microphone part of the name of the microphone, or nothing for the default one
 * @param position where that microphone is
 */
public record NoiseOptions(
    Duration silent,
    Duration reading,
    boolean readingWanted,
    boolean probeWanted,
    Optional<String> microphone,
    MicrophonePosition position) {

  /** Long enough to hear whether somebody talks now and then, short enough to sit still. */
  private static final Duration SILENT = Duration.ofSeconds(15);

  /** Two sentences, read calmly. */
  private static final Duration READING = Duration.ofSeconds(12);

  private static final Duration SHORTEST = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Refuses phases too short to say anything, or longer than a report has room for. */
  public NoiseOptions {
    requireInRange(silent);
    requireInRange(reading);
  }

  /** Returns the usual check: 15 s of silence, 12 s of reading, default microphone, built in. */
  public static NoiseOptions usual() {
    return new NoiseOptions(
        SILENT, READING, true, false, Optional.empty(), MicrophonePosition.BUILT_IN);
  }

  /** Returns these without the reading. */
  public NoiseOptions withoutReading() {
    return new NoiseOptions(silent, reading, false, probeWanted, microphone, position);
  }

  /** Returns these with a noise from the loudspeaker between silence and reading. */
  public NoiseOptions withProbe() {
    return new NoiseOptions(silent, reading, readingWanted, true, microphone, position);
  }

  /** Returns these with a microphone whose name contains {@code name}. */
  public NoiseOptions withMicrophone(String name) {
    return new NoiseOptions(
        silent, reading, readingWanted, probeWanted, Optional.of(name), position);
  }

  /** Returns these with the microphone at {@code place}. */
  public NoiseOptions withPosition(MicrophonePosition place) {
    return new NoiseOptions(silent, reading, readingWanted, probeWanted, microphone, place);
  }

  private static void requireInRange(Duration phase) {
    if (phase.compareTo(SHORTEST) < 0 || phase.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a phase lasts 2 s to 2 min, not " + phase);
    }
  }
}
