package io.deskworthy.agent.window;

import io.deskworthy.agent.run.RunResult;
import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.text.LineText;
import io.deskworthy.report.text.Texts;
import java.awt.Color;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;

/**
 * What was found, requirement by requirement, with what to do about it.
 *
 * @param parts in which language and colours
 * @param journey goes on from here
 */
record ResultScreen(Parts parts, Journey journey) {

  JComponent of(Stage.Result result, JButton next) {
    RunResult run = result.run();
    Texts texts = parts.words().shared().texts();
    Verdict verdict = run.judgement().verdict();
    next.addActionListener(pressed -> journey.preview());
    JLabel title = parts.title(texts.verdict(verdict));
    title.setName("result.verdict");
    Stack content =
        parts.stack(title, parts.paragraph(texts.verdictSentence(verdict), color(verdict)));
    for (LineText line :
        LineText.all(run.judged(), run.policy(), texts, LineText.Reader.CANDIDATE)) {
      content.add(parts.paragraph(line.title() + ": " + String.join(" ", line.sentences())));
    }
    for (Severity severity : Severity.values()) {
      addGroup(content, severity, run);
    }
    JButton over = parts.button("result.over", journey::startOver);
    return parts.screen(content, next, over);
  }

  private void addGroup(Stack content, Severity severity, RunResult run) {
    List<Assessment> group = run.judgement().assessments().stream()
        .filter(assessment -> assessment.severity() == severity)
        .toList();
    if (group.isEmpty()) {
      return;
    }
    content.add(parts.heading(parts.words().text("result." + severity.word())));
    AssessmentCard card = new AssessmentCard(parts, journey, run);
    group.forEach(assessment -> content.add(card.of(assessment)));
  }

  private Color color(Verdict verdict) {
    return switch (verdict) {
      case READY -> parts.look().good();
      case NOT_READY -> parts.look().bad();
      case UNDETERMINED -> parts.look().open();
    };
  }
}
