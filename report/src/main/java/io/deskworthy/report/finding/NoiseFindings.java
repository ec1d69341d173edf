package io.deskworthy.report.finding;

import static io.deskworthy.report.finding.Forms.count;
import static io.deskworthy.report.finding.Forms.decibels;
import static io.deskworthy.report.finding.Forms.ratio;
import static io.deskworthy.report.finding.Forms.seconds;

import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;

/**
 * What is measured of the room, all of it A-weighted levels relative to full scale: no sound, and
 * nothing that can be turned back into speech. Never sound pressure: no microphone is calibrated.
 */
public final class NoiseFindings {

  /** Events are counted up to here; a room with more is loud anyway. */
  private static final int MOST_EVENTS = 100;

  /** Two minutes of 1-second levels; a phase lasts 12 to 15 s. */
  private static final int MOST_SECONDS = 120;

  /** Whether a microphone gave sound that can be judged; unknown with the guard that says no. */
  public static final Finding<Boolean> MICROPHONE_WORKS =
      Finding.selfReported("noise.microphoneWorks", ValueForm.truth());

  /** The capture device's name as the system gives it. */
  public static final Finding<String> MICROPHONE =
      Finding.selfReported("noise.microphone", ValueForm.text(120));

  /** Where the microphone is: {@code built-in}, {@code desk} or {@code headset}. */
  public static final Finding<String> MICROPHONE_POSITION =
      Finding.selfReported("noise.microphonePosition", ValueForm.text(20));

  /** Equivalent level of the silent phase. */
  public static final Finding<Decibels> LAEQ = Finding.selfReported("noise.laeqDbfs", decibels());

  /** Highest FAST (125 ms) level of the silent phase. */
  public static final Finding<Decibels> LAF_MAX =
      Finding.selfReported("noise.lafMaxDbfs", decibels());

  /** Level exceeded 10 % of the silent phase. */
  public static final Finding<Decibels> L10 = Finding.selfReported("noise.l10Dbfs", decibels());

  /** Level exceeded half of the silent phase. */
  public static final Finding<Decibels> L50 = Finding.selfReported("noise.l50Dbfs", decibels());

  /** Level exceeded 90 % of the silent phase: the background. */
  public static final Finding<Decibels> L90 = Finding.selfReported("noise.l90Dbfs", decibels());

  /** Active speech level of the reading phase, ITU-T P.56 on the A-weighted signal. */
  public static final Finding<Decibels> ACTIVE_SPEECH =
      Finding.selfReported("noise.activeSpeechDbfs", decibels());

  /** SBR: active speech level less the background of the silent phase, in dB. */
  public static final Finding<Decibels> SPEECH_TO_BACKGROUND =
      Finding.selfReported("noise.speechToBackgroundDb", decibels());

  /** Share of the silent phase that sounds like a voice or music. */
  public static final Finding<Ratio> VOICE_LIKE =
      Finding.selfReported("noise.voiceLikeRatio", ratio());

  /** Mean level of the voice-like parts of the silent phase; unknown when there are none. */
  public static final Finding<Decibels> VOICE_LIKE_LEVEL =
      Finding.selfReported("noise.voiceLikeDbfs", decibels());

  /** Sounds of the silent phase that stand 10 dB or more above its background. */
  public static final Finding<Long> EVENTS =
      Finding.selfReported("noise.events", count(MOST_EVENTS));

  /** The highest level of each event, in their order. */
  public static final Finding<List<Decibels>> EVENT_LEVELS =
      Finding.selfReported("noise.eventLevelsDbfs", ListForm.of(decibels(), MOST_EVENTS));

  /** How long each event comes within 10 dB of its highest level, in their order. */
  public static final Finding<List<Duration>> EVENT_SECONDS =
      Finding.selfReported("noise.eventSeconds", ListForm.of(seconds(), MOST_EVENTS));

  /** How far the mains' frequency stands above those around it in the silent phase, in dB. */
  public static final Finding<Decibels> MAINS_HUM =
      Finding.selfReported("noise.mainsHumDb", decibels());

  /**
   * How far the level of a steady noise from the loudspeaker fell within five seconds: noise
   * suppression turns it down. Unknown when there was no such test.
   */
  public static final Finding<Decibels> PROBE_FALL =
      Finding.selfReported("noise.probeFallDb", decibels());

  /** Equivalent level of each second of the silent phase. */
  public static final Finding<List<Decibels>> SECOND_LEVELS =
      Finding.selfReported("noise.secondLevelsDbfs", ListForm.of(decibels(), MOST_SECONDS));

  /** How much of the silent phase was captured and judged. */
  public static final Finding<Duration> SILENT_SECONDS =
      Finding.selfReported("noise.silentSeconds", seconds());

  /** How much of the reading phase was captured and judged. */
  public static final Finding<Duration> READING_SECONDS =
      Finding.selfReported("noise.readingSeconds", seconds());

  /** Samples per second the device delivered. */
  public static final Finding<Long> SAMPLE_RATE =
      Finding.selfReported("noise.sampleRateHertz", ValueForm.wholeNumber(8_000, 768_000));

  static final List<Finding<?>> ALL = List.of(
      MICROPHONE_WORKS,
      MICROPHONE,
      MICROPHONE_POSITION,
      LAEQ,
      LAF_MAX,
      L10,
      L50,
      L90,
      ACTIVE_SPEECH,
      SPEECH_TO_BACKGROUND,
      VOICE_LIKE,
      VOICE_LIKE_LEVEL,
      EVENTS,
      EVENT_LEVELS,
      EVENT_SECONDS,
      MAINS_HUM,
      PROBE_FALL,
      SECOND_LEVELS,
      SILENT_SECONDS,
      READING_SECONDS,
      SAMPLE_RATE);

  private NoiseFindings() {}
}
