package io.deskworthy.server.applicant;

import io.deskworthy.server.secret.TokenSource;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Queries as they stand in addresses: {@code q=anna&verdict=NOT_READY&sort=name}. What cannot be
 * understood is left out: a search must never end in an error.
 */
public final class QueryText {

  private static final int MOST_SEARCHED = 100;

  private static final Pattern REQUIREMENT = Pattern.compile("[a-z][a-z0-9.-]{0,79}");

  private QueryText() {}

  /** Reads a query out of the parameters of an address. */
  public static ApplicantQuery read(Function<String, Optional<String>> parameters) {
    String search = parameters.apply("q").orElse("").strip();
    ApplicantFilter filter = new ApplicantFilter(
        search.substring(0, Math.min(search.length(), MOST_SEARCHED)),
        parameters.apply("verdict").flatMap(word -> named(Standing.values(), word)),
        parameters.apply("position").filter(TokenSource::isId),
        parameters.apply("missed").filter(REQUIREMENT.asMatchPredicate()),
        parameters.apply("age").flatMap(word -> named(Age.values(), word)),
        parameters
            .apply("state")
            .flatMap(word -> named(ListScope.values(), word))
            .orElse(ListScope.CURRENT));
    ListSort sort = parameters
        .apply("sort")
        .flatMap(word -> named(ListSort.values(), word))
        .orElse(ListSort.NEWEST);
    return new ApplicantQuery(
        filter,
        sort,
        cursor(parameters, "after", false).or(() -> cursor(parameters, "before", true)));
  }

  /** Reads a query as {@link #write} wrote it. */
  public static ApplicantQuery parse(String written) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : written.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return read(name -> Optional.ofNullable(parameters.get(name)));
  }

  /** Returns the one spelling of {@code query}; empty for everybody, the newest first. */
  public static String write(ApplicantQuery query) {
    StringJoiner text = new StringJoiner("&");
    ApplicantFilter filter = query.filter();
    if (!filter.search().isEmpty()) {
      text.add("q=" + URLEncoder.encode(filter.search(), StandardCharsets.UTF_8));
    }
    filter.standing().ifPresent(each -> text.add("verdict=" + each));
    filter.position().ifPresent(each -> text.add("position=" + each));
    filter.missed().ifPresent(each -> text.add("missed=" + each));
    filter.age().ifPresent(each -> text.add("age=" + each.word()));
    if (filter.scope() != ListScope.CURRENT) {
      text.add("state=" + filter.scope().word());
    }
    if (query.sort() != ListSort.NEWEST) {
      text.add("sort=" + query.sort().word());
    }
    query
        .cursor()
        .ifPresent(at -> text.add((at.isBackwards() ? "before=" : "after=") + at.reportId()));
    return text.toString();
  }

  private static Optional<ApplicantQuery.Cursor> cursor(
      Function<String, Optional<String>> parameters, String name, boolean isBackwards) {
    return parameters
        .apply(name)
        .filter(TokenSource::isId)
        .map(id -> new ApplicantQuery.Cursor(id, isBackwards));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
    return Arrays.stream(values)
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return "";
    }
  }
}
