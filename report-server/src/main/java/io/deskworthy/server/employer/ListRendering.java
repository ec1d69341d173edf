package io.deskworthy.server.employer;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.applicant.ApplicantList;
import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.ListedState;
import io.deskworthy.server.applicant.Missed;
import io.deskworthy.server.applicant.QueryText;
import io.deskworthy.server.page.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Puts the list of applicants into words.
 *
 * @param desk where they are found
 * @param frame of the page
 * @param now from when ages are counted
 */
record ListRendering(ApplicantDesk desk, Frame frame, Instant now) {

  ApplicantsPage page(ApplicantQuery query, Visitor visitor) {
    ApplicantList list = desk.store().list(query, now);
    ListChoices choices = new ListChoices(query, desk, frame);
    String text = QueryText.write(query.fromTheBeginning());
    return new ApplicantsPage(
        query.filter().search(),
        query.filter().isFiltering(),
        choices.isNarrowed(),
        choices.first(),
        choices.more(),
        count(query, list),
        list.rows().stream().map(this::row).toList(),
        end(list, list.hasBefore(), 0).map(query::before).map(ApplicantsAddress::path),
        end(list, list.hasAfter(), list.rows().size() - 1)
            .map(query::after)
            .map(ApplicantsAddress::path),
        ApplicantsAddress.filePath(query),
        text,
        visitor.role().includes(Role.RECRUITER),
        views(visitor, text),
        desk.script());
  }

  private static Optional<String> end(ApplicantList list, boolean isThere, int row) {
    return isThere && !list.rows().isEmpty()
        ? Optional.of(list.rows().get(row).reportId())
        : Optional.empty();
  }

  private Optional<String> count(ApplicantQuery query, ApplicantList list) {
    if (list.total().isEmpty()) {
      return Optional.empty();
    }
    int total = list.total().getAsInt();
    Object shown = total > ApplicantList.MOST_COUNTED
        ? frame.text("applicants.more-than", ApplicantList.MOST_COUNTED)
        : total;
    return Optional.of(
        frame.text(query.filter().isFiltering() ? "applicants.found" : "applicants.count", shown));
  }

  private ApplicantsPage.Row row(Listed row) {
    return new ApplicantsPage.Row(
        row.reportId(),
        ReportAddress.path(row.reportId()),
        row.candidate().orElse(frame.text("applicants.unnamed")),
        row.position(),
        row.standing(),
        frame.text("verdict." + row.standing()),
        note(row),
        row.missed().stream().map(this::chip).toList(),
        row.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        frame.minute(row.receivedAt()),
        age(Duration.between(row.receivedAt(), now)));
  }

  private Optional<String> note(Listed row) {
    if (row.decided().isPresent()) {
      return row.decided().map(decided -> frame.text("applicants.decision." + decided.decision()));
    }
    return row.state() == ListedState.OPEN
        ? Optional.empty()
        : Optional.of(frame.text("applicants.state." + row.state()));
  }

  private ApplicantsPage.Chip chip(Missed missed) {
    String name = frame.texts().requirement(missed.requirement());
    return missed.waived()
        ? new ApplicantsPage.Chip(frame.text("applicants.waived", name), "WAIVED")
        : new ApplicantsPage.Chip(name, missed.outcome().name());
  }

  private List<ApplicantsPage.View> views(Visitor visitor, String query) {
    return desk.views().of(visitor.user()).stream()
        .map(view -> new ApplicantsPage.View(
            view.id(),
            view.name(),
            ApplicantsAddress.path(view.query()),
            view.query().equals(query)))
        .toList();
  }

  private String age(Duration age) {
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
