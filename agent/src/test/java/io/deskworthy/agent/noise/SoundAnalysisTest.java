package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.agent.noise.signal.PhaseMeter;
import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.noise.signal.Signals;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Decibels;
import org.junit.jupiter.api.Test;

final class SoundAnalysisTest {

  private static final int RATE = 16_000;

  private static final float[] ROOM = Signals.noise(RATE, -60, 6);

  private static final float[] READING = Signals.together(ROOM, Signals.voice(RATE, -25, 6));

  @Test
  void findsTheSameRatioWhateverTheGain() {
    double loud = ratio(ROOM, READING);
    double soft = ratio(scaled(ROOM, 0.1), scaled(READING, 0.1));

    assertThat(soft).isCloseTo(loud, within(0.2));
  }

  @Test
  void findsTheRatioFallByAsMuchAsTheRoomRises() {
    float[] louder = Signals.noise(RATE, -50, 6);

    double fall =
        ratio(ROOM, READING) - ratio(louder, Signals.together(louder, Signals.voice(RATE, -25, 6)));

    assertThat(fall).isCloseTo(10, within(0.3));
  }

  @Test
  void tellsWhatElseWasHeardInTheSilence() {
    float[] withVoice = Signals.together(
        ROOM, Signals.inTurn(Signals.silence(RATE, 3), Signals.voice(RATE, -40, 1)));

    Findings findings = findings(withVoice, READING);

    assertThat(findings.reading(NoiseFindings.EVENTS).value()).contains(1L);
    assertThat(level(findings, NoiseFindings.VOICE_LIKE_LEVEL)).isBetween(-50.0, -35.0);
    assertThat(findings.reading(NoiseFindings.VOICE_LIKE).value().orElseThrow().value())
        .isBetween(0.05, 0.2);
    assertThat(findings.reading(NoiseFindings.EVENT_LEVELS).value().orElseThrow())
        .allSatisfy(event -> assertThat(event.value()).isBetween(-50.0, -35.0));
    assertThat(findings.reading(NoiseFindings.SECOND_LEVELS).value().orElseThrow())
        .hasSize(5);
  }

  @Test
  void saysThatNoVoiceWasHeardWhereThereIsNoneToHaveALevel() {
    Findings findings = findings(ROOM, READING);

    assertThat(findings.reading(NoiseFindings.VOICE_LIKE_LEVEL).reason())
        .contains(NoiseReasons.NO_VOICE_HEARD);
  }

  @Test
  void doubtsAMutedMicrophone() {
    float[] zeros = Signals.silence(RATE, 4);

    assertDoubt(findings(zeros, zeros), NoiseReasons.DIGITAL_SILENCE);
  }

  @Test
  void doubtsSilenceAfterWhichNobodyReads() {
    Findings findings = findings(ROOM, ROOM);

    assertDoubt(findings, NoiseReasons.NO_SPEECH_HEARD);
    assertThat(level(findings, NoiseFindings.LAEQ)).isBetween(-63.0, -58.0);
    assertThat(findings.reading(NoiseFindings.ACTIVE_SPEECH).reason())
        .contains(NoiseReasons.NO_SPEECH_HEARD);
  }

  @Test
  void doubtsNoiseThatStandsInForAReader() {
    assertDoubt(findings(ROOM, Signals.noise(RATE, -25, 6)), NoiseReasons.NO_SPEECH_HEARD);
  }

  @Test
  void doubtsAVoiceThatIsHardlyThere() {
    float[] faint = scaled(READING, 0.01);

    Findings findings = findings(scaled(ROOM, 0.01), faint);

    assertDoubt(findings, NoiseReasons.INPUT_TOO_LOW);
    assertThat(level(findings, NoiseFindings.ACTIVE_SPEECH)).isLessThan(-60);
  }

  @Test
  void doubtsAnOverloadedMicrophone() {
    float[] loud = scaled(READING, 30);
    for (int i = 0; i < loud.length; i++) {
      loud[i] = Math.max(-1, Math.min(1, loud[i]));
    }

    Findings findings = findings(ROOM, loud);

    assertDoubt(findings, NoiseReasons.CLIPPED);
    assertThat(findings.reading(NoiseFindings.EVENTS).value()).contains(0L);
  }

