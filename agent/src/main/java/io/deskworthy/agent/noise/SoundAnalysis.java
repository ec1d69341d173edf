package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns sound into findings: the same for a microphone as for recordings. */
public final class SoundAnalysis {

  private SoundAnalysis() {}

  /**
   * Returns the findings that a check would have had if the microphone had delivered these
   * recordings. The first half second of each does not count.
   *
   * @param silence a WAV file of the room, 1.5 s to 2 min, 16 kHz or more
   * @param reading a WAV file of the reading, likewise
   * @param position where the microphone was
   * @throws UnusableRecordingException if a file is no recording that can be measured
   * @throws IOException if a file cannot be read
   */
  public static Findings analyse(Path silence, Optional<Path> reading, MicrophonePosition position)
      throws IOException {
    Recording silent = Recording.measure(silence);
    Reading<PhaseSound> read = reading.isPresent()
        ? Reading.of(Recording.measure(reading.get()).sound())
        : Reading.unknown(NoiseReasons.NOT_READ);
    return findings(silent.sound(), read, position, Processing.UNKNOWN).toBuilder()
        .measured(NoiseFindings.SAMPLE_RATE, (long) silent.format().samplesPerSecond())
        .build();
  }

  /** Returns what these phases say of the room and the microphone. */
  static Findings findings(
      PhaseSound silent,
      Reading<PhaseSound> reading,
      MicrophonePosition position,
      Processing processing) {
    Heard heard = Heard.byLouderChannel(silent, reading);
    Guards guards = new Guards(heard, position, processing);
    return Findings.builder()
        .measured(NoiseFindings.MICROPHONE_POSITION, position.word())
        .measured(NoiseFindings.SILENT_SECONDS, silent.measured())
        .put(NoiseFindings.READING_SECONDS, reading.map(PhaseSound::measured))
        .put(NoiseFindings.PROBE_FALL, processing.probeFall())
        .addAll(SilenceFindings.of(heard.silent(), guards.ofSilence()))
        .addAll(SpeechFindings.of(heard, guards))
        .build();
  }
}
