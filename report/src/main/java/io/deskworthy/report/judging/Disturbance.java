package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.policy.QuietRoom;
import io.deskworthy.report.unit.Decibels;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Voices and events of the silent phase, weighed against the speaker's own level: what a customer
 * would hear beside the speaker counts, a faint click in a silent room does not.
 *
 * @param findings of the run
 * @param room what is demanded
 * @param speakerDbfs the speaker's level
 */
record Disturbance(Findings findings, QuietRoom room, double speakerDbfs) {

  /**
   * The highest level a speaker can have, in dBFS: the peaks of speech stand 15 dB or more above
   * its active level, so a louder one is clipped. To assume it of a speaker who was not heard makes
   * every voice and event as faint beside him as it can be.
   */
  private static final double LOUDEST_SPEAKER_DBFS = -15;

  /** Without a speaker to compare with, there must be so many times more to be plain. */
  private static final double PLAIN_FACTOR = 4;

  private static final double MILLIS_PER_SECOND = 1000;

  static Disturbance of(Findings findings, QuietRoom room) {
    double speaker = findings
        .reading(NoiseFindings.ACTIVE_SPEECH)
        .fold(Decibels::value, reason -> LOUDEST_SPEAKER_DBFS);
    return new Disturbance(findings, room, speaker);
  }

  /** Returns whether voices or music are heard beside the speaker. */
  Reading<Boolean> voices() {
    return voices(1);
  }

  /** Returns whether sounds are repeated that are heard beside the speaker. */
  Reading<Boolean> repeatedSounds() {
    return repeatedSounds(1);
  }

  /** Returns whether voices are there so much that any speaker would be disturbed. */
  boolean hasPlainVoices() {
    return voices(PLAIN_FACTOR).value().orElse(false);
  }

  /** Returns whether sounds are there so often that any speaker would be disturbed. */
  boolean hasPlainSounds() {
    return repeatedSounds(PLAIN_FACTOR).value().orElse(false);
  }

  private Reading<Boolean> voices(double factor) {
    return findings
        .reading(NoiseFindings.VOICE_LIKE)
        .fold(
            share -> share.value() < factor * room.voiceLikeRatio()
                ? Reading.of(false)
                : findings
                    .reading(NoiseFindings.VOICE_LIKE_LEVEL)
                    .map(level -> isWithin(room.voiceWithinDb(), level)),
            Reading::unknown);
  }

  private Reading<Boolean> repeatedSounds(double factor) {
    if (secondsNear() > factor * room.eventSeconds()) {
      return Reading.of(true);
    }
    boolean few = findings
        .reading(NoiseFindings.EVENTS)
        .fold(events -> events < factor * room.events(), reason -> false);
    return few
        ? Reading.of(false)
        : findings
            .reading(NoiseFindings.EVENT_LEVELS)
            .map(levels -> countNear(levels) >= factor * room.events());
  }

  /** What is not known to last counts as no time: then the number of events decides alone. */
  private double secondsNear() {
    List<Decibels> levels = findings.reading(NoiseFindings.EVENT_LEVELS).value().orElse(List.of());
    List<Duration> lengths =
        findings.reading(NoiseFindings.EVENT_SECONDS).value().orElse(List.of());
    return IntStream.range(0, Math.min(levels.size(), lengths.size()))
        .filter(event -> isWithin(room.eventWithinDb(), levels.get(event)))
        .mapToDouble(event -> lengths.get(event).toMillis() / MILLIS_PER_SECOND)
        .sum();
  }

  private long countNear(List<Decibels> levels) {
    return levels.stream()
        .filter(level -> isWithin(room.eventWithinDb(), level))
        .count();
  }

  private boolean isWithin(double decibels, Decibels level) {
    return level.value() >= speakerDbfs - decibels;
  }
}
