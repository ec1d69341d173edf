package io.deskworthy.report.judging;

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
import java.util.List;
import java.util.Optional;

/**
 * Judges the room by the speaker's level over the background, and by voices and events that come
 * near the speaker's level. Without a reading phase there is no such level: then only voices or
 * events that are plain by themselves count against the room.
 */
final class RoomAssessor implements Assessor {

  /** Without a speaker to compare with, voices must be this much more frequent to be plain. */
  private static final double PLAIN_FACTOR = 4;

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<Decibels> ratio = findings.found(NoiseFindings.SPEECH_TO_BACKGROUND);
    if (!(rule instanceof QuietRoom room)) {
      return Opinion.unknown(Judge.RULE_DOES_NOT_FIT, ratio.evidence());
    }
    return ratio
        .reading()
        .fold(
            decibels -> withSpeaker(findings, room, ratio, decibels),
            reason -> withoutSpeaker(findings, room, ratio, reason));
  }

  private static Opinion withSpeaker(
      Findings findings, QuietRoom room, Found<Decibels> ratio, Decibels decibels) {
    double extra = findings
        .reading(NoiseFindings.MICROPHONE_POSITION)
        .value()
        .map(room::extraDb)
        .orElse(0.0);
    Opinion quiet = Opinion.of(
        Outcome.MET,
        new Quantity.Amount(decibels.value(), Unit.DECIBEL),
        ratio.evidence(),
        "quiet");
    if (decibels.value() < room.notMetBelowDb() + extra) {
      return quiet.as(Outcome.NOT_MET, "too-noisy");
    }
    if (hasVoices(findings, room)) {
      return quiet.as(Outcome.NOT_MET, "voice-or-music");
    }
    if (countingEvents(findings, room) >= room.events()) {
      return quiet.as(Outcome.NOT_MET, "repeated-sounds");
    }
    return decibels.value() < room.warnBelowDb() + extra
        ? quiet.as(Outcome.MET, "somewhat-noisy").withWarning()
        : quiet;
  }

  private static Opinion withoutSpeaker(
      Findings findings, QuietRoom room, Found<Decibels> ratio, Reason reason) {
    boolean heard = findings.reading(NoiseFindings.MICROPHONE_WORKS).value().orElse(false);
    double voices =
        findings.reading(NoiseFindings.VOICE_LIKE).value().map(Ratio::value).orElse(0.0);
    if (heard && voices >= PLAIN_FACTOR * room.voiceLikeRatio()) {
      return Opinion.of(
          Outcome.NOT_MET,
          new Quantity.Amount(voices, Unit.RATIO),
          ratio.evidence(),
          "voice-or-music");
    }
    return Opinion.unknown(reason, ratio.evidence());
  }

  private static boolean hasVoices(Findings findings, QuietRoom room) {
    double share =
        findings.reading(NoiseFindings.VOICE_LIKE).value().map(Ratio::value).orElse(0.0);
    return share >= room.voiceLikeRatio()
        && isWithin(
            findings,
            findings.reading(NoiseFindings.VOICE_LIKE_LEVEL).value(),
            room.voiceWithinDb());
  }

  private static long countingEvents(Findings findings, QuietRoom room) {
    return findings.reading(NoiseFindings.EVENT_LEVELS).value().orElse(List.of()).stream()
        .filter(level -> isWithin(findings, Optional.of(level), room.eventWithinDb()))
        .count();
  }

  /** A level counts when it comes within {@code decibels} of the speaker's, or is not known. */
  private static boolean isWithin(Findings findings, Optional<Decibels> level, double decibels) {
    Optional<Decibels> speaker = findings.reading(NoiseFindings.ACTIVE_SPEECH).value();
    return speaker.isEmpty()
        || level.isEmpty()
        || level.get().value() >= speaker.get().value() - decibels;
  }
}
