package io.deskworthy.agent.command;

import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows assessments to a person: a row for each, and below it why and what to do.
 *
 * @param words the language
 * @param policy under which the assessments were made
 */
record ResultTable(Words words, Policy policy) {

  private static final int INDENT = 4;

  /** Returns the lines of the table. */
  List<String> lines(List<Assessment> assessments) {
    AssessmentRenderer renderer = new AssessmentRenderer(words.texts(), policy);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(
        " ",
        List.of(
            words.text("table.requirement"),
            words.text("table.measured"),
            words.text("table.required"),
            words.text("table.result")),
        List.of()));
    assessments.forEach(each -> rows.add(row(each, renderer.render(each))));
    int[] widths = widths(rows);
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(row.line(widths));
      lines.addAll(row.below());
    }
    return lines;
  }

  private Row row(Assessment assessment, AssessmentText text) {
    String result = assessment.severity() == Severity.REQUIRED
        ? text.outcome()
        : text.outcome() + " (" + text.severity() + ")";
    List<String> below = new ArrayList<>();
    below.add(Paragraph.wrap(text.reason(), INDENT, Terminal.WIDTH));
    text.advice()
        .map(advice -> words.text("table.advice", advice))
        .map(advice -> Paragraph.wrap(advice, INDENT, Terminal.WIDTH))
        .ifPresent(below::add);
    text.note()
        .map(note -> words.text("table.note", note))
        .map(note -> Paragraph.wrap(note, INDENT, Terminal.WIDTH))
        .ifPresent(below::add);
    return new Row(
        mark(assessment), List.of(text.name(), text.measured(), text.required(), result), below);
  }

  private static String mark(Assessment assessment) {
    return switch (assessment.outcome()) {
      case MET -> assessment.warning() ? "!" : "+";
      case NOT_MET -> assessment.severity() == Severity.REQUIRED ? "x" : "!";
      case UNDETERMINED -> "?";
    };
  }

  private static int[] widths(List<Row> rows) {
    int[] widths = new int[rows.get(0).cells().size()];
    for (Row row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.cells().get(column).length());
      }
    }
    return widths;
  }

  /** One line of four cells, and what stands below it. */
  private record Row(String mark, List<String> cells, List<String> below) {

    String line(int[] widths) {
      StringBuilder line = new StringBuilder(" ").append(mark).append(' ');
      for (int column = 0; column < widths.length; column++) {
        String cell = cells.get(column);
        line.append(' ').append(cell).append(" ".repeat(widths[column] - cell.length() + 1));
      }
      return line.toString().stripTrailing();
    }
  }
}
