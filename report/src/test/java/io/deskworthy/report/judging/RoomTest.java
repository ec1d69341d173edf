package io.deskworthy.report.judging;

import static io.deskworthy.report.finding.NoiseFindings.ACTIVE_SPEECH;
import static io.deskworthy.report.finding.NoiseFindings.EVENTS;
import static io.deskworthy.report.finding.NoiseFindings.EVENT_LEVELS;
import static io.deskworthy.report.finding.NoiseFindings.EVENT_SECONDS;
import static io.deskworthy.report.finding.NoiseFindings.MICROPHONE_POSITION;
import static io.deskworthy.report.finding.NoiseFindings.MICROPHONE_WORKS;
import static io.deskworthy.report.finding.NoiseFindings.SPEECH_TO_BACKGROUND;
import static io.deskworthy.report.finding.NoiseFindings.VOICE_LIKE;
import static io.deskworthy.report.finding.NoiseFindings.VOICE_LIKE_LEVEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoomTest {

  private static final Reason NO_VOICE = new Reason("no-voice-heard");
  private final Demanding quiet = Demanding.that("room.quiet", Demanding.QUIET_ROOM);

  @ParameterizedTest
  @CsvSource({
    "built-in, 14.99, NOT_MET, too-noisy, false",
    "built-in, 15, MET, somewhat-noisy, true",
    "built-in, 19.99, MET, somewhat-noisy, true",
    "built-in, 20, MET, quiet, false",
    "desk, 20.99, NOT_MET, too-noisy, false",
    "desk, 21, MET, somewhat-noisy, true",
    "desk, 26, MET, quiet, false",
    "headset, 32.99, NOT_MET, too-noisy, false",
    "headset, 33, MET, somewhat-noisy, true",
    "headset, 38, MET, quiet, false",
    "on-the-cat, 15, MET, somewhat-noisy, true",
  })
  void isQuietWhenTheSpeakerStandsOutForThatMicrophone(
      String position, double ratio, Outcome outcome, String reason, boolean warning) {
    Assessment assessment =
        quiet.of(read(ratio).measured(MICROPHONE_POSITION, position).build());

    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.reason()).isEqualTo(new Reason(reason));
    assertThat(assessment.warning()).isEqualTo(warning);
  }

  @Test
  void tellsWhatIsDemandedOfThatMicrophone() {
    assertThat(
            quiet.of(read(30).measured(MICROPHONE_POSITION, "headset").build()).required())
        .isEqualTo(new Quantity.Amount(33, Unit.DECIBEL));
  }

  @Test
  void isNotSpoiltByFaintClicksInSilence() {
    Findings clicks = events(read(45), -60.1, -60.2, -70, -72, -71).build();

    assertThat(quiet.of(clicks).reason()).isEqualTo(new Reason("quiet"));
  }

  @Test
  void isSpoiltByTwoSoundsNearTheSpeakersLevel() {
    assertThat(quiet.of(events(read(30), -46, -45.9).build()).reason())
        .isEqualTo(new Reason("repeated-sounds"));
    assertThat(quiet.of(events(read(30), -46.01, -20).build()).outcome()).isEqualTo(Outcome.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "-46, 2, MET, quiet",
    "-46, 2.125, NOT_MET, repeated-sounds",
    "-46.01, 15, MET, quiet",
  })
  void isSpoiltByOneSoundNearTheSpeakersLevelThatGoesOn(
      double level, double seconds, Outcome outcome, String reason) {
    Findings typing = events(read(30), level)
        .measured(EVENT_SECONDS, List.of(Duration.ofMillis(Math.round(1000 * seconds))))
        .build();

    assertThat(quiet.of(typing).outcome()).isEqualTo(outcome);
    assertThat(quiet.of(typing).reason()).isEqualTo(new Reason(reason));
  }

  @Test
  void isSpoiltByVoicesWithinThirtyDecibelsOfTheSpeaker() {
    assertThat(quiet.of(voices(read(35), 0.05, -56).build()).reason())
        .isEqualTo(new Reason("voice-or-music"));
    assertThat(quiet.of(voices(read(35), 0.9, -56.01).build()).outcome()).isEqualTo(Outcome.MET);
    assertThat(quiet.of(voices(read(35), 0.0499, -30).build()).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void isNotDeterminedWhenVoicesOrSoundsHaveNoLevel() {
    Findings voices = read(35)
        .measured(VOICE_LIKE, new Ratio(0.5))
        .unknown(VOICE_LIKE_LEVEL, NO_VOICE)
        .build();
    Findings sounds =
        read(35).measured(EVENTS, 9L).unknown(EVENT_LEVELS, Reason.TIMED_OUT).build();

    assertThat(quiet.of(voices).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(quiet.of(sounds).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(quiet.of(sounds).reason()).isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void isTooNoisyWhateverElseIsNotKnown() {
    Findings findings = Findings.builder()
        .measured(SPEECH_TO_BACKGROUND, new Decibels(3))
        .unknown(VOICE_LIKE, Reason.TIMED_OUT)
        .build();

    assertThat(quiet.of(findings).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void isNotDeterminedWhenNobodyRead() {
    assertThat(quiet.of(notRead().build()).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(quiet.of(notRead().build()).reason()).isEqualTo(Reason.NOT_READ);
  }

  @Test
  void isNotDeterminedWhenNobodyReadAndVoicesAreFaintOrFew() {
    assertThat(quiet.of(voices(notRead(), 0.9, -45.01).build()).reason())
        .isEqualTo(Reason.NOT_READ);
    assertThat(quiet.of(voices(notRead(), 0.199, -30).build()).reason()).isEqualTo(Reason.NOT_READ);
  }

  @Test
  void isSpoiltByPlainVoicesEvenWhenNobodyRead() {
    Assessment assessment = quiet.of(voices(notRead(), 0.2, -45).build());

    assertThat(assessment.reason()).isEqualTo(new Reason("voice-or-music"));
    assertThat(assessment.measured()).contains(new Quantity.Amount(0.2, Unit.RATIO));
  }

  @Test
  void isSpoiltByPlainSoundsEvenWhenNobodyRead() {
    double[] eight = {-35, -35, -34, -20, -20, -20, -20, -20};

    assertThat(quiet.of(events(notRead(), eight).build()).reason())
        .isEqualTo(new Reason("repeated-sounds"));
    assertThat(quiet.of(events(notRead(), Arrays.copyOf(eight, 7)).build()).reason())
        .isEqualTo(Reason.NOT_READ);
  }

  @Test
  void believesWhatAMicrophoneHeardThatNobodyReadTo() {
    Findings television =
        voices(notRead(), 1, -10).unknown(MICROPHONE_WORKS, Reason.NOT_READ).build();

    assertThat(quiet.of(television).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void isNeverSpoiltByWhatABrokenMicrophoneHeard() {
    Findings findings =
        voices(notRead(), 1, -10).unknown(MICROPHONE_WORKS, new Reason("gated")).build();

    assertThat(quiet.of(findings).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  /** A speaker at -26 dBFS. */
  private static Findings.Builder read(double ratio) {
    return silent()
        .measured(ACTIVE_SPEECH, new Decibels(-26))
        .measured(SPEECH_TO_BACKGROUND, new Decibels(ratio));
  }

  private static Findings.Builder notRead() {
    return silent()
        .unknown(ACTIVE_SPEECH, Reason.NOT_READ)
        .unknown(SPEECH_TO_BACKGROUND, Reason.NOT_READ);
  }

  private static Findings.Builder silent() {
    Findings.Builder findings = Findings.builder()
        .measured(MICROPHONE_WORKS, true)
        .measured(VOICE_LIKE, new Ratio(0))
        .unknown(VOICE_LIKE_LEVEL, NO_VOICE);
    return events(findings);
  }

  private static Findings.Builder voices(Findings.Builder findings, double share, double level) {
    return findings
        .measured(VOICE_LIKE, new Ratio(share))
        .measured(VOICE_LIKE_LEVEL, new Decibels(level));
  }

  private static Findings.Builder events(Findings.Builder findings, double... levels) {
    return findings
        .measured(EVENTS, (long) levels.length)
        .measured(EVENT_LEVELS, Arrays.stream(levels).mapToObj(Decibels::new).toList());
  }
}
