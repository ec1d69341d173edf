package io.deskworthy.agent.noise;

import io.deskworthy.report.finding.Reason;

/**
 * Why sound that was captured does not count. Reasons for no sound at all are with
 * {@link io.deskworthy.agent.noise.capture.MicrophoneException}.
 */
public final class NoiseReasons {

  /** The microphone delivers zeros, or dither and nothing else: muted, or denied. */
  public static final Reason DIGITAL_SILENCE = new Reason("digital-silence");

  /** Nothing in the reading phase is like a voice and clearly above the background. */
  public static final Reason NO_SPEECH_HEARD = new Reason("no-speech-heard");

  /** The voice is so faint that the microphone's own noise counts. */
  public static final Reason INPUT_TOO_LOW = new Reason("input-too-low");

  /** The microphone is overloaded. */
  public static final Reason CLIPPED = new Reason("clipped");

  /** Noise suppression replaces the room by zeros. */
  public static final Reason GATED = new Reason("gated");

  /** The voice stands so far above the room that the room must have been suppressed. */
  public static final Reason IMPLAUSIBLE_SPEECH_LEVEL = new Reason("implausible-speech-level");

  /** The system turns steady noise down: a probe fell, or the microphone's own name says so. */
  public static final Reason NOISE_SUPPRESSED = new Reason("noise-suppressed");

  /** No noise was played to find out whether the system suppresses it. */
  public static final Reason NOT_PROBED = new Reason("not-probed");

  /** A noise was played, and the microphone did not hear it, or not for long enough. */
  public static final Reason PROBE_NOT_HEARD = new Reason("probe-not-heard");

  /** Automatic gain changes the level while nothing happens. */
  public static final Reason GAIN_MOVING = new Reason("gain-moving");

  /** The candidate skipped the reading. */
  public static final Reason NOT_READ = Reason.NOT_READ;

  /** The silent phase has no voice-like parts whose level could be given. */
  public static final Reason NO_VOICE_HEARD = new Reason("no-voice-heard");

  private NoiseReasons() {}
}
