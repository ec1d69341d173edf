package io.deskworthy.server.applicant;

import io.deskworthy.report.judging.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A required one that is not met or not determined.
 *
 * @param requirement its name
 * @param outcome which of the two
 * @param waived whether somebody decided to do without it
 */
public record Missed(String requirement, Outcome outcome, boolean waived) {

  /** Forty requirements; an index of PostgreSQL takes rows of 2700 bytes and no longer. */
  private static final int MOST_WRITTEN = 1200;

  /** Returns the same with those of {@code requirements} waived. */
  public static List<Missed> waived(List<Missed> missed, Set<String> requirements) {
    return missed.stream()
        .map(each -> new Missed(
            each.requirement(), each.outcome(), requirements.contains(each.requirement())))
        .toList();
  }

  /** Returns all of them as one short text; what is too long ends after a whole one. */
  public static String write(List<Missed> all) {
    String text = all.stream().map(Missed::written).collect(Collectors.joining());
    return text.length() <= MOST_WRITTEN
        ? text
        : text.substring(0, text.lastIndexOf(' ', MOST_WRITTEN));
  }

  /** Returns what {@link #write} wrote. */
  public static List<Missed> read(String written) {
    return Arrays.stream(written.split(" ", -1))
        .filter(each -> !each.isEmpty())
        .map(Missed::ofWritten)
        .toList();
  }

  /** Returns what stands in a written list that holds {@code requirement}, and in no other. */
  public static String mark(String requirement) {
    return " " + requirement + "=";
  }

  private String written() {
    return mark(requirement) + (outcome == Outcome.NOT_MET ? "N" : "U") + (waived ? "w" : "");
  }

  private static Missed ofWritten(String written) {
    int equals = written.lastIndexOf('=');
    return new Missed(
        written.substring(0, equals),
        written.charAt(equals + 1) == 'N' ? Outcome.NOT_MET : Outcome.UNDETERMINED,
        written.endsWith("w"));
  }
}