  @Test
  void doubtsTheRoomButNotTheMicrophoneUnderNoiseSuppression() {
    Findings findings = findings(Signals.silence(RATE, 4), Signals.voice(RATE, -25, 4));

    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason())
        .contains(NoiseReasons.GATED);
    assertThat(findings.reading(NoiseFindings.EVENTS).reason()).contains(NoiseReasons.GATED);
    assertThat(findings.reading(NoiseFindings.MICROPHONE_WORKS).value()).contains(true);
  }

  @Test
  void doubtsARoomTooQuietToBeTrueForItsMicrophone() {
    float[] suppressed = Signals.noise(RATE, -80, 6);
    float[] reading = Signals.together(suppressed, Signals.voice(RATE, -20, 6));

    assertThat(findings(suppressed, reading)
            .reading(NoiseFindings.SPEECH_TO_BACKGROUND)
            .reason())
        .contains(NoiseReasons.IMPLAUSIBLE_SPEECH_LEVEL);
    assertThat(analyse(suppressed, reading, MicrophonePosition.HEADSET)
            .reading(NoiseFindings.SPEECH_TO_BACKGROUND)
            .value())
        .isPresent();
  }

  @Test
  void doubtsEventsOfAGainThatMoves() {
    float[] creeping = ROOM.clone();
    for (int i = 0; i < creeping.length; i++) {
      creeping[i] *= (float) Math.pow(10, i / (double) creeping.length);
    }

    Findings findings = findings(creeping, READING);

    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason())
        .contains(NoiseReasons.GAIN_MOVING);
    assertThat(findings.reading(NoiseFindings.EVENTS).reason()).contains(NoiseReasons.GAIN_MOVING);
    assertThat(findings.reading(NoiseFindings.LAEQ).value()).isPresent();
  }

  @Test
  void listensToTheChannelThatHearsMore() {
    PhaseSound silent = stereo(Signals.silence(RATE, 4), ROOM);
    PhaseSound reading = stereo(Signals.silence(RATE, 4), READING);

    Findings findings = SoundAnalysis.findings(
        silent, Reading.of(reading), MicrophonePosition.BUILT_IN, Processing.UNKNOWN);

    assertThat(level(findings, NoiseFindings.SPEECH_TO_BACKGROUND)).isCloseTo(35, within(5.0));
  }

  @Test
  void givesNoWordOnAMicrophoneThatNobodySpokeInto() {
    Findings findings = SoundAnalysis.findings(
        Signals.measured(RATE, ROOM),
        Reading.unknown(NoiseReasons.NOT_READ),
        MicrophonePosition.DESK,
        Processing.UNKNOWN);

    assertDoubt(findings, NoiseReasons.NOT_READ);
    assertThat(findings.reading(NoiseFindings.READING_SECONDS).reason())
        .contains(NoiseReasons.NOT_READ);
    assertThat(findings.reading(NoiseFindings.MICROPHONE_POSITION).value()).contains("desk");
  }

  private static void assertDoubt(Findings findings, Reason reason) {
    assertThat(findings.reading(NoiseFindings.MICROPHONE_WORKS).reason()).contains(reason);
    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason()).contains(reason);
  }

  private static double ratio(float[] silent, float[] reading) {
    return level(findings(silent, reading), NoiseFindings.SPEECH_TO_BACKGROUND);
  }

  private static double level(Findings findings, Finding<Decibels> finding) {
    return findings.reading(finding).value().orElseThrow().value();
  }

  private static Findings findings(float[] silent, float[] reading) {
    return analyse(silent, reading, MicrophonePosition.BUILT_IN);
  }

  private static Findings analyse(float[] silent, float[] reading, MicrophonePosition position) {
    return SoundAnalysis.findings(
        Signals.measured(RATE, silent),
        Reading.of(Signals.measured(RATE, reading)),
        position,
        Processing.UNKNOWN);
  }

  private static PhaseSound stereo(float[] left, float[] right) {
    PhaseMeter meter = new PhaseMeter(new SampleFormat(RATE, 2));
    meter.add(Signals.stereo(left, right), left.length);
    return meter.finish();
  }

  private static float[] scaled(float[] samples, double gain) {
    float[] scaled = samples.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (scaled[i] * gain);
    }
    return scaled;
  }
}
