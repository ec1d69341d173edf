package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.agent.noise.signal.Signals;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the default policy makes of every test sound, through a built-in microphone: of those made
 * by our own recipe, and of those made by the shared one where that lies beside the project.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoomVerdictsTest {

  private static final Path SHARED = Path.of("..", "..", "shared", "testbed", "sounds.sh");

  private static final int RATE = 48_000;

  private final List<Sounds> sets = new ArrayList<>();

  @BeforeAll
  void makesSounds() throws Exception {
    assumeTrue(
        Sounds.missingPrograms().isEmpty(), () -> "to be installed: " + Sounds.missingPrograms());
    sets.add(Sounds.in(Path.of("target")));
    if (Files.isRegularFile(SHARED)) {
      sets.add(Sounds.by(SHARED, Path.of("target")));
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "room-verdicts.csv", numLinesToSkip = 1)
  void judgesEverySoundAsAPersonWould(Sound silence, Sound reading, String outcome, String reason)
      throws Exception {
    for (Sounds set : sets) {
      if (set.has(silence) && set.has(reading)) {
        Assessment room = room(SoundAnalysis.analyse(
            set.wav(silence), Optional.of(set.wav(reading)), MicrophonePosition.BUILT_IN));

        assertThat(room.outcome() + " " + room.reason().code())
            .as("%s", set.wav(silence))
            .isEqualTo(outcome + " " + reason);
      }
    }
  }

  /** A fan that is turned up, in decibels over the one that is plain to hear. */
  @ParameterizedTest
  @CsvSource({
    "0, MET quiet",
    "6, MET quiet",
    "9, MET somewhat-noisy",
    "12, MET somewhat-noisy",
    "14, NOT_MET too-noisy",
    "18, NOT_MET too-noisy",
  })
  void bearsAFanUntilItIsTooLoud(double decibels, String verdict) throws Exception {
    float[] fan = amplified(samples(Sound.FAN), decibels);
    float[] both = Signals.together(samples(Sound.READER), fan);

    assertThat(verdict(fan, both)).isEqualTo(verdict);
  }

  @Test
  void failsNobodyForFaintClicksInASilentRoom() throws Exception {
    float[] room = samples(Sound.QUIET_ROOM);
    float[] clicks = amplified(samples(Sound.CLICKS), -8);
    float[] silence = Signals.together(room, clicks);

    Findings findings = findings(silence, Signals.together(room, samples(Sound.READER)));

    assertThat(findings.reading(NoiseFindings.EVENTS).value().orElseThrow())
        .as("they are heard and told")
        .isGreaterThanOrEqualTo(4);
    assertThat(room(findings).outcome() + " " + room(findings).reason().code())
        .isEqualTo("MET quiet");
  }

  private float[] samples(Sound sound) throws IOException {
    try (WavFile wav = WavFile.open(sets.get(0).wav(sound))) {
      float[] samples = new float[21 * RATE];
      return Arrays.copyOf(samples, wav.read(samples));
    }
  }

  private static float[] amplified(float[] samples, double decibels) {
    float gain = (float) Math.pow(10, decibels / 20);
    float[] louder = samples.clone();
    for (int i = 0; i < louder.length; i++) {
      louder[i] *= gain;
    }
    return louder;
  }

  private static String verdict(float[] silence, float[] reading) throws Exception {
    Assessment room = room(findings(silence, reading));
    return room.outcome() + " " + room.reason().code();
  }

  private static Findings findings(float[] silence, float[] reading) {
    return SoundAnalysis.findings(
        measured(silence),
        Reading.of(measured(reading)),
        MicrophonePosition.BUILT_IN,
        Processing.UNKNOWN);
  }

  private static PhaseSound measured(float[] samples) {
    return Signals.measured(RATE, samples);
  }

  private static Assessment room(Findings findings) throws Exception {
    Policy policy = PolicyFormat.read(Presets.defaultPolicy());
    return Judge.judge(policy, findings).assessments().stream()
        .filter(assessment -> assessment.requirement().equals("room.quiet"))
        .findFirst()
        .orElseThrow();
  }
}
