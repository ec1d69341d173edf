package io.deskworthy.agent.window;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.run.RunResult;
import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import java.awt.Color;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;

/**
 * One requirement: what was found, what is demanded, why, and what to do; with a button that makes
 * its check again where that may help.
 *
 * @param parts in which language and colours
 * @param journey makes checks again
 * @param run what is assessed
 */
record AssessmentCard(Parts parts, Journey journey, RunResult run) {

  JComponent of(Assessment assessment) {
    AssessmentText text = AssessmentRenderer.of(
            parts.words().shared().texts(), run.policy(), run.judged())
        .render(assessment);
    String outcome = mark(assessment) + "  " + text.name() + ": " + text.outcome();
    JLabel heading = parts.heading(outcome);
    heading.setForeground(color(assessment));
    String figures = text("result.figures", text.measured(), text.required());
    Stack card = parts.card(heading, parts.paragraph(figures), parts.paragraph(text.reason()));
    text.advice()
        .ifPresent(advice ->
            card.add(parts.paragraph(text("result.do", advice), parts.look().accent())));
    text.note().ifPresent(note -> card.add(parts.paragraph(note, parts.look().muted())));
    if (assessment.outcome() != Outcome.MET || assessment.warning()) {
      check(assessment.requirement())
          .ifPresent(check -> card.add(actions(assessment, text.name(), check)));
    }
    card.setName("assessment." + assessment.requirement());
    new ReadableCard(parts.look())
        .make(card, outcome, figures + " " + text.reason() + " " + text.advice().orElse(""));
    return card;
  }

  private JComponent actions(Assessment assessment, String name, CheckName check) {
    JButton again = parts.button("result.again", () -> journey.again(check, journey.noise()));
    again.setName("again." + assessment.requirement());
    again.getAccessibleContext().setAccessibleName(text("result.again.name", name));
    return SettingsPage.forReason(assessment.reason())
        .map(page -> parts.row(again, opener(page)))
        .orElseGet(() -> parts.row(again));
  }

  private JButton opener(SettingsPage page) {
    return parts.button("result.settings", page::open);
  }

  /** Requirements begin with the name of their check; those of the room have two names. */
  static Optional<CheckName> check(String requirement) {
    String first = requirement.split("\\.", 2)[0];
    return switch (first) {
      case "room", "microphone" -> Optional.of(CheckName.NOISE);
      case "declared" -> Optional.empty();
      default -> CheckName.ofWord(first).or(() -> Optional.of(CheckName.HARDWARE));
    };
  }

  private Color color(Assessment assessment) {
    return switch (assessment.outcome()) {
      case MET -> assessment.warning() ? parts.look().open() : parts.look().good();
      case NOT_MET -> parts.look().bad();
      case UNDETERMINED -> parts.look().open();
    };
  }

  /** Colour alone would leave out whoever does not see it. */
  private static String mark(Assessment assessment) {
    return switch (assessment.outcome()) {
      case MET -> assessment.warning() ? "!" : "\u2713";
      case NOT_MET -> "\u2717";
      case UNDETERMINED -> "?";
    };
  }

  private String text(String key, Object... arguments) {
    return parts.words().text(key, arguments);
  }
}
