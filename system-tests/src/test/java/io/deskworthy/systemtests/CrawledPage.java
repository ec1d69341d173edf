package io.deskworthy.systemtests;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser saw of a page.
 *
 * @param address where it was at last
 * @param signedIn whether the owner saw it, or a stranger
 * @param language its own word for it
 * @param violations what axe-core found, rule and place
 * @param complaints errors and warnings in the console
 * @param bytes over the wire with an empty cache, its style and pictures included
 * @param shift sum of the layout shifts
 * @param cutOff by how many pixels it is wider than the window
 * @param paintMillis when something was to be seen
 */
record CrawledPage(
    URI address,
    boolean signedIn,
    String language,
    List<String> violations,
    List<String> complaints,
    long bytes,
    double shift,
    long cutOff,
    Optional<Long> paintMillis) {

  private static final int MAX_LINE = 1 << 20;

  /** Two seconds on a line of half a megabit per second. */
  private static final int MOST_BYTES = 100_000;

  /** Reads a line of the crawler's. */
  static CrawledPage of(String line) {
    try {
      ObjectNode seen = StrictJson.object(line.getBytes(StandardCharsets.UTF_8), MAX_LINE);
      return new CrawledPage(
          URI.create(seen.get("address").stringValue()),
          seen.get("signedIn").booleanValue(),
          seen.get("language").stringValue(),
          texts(seen.get("violations")),
          texts(seen.get("complaints")),
          seen.get("bytes").longValue(),
          seen.get("shift").doubleValue(),
          seen.get("cutOff").longValue(),
          Optional.of(seen.get("paintMillis")).filter(JsonNode::isNumber).map(JsonNode::longValue));
    } catch (MalformedJsonException broken) {
      throw new AssertionError("not a page: " + line, broken);
    }
  }

  /** Returns what is wrong with it, in words. */
  List<String> faults() {
    return Stream.of(
            violations.stream(),
            complaints.stream().map(complaint -> "console: " + complaint),
            fault(bytes > MOST_BYTES, bytes + " bytes"),
            fault(shift > 0.1, "moved by " + shift),
            fault(cutOff > 0, cutOff + " pixels wider than the window"))
        .flatMap(faults -> faults)
        .map(fault -> address.getPath() + (signedIn ? " (signed in): " : ": ") + fault)
        .toList();
  }

  private static Stream<String> fault(boolean there, String words) {
    return there ? Stream.of(words) : Stream.empty();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }
}
