package io.deskworthy.server.employer;

import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.page.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the table of applicants shows, in words.
 *
 * @param name what was searched for
 * @param filtered whether anything was
 * @param verdicts the choices of verdict
 * @param count how many there are
 * @param rows the applicants of this page
 * @param previous address of the page with newer ones
 * @param next address of the page with older ones
 */
record ApplicantsPage(
    String name,
    boolean filtered,
    List<Option> verdicts,
    String count,
    List<Row> rows,
    Optional<String> previous,
    Optional<String> next) {

  /** One applicant. */
  record Row(
      String path,
      String candidate,
      String position,
      Verdict verdict,
      String verdictText,
      List<Chip> chips,
      String receivedAt,
      String received,
      String age) {}

  /** A requirement that keeps an applicant from being ready. */
  record Chip(String text, Outcome outcome) {}

  static ApplicantsPage of(ApplicantQuery query, ApplicantList list, Instant now, Frame frame) {
    boolean hasNext = (query.page() + 1) * ApplicantQuery.PAGE_SIZE < list.total();
    return new ApplicantsPage(
        query.name(),
        query.isFiltered(),
        verdicts(query, frame),
        frame.text(query.isFiltered() ? "applicants.found" : "applicants.count", list.total()),
        list.rows().stream().map(row -> row(row, now, frame)).toList(),
        query.page() > 0
            ? Optional.of(ApplicantsAddress.path(query, query.page() - 1))
            : Optional.empty(),
        hasNext ? Optional.of(ApplicantsAddress.path(query, query.page() + 1)) : Optional.empty());
  }

  private static Row row(ApplicantList.Row row, Instant now, Frame frame) {
    return new Row(
        ReportAddress.path(row.reportId()),
        row.candidate().orElse(frame.text("applicants.unnamed")),
        row.position(),
        row.verdict(),
        frame.text("verdict." + row.verdict()),
        row.missed().stream()
            .map(missed ->
                new Chip(frame.texts().requirement(missed.requirement()), missed.outcome()))
            .toList(),
        row.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        frame.minute(row.receivedAt()),
        age(Duration.between(row.receivedAt(), now), frame));
  }

  private static List<Option> verdicts(ApplicantQuery query, Frame frame) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", frame.text("verdict.any"), query.verdict().isEmpty()));
    for (Verdict verdict : Verdict.values()) {
      options.add(new Option(
          verdict.name(),
          frame.text("verdict." + verdict),
          query.verdict().equals(Optional.of(verdict))));
    }
    return options;
  }

  private static String age(Duration age, Frame frame) {
    if (age.toMinutes() < 1) {
      return frame.text("age.now");
    }
    if (age.toHours() < 1) {
      return frame.text("age.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? frame.text("age.hours", age.toHours())
        : frame.text("age.days", age.toDays());
  }
}
