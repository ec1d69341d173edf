package io.deskworthy.server.employer;

import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.Standing;
import io.deskworthy.server.page.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several runs of one person side by side, the newest first.
 *
 * @param runs one for each column
 * @param lines one for each requirement of any of them
 */
record RunsTable(List<Run> runs, List<Line> lines) {

  /** What fits on a screen. */
  static final int MOST = 4;

  /** One run. */
  record Run(String path, String when, Standing standing, String standingText, boolean isShown) {}

  /** One requirement; a cell for each run, none where it was not required. */
  record Line(String requirement, List<Optional<Cell>> cells) {}

  /** What was measured in one run and what became of it. */
  record Cell(String measured, Outcome outcome, String outcomeText) {}

  /** Returns the table, or nothing if there is but one run. */
  static Optional<RunsTable> of(
      List<Listed> runs, Applicant shown, Applicants applicants, Frame frame) {
    if (runs.size() < 2) {
      return Optional.empty();
    }
    Map<String, List<Optional<Cell>>> lines = new LinkedHashMap<>();
    List<Run> columns = new ArrayList<>();
    for (Listed each : runs) {
      boolean isShown = each.reportId().equals(shown.reportId());
      Optional<Applicant> run = isShown ? Optional.of(shown) : applicants.find(each.reportId());
      run.ifPresent(found -> {
        add(found, columns.size(), lines, frame);
        columns.add(new Run(
            ReportAddress.path(each.reportId()),
            frame.minute(each.receivedAt()),
            each.standing(),
            frame.text("verdict." + each.standing()),
            isShown));
      });
    }
    lines.values().forEach(cells -> fill(cells, columns.size()));
    return Optional.of(new RunsTable(
        List.copyOf(columns),
        lines.entrySet().stream()
            .map(line -> new Line(line.getKey(), List.copyOf(line.getValue())))
            .toList()));
  }

  private static void add(
      Applicant run, int column, Map<String, List<Optional<Cell>>> lines, Frame frame) {
    AssessmentRenderer renderer =
        new AssessmentRenderer(frame.texts(), run.policy().policy());
    for (Assessment assessment : run.appraisal().judgement().assessments()) {
      AssessmentText text = renderer.render(assessment);
      List<Optional<Cell>> cells = lines.computeIfAbsent(text.name(), name -> new ArrayList<>());
      fill(cells, column);
      cells.add(Optional.of(new Cell(text.measured(), assessment.outcome(), text.outcome())));
    }
  }

  private static void fill(List<Optional<Cell>> cells, int length) {
    while (cells.size() < length) {
      cells.add(Optional.empty());
    }
  }
}
