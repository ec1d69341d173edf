package io.deskworthy.server.inviting;

import io.deskworthy.server.account.User;
import io.deskworthy.server.invitation.Invitation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Candidates in a table, each looked at by itself and against the others.
 *
 * @param rows in the order of the table
 * @param fault key of the text that says why there are none
 */
record CandidateTable(List<CandidateRow> rows, Optional<String> fault) {

  /** Three hundred candidates a week are many; a table with more is a slip, or comes in parts. */
  static final int MOST_ROWS = 2000;

  /** So many rows with long names and addresses. */
  static final int MOST_CHARACTERS = 100_000;

  /** The problem of somebody who was invited before, which an employer may set aside. */
  static final String KNOWN = "bulk.problem.known";

  /** Reads a table; {@code known} says who has an open invitation for the same position. */
  static CandidateTable read(String text, Set<String> known) {
    if (text.length() > MOST_CHARACTERS) {
      return faulty("bulk.fault.large");
    }
    List<CsvLine> lines = CsvLine.all(text);
    if (lines.size() > MOST_ROWS + 1) {
      return faulty("bulk.fault.large");
    }
    Columns columns = Columns.of(lines.stream().map(CsvLine::cells).toList());
    if (columns.names().isEmpty()) {
      return faulty(lines.isEmpty() ? "bulk.fault.empty" : "bulk.fault.no-names");
    }
    List<CandidateRow> rows = lines.stream()
        .skip(columns.hasHeader() ? 1 : 0)
        .map(line -> row(line, columns))
        .toList();
    return rows.isEmpty()
        ? faulty("bulk.fault.empty")
        : new CandidateTable(told(rows, known), Optional.empty());
  }

  private static CandidateTable faulty(String key) {
    return new CandidateTable(List.of(), Optional.of(key));
  }

  private static CandidateRow row(CsvLine line, Columns columns) {
    String name = columns.names().stream()
        .map(column -> Columns.cell(line.cells(), column))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
    String email =
        columns.email().map(column -> Columns.cell(line.cells(), column)).orElse("");
    CandidateRow row = new CandidateRow(line.number(), name, email, Optional.empty());
    if (!Invitation.isName(name)) {
      return row.with("bulk.problem.name");
    }
    return email.isEmpty() || User.email(email).isPresent() ? row : row.with("bulk.problem.email");
  }

  private static List<CandidateRow> told(List<CandidateRow> rows, Set<String> known) {
    Set<String> seen = new HashSet<>();
    List<CandidateRow> told = new ArrayList<>();
    for (CandidateRow row : rows) {
      if (!row.isGood()) {
        told.add(row);
      } else if (!seen.add(who(row.name(), row.email()))) {
        told.add(row.with("bulk.problem.twice"));
      } else {
        told.add(known.contains(who(row.name(), row.email())) ? row.with(KNOWN) : row);
      }
    }
    return List.copyOf(told);
  }

  /** Returns by what somebody is taken for the same: the address, or the name if there is none. */
  static String who(String name, String email) {
    return (email.isEmpty() ? name : email).toLowerCase(Locale.ROOT);
  }
}
