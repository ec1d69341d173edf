package io.deskworthy.agent.command;

import io.deskworthy.agent.text.Words;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows assessments to a person: a row for each, and below it why and what to do. What is required
 * comes first.
 *
 * @param words the language
 * @param policy under which the assessments were made
 * @param findings that were assessed
 */
record ResultTable(Words words, Policy policy, Findings findings) {

  private static final int INDENT = 5;

  /** Returns the lines of the table. */
  List<String> lines(List<Assessment> assessments) {
    Row header = new Row(
        " ",
        List.of(
            words.text("table.requirement"),
            words.text("table.measured"),
            words.text("table.required"),
            words.text("table.result")),
        List.of());
    List<Row> rows = assessments.stream().map(this::row).toList();
    int[] widths = widths(header, rows);
    List<String> lines = new ArrayList<>();
    lines.add(header.line(widths));
    for (Severity severity : Severity.values()) {
      addGroup(lines, severity, assessments, rows, widths);
    }
    return lines;
  }

  private void addGroup(
      List<String> lines,
      Severity severity,
      List<Assessment> assessments,
      List<Row> rows,
      int[] widths) {
    boolean first = true;
    for (int index = 0; index < rows.size(); index++) {
      if (assessments.get(index).severity() != severity) {
        continue;
      }
      if (first && severity != Severity.REQUIRED) {
        lines.add("");
        lines.add(words.text("table." + severity.word()));
      }
      first = false;
      lines.add(rows.get(index).line(widths));
      lines.addAll(rows.get(index).below());
    }
  }

  private Row row(Assessment assessment) {
    AssessmentText text = AssessmentRenderer.of(words.texts(), policy, findings).render(assessment);
    List<String> below = new ArrayList<>();
    below.add(indented(text.reason()));
    addTo(below, "table.advice", text.advice());
    addTo(below, "table.note", text.note());
    List<String> cells = List.of(text.name(), text.measured(), text.required(), text.outcome());
    return new Row(mark(assessment), cells, below);
  }

  private void addTo(List<String> below, String key, Optional<String> text) {
    text.map(found -> indented(words.text(key, found))).ifPresent(below::add);
  }

  private static String indented(String text) {
    return Paragraph.wrap(text, INDENT, Terminal.WIDTH);
  }

  private static String mark(Assessment assessment) {
    return switch (assessment.outcome()) {
      case MET -> assessment.warning() ? "!" : "+";
      case NOT_MET -> "x";
      case UNDETERMINED -> "?";
    };
  }

  private static int[] widths(Row header, List<Row> rows) {
    int[] widths = header.cells().stream().mapToInt(String::length).toArray();
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
