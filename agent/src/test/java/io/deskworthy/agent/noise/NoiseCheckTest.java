package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.noise.capture.FakeMicrophone;
import io.deskworthy.agent.noise.capture.Loudspeaker;
import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.noise.signal.Signals;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NoiseCheckTest {

  private static final int RATE = 16_000;

  private static final SampleFormat MONO = new SampleFormat(RATE, 1);

  private static final NoiseOptions SHORT = new NoiseOptions(
      Duration.ofSeconds(3),
      Duration.ofSeconds(3),
      true,
      false,
      Optional.empty(),
      MicrophonePosition.BUILT_IN);

  private final List<Progress> told = new ArrayList<>();

  @Test
  void comparesTheReaderWithTheRoom() throws Exception {
    FakeMicrophone microphone = FakeMicrophone.hearing(MONO, quietThenReading());

    Findings findings = new NoiseCheck(microphone, Loudspeaker.NONE, SHORT).run(told::add);

    assertThat(findings.reading(NoiseFindings.MICROPHONE_WORKS).value()).contains(true);
    assertThat(findings.reading(NoiseFindings.MICROPHONE).value()).contains(FakeMicrophone.NAME);
    assertThat(findings.reading(NoiseFindings.SAMPLE_RATE).value()).contains(16_000L);
    assertThat(findings.reading(NoiseFindings.SILENT_SECONDS).value())
        .contains(Duration.ofSeconds(3));
    double ratio = findings
        .reading(NoiseFindings.SPEECH_TO_BACKGROUND)
        .value()
        .orElseThrow()
        .value();
    assertThat(ratio).isCloseTo(35, within(5.0));
    assertThat(microphone.closed()).isTrue();
  }

  @Test
  void countsTheSecondsDownAndShowsTheLevel() throws Exception {
    Findings unused = new NoiseCheck(
            FakeMicrophone.hearing(MONO, quietThenReading()), Loudspeaker.NONE, SHORT)
        .run(told::add);

    assertThat(told).extracting(Progress::step).startsWith("noise.opening", "noise.silent");
    assertThat(told.stream()
            .filter(progress -> progress.step().equals("noise.silent"))
            .map(progress -> progress.arguments().get(0))
            .distinct())
        .containsExactly(3L, 2L, 1L, 0L);
    assertThat(told).extracting(Progress::fraction).isSorted();
    Progress last = told.get(told.size() - 1);
    assertThat(last.step()).isEqualTo("noise.reading");
    assertThat(last.fraction()).isEqualTo(1);
    assertThat(last.level()).isPresent();
  }

  @Test
  void leavesTheReadingOutWhenItIsNotWanted() throws Exception {
    FakeMicrophone microphone = FakeMicrophone.hearing(MONO, quietThenReading());

    Findings findings = new NoiseCheck(microphone, Loudspeaker.NONE, SHORT.withoutReading())
        .run(ProgressListener.SILENT);

    assertThat(findings.reading(NoiseFindings.LAEQ).value()).isPresent();
    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason())
        .contains(NoiseReasons.NOT_READ);
  }

  @Test
  void saysWhyThereIsNothingWhenThereIsNoMicrophone() throws Exception {
    Findings findings = run(FakeMicrophone.refusing(MicrophoneException.NO_MICROPHONE));

    assertUnknown(findings, MicrophoneException.NO_MICROPHONE);
    assertThat(findings.reading(NoiseFindings.MICROPHONE_POSITION).value()).contains("built-in");
  }

  @Test
  void saysThatTheMicrophoneWentAwayInTheSilence() throws Exception {
    Findings findings = run(FakeMicrophone.hearing(MONO, Signals.noise(RATE, -60, 2)));

    assertUnknown(findings, MicrophoneException.LOST);
  }

  @Test
  void keepsTheSilenceWhenTheMicrophoneGoesAwayInTheReading() throws Exception {
    Findings findings = run(FakeMicrophone.hearing(MONO, Signals.noise(RATE, -60, 5)));

    assertThat(findings.reading(NoiseFindings.LAEQ).value()).isPresent();
    assertThat(findings.reading(NoiseFindings.MICROPHONE_WORKS).reason())
        .contains(MicrophoneException.LOST);
    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason())
        .contains(MicrophoneException.LOST);
  }

  @Test
  void waitsForADeviceThatFirstDeliversZeros() throws Exception {
    float[] late = Signals.inTurn(Signals.silence(RATE, 1.5), quietThenReading());

    Findings findings = run(FakeMicrophone.hearing(MONO, late));

    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).value()).isPresent();
  }

  @Test
  void listensOnToAMutedMicrophoneAndSaysSo() throws Exception {
    Findings findings = run(FakeMicrophone.hearing(MONO, Signals.silence(RATE, 12)));

    assertThat(findings.reading(NoiseFindings.MICROPHONE_WORKS).reason())
        .contains(NoiseReasons.DIGITAL_SILENCE);
    assertThat(findings.reading(NoiseFindings.LAEQ).reason())
        .contains(NoiseReasons.DIGITAL_SILENCE);
  }

  @Test
  void tellsADeniedMicrophoneFromAMutedOne() throws Exception {
    Findings findings =
        run(FakeMicrophone.hearing(MONO, Signals.silence(RATE, 12)).denied());

    assertUnknown(findings, MicrophoneException.PERMISSION_DENIED);
  }

  @Test
  void findsASuppressorByTheNoiseThatItTurnsDown() throws Exception {
    float[] turnedDown = Signals.together(
        Signals.noise(RATE, -60, 9.5),
        Signals.inTurn(Signals.noise(RATE, -30, 3), Signals.noise(RATE, -45, 4)));

    Findings findings = probed(turnedDown);

    assertThat(findings.reading(NoiseFindings.PROBE_FALL).value().orElseThrow().value())
        .isCloseTo(15, within(2.0));
    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason())
        .contains(NoiseReasons.NOISE_SUPPRESSED);
    assertThat(findings.reading(NoiseFindings.MICROPHONE_WORKS).value()).contains(true);
  }

  @Test
  void comparesTheReaderWithTheRoomAfterANoiseThatStayed() throws Exception {
    float[] stayed = Signals.together(Signals.noise(RATE, -60, 9.5), Signals.noise(RATE, -30, 7));

    Findings findings = probed(stayed);

    assertThat(findings.reading(NoiseFindings.PROBE_FALL).value().orElseThrow().value())
        .isCloseTo(0, within(0.5));
    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).value()).isPresent();
  }

  @Test
  void doubtsAMicrophoneThatIsASuppressorByName() throws Exception {
    Findings findings = run(FakeMicrophone.hearing(MONO, quietThenReading()).suppressing());

    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason())
        .contains(NoiseReasons.NOISE_SUPPRESSED);
    assertThat(findings.reading(NoiseFindings.PROBE_FALL).reason())
        .contains(NoiseReasons.NOT_PROBED);
  }

  /** Silence, then {@code probe} of 9.5 s, then the reading. */
  private static Findings probed(float[] probe) throws InterruptedException {
    float[] room = Signals.noise(RATE, -60, 3.625);
    float[] reading =
        Signals.together(Signals.noise(RATE, -60, 4.375), Signals.voice(RATE, -25, 4.375));
    FakeMicrophone microphone = FakeMicrophone.hearing(MONO, Signals.inTurn(room, probe, reading));
    return new NoiseCheck(microphone, Loudspeaker.NONE, SHORT.withProbe())
        .run(ProgressListener.SILENT);
  }

  private Findings run(FakeMicrophone microphone) throws InterruptedException {
    return new NoiseCheck(microphone, Loudspeaker.NONE, SHORT).run(told::add);
  }

  private static void assertUnknown(Findings findings, Reason reason) {
    assertThat(findings.reading(NoiseFindings.MICROPHONE_WORKS).reason()).contains(reason);
    assertThat(findings.reading(NoiseFindings.LAEQ).reason()).contains(reason);
    assertThat(findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason()).contains(reason);
  }

  /** An eighth of a second to wake, and half a second to settle before either phase. */
  private static float[] quietThenReading() {
    float[] room = Signals.noise(RATE, -60, 8);
    float[] reading = Signals.inTurn(Signals.silence(RATE, 3.625), Signals.voice(RATE, -25, 4.375));
    return Signals.together(room, reading);
  }
}
