package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.QUIET;
import static io.deskworthy.report.judging.JudgingReasons.REPEATED_SOUNDS;
import static io.deskworthy.report.judging.JudgingReasons.SOMEWHAT_NOISY;
import static io.deskworthy.report.judging.JudgingReasons.TOO_NOISY;
import static io.deskworthy.report.judging.JudgingReasons.VOICE_OR_MUSIC;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.QuietRoom;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges the room by the speaker's level over the background, and by voices and events that come
 * near the speaker's level. Without a reading phase there is no such level: then only voices or
 * events that are plain by themselves count against the room.
 */
final class RoomAssessor implements Assessor {

  @Override
  public Demand demand() {
    return Demand.of(Demand.Shape.QUIET_ROOM);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    QuietRoom room = (QuietRoom) rule;
    Found<Decibels> ratio = findings.found(NoiseFindings.SPEECH_TO_BACKGROUND);
    Disturbance disturbance = Disturbance.of(findings, room);
    Opinion opinion = ratio
        .reading()
        .fold(
            decibels -> withSpeaker(disturbance, ratio, decibels.value()),
            reason -> withoutSpeaker(disturbance, ratio, reason));
    return opinion.demanding(
        new Quantity.Amount(room.notMetBelowDb() + extra(findings, room), Unit.DECIBEL));
  }

  private static Opinion withSpeaker(
      Disturbance disturbance, Found<Decibels> ratio, double decibels) {
    QuietRoom room = disturbance.room();
    double extra = extra(disturbance.findings(), room);
    Opinion quiet = Opinion.of(
        Outcome.MET, new Quantity.Amount(decibels, Unit.DECIBEL), ratio.evidence(), QUIET);
    if (decibels < room.notMetBelowDb() + extra) {
      return quiet.as(Outcome.NOT_MET, TOO_NOISY);
    }
    if (disturbance.voices().value().orElse(false)) {
      return quiet.as(Outcome.NOT_MET, VOICE_OR_MUSIC);
    }
    if (disturbance.repeatedSounds().value().orElse(false)) {
      return quiet.as(Outcome.NOT_MET, REPEATED_SOUNDS);
    }
    Opinion met = decibels < room.warnBelowDb() + extra
        ? quiet.as(Outcome.MET, SOMEWHAT_NOISY).withWarning()
        : quiet;
    return whyNotSure(disturbance)
        .map(reason -> quiet.as(Outcome.UNDETERMINED, reason))
        .orElse(met);
  }

  /** A quiet background with nothing known of voices and events may be a room with a television. */
  private static Optional<Reason> whyNotSure(Disturbance disturbance) {
    return Stream.of(disturbance.voices(), disturbance.repeatedSounds())
        .flatMap(reading -> reading.reason().stream())
        .findFirst();
  }

  private static Opinion withoutSpeaker(
      Disturbance disturbance, Found<Decibels> ratio, Reason reason) {
    Opinion unknown = Opinion.unknown(reason, ratio.evidence());
    Findings findings = disturbance.findings();
    if (!heardTheSilence(findings)) {
      return unknown;
    }
    if (disturbance.hasPlainVoices()) {
      return share(findings, ratio);
    }
    return disturbance.hasPlainSounds() ? unknown.as(Outcome.NOT_MET, REPEATED_SOUNDS) : unknown;
  }

  /** A microphone that nobody read to is not proven, but nothing speaks against what it heard. */
  private static boolean heardTheSilence(Findings findings) {
    return findings
        .reading(NoiseFindings.MICROPHONE_WORKS)
        .fold(works -> works, Reason.NOT_READ::equals);
  }

  private static Opinion share(Findings findings, Found<Decibels> ratio) {
    double share =
        findings.reading(NoiseFindings.VOICE_LIKE).value().map(Ratio::value).orElse(0.0);
    return Opinion.of(
        Outcome.NOT_MET, new Quantity.Amount(share, Unit.RATIO), ratio.evidence(), VOICE_OR_MUSIC);
  }

  private static double extra(Findings findings, QuietRoom room) {
    return findings
        .reading(NoiseFindings.MICROPHONE_POSITION)
        .value()
        .map(room::extraDb)
        .orElse(0.0);
  }
}
