package io.deskworthy.server.inviting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table holds what.
 *
 * @param hasHeader whether the first line names the columns
 * @param names columns that a name is put together of, in their order
 * @param email the column of addresses
 */
record Columns(boolean hasHeader, List<Integer> names, Optional<Integer> email) {

  private static final Set<String> WHOLE_NAME = Set.of(
      "candidate",
      "candidate name",
      "candidate’s name",
      "full name",
      "fullname",
      "name",
      "applicant",
      "кандидат",
      "имя кандидата",
      "соискатель",
      "фио",
      "ф.и.о.",
      "имя");
  private static final Set<String> PART_OF_NAME = Set.of(
      "first name",
      "firstname",
      "given name",
      "middle name",
      "last name",
      "lastname",
      "surname",
      "family name",
      "фамилия",
      "имя",
      "отчество");
  private static final Set<String> EMAIL = Set.of(
      "email",
      "e-mail",
      "mail",
      "email address",
      "e-mail address",
      "почта",
      "эл. почта",
      "электронная почта",
      "адрес почты",
      "адрес электронной почты");

  static Columns of(List<List<String>> lines) {
    List<String> first = lines.isEmpty()
        ? List.of()
        : lines.get(0).stream()
            .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
            .toList();
    List<Integer> whole = columns(first, WHOLE_NAME);
    List<Integer> parts = columns(first, PART_OF_NAME);
    Optional<Integer> email = columns(first, EMAIL).stream().findFirst();
    if (whole.isEmpty() && parts.isEmpty() && email.isEmpty()) {
      return guessed(lines);
    }
    List<Integer> names = parts.size() > 1 || whole.isEmpty() ? parts : whole.subList(0, 1);
    return new Columns(true, names, email);
  }

  /** Without names of columns, addresses are known by their looks; a name is what is left. */
  private static Columns guessed(List<List<String>> lines) {
    int width = lines.stream().mapToInt(List::size).max().orElse(0);
    Optional<Integer> email = Optional.empty();
    for (int column = 0; column < width && email.isEmpty(); column++) {
      email = isOfAddresses(lines, column) ? Optional.of(column) : Optional.empty();
    }
    List<Integer> names = new ArrayList<>();
    for (int column = 0; column < width && names.isEmpty(); column++) {
      if (!email.equals(Optional.of(column))) {
        names.add(column);
      }
    }
    return new Columns(false, List.copyOf(names), email);
  }

  private static boolean isOfAddresses(List<List<String>> lines, int column) {
    long addresses =
        lines.stream().filter(line -> cell(line, column).contains("@")).count();
    return 2 * addresses > lines.size();
  }

  private static List<Integer> columns(List<String> header, Set<String> names) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      if (names.contains(header.get(column))) {
        columns.add(column);
      }
    }
    return columns;
  }

  static String cell(List<String> line, int column) {
    return column < line.size() ? line.get(column).strip() : "";
  }
}
