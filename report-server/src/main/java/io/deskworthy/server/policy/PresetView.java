package io.deskworthy.server.policy;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Preset;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.server.page.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A preset as a page shows it.
 *
 * @param name of it
 * @param title what people call it
 * @param demands what it demands
 * @param sources where its figures were published
 * @param checkedOn when those pages were read; empty for our own
 * @param seen key of the text that says what of them was read; empty for our own
 * @param note what to know about it; empty for our own
 */
public record PresetView(
    String name,
    String title,
    List<AssessmentText> demands,
    List<String> sources,
    Optional<String> checkedOn,
    Optional<String> seen,
    Optional<String> note) {

  static List<PresetView> all(Frame frame) {
    return Presets.all().stream().map(preset -> of(preset, frame)).toList();
  }

  private static PresetView of(Preset preset, Frame frame) {
    Locale locale = frame.language().locale();
    return new PresetView(
        preset.name(),
        preset.policy().title().in(locale),
        demands(preset.policy(), frame),
        preset.sources(),
        preset.checkedOn().map(LocalDate::toString),
        preset.seen().map(seen -> "policy.source.seen." + seen.word()),
        preset.note().map(note -> note.in(locale)));
  }

  /** Nothing is found yet, so what is left of each assessment is what it demands. */
  static List<AssessmentText> demands(Policy policy, Frame frame) {
    AssessmentRenderer renderer = new AssessmentRenderer(frame.texts(), policy);
    return Judge.judge(policy, Findings.NONE).assessments().stream()
        .map(renderer::render)
        .toList();
  }
}
