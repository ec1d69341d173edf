package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.server.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a page ends. Programs take it as it is and send it back: what stands in it may change with
 * any version.
 */
final class Cursor {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .:_-]{1,200}");

  private Cursor() {}

  /** Writes {@code place}: letters, digits and a few signs. */
  static String write(String place) {
    return Base64Url.encode(place.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Problem {@code malformed} 400
   */
  static String read(String cursor) {
    return Base64Url.decode(cursor)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(PLAIN.asMatchPredicate())
        .orElseThrow(Cursor::refused);
  }

  /** Returns the problem of a cursor that is none. */
  static Problem refused() {
    return Problem.malformed(
        "cursor: expected what stood in \"next\" of the page before, as it was.");
  }

  /**
   * Returns a page.
   *
   * @param name of the list
   * @param found one more than fits, if there is more
   * @param limit how many fit
   * @param end where a page ends with that one
   */
  static <T> ApiAnswer page(
      String name,
      List<T> found,
      int limit,
      Function<T, ObjectNode> format,
      Function<T, String> end) {
    ObjectNode page = StrictJson.newObject();
    ArrayNode list = page.putArray(name);
    found.stream().limit(limit).map(format).forEach(list::add);
    Optional<String> next = found.size() > limit
        ? Optional.of(write(end.apply(found.get(limit - 1))))
        : Optional.empty();
    next.ifPresent(cursor -> page.put("next", cursor));
    return ApiAnswer.of(page);
  }
}
