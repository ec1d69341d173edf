package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.ChannelSound;
import io.deskworthy.report.finding.Reason;
import java.util.Optional;

/**
 * Says what may not be concluded from what was heard, and why. A guard never says that a room is
 * loud or a microphone broken: only that this recording cannot tell.
 *
 * @param heard both phases
 * @param position where the microphone is
 * @param processing what is known of noise suppression from elsewhere
 */
record Guards(Heard heard, MicrophonePosition position, Processing processing) {

  /** Zeros, an offset, or one step of dither around it. */
  private static final int MUTE_VALUES = 3;

  /** A thousandth: a knock on the desk clips some samples, a gain set too high clips each vowel. */
  private static final double MOST_CLIPPED = 0.001;

  /** A hundredth: a device that starts late or skips once stays below it. */
  private static final double MOST_SILENT_FRAMES = 0.01;

  /** Whatever is less above the background in dB may be the background itself. */
  private static final double LEAST_ABOVE_BACKGROUND = 6;

  /** Real readers had 33 to 66 % voice-like frames, steady noises under 1 %. */
  private static final double LEAST_VOICE = 0.10;

  /** In dBFS(A). Thirty decibels below usual levels; microphones' own noise is near. */
  private static final double LEAST_SPEECH = -60;

  /** From this share on something voice-like may be what moves the level. */
  private static final double VOICE_EXPLAINS = 0.05;

  /** Returns why the silent phase does not show the room as it is, if so. */
  Optional<Reason> ofSilence() {
    ChannelSound silent = heard.silent();
    if (mute(silent)) {
      boolean voiceArrived =
          heard.reading().map(reading -> !mute(reading)).value().orElse(false);
      return Optional.of(voiceArrived ? NoiseReasons.GATED : NoiseReasons.DIGITAL_SILENCE);
    }
    if (clipped(silent)) {
      return Optional.of(NoiseReasons.CLIPPED);
    }
    if (gated(silent)) {
      return Optional.of(NoiseReasons.GATED);
    }
    boolean moving = silent.levels().gainMoves() && silent.voice().share() < VOICE_EXPLAINS;
    return moving ? Optional.of(NoiseReasons.GAIN_MOVING) : Optional.empty();
  }

  /** Returns why it is not known that the microphone carries the candidate's voice, if so. */
  Optional<Reason> ofMicrophone() {
    if (ofSilence().equals(Optional.of(NoiseReasons.DIGITAL_SILENCE))) {
      return ofSilence();
    }
    return heard.reading().fold(this::ofReading, Optional::of);
  }

  /** Returns why the voice cannot be compared with the room, if so. */
  Optional<Reason> ofComparison() {
    return ofMicrophone()
        .or(this::ofSilence)
        .or(() -> heard.reading().fold(this::suppressed, Optional::of));
  }

  private Optional<Reason> ofReading(ChannelSound reading) {
    if (clipped(reading)) {
      return Optional.of(NoiseReasons.CLIPPED);
    }
    double spoken = reading.activeSpeech().orElse(Double.NEGATIVE_INFINITY);
    boolean stands = spoken - heard.silent().levels().laeq() >= LEAST_ABOVE_BACKGROUND;
    if (!stands || reading.voice().share() < LEAST_VOICE) {
      return Optional.of(NoiseReasons.NO_SPEECH_HEARD);
    }
    return spoken < LEAST_SPEECH ? Optional.of(NoiseReasons.INPUT_TOO_LOW) : Optional.empty();
  }

  private Optional<Reason> suppressed(ChannelSound reading) {
    if (gated(reading)) {
      return Optional.of(NoiseReasons.GATED);
    }
    if (processing.suppresses()) {
      return Optional.of(NoiseReasons.NOISE_SUPPRESSED);
    }
    double ratio = SpeechToBackground.ratio(heard.silent(), reading);
    return ratio > position.highestPlausibleRatio()
        ? Optional.of(NoiseReasons.IMPLAUSIBLE_SPEECH_LEVEL)
        : Optional.empty();
  }

  private static boolean mute(ChannelSound sound) {
    return sound.quality().distinctValues() <= MUTE_VALUES;
  }

  private static boolean clipped(ChannelSound sound) {
    return sound.quality().clippedShare() > MOST_CLIPPED;
  }

  private static boolean gated(ChannelSound sound) {
    return sound.quality().silentFramesShare() > MOST_SILENT_FRAMES;
  }
}
