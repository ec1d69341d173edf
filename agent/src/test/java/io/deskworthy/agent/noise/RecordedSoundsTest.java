package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real-looking rooms and readers, as far as sox and espeak-ng can make them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecordedSoundsTest {

  private Optional<Sounds> sounds = Optional.empty();

  @BeforeAll
  void makesSounds() throws Exception {
    assumeTrue(
        Sounds.missingPrograms().isEmpty(), () -> "to be installed: " + Sounds.missingPrograms());
    sounds = Optional.of(Sounds.in(Path.of("target")));
  }

  @ParameterizedTest
  @CsvSource({
    "QUIET_ROOM, READER_QUIET_ROOM",
    "FAN, READER_FAN",
    "KEYBOARD, READER_KEYBOARD",
    "OTHER_VOICE, READER_OTHER_VOICE",
    "BABBLE, READER_BABBLE",
    "TV, READER_TV",
    "STREET, READER_STREET",
    "BABY, READER_BABY",
    "HUM, READER_HUM"
  })
  void findsTheReaderOverTheRoomWithinHalfADecibel(Sound room, Sound reading) throws Exception {
    double reader = level(findings(Sound.QUIET_ROOM, Sound.READER), NoiseFindings.ACTIVE_SPEECH);
    double background = level(silence(room), NoiseFindings.LAEQ);

    double ratio = level(findings(room, reading), NoiseFindings.SPEECH_TO_BACKGROUND);

    assertThat(ratio).isCloseTo(reader - background, within(0.5));
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_VOICE", "BABBLE", "TV", "BABY"})
  void hearsVoicesBehindDoorsAndOnTv(Sound room) throws Exception {
    assertThat(voiceLike(room)).isGreaterThan(0.15);
  }

  @ParameterizedTest
  @EnumSource(names = {"QUIET_ROOM", "FAN", "HUM", "PINK", "TONE_1K", "KEYBOARD"})
  void hearsNoVoicesInMachinesAndNoise(Sound room) throws Exception {
    assertThat(voiceLike(room)).isLessThan(0.01);
  }

  @Test
  void countsBangsThatStandApart() throws Exception {
    Findings findings = silence(Sound.CLICKS);

    assertThat(findings.reading(NoiseFindings.EVENTS).value().orElseThrow()).isBetween(4L, 10L);
  }

  @ParameterizedTest
  @EnumSource(names = {"ZERO", "DITHER", "OFFSET"})
  void doubtsMicrophonesThatDeliverNothing(Sound dead) throws Exception {
    assertThat(reason(findings(dead, dead))).contains(NoiseReasons.DIGITAL_SILENCE);
  }

  @Test
  void doubtsMicrophonesThatAreOverloadedGatedOrMoving() throws Exception {
    assertThat(reason(findings(Sound.QUIET_ROOM, Sound.CLIPPED))).contains(NoiseReasons.CLIPPED);
    assertThat(reason(findings(Sound.ZERO, Sound.GATED_READER))).contains(NoiseReasons.GATED);
    assertThat(reason(findings(Sound.CREEPING_GAIN, Sound.READER)))
        .contains(NoiseReasons.GAIN_MOVING);
    assertThat(reason(findings(Sound.QUIET_ROOM, Sound.FAN)))
        .contains(NoiseReasons.NO_SPEECH_HEARD);
  }

  @Test
  void measuresTheChannelThatIsAlive() throws Exception {
    double both = level(silence(Sound.FAN_LEFT_ONLY), NoiseFindings.LAEQ);

    assertThat(both).isEqualTo(level(silence(Sound.FAN), NoiseFindings.LAEQ));
  }

  private double voiceLike(Sound room) throws IOException {
    return silence(room).reading(NoiseFindings.VOICE_LIKE).value().orElseThrow().value();
  }

  private Findings silence(Sound room) throws IOException {
    return SoundAnalysis.analyse(wav(room), Optional.empty(), MicrophonePosition.BUILT_IN);
  }

  private Findings findings(Sound room, Sound reading) throws IOException {
    return SoundAnalysis.analyse(wav(room), Optional.of(wav(reading)), MicrophonePosition.BUILT_IN);
  }

  private Path wav(Sound sound) {
    return sounds.orElseThrow().wav(sound);
  }

  private static Optional<Reason> reason(Findings findings) {
    return findings.reading(NoiseFindings.SPEECH_TO_BACKGROUND).reason();
  }

  private static double level(Findings findings, Finding<Decibels> finding) {
    return findings.reading(finding).value().orElseThrow().value();
  }
}
