package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.ChannelSound;
import io.deskworthy.agent.noise.signal.SoundEvent;
import io.deskworthy.agent.noise.signal.SoundLevels;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the silent phase says of the room. Levels are given as measured even under a doubt, as long
 * as there is a sound to have a level; what a doubtful microphone can invent or hide is not.
 */
final class SilenceFindings {

  /** As many as a report has room for; a room with more is loud anyway. */
  private static final int MOST_EVENTS = 100;

  private final ChannelSound silent;
  private final Optional<Reason> doubt;
  private final Findings.Builder findings = Findings.builder();

  private SilenceFindings(ChannelSound silent, Optional<Reason> doubt) {
    this.silent = silent;
    this.doubt = doubt;
  }

  /** Returns the findings of {@code silent}, which shows the room unless there is a doubt. */
  static Findings of(ChannelSound silent, Optional<Reason> doubt) {
    SilenceFindings collected = new SilenceFindings(silent, doubt);
    collected.levels(silent.levels());
    collected.level(NoiseFindings.MAINS_HUM, silent.mainsHum());
    collected.events(silent.levels().events());
    collected.voice();
    return collected.findings.build();
  }

  private void levels(SoundLevels levels) {
    level(NoiseFindings.LAEQ, levels.laeq());
    level(NoiseFindings.LAF_MAX, levels.lafMax());
    level(NoiseFindings.L10, levels.l10());
    level(NoiseFindings.L50, levels.l50());
    level(NoiseFindings.L90, levels.l90());
    boolean whole = levels.secondLevels().stream().allMatch(Double::isFinite);
    put(NoiseFindings.SECOND_LEVELS, !muted() && whole, () -> decibels(levels.secondLevels()));
  }

  /** Suppression and moving gain make events out of nothing. */
  private void events(List<SoundEvent> events) {
    List<SoundEvent> told = events.subList(0, Math.min(events.size(), MOST_EVENTS));
    put(NoiseFindings.EVENTS, doubt.isEmpty(), () -> (long) told.size());
    put(
        NoiseFindings.EVENT_LEVELS,
        doubt.isEmpty(),
        () -> decibels(told.stream().map(SoundEvent::highestLevel).toList()));
    put(
        NoiseFindings.EVENT_SECONDS,
        doubt.isEmpty(),
        () -> told.stream().map(SoundEvent::loudFor).toList());
  }

  /** Suppression lets voices pass, and moving gain does not make any; overload may. */
  private void voice() {
    boolean tells = !muted() && !doubt.equals(Optional.of(NoiseReasons.CLIPPED));
    put(NoiseFindings.VOICE_LIKE, tells, () -> new Ratio(silent.voice().share()));
    if (tells && silent.voice().share() == 0) {
      findings.unknown(NoiseFindings.VOICE_LIKE_LEVEL, NoiseReasons.NO_VOICE_HEARD);
    } else {
      put(
          NoiseFindings.VOICE_LIKE_LEVEL,
          tells,
          () -> new Decibels(silent.voice().level()));
    }
  }

  /** The level of dither is a property of the converter, not of the room. */
  private boolean muted() {
    return doubt.equals(Optional.of(NoiseReasons.DIGITAL_SILENCE));
  }

  private void level(Finding<Decibels> finding, double level) {
    put(finding, !muted() && Double.isFinite(level), () -> new Decibels(level));
  }

  /** Without a doubt, no sound at all is still what a gate leaves. */
  private <T> void put(Finding<T> finding, boolean known, Supplier<T> value) {
    findings.put(
        finding,
        known ? Reading.of(value.get()) : Reading.unknown(doubt.orElse(NoiseReasons.GATED)));
  }

  private static List<Decibels> decibels(List<Double> levels) {
    return levels.stream().map(Decibels::new).toList();
  }
}
