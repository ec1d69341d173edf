package io.deskworthy.server.applicant;

import io.deskworthy.report.judging.Outcome;
import io.deskworthy.server.page.Csv;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All applicants that a search finds, as CSV. Read and written piece by piece, so that it takes as
 * much memory for a hundred thousand as for a hundred.
 *
 * @param store where they are found
 * @param publicUrl what addresses of reports begin with
 */
public record ApplicantsFile(ApplicantStore store, String publicUrl) {

  /** Some 200 kB of rows; ten times as many would be no faster. */
  private static final int PIECE = 500;

  /** For programs: the names of columns and values are the same in every language. */
  private static final List<String> COLUMNS = List.of(
      "report",
      "candidate",
      "position",
      "verdict",
      "not_met",
      "not_determined",
      "waived",
      "state",
      "received_at",
      "address",
      "decision");

  /** Writes all that {@code query} finds, from its beginning. */
  public void write(ApplicantQuery query, Instant now, Writer out) throws IOException {
    out.write(Csv.BYTE_ORDER_MARK + Csv.line(COLUMNS));
    Optional<Listed> last = Optional.empty();
    List<Listed> piece;
    do {
      piece = store.some(query, last, now, PIECE);
      for (Listed each : piece) {
        out.write(Csv.line(fields(each)));
        last = Optional.of(each);
      }
    } while (piece.size() == PIECE);
    out.flush();
  }

  private List<String> fields(Listed each) {
    return List.of(
        each.reportId(),
        each.candidate().orElse(""),
        each.position(),
        each.standing().name(),
        names(each.missed().stream()
            .filter(one -> !one.waived() && one.outcome() == Outcome.NOT_MET)),
        names(each.missed().stream()
            .filter(one -> !one.waived() && one.outcome() == Outcome.UNDETERMINED)),
        names(each.missed().stream().filter(Missed::waived)),
        each.isArchived() ? "ARCHIVED" : each.state().name(),
        each.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        publicUrl + "/applicants/" + each.reportId(),
        each.decided().map(decided -> decided.decision().name()).orElse(""));
  }

  private static String names(Stream<Missed> missed) {
    return missed.map(Missed::requirement).collect(Collectors.joining(" "));
  }
}
