package io.deskworthy.agent.noise;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import java.util.List;

/** The findings of a check that had no sound to measure. */
final class NothingHeard {

  private static final List<Finding<?>> UNKNOWN = List.of(
      NoiseFindings.MICROPHONE_WORKS,
      NoiseFindings.MICROPHONE,
      NoiseFindings.LAEQ,
      NoiseFindings.LAF_MAX,
      NoiseFindings.L10,
      NoiseFindings.L50,
      NoiseFindings.L90,
      NoiseFindings.ACTIVE_SPEECH,
      NoiseFindings.SPEECH_TO_BACKGROUND,
      NoiseFindings.VOICE_LIKE,
      NoiseFindings.VOICE_LIKE_LEVEL,
      NoiseFindings.EVENTS,
      NoiseFindings.EVENT_LEVELS,
      NoiseFindings.EVENT_SECONDS,
      NoiseFindings.MAINS_HUM,
      NoiseFindings.PROBE_FALL,
      NoiseFindings.SECOND_LEVELS,
      NoiseFindings.SILENT_SECONDS,
      NoiseFindings.READING_SECONDS,
      NoiseFindings.SAMPLE_RATE);

  private NothingHeard() {}

  /** Returns everything as unknown for {@code reason}, but for what the candidate said. */
  static Findings because(Reason reason, MicrophonePosition position) {
    Findings.Builder findings =
        Findings.builder().measured(NoiseFindings.MICROPHONE_POSITION, position.word());
    UNKNOWN.forEach(finding -> findings.unknown(finding, reason));
    return findings.build();
  }
}
